/** The words of the product in the reader's language, chosen at the moment of showing them. */
import type { Language } from '../process/people';
import { contactFormEn } from './contactForm.en';
import { contactFormFr, type ContactFormTexts } from './contactForm.fr';
import { contactFormPdfEn } from './contactFormPdf.en';
import { contactFormPdfFr, type ContactFormPdfTexts } from './contactFormPdf.fr';
import { documentsEn } from './documents.en';
import { documentsFr, type DocumentTexts } from './documents.fr';
import { en } from './en';
import { fr, type CoreTexts } from './fr';
import { hostsEn } from './hosts.en';
import { hostsFr, type HostTexts } from './hosts.fr';
import { tutorEn } from './tutor.en';
import { tutorFr, type TutorTexts } from './tutor.fr';
import { staffEn } from './staff.en';
import { staffFr, type StaffTexts } from './staff.fr';

export type Texts = CoreTexts & {
  staff: StaffTexts;
  hosts: HostTexts;
  documents: DocumentTexts;
  contactForm: ContactFormTexts;
  contactFormPdf: ContactFormPdfTexts;
  tutor: TutorTexts;
};

const all: Record<Language, Texts> = {
  fr: {
    ...fr,
    staff: staffFr,
    hosts: hostsFr,
    documents: documentsFr,
    contactForm: contactFormFr,
    contactFormPdf: contactFormPdfFr,
    tutor: tutorFr,
  },
  en: {
    ...en,
    staff: staffEn,
    hosts: hostsEn,
    documents: documentsEn,
    contactForm: contactFormEn,
    contactFormPdf: contactFormPdfEn,
    tutor: tutorEn,
  },
};

export function texts(language: Language): Texts {
  return all[language];
}
