/**
 * The product's sentences in English. Official French words stay, in brackets, where a student meets
 * them on paper or on Pstage: the convention itself is in the language of the settings.
 */
import { assertNever } from '../process/assertNever';
import type { Blocker, Remark } from '../process/checks';
import type { Refusal } from '../process/commands';
import type { FieldId, SectionId } from '../process/form';
import type { HandoverPart, Holder, LocalDate, NoticeKind, Signatory } from '../process/internship';
import type { QuestionRefusal, Situation, Topic } from '../process/question';
import type { Phase, StepId } from '../process/steps';
import type { FileView } from '../process/view';
import {
  dateInWords,
  hoursAndMinutes,
  hoursInWords,
  listInWords,
  moneyPerHour,
  sentence,
} from './format';
import { fr, type CoreTexts, type FieldTexts } from './fr';
import { referentOf, remindedOn } from './sent';

const date = (day: LocalDate) => dateInWords(day, 'en');
const list = (items: readonly string[]) => listInWords(items, 'en');
const length = (minutes: number) => hoursInWords(minutes, 'en');
const hours = (count: number) => hoursAndMinutes(Math.round(count * 60), 'en');
const money = (cents: number) => moneyPerHour(cents, 'en');
const plural = (count: number, one: string, several: string) =>
  `${count} ${count === 1 ? one : several}`;

const steps: Record<StepId, string> = {
  search: 'Look for an internship',
  contactForm: 'Fill in the contact form',
  validation: 'Have your request approved',
  convention: 'Enter and print the agreement',
  signatures: 'Check it, then have it signed',
  handover: 'Hand over the copies',
};

const phases: Record<Phase, string> = {
  search: 'looking for an internship',
  filling: 'contact form to fill in',
  awaitingReferent: 'waiting for a referent teacher',
  awaitingApproval: 'waiting for approval',
  approved: 'agreement to enter and print',
  printed: 'agreement printed, to be checked',
  signing: 'signatures under way',
  signed: 'agreement signed, copies to hand over',
  completed: 'all done',
  closed: 'file closed',
};

const signatories: Record<Signatory, string> = {
  student: 'the student',
  legalRepresentative: 'the parent or legal guardian',
  tutor: 'the tutor at the host organisation',
  host: 'the host organisation’s legal representative',
  referent: 'the referent teacher',
  university: 'the university’s legal representative',
};

const missingSignatureOf: Record<Signatory, string> = {
  student: 'your signature',
  legalRepresentative: 'your parent’s or legal guardian’s signature',
  tutor: 'the tutor’s signature',
  host: 'the host organisation’s signature',
  referent: 'the referent teacher’s signature',
  university: 'the university’s signature',
};

const holders: Record<Holder, string> = {
  student: 'with you',
  tutor: 'with the tutor',
  host: 'with the host organisation',
  referent: 'with the referent teacher',
  manager: 'with the internship managers',
  presidency: 'at the university’s presidency',
  post: 'in the post',
};

const situations: Record<'initial' | Situation, string> = {
  initial: 'Regular degree student (formation initiale, the usual case)',
  formationContinue: 'Continuing education (formation continue)',
  cesure: 'Gap year (césure)',
  apprentissage: 'Apprenticeship or work-study contract (apprentissage)',
  incomingExchange: 'Exchange student from a partner university',
  otherUniversity: 'Student of another university',
};

const topics: Record<Topic, string> = {
  question: 'question',
  formationContinue: 'continuing education',
  cesure: 'gap year',
  apprentissage: 'apprenticeship',
  incomingExchange: 'exchange from a partner university',
  otherUniversity: 'another university',
  leaving: 'leaving a signed internship',
};

const sections: Record<SectionId, string> = {
  host: 'The host organisation',
  people: 'Tutor and signatory',
  stage: 'The internship',
  referent: 'Your referent teacher',
};

