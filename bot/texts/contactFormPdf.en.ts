/** contactFormPdf.fr.ts in English, sentence by sentence. */
import type { FieldId, SectionId } from '../process/form';
import type { ContactFormPdfTexts } from './contactFormPdf.fr';

const plural = (count: number, one: string, several: string) =>
  `${count} ${count === 1 ? one : several}`;

const help: Partial<Record<FieldId, string>> = {
  hostName: 'The official name (raison sociale), not the sign above the shop.',
  hostSiret:
    'Fourteen digits, of the site where the internship takes place. Outside France, leave it empty.',
  hostActivity: 'In a few words. Activity or activity code (code APE): one of the two is enough.',
  hostApe: 'Four digits and a letter: 47.64Z.',
  hostUai: 'For a school or university: seven digits and a letter.',
  hostAddress: 'Number and street.',
  hostCedex: 'What follows the postcode when the mail comes by a Cedex.',
  hostWebsite: 'The whole address: https://…',
  hostPhone: 'Outside France, with the country code.',
  serviceName: 'The team in which the intern will work.',
  serviceElsewhere:
    'Yes if the internship mostly takes place at another address than the organisation’s.',
  serviceAddress: 'Number and street of the place of work.',
  secondWorkplace: 'The address, and when.',
  tutorFirstName: 'The person who guides the intern every day and signs the agreement.',
  tutorPhone: 'Outside France, with the country code.',
  theme: 'The field of the work, not that of the organisation.',
  subject: 'The aim of the internship, in a sentence or two.',
  tasks:
    'Three to six concrete tasks, with verbs. An intern replaces neither somebody who is away nor a seasonal job.',
  competences: 'What the intern will do better at the end.',
  confidential: 'Yes if the report must not be passed on.',
  interruptions: 'One period per line, day first: 15/02/2027 to 19/02/2027.',
  universityDays: 'One day or period per line, day first: 12/03/2027.',
  leaveDays: 'The number of days that the agreement allows, without the interruptions.',
  leave: 'How to ask for them, and how many. In France, mandatory above two months.',
  alreadyHere:
    'Yes if this person has been your intern since the academic year began, even through another school.',
  earlierHours: 'The total hours of those internships.',
  workingTime: 'Part time: less than the other people of the department.',
  regularHours: 'Yes if all weeks are alike.',
  weeklyHours: 'Hours of presence, without the lunch break. Usually 35.',
  workPeriods: 'If weeks differ, one line per period, day first: 04/01/2027 to 29/01/2027: 7 h.',
  exceptionalWork: 'To tick only if it is planned. Under 18, it is not allowed.',
  holidaysWorked: 'One day per line, day first: 08/05/2027.',
  remoteWork: 'The days, and the place.',
  gratified: 'In France, mandatory above 308 hours of internship.',
  gratificationAmount: 'The number alone.',
  gratificationCurrency: 'The euro, unless the organisation pays in another currency.',
  benefits: 'Meals, transport, housing, social activities…',
  signatoryFirstName: 'The person who may sign for the organisation.',
  signatoryPhone: 'Outside France, with the country code.',
};

const advice: Partial<Record<SectionId, string>> = {
  content:
    'The university approves the internship by this part. Say its aim, then three to six concrete tasks, then what the intern will do better afterwards. An intern replaces neither somebody who is away nor a seasonal job.',
  hours:
    'Hours of presence, without lunch breaks. If days are alike, the total per week is enough.',
  pay: 'In France, an allowance (gratification) is mandatory above 308 hours of internship. The minimum is counted per hour.',
  signatory:
    'The person who runs the organisation, or the one who was given in writing the right to sign.',
};

export const contactFormPdfEn: ContactFormPdfTexts = {
  minor:
    'Under 18: at most 35 hours a week and 7 hours a day, never at night, on a Sunday or on a public holiday.',
  title: 'Contact form (Imprimé contact)',
  subtitle: {
    fillable:
      'To prepare an internship agreement (convention de stage). To fill in with the intern.',
    final: 'What was gathered for the internship agreement (convention de stage).',
  },
  instructions: {
    title: 'How to fill in this form',
    steps: (student) => [
      'Open it in a PDF reader, on a computer or a telephone, and write in the boxes.',
      'Correct what is there already and is not right. A box that you cannot answer may stay empty.',
      'Save it under its name. Do not print or scan it: the answers could no longer be read.',
      `Send it back to ${student}, who will read each answer. You sign nothing for now.`,
    ],
  },
  student: {
    title: 'The intern',
    name: 'Name',
    email: 'E-mail address',
    formation: 'Degree course (Formation)',
    department: 'Department (Composante)',
    referent: 'Referent teacher (Enseignant référent)',
    noReferent: 'to be chosen',
    teachingHours: 'Hours of teaching a year',
    moreThan200: 'More than 200 hours',
  },
  state: {
    title: 'Where the request stands',
    draft: 'This form is not sent to the referent teacher yet.',
    sent: (who, day) => `Sent to ${who} on ${day}. Their answer is awaited.`,
    sentToManagers: (day) =>
      `Sent on ${day}. The internship managers are choosing the referent teacher.`,
    approved: (who, day) => `Approved by ${who} on ${day}.`,
    signed: (signatures) => `Signatures recorded by the university: ${signatures}.`,
    returned: (who, reason) => `Returned by ${who}, to be corrected: ${reason}`,
    noStart:
      'This form is not an agreement: the internship starts only once everybody has signed the agreement (convention).',
  },
  help,
  advice,
  words: {
    page: (number, count) => `page ${number} of ${count}`,
    continued: '(continued)',
    keptAsText:
      '* This answer has letters that a box cannot show: it is kept as it is. To change it, tell the intern.',
    dateFormat: 'day/month/year',
    unanswered: 'not given yet',
    fullName: 'First and last name',
    length: 'Length of the internship',
  },
  notice: {
    title: 'What the university keeps about you',
    paragraphs: ({ university, contact, officer, drafts, signed, page, teachers }) => [
      'Who is concerned: everybody named here, such as the tutor, the person who signs or a parent. Your name, job, e-mail address and telephone (title and fax if you like) come from the student, from yourself or from your organisation. Never give a social-security number.',
      `What for: to draw up the internship agreement and to follow the internship. Controller: ${university}, for its public-interest task and its legal obligations (Regulation (EU) 2016/679, article 6, paragraph 1, points e and c).`,
      `Who reads it: the student, their referent teacher, the internship managers and, on the agreement, those who sign it.${teachers ? ' The department’s teachers read your name and job, without e-mail or telephone.' : ''} If the managers have checked your professional details, another intern of the same organisation may take them over. Messages go through Microsoft Teams, the university’s tool. No decision is taken by a program.`,
      `How long: ${plural(drafts, 'month', 'months')} if the request is given up; if the agreement is signed, until the end of the academic year, plus ${plural(signed, 'year', 'years')}.`,
      `Your rights: a copy, a correction, erasure, restriction, or to object. Write to ${contact}${officer ? `, or to the data protection officer: ${officer}` : ''}. What the law requires us to keep stays, and you are told what, why and until when. If you disagree, the French authority, CNIL, takes complaints (cnil.fr).${page ? ` More: ${page}` : ''}`,
    ],
  },
};
