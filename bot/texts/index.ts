/** The words of the product in the reader's language, chosen at the moment of showing them. */
import type { Language } from '../process/people';
import { en } from './en';
import { fr, type CoreTexts } from './fr';
import { staffEn } from './staff.en';
import { staffFr, type StaffTexts } from './staff.fr';

export type Texts = CoreTexts & { staff: StaffTexts };

const all: Record<Language, Texts> = {
  fr: { ...fr, staff: staffFr },
  en: { ...en, staff: staffEn },
};

export function texts(language: Language): Texts {
  return all[language];
}
