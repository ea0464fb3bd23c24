/** The words of the product in the reader's language, chosen at the moment of showing them. */
import type { FieldId } from '../process/form';
import type { Language } from '../process/people';
import { contactFormEn } from './contactForm.en';
import { contactFormFr, type ContactFormTexts } from './contactForm.fr';
import { contactFormPdfEn } from './contactFormPdf.en';
import { contactFormPdfFr, type ContactFormPdfTexts } from './contactFormPdf.fr';
import { conventionPaperEn } from './conventionPaper.en';
import { conventionPaperFr, type ConventionPaperTexts } from './conventionPaper.fr';
import { documentsEn } from './documents.en';
import { documentsFr, type DocumentTexts } from './documents.fr';
import { en } from './en';
import { plainLabelEn } from './fields.en';
import { fr, type CoreTexts } from './fr';
import { hostsEn } from './hosts.en';
import { hostsFr, type HostTexts } from './hosts.fr';
import { papersEn } from './papers.en';
import { papersFr, type PaperTexts } from './papers.fr';
import { printCheckEn } from './printCheck.en';
import { printCheckFr, type PrintCheckTexts } from './printCheck.fr';
import { tutorEn } from './tutor.en';
import { tutorFr, type TutorTexts } from './tutor.fr';
import { postsEn } from './posts.en';
import { removalEn } from './removal.en';
import { removalFr, type RemovalTexts } from './removal.fr';
import { postsFr, type PostTexts } from './posts.fr';
import { staffEn } from './staff.en';
import { staffFr, type StaffTexts } from './staff.fr';

export type Texts = CoreTexts & {
  staff: StaffTexts;
  hosts: HostTexts;
  documents: DocumentTexts;
  posts: PostTexts;
  removal: RemovalTexts;
  contactForm: ContactFormTexts;
  contactFormPdf: ContactFormPdfTexts;
  conventionPaper: ConventionPaperTexts;
  tutor: TutorTexts;
  printCheck: PrintCheckTexts;
  papers: PaperTexts;
};

const all: Record<Language, Texts> = {
  fr: {
    ...fr,
    staff: staffFr,
    hosts: hostsFr,
    documents: documentsFr,
    posts: postsFr,
    removal: removalFr,
    contactForm: contactFormFr,
    contactFormPdf: contactFormPdfFr,
    conventionPaper: conventionPaperFr,
    tutor: tutorFr,
    printCheck: printCheckFr,
    papers: papersFr,
  },
  en: {
    ...en,
    staff: staffEn,
    hosts: hostsEn,
    documents: documentsEn,
    posts: postsEn,
    removal: removalEn,
    contactForm: contactFormEn,
    contactFormPdf: contactFormPdfEn,
    conventionPaper: conventionPaperEn,
    tutor: tutorEn,
    printCheck: printCheckEn,
    papers: papersEn,
  },
};

export function texts(language: Language): Texts {
  return all[language];
}

/** A field's name where its answer is only read; see fields.en.ts. */
export function labelToRead(field: FieldId, language: Language): string {
  return language === 'en' ? plainLabelEn(field) : all.fr.fields[field].label;
}