const fields: Record<FieldId, FieldTexts> = {
  hostName: {
    label: 'Name of the organisation',
    example: 'Decathlon Lens',
    help: 'The full name of the company, association or public body.',
  },
  hostAddress: {
    label: 'Address of the organisation',
    example: '12 rue de la Gare',
    help: 'Number and street of its head office or site.',
  },
  hostPostcode: { label: 'Postcode', example: '62300', help: 'In France, five digits.' },
  hostCity: { label: 'Town or city', example: 'Lens', help: 'The town of this address.' },
  hostCountry: {
    label: 'Country',
    example: 'Type the first letters',
    help: 'The organisation’s country decides how many copies you need and which rules apply.',
  },
  hostSiret: {
    label: 'SIRET number (in France)',
    example: '732 829 320 00074',
    help: 'Fourteen digits, on the organisation’s website or invoices. Outside France, leave it empty.',
  },
  workplace: {
    label: 'Place of work, if different',
    example: 'Shop in Liévin, rue Jean-Jaurès',
    help: 'Where you will really work, if it is not the address above.',
  },
  tutorFirstName: {
    label: 'Tutor’s first name',
    example: 'Karim',
    help: 'The person who will guide you day by day in the organisation.',
  },
  tutorLastName: {
    label: 'Tutor’s surname',
    example: 'Benali',
    help: 'As they spell it: this name goes on the agreement.',
  },
  tutorRole: {
    label: 'Tutor’s job',
    example: 'Head of the bicycle department',
    help: 'Their job in the organisation.',
  },
  tutorEmail: {
    label: 'Tutor’s e-mail address',
    example: 'karim.benali@company.com',
    help: 'Preferably their work address.',
  },
  tutorPhone: {
    label: 'Tutor’s telephone',
    example: '03 21 00 00 00',
    help: 'Outside France, with the country code: +32 2 000 00 00.',
  },
  signatoryFirstName: {
    label: 'First name of the person who signs for the organisation',
    example: 'Sophie',
    help: 'Ask your tutor who is allowed to sign: it is not always them.',
  },
  signatoryLastName: {
    label: 'Surname of the person who signs for the organisation',
    example: 'Lefèvre',
    help: 'The organisation’s legal representative (responsable légal), or whoever may sign for them.',
  },
  signatoryRole: {
    label: 'Job of the person who signs',
    example: 'Shop manager',
    help: 'Director, manager, mayor, chair…',
  },
  subject: {
    label: 'Subject of the internship (thème)',
    example: 'Setting up the sale of second-hand bicycles',
    help: 'The aim of the internship in one sentence, not the name of the department. For example: “Preparing the launch of second-hand bicycle sales in the shop” rather than “Internship in the bicycle department”.',
  },
  tasks: {
    label: 'Tasks (tâches)',
    example: 'Study market prices; value used bicycles; follow sales',
    help: 'Three to six concrete tasks, with verbs. For example: “Study market prices, value used bicycles, build a table to follow sales”. Not replacing somebody who is away.',
  },
  competences: {
    label: 'Skills to acquire or develop (compétences)',
    example: 'Carry out a market study; build a dashboard',
    help: 'What you will do better afterwards, in line with your degree. For example: “Carry out a market study, build and comment on a dashboard, advise a customer”.',
  },
  startDate: {
    label: 'First day of the internship',
    example: '',
    help: 'Allow time for the signatures: all of them must be there before that day.',
  },
  endDate: { label: 'Last day of the internship', example: '', help: 'That day included.' },
  weeklyHours: {
    label: 'Hours of presence per week',
    example: '35',
    help: 'Usually 35. I work out the total length without public holidays.',
  },
  hourlyGratification: {
    label: 'Allowance (gratification), in euros per hour',
    example: '4.50',
    help: 'Leave it empty if there is none. In France it is mandatory above 308 hours.',
  },
  referentId: {
    label: 'Referent teacher (enseignant référent)',
    example: 'Type a name, then choose from the list',
    help: 'The teacher who follows your internship and approves your request. If two have the same name, look at the e-mail address.',
  },
  referentUnknown: {
    label: 'No referent teacher yet?',
    example: '',
    help: 'An internship manager will choose one for you. You can send your request all the same.',
  },
  minor: {
    label: 'Your age',
    example: '',
    help: 'Under 18, a parent or legal guardian signs the agreement too.',
  },
  legalRepresentative: {
    label: 'Parent or legal guardian (under 18)',
    example: 'Nadia Dubois',
    help: 'First name and surname of the person who will sign with you.',
  },
};

