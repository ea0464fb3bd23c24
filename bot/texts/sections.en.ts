/** sections.fr.ts in English, name by name. */
import type { SectionId } from '../process/form';
import { pstageTabsFr } from './sections.fr';

export const sectionsEn: Record<SectionId, string> = {
  student: 'Your contact details',
  training: 'Degree course and kind of internship',
  host: 'Host organisation',
  hostAddress: 'Address and contacts of the organisation',
  service: 'Department and place of work',
  tutor: 'Tutor',
  content: 'Content of the internship',
  dates: 'Dates and leave',
  hours: 'Hours of presence',
  pay: 'Allowance and benefits',
  followUp: 'Follow-up and assessment',
  referent: 'Referent teacher',
  signatory: 'Signatory for the organisation',
  insurance: 'Civil-liability insurance',
  abroad: 'Going abroad',
};

export const sectionsForOthersEn: Record<SectionId, string> = {
  ...sectionsEn,
  student: 'Student’s contact details',
};

export const sectionIntrosEn: Record<SectionId, string> = {
  student:
    'Have your health-insurance certificate (attestation de droits, in your ameli account) at hand. Nobody will ask for your social-security number.',
  training:
    'Your enrolment certificate (certificat de scolarité) and your course’s syllabus say it all. In doubt, ask your registry (service scolarité).',
  host: 'To fill in with your tutor, or with an invoice or the website of the organisation: the SIRET number is there.',
  hostAddress: 'The organisation’s official address, and how to reach it.',
  service:
    'Where you will really work. This is the place that counts for insurance in an accident.',
  tutor:
    'The person who guides you day by day in the organisation. They will sign the agreement: ask them how they write their name and job.',
  content: 'The part that your teacher reads first. Write it with your tutor.',
  dates:
    'To agree with the organisation. In France, an internship has at most 924 hours (6 months) per year in one organisation.',
  hours:
    'Hours of presence, without lunch breaks. I work out the total length, without public holidays.',
  pay: 'What the organisation pays and offers you. Ask your tutor.',
  followUp:
    'What the university expects of you during and after the internship. Your teacher or your degree course will tell you.',
  referent:
    'This is the person at the university who follows your internship and approves your request.',
  signatory:
    'The person who may sign for the organisation. Ask your tutor for their name: often it is the management.',
  insurance:
    'Ask your insurer for the certificate, often the insurer of the family home: it is mandatory for every internship.',
  abroad: 'These answers protect you there. The university’s international office can help you.',
};

/** In English with the official name, so that one finds the tab. */
export const pstageTabsEn: typeof pstageTabsFr = {
  1: `Student (${pstageTabsFr[1]})`,
  2: `Host organisation (${pstageTabsFr[2]})`,
  3: `Host department (${pstageTabsFr[3]})`,
  4: `Tutor (${pstageTabsFr[4]})`,
  5: `Internship (${pstageTabsFr[5]})`,
  6: `Referent teacher (${pstageTabsFr[6]})`,
  7: `Signatory (${pstageTabsFr[7]})`,
};