const acceptedExample = (field: FieldId) =>
  fields[field].example && field !== 'referentId' && field !== 'hostCountry'
    ? ` For example: ${fields[field].example}.`
    : '';

function problem(found: Blocker, field: FieldId): string {
  switch (found.code) {
    case 'missing':
      return `To be filled in.${acceptedExample(field)}`;
    case 'tooLong':
      return `This text has ${found.length} characters, and ${found.max} at most are accepted. Shorten it by ${found.length - found.max}.`;
    case 'notADate':
      return 'This is not a date. Choose a day in the calendar.';
    case 'notANumber':
      return `This is not a number. Write digits only.${acceptedExample(field)}`;
    case 'notAnEmail':
      return `This e-mail address is not complete.${acceptedExample(field)}`;
    case 'notAPhone':
      return `This telephone number is not complete.${acceptedExample(field)}`;
    case 'notAPostcode':
      return 'This postcode is not possible. In France, five digits: 62300. Elsewhere, ten characters at most.';
    case 'unknownCountry':
      return 'I do not know this country. Choose it from the list.';
    case 'wrongSiret':
      return `This SIRET number contains a mistake. Copy its fourteen digits from one of the organisation’s documents.${acceptedExample(field)}`;
    case 'noTeacher':
      return 'Choose a name from the list, or tick “I do not know yet”.';
    case 'endBeforeStart':
      return `The last day is before the first day. Give a date from ${date(found.start)}.`;
    case 'startTooEarly':
      return `An internship can start neither today nor in the past. Give a date from ${date(found.earliest)}. If it has already started, talk to your internship manager.`;
    case 'endTooLate':
      return `This internship would end too late for this academic year. Give ${date(found.latest)} at the latest.`;
    case 'tooLong924':
      return `This internship has ${hours(found.hours)}. The law allows 924 at most (6 months) per year in one organisation. Bring the last day forward or reduce the weekly hours.`;
    case 'over48Hours':
      return `${hours(found.hours)} per week is above the limit of 48 hours. Give 48 at most; 35 is usual.`;
    case 'minorOver35Hours':
      return 'Under 18, the limit is 35 hours per week. Give 35 at most.';
    case 'gratificationTooLow':
      return `This internship has ${hours(found.hours)}: above 308 hours in France, an allowance is mandatory. Give at least ${money(found.minimumCents)}.`;
    case 'legalRepresentativeMissing':
      return 'Under 18, a parent or legal guardian signs too. Give their first name and surname.';
    default:
      return assertNever(found);
  }
}

function remark(found: Remark): string {
  switch (found.code) {
    case 'startsSoon':
      return found.days > 0
        ? `The internship starts in ${plural(found.days, 'day', 'days')}: every signature must be there before.`
        : 'The first day has come: the internship cannot start without every signature.';
    case 'nearGratification':
      return `The internship has ${hours(found.hours)}. Above 308 hours, an allowance becomes mandatory.`;
    case 'over6CalendarMonths':
      return 'The internship covers more than six calendar months. That is possible: only hours of presence count.';
    case 'over35Hours':
      return `${hours(found.hours)} per week is more than 35: to be checked with the organisation.`;
    case 'signatoryIsTutor':
      return 'The same person guides the internship and signs for the organisation: they will sign twice.';
    case 'forbiddenUse':
      return `The word “${found.word}” appears. An internship must not replace somebody who is away, nor cover a season or extra work.`;
    case 'minimumNotSet':
      return `The minimum allowance of ${found.year} is not known yet. The new amount will apply from 1 January ${found.year}.`;
    case 'noSiret':
      return 'The SIRET number is missing: Pstage may ask for it.';
    case 'minor':
      return 'Under 18: a parent or legal guardian signs too, and 35 hours per week is the most.';
    default:
      return assertNever(found);
  }
}

function refusal(found: Refusal): string {
  switch (found.code) {
    case 'notYours':
      return 'This is for somebody else to do on this file. Nothing has changed.';
    case 'notNow':
      return `This is not possible at this step (${phases[found.phase]}). Nothing has changed.`;
    case 'outdated':
      return 'The request has changed since this card. Nothing is decided: please read the new one first.';
    case 'alreadyDone':
      return 'This is done already. Nothing to do again.';
    case 'nothingChanged':
      return 'It was saved like this already. Nothing has changed.';
    case 'formProblems':
      return `${plural(found.problems.length, 'point is', 'points are')} left to correct before you can send it. Everything you wrote is kept.`;
    case 'confirmationNeeded':
      return 'This change cancels the approval. Confirm it if that is what you want.';
    case 'reasonNeeded':
      return 'Write the reason first: whoever reads it will know what to do. Nothing has changed.';
    case 'notConfirmedStudent':
      return 'The directory does not know you yet: an internship manager has to confirm who you are first. Your form is kept, and you can send it afterwards.';
    case 'notATeacher':
      return 'Choose a name from the list of teachers. Nothing has changed.';
    case 'notAStudent':
      return 'Choose a name from the list of students. Nothing has changed.';
    case 'ownReferent':
      return 'Nobody can follow their own internship. Choose somebody else.';
    case 'tooFewCopies':
      return `${found.needed} printed copies are needed. Print the missing ones, then give ${found.needed}.`;
    case 'numberNeeded':
      return 'Give the number of the agreement: Pstage shows it once the agreement is created.';
    case 'nameNeeded':
      return 'A name is missing. Write it, then try again.';
    case 'dateNeeded':
      return 'Choose the date first. Nothing has changed.';
    case 'dateInFuture':
      return `This date has not come yet. Give today at the latest, ${date(found.today)}.`;
    case 'dateBeforePrint':
      return `This date is too early: the request was approved on ${date(found.printed)}. Give the date written on the paper, from that day on.`;
    case 'leaveThroughPerson':
      return 'The agreement is signed already, in part or in full: a person has to handle this with you. Nothing has changed.';
    case 'notDueAnymore':
      return 'There is nothing to send any more.';
    case 'gone':
      return 'I cannot find this file. Write “my internships” to see yours.';
    default:
      return assertNever(found);
  }
}

function questionRefusal(found: QuestionRefusal | { code: 'gone' }, colleague: string): string {
  switch (found.code) {
    case 'notYours':
      return 'This question is for another team. Nothing has changed.';
    case 'alreadyAnswered':
      return 'This question has its answer already. Nothing was sent.';
    case 'alreadyDone':
      return 'You are taking care of it already.';
    case 'takenBySomebodyElse':
      return `${colleague} is taking care of it. Take over first if you want to answer. Nothing was sent.`;
    case 'answerNeeded':
      return 'Write your answer before sending it.';
    case 'gone':
      return 'I cannot find this question any more.';
    default:
      return assertNever(found);
  }
}

function submitted(view: FileView): string {
  const who = referentOf(view);
  const reminder = remindedOn(view);
  if (!who) {
    return 'It is sent. The internship managers will choose a referent teacher for you. Nothing to do until then.';
  }
  return reminder
    ? `It is sent to ${who}. Without an answer, I will send a reminder on ${date(reminder)}. Nothing to do until then.`
    : `It is sent to ${who}. Nothing to do until then.`;
}

const notices: Record<NoticeKind, string> = {
  reminder: 'a reminder before the internship starts',
  lastDayAlarm: 'the alarm of the last day before the start',
  startDayAlarm: 'the alarm of the first day',
  approvalReminder: 'a reminder to the referent teacher',
  idle: 'a sign of life, as nothing was happening',
};

const handoverParts: Record<HandoverPart, string> = {
  host: 'the organisation has its copy',
  student: 'the student keeps theirs',
  others: 'the other copies are handed over',
};

const history: CoreTexts['history'] = {
  title: 'Who did what',
  empty: 'Nothing yet.',
  older: (count) => `And ${plural(count, 'older line', 'older lines')}.`,
  product: 'The internship assistant',
  line: (who, what) => `${who}: ${what}`,
  opened: (reason) => (reason ? `opens the file. Reason: ${reason}` : 'opens the file'),
  studentConfirmed: 'confirms who the student is',
  organisationNamed: (organisation) => `chooses the host organisation: ${organisation}`,
  sectionSaved: (section) => `saves “${sections[section]}”`,
  submitted: (round) => (round > 1 ? `sends the request (number ${round})` : 'sends the request'),
  approved: 'approves the request',
  returned: (reason) => `returns the request. Reason: ${reason}`,
  referentDisclaimed: 'says they are not the referent teacher',
  referentAssigned: (teacher) => `gives the request to ${teacher}`,
  approvalVoided: (changed) => `changes the approved request (${list(changed)}): approval cancelled`,
  detailsCorrected: (changed) => `corrects: ${list(changed)}`,
  conventionRecorded: (number, copies) =>
    `enters agreement no. ${number} and prints ${copies} copies`,
  printChecked: 'confirms that everything printed matches',
  printRejected: 'says that what is printed does not match',
  signatureRecorded: (signatory, on) =>
    `records a signature of ${date(on)}: ${signatories[signatory]}`,
  allSignaturesComplete: 'every signature is there',
  copiesMoved: (holder) => `records where the copies are: ${holders[holder]}`,
  copiesReturned: (reason) => `gives the copies back. Reason: ${reason}`,
  handedOver: (part, on) => `${handoverParts[part]}, ${date(on)}`,
  completed: 'the file is complete',
  lateStartAllowed: (reason) => `accepts the first day. Reason: ${reason}`,
  abandoned: 'gives up this internship',
  restarted: 'starts over: this file is closed',
  closedByManager: (reason) => (reason ? `closes the file. Reason: ${reason}` : 'closes the file'),
  resumed: (reason) => `reopens the file. Reason: ${reason}`,
  noticeSent: (notice) => `sends ${notices[notice]}`,
  asked: 'asks a question',
  taken: 'takes the question',
  answered: 'answers the question',
};

type CommandLine = [words: string, does: string];

const studentCommands: CommandLine[] = [
  ['status', 'where your internship stands, and what comes next'],
  ['my internships', 'all your internships, to change to another one'],
  ['question…', 'ask a person a question'],
  ['talk to someone', 'the same, when you are stuck'],
  ['back', 'go back to what was before'],
  ['cancel', 'leave what you are typing, without losing anything'],
  ['restart', 'close this file and start over (I ask first)'],
  ['abandon', 'give up this internship (I ask first)'],
  ['history', 'who did what, and when'],
  ['English, français', 'change language'],
  ['help', 'this list'],
];

const staffCommands: CommandLine[] = [
  ['English, français', 'change language'],
  ['help', 'this list'],
];

export const en: CoreTexts = {
  steps,
  stepTitle: (step) => `${steps[step]} (${fr.steps[step]})`,
  phases,
  signatories,
  missingSignatureOf,
  holders,
  situations,
  topics,
  sections,
  fields,
  problem,
  remark,
  refusal,
  questionRefusal,
  notices,
  history,
};
