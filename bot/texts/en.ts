/**
 * The product's sentences in English. Official French words stay, in brackets, where a student meets
 * them on paper or on Pstage: the convention itself is in the language of the settings.
 */
import { printCheckEn } from './printCheck.en';
import { assertNever } from '../process/assertNever';
import type { Refusal } from '../process/commands';
import type { HandoverPart, Holder, LocalDate, NoticeKind, Signatory } from '../process/internship';
import type { QuestionRefusal, Situation, Topic } from '../process/question';
import type { Phase, StepId } from '../process/steps';
import { problemEn, remarkEn } from './checks.en';
import { choicesEn } from './choices.en';
import { fieldsEn } from './fields.en';
import {
  dateInWords,
  hoursAndMinutes,
  hoursInWords,
  listInWords,
  moneyPerHour,
  sentence,
  unbracketed,
} from './format';
import { fr, type CoreTexts } from './fr';
import { pstageTabsEn, sectionIntrosEn, sectionsEn } from './sections.en';
import { signatoriesEn } from './signatories.en';
import { validationEn } from './validation.en';

const date = (day: LocalDate) => dateInWords(day, 'en');
const list = (items: readonly string[]) => listInWords(items, 'en');
const length = (minutes: number) => hoursInWords(minutes, 'en');
const money = (cents: number) => moneyPerHour(cents, 'en');
const inside = (title: string) => title.charAt(0).toLocaleLowerCase('en') + title.slice(1);
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

function stepName(step: StepId, isMadeHere: boolean): string {
  return isMadeHere && step === 'convention' ? 'Print the agreement' : steps[step];
}

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

const holders: Record<Holder, string> = {
  student: 'with you',
  tutor: 'with the tutor',
  host: 'with the host organisation',
  referent: 'with the referent teacher',
  manager: 'with the internship managers',
  presidency: 'at the university’s presidency',
  post: 'in the post',
};

function missingSignature(signatory: Signatory): string {
  const { signature, signatureToStudent } = signatoriesEn[signatory];
  return signatureToStudent ?? signature;
}

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
    case 'socialSecurityNumber':
      return 'Never write a social-security number here: nobody needs one. This text is not kept; take the number out and try again.';
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
    case 'referentFull':
      return validationEn.refusals.referentFull(found.limit);
    case 'awayUntil':
      return validationEn.refusals.awayUntil(date(found.until));
    case 'followsTooMany':
      return validationEn.refusals.followsTooMany(found.limit);
    case 'notToApprove':
      return validationEn.refusals.notToApprove;
    case 'acceptYourself':
      return validationEn.refusals.acceptYourself;
    case 'tooFewCopies':
      return `${found.needed} printed copies are needed. Print the missing ones, then give ${found.needed}.`;
    case 'numberNeeded':
      return 'Give the number of the agreement: it is shown once the agreement is created.';
    case 'nameNeeded':
      return 'A name is missing. Write it in its field. Nothing has changed.';
    case 'dateNeeded':
      return 'Choose the date first. Nothing has changed.';
    case 'dateInFuture':
      return `This date has not come yet. Give today at the latest, ${date(found.today)}.`;
    case 'dateBeforePrint':
      return `This date is too early: the request was approved on ${date(found.printed)}. Give the date written on the paper, from that day on.`;
    case 'printDiffers':
      return printCheckEn.refusal(found.items);
    case 'leaveThroughPerson':
      return 'The agreement is signed already, in part or in full: a person has to handle this with you. Nothing has changed.';
    case 'signedDocument':
      return 'The agreement bears a signature already: it is kept with the file. Nothing has changed.';
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
    case 'socialSecurityNumber':
      return 'Never write a social-security number here: nobody needs one. This text is not kept; take the number out and try again.';
    case 'gone':
      return 'I cannot find this question any more.';
    default:
      return assertNever(found);
  }
}

const notices: Record<NoticeKind, string> = {
  reminder: 'a reminder before the internship starts',
  lastDayAlarm: 'the alarm of the last day before the start',
  startDayAlarm: 'the alarm of the first day',
  approvalReminder: 'a reminder to the referent teacher',
  approvalUnanswered: 'an alert to the managers, the request having no answer',
  idle: 'a message, as nothing was happening',
};

const handoverParts: Record<HandoverPart, string> = {
  host: 'the organisation has its copy',
  student: 'the student keeps theirs',
  others: 'the other copies are handed over',
};

const history: CoreTexts['history'] = {
  title: 'Who did what',
  empty: 'Nothing yet.',
  shown: (from, to, of) => `Lines ${from} to ${to} of ${of}, newest first.`,
  older: 'Older lines',
  newest: 'Newest lines',
  product: 'The internship assistant',
  line: (who, what) => `${who}: ${what}`,
  opened: (reason) => (reason ? `opens the file. Reason: ${reason}` : 'opens the file'),
  studentConfirmed: 'confirms who the student is',
  organisationNamed: (organisation) => `chooses the host organisation: ${organisation}`,
  sectionSaved: (section) => `saves “${sectionsEn[section]}”`,
  prefilled: 'fills in the contact form what was known already',
  submitted: (round) => (round > 1 ? `sends the request (number ${round})` : 'sends the request'),
  approved: 'approves the request',
  returned: (reason) => `returns the request. Reason: ${reason}`,
  referentDisclaimed: 'says they are not the referent teacher',
  referentAssigned: (teacher) => `gives the request to ${teacher}`,
  approvalVoided: (changed) =>
    `changes the approved request (${list(changed)}): approval cancelled`,
  certificateAttached: 'attaches the insurance certificate',
  documentRemoved: (document) => `deletes the document: ${document}`,
  detailsCorrected: (changed) => `corrects: ${list(changed)}`,
  conventionRecorded: (number, copies) =>
    `enters agreement no. ${number} and prints ${copies} copies`,
  printChecked: 'confirms that everything printed matches',
  printRejected: 'says that what is printed does not match',
  signatureRecorded: (signatory, on, name) =>
    `records a signature of ${date(on)}: ${signatoriesEn[signatory].official}${name ? ` (${name})` : ''}`,
  allSignaturesComplete: 'every signature is there',
  copiesMoved: (holder) => `records where the copies are: ${holders[holder]}`,
  copiesReturned: (reason) => `gives the copies back. Reason: ${reason}`,
  handedOver: (part, on) => `${handoverParts[part]}, ${date(on)}`,
  completed: 'the file is complete',
  lateStartAsked: 'asks the managers to accept the first day',
  lateStartAllowed: (reason) => `accepts the first day. Reason: ${reason}`,
  abandoned: 'gives up this internship',
  restarted: 'starts over: this file is closed',
  closedByManager: (reason) => (reason ? `closes the file. Reason: ${reason}` : 'closes the file'),
  resumed: (reason) => `reopens the file. Reason: ${reason}`,
  noticeSent: (notice) => `sends ${notices[notice]}`,
  noticesSkipped: 'is restored from a backup: reminders already sent are not sent a second time',
  asked: 'asks a question',
  taken: 'takes the question',
  answered: 'answers the question',
};

type CommandLine = [words: string, does: string];

const studentCommands: CommandLine[] = [
  ['status', 'where your internship stands, and what comes next'],
  ['my internships', 'all your internships, to change to another one'],
  ['new internship', 'start another one'],
  ['contact form', 'its sections, to fill in, read or change'],
  ['documents', 'the documents of this internship, to have them again'],
  ['question…', 'ask a person a question'],
  ['talk to someone', 'the same, when you are stuck'],
  ['back, cancel', 'leave what is under way, without losing anything'],
  ['restart', 'close this file and start over (I ask first)'],
  ['abandon', 'give up this internship (I ask first)'],
  ['history', 'who did what, and when'],
  ['my data', 'what I keep, and for how long'],
  ['English, français', 'change language'],
  ['help', 'this list'],
];

const linkCommand: CommandLine = [
  'link this channel',
  'in a channel, mentioning me: say whose it is',
];

const staffCommands: CommandLine[] = [
  ['English, français', 'change language'],
  ['help', 'this list'],
];

export const en: CoreTexts = {
  stepName,
  stepTitle: (step, isMadeHere) =>
    `${stepName(step, isMadeHere)} (${fr.stepName(step, isMadeHere)})`,
  phases,
  signatories: signatoriesEn,
  holders,
  situations,
  topics,
  sections: sectionsEn,
  sectionIntros: sectionIntrosEn,
  pstageTabs: pstageTabsEn,
  fields: fieldsEn,
  values: choicesEn,
  problem: problemEn,
  remark: remarkEn,
  refusal,
  questionRefusal,
  notConfirmedYet: (desk) =>
    `The directory does not know you yet. I have asked for somebody to confirm who you are; if it is urgent, see: ${desk}. Your form is kept, and you can send it afterwards.`,
  history,

  yes: 'yes',
  no: 'no',
  none: 'none',
  labelled: (label, value) => `${label}: ${value}`,
  quoted: (words) => `“${words}”`,
  step: (number, title) => `Step ${number} of 6: ${title}`,
  desk: (name, office, when) => `${name}, ${office}, ${when}`,
  either: (people) => people.join(' or '),
  deskByMail: (name, email) => `${name}, ${email}`,
  orInTheirAbsence: (desk, deputy) => `${desk} or, in their absence, ${deputy}`,
  inTheirAbsence: (desk) => `In their absence: ${desk}`,
  managersOf: (department) => `the internship managers (${unbracketed(department)})`,
  dates: (from, to) => `from ${date(from)} to ${date(to)}`,
  perWeek: (minutes) => `${hoursAndMinutes(minutes, 'en')} per week`,
  length,
  date,
  list,
  sentence: (words) => sentence(words, 'en'),
  inside,

  doNotStart: (why) => `Do not start your internship: ${why}.`,
  missing: {
    form: 'your request is not sent yet',
    approval: 'your request is not approved yet',
    convention: 'the agreement is not signed yet',
    signatures: (missing, needed) =>
      missing.length <= 2
        ? `${list(missing.map(missingSignature))} ${missing.length === 1 ? 'is' : 'are'} missing`
        : `${missing.length} signatures out of ${needed} are missing`,
  },

  buttons: {
    more: 'More',
    continue: 'Continue',
    back: 'Back',
    status: 'See where I am',
    question: 'A question?',
    changeFile: 'Change internship',
    history: 'Who did what',
    newFile: 'New internship',
    myFiles: 'My internships',
    help: 'Help',
    change: 'Change the contact form',
  },

  welcome: {
    title: 'Hello, I guide you through your internship',
    program: (university) =>
      `I am a program, not a person: the internship assistant (${university}).`,
    does: 'From the search to the signed agreement, I tell you what to do, when, and with whom.',
    people: (careers) => `A question? Write it: somebody from ${careers} answers you here.`,
    start: 'Start',
    privacy: 'What I keep',
  },

  privacy: {
    title: 'What I keep, and for how long',
    what: 'I keep what you write in the contact form, the decisions, the dates of the signatures, who did what, and our messages.',
    readers: (careers) =>
      `Who reads it: you, your referent teacher, the internship managers of your department. ${careers} reads only the questions that you ask.`,
    never: 'I never ask for your social-security number: do not write it here.',
    kept: 'How long',
    durations: (kept) => [
      ['Drafts given up', plural(kept.drafts, 'month', 'months')],
      ['Our messages', plural(kept.chat, 'month', 'months')],
      ['Signed files', `end of the academic year, plus ${plural(kept.signed, 'year', 'years')}`],
      ['Technical logs', plural(kept.logs, 'month', 'months')],
    ],
    rights:
      'You can ask for a copy, a correction or an erasure: write “talk to someone”. What the law requires us to keep stays; you are told what, why and until when.',
    who: (university, officer) =>
      `Controller: ${university}, for its teaching mission and its legal obligations.${officer ? ` Data protection officer: ${officer}.` : ''}`,
  },

  help: {
    titles: {
      student: 'This is what I understand',
      stranger: 'This is what I understand',
      teacher: 'Internship requests to approve arrive here',
      manager: 'Each internship has its card in your channel',
      adviser: 'Students’ questions arrive in your channel',
      other: 'Nothing is asked of you here',
    },
    intro: {
      student: 'Use your own words. These work at any moment, without losing anything:',
      stranger:
        'The directory does not know you yet. You can ask your questions and prepare your contact form; an internship manager will confirm who you are before you send it. These words work at any moment:',
      teacher:
        'One card for each request: you approve it, return it with a reason, or say that it is not yours. These words work too:',
      manager:
        'The card is kept up to date: copies received or given back, signatures, files closed or reopened. Everything is done on it. These words work too:',
      adviser:
        'Take a question and answer on its card: the answer goes out with your name. These words work too:',
      other:
        'I guide internships, with students, referent teachers and managers. These words work:',
    },
    commands: {
      student: studentCommands,
      stranger: studentCommands,
      teacher: [
        ['my requests', 'what waits for your decision, and your latest decisions'],
        ['absence', 'say when you are away, and who decides then'],
        ...staffCommands,
      ],
      manager: [
        ['open a file', 'in your channel, mentioning me: for a student'],
        ['absence', 'in your channel, mentioning me: a teacher’s'],
        linkCommand,
        ...staffCommands,
      ],
      adviser: [linkCommand, ...staffCommands],
      other: [linkCommand, ...staffCommands],
    },
  },

  situation: {
    title: 'What is your situation?',
    text: 'I guide students in regular degree courses (formation initiale). In other cases, a person answers you.',
    label: 'Your situation',
    department: 'Your department (composante)',
    departmentExample: 'Choose from the list',
  },

  otherSituation: {
    title: 'A person is taking care of your request',
    text: (situation) =>
      `Your situation (${situation}) follows other rules: I do not want to point you in the wrong direction.`,
    sent: (who) => `Your request is with ${who}. The answer will come here.`,
    see: 'You can also call in:',
  },

  progress: {
    row: (number, title) => `${number} · ${title}`,
    done: 'done',
    next: 'to come',
    yoursSince: (since) => `your turn ${since}`,
    at: (who, since) => `with ${who} ${since}`,
    search: 'Look for an internship, or tell me already which organisation takes you.',
    filling:
      'Fill in the contact form (imprimé contact) with your tutor: it gathers everything that the agreement needs.',
    fillingReady: 'The contact form is complete: read it again, then send it.',
    notConfirmed:
      'An internship manager still has to confirm who you are: you can prepare everything until then.',
    returned: (by, reason) => `Returned by ${by}: ${reason}`,
    awaitingReferent: (who) =>
      `It is sent. ${sentence(who, 'en')} will choose a referent teacher for you. Nothing to do until then.`,
    awaitingApproval: (who, silence) => {
      switch (silence.next) {
        case 'reminder':
          return `It is sent to ${who}. Without an answer, I will send a reminder on ${date(silence.on)}. Nothing to do until then.`;
        case 'managers':
          return `${who} has had a reminder. Without an answer, I will tell the internship managers on ${date(silence.on)}. Nothing to do until then.`;
        case 'told':
          return `${who} has had a reminder, and the internship managers know that the answer is late. Nothing to do meanwhile.`;
      }
    },
    approved: (who) =>
      `${who} has approved your request. Enter the agreement (convention) on Pstage, then print it.`,
    approvedHere: (who) =>
      `${who} has approved your request. The agreement (convention) is ready: print it.`,
    printed: 'Before any signature, check that what is printed is what was approved.',
    signing: 'Have every copy signed, then record the dates here.',
    elsewhere: (where) => `The copies are ${where}. Nothing to do for now: I will tell you.`,
    withReferent: (who) => `The copies are with ${who}. Once you have them back, say so here.`,
    mayStart: (start) => `Every signature is there. Your internship can start on ${date(start)}.`,
    collect: (desk) => `Come and collect your copies from: ${desk}.`,
    signed: 'Give one copy to the organisation, and keep yours.',
    signedWaiting: (who) =>
      `${sentence(who, 'en')} are handing over the last copies. Nothing for you to do.`,
    main: {
      search: 'I am looking, or I have found',
      filling: (section) => `Fill in: ${inside(section)}`,
      correcting: (section) => `Correct: ${inside(section)}`,
      fillingReady: 'Read again and send',
      returned: 'Correct my request',
      awaiting: 'See my request',
      approved: 'Enter the agreement',
      printed: 'Check what is printed',
      signing: 'Record the signatures',
      signaturesOnly: 'See the signatures',
      signed: 'Hand over the copies',
    },
  },

  files: {
    title: (count) =>
      count === 0
        ? 'You have no internship yet'
        : plural(count, 'internship in your list', 'internships in your list'),
    none: 'Start one whenever you like.',
    unnamed: 'Organisation to be found',
    open: (name) => `Open: ${name}`,
    choose: 'Which internship do you want to open?',
    openChosen: 'Open',
    openedOn: (day) => `opened on ${date(day)}`,
  },

  search: {
    intro: 'Four ways to look:',
    offers:
      'The directory of companies and offers, on “Ma scolarité”, under “Emplois & stages” (jobs and internships)',
    hosts: 'The directory of organisations that have already taken interns, on Pstage',
    hostsHere: 'The directory of organisations that have already taken interns',
    spontaneous: (place) =>
      `Unsolicited applications: books in the university library (B.U.) and the Guide des ressources emploi, in the ${place}`,
    networks: 'Your networks, social, professional and personal: tell people around you',
    careers: (name, place, when) => `Need help? A ${name} adviser sees you: ${place}, ${when}`,
    label: 'Which organisation takes you?',
    example: 'Les Cycles du Beffroi',
    submit: 'It is this organisation',
  },

  form: {
    language: (language) =>
      `The agreement (convention) will be in ${language}: write the subject, tasks and skills in ${language}.`,
    problems: (count) =>
      count > 1
        ? `${count} points to correct, each shown under its field. What you wrote is kept.`
        : 'One point to correct, shown under its field. What you wrote is kept.',
    changeProblems: (count) =>
      count > 1
        ? `${count} points to correct, each shown under its field. Your request has not changed for now.`
        : 'One point to correct, shown under its field. Your request has not changed for now.',
    returned: (by, reason) => `Returned by ${by}: ${reason}`,
    approvedAlready: (by) =>
      `${by} has approved this request. Changing the essentials (organisation, dates, subject…) cancels the approval: I will ask you first. A telephone number can be corrected without cancelling anything.`,
    sentAlready: 'This request is sent. A change sends it again.',
    advice: (careers) => `Advice from ${careers}`,
    unknownReferent: 'I do not know yet',
    isMinor: 'I will be under 18 when signing or during the internship',
    saveAndContinue: 'Save and continue',
    save: 'Save',
    saveChange: 'Save the change',
    summary: 'See the summary',
  },

  summary: {
    title: {
      ready: 'Contact form: ready to send',
      complete: 'Contact form: complete',
      toComplete: (count) =>
        `Contact form: ${plural(count, 'section to complete', 'sections to complete')}`,
      toReview: (count) =>
        `Contact form: ${plural(count, 'section to look at again', 'sections to look at again')}`,
      sent: (who) => `Contact form: sent to ${who}`,
      sentToManagers: 'Contact form: sent, without a referent teacher for now',
      approved: (who) => `Contact form: approved by ${who}`,
      closed: 'Contact form: file closed',
    },
    gratification: 'Allowance rule',
    due: (minimum) =>
      minimum === null
        ? 'mandatory; the minimum amount is not known yet'
        : `mandatory, at least ${money(minimum)}`,
    notDue: 'not mandatory for this length',
    notDueAbroad: 'according to the law of the host country',
    problems: 'To correct before sending',
    remarks: 'Good to know',
    send: (who) => `Send to ${who}`,
    sendToManagers: 'Send',
    askLateStart: 'Ask the managers to accept it',
    lateStartAsked:
      'The internship managers have received your request about the first day. Their answer will come here.',
    managersWillAssign: 'An internship manager will choose your referent teacher.',
    notConfirmed: (desk) =>
      `The directory does not know you yet. Complete everything: you can send it as soon as it is confirmed who you are. I have asked for that; if it is urgent, see: ${desk}.`,
    complete: (section) => `Complete: ${inside(section)}`,
    correct: (section) => `Correct: ${inside(section)}`,
  },

  amend: {
    title: (by) => `This change cancels the approval given by ${by}`,
    changes: 'What changes',
    change: (before, after) => `${before} → ${after}`,
    empty: '(empty)',
    conventionLost: (number) =>
      `Agreement no. ${number} no longer counts: you will have to correct it and print it again.`,
    signaturesLost: (count) =>
      `${plural(count, 'signature recorded so far no longer counts', 'signatures recorded so far no longer count')}: you will have to have it signed again.`,
    kept: 'Everything else in the contact form is kept.',
    again: (who) => `${who} will see just this change, to approve it.`,
    confirm: 'Change it and ask for approval again',
    keep: 'Change nothing',
  },

  convention: {
    title: 'Request approved: enter the agreement',
    intro: (by) =>
      `${by} has approved your request. In the ENT (the university’s portal), open Pstage. Press a tab below: its values are there, in Pstage’s order, ready to copy. Click “Créer” at the end, then print.`,
    ent: 'Go to the ENT',
    open: 'Open Pstage',
    language: (language) => `The agreement (convention) is in ${language}.`,
    print: 'To print',
    copies: (count, recipients) => `The agreement in ${count} copies: ${list(recipients)}.`,
    documents: 'Tick every printed document',
    number: 'Number of the agreement (numéro de convention)',
    numberExample: '2026-04512',
    numberHelp: 'Pstage shows it once the agreement is created.',
    copiesPrinted: 'Number of copies printed',
    problems: (count) =>
      count > 1
        ? `${count} points to correct, each shown below under its field.`
        : 'One point to correct, shown below under its field.',
    record: 'It is created and printed',
  },

  print: {
    title: (number) => `Agreement no. ${number}: check it before signing`,
    text: 'Compare the paper with what was approved. A mistake is easy to correct now, not after the signatures.',
    label: 'Tick what is the same on the paper',
    items: {
      dates: 'Dates',
      hours: 'Hours',
      tutor: 'Tutor',
      signatory: 'Signatory of the organisation',
      gratification: 'Allowance',
      place: 'Place',
      subject: 'Subject',
    },
    confirm: 'Everything matches',
    reject: 'Something does not match',
  },

  signatures: {
    title: (count, needed) =>
      `Agreement: ${plural(count, 'signature', 'signatures')} out of ${needed}`,
    signed: (on) => `signed on ${date(on)}`,
    recordedBy: (name) => `recorded by ${name}`,
    notYet: 'not signed yet',
    dateOf: {
      student: 'You signed on',
      legalRepresentative: 'Your parent or legal guardian signed on',
      tutor: 'The tutor signed on',
      host: 'The organisation’s legal representative signed on',
      referent: 'The referent teacher signed on',
    },
    returned: (reason) => `The copies were given back to you: ${reason}`,
    bring: (desk) => `Bring the copies to: ${desk}.`,
    bringBack: (desk) => `Once that is corrected, bring the copies back to: ${desk}.`,
    bringLater: (desk) =>
      `Then, once the other signatures are there, bring the copies to: ${desk}.`,
    atUniversity: 'Nothing for you to do: I will tell you when everything is signed.',
    holder: (where, since, day) => `The copies have been ${where} ${since} (${date(day)}).`,
    paperOnly: 'Everybody signs on paper, every copy. Here, we only record that it is done.',
    recordTitle: 'Who has signed, and when?',
    recordHint: 'The date written on the paper. Leave empty what is still missing.',
    record: 'Record these dates',
    allTitle: 'Everything is signed',
    allHint: 'If all these people signed on the same day. The university signs afterwards.',
    allDate: 'Date of all these signatures',
    all: 'All signed on this date',
    moveTitle: 'Where are the copies?',
    moveLabel: 'The copies are now',
    move: 'Record where they are',
  },

  handover: {
    title: (left) =>
      left === 0 ? 'Your copies are handed over' : 'Agreement signed: hand over the copies',
    mayStart: (start) => `Every signature is there. Your internship can start on ${date(start)}.`,
    host: 'One copy to the legal representative of the host organisation (mandatory)',
    student: 'One copy for you, to keep',
    others: (recipients) =>
      recipients.length > 0 ? `The others: ${list(recipients)}` : 'The other copies',
    doneOn: (on) => `done on ${date(on)}`,
    toDo: 'your turn',
    byManagers: 'with the internship managers',
    date: 'Which day?',
    hostButton: 'The organisation has its copy',
    studentButton: 'I am keeping mine',
  },

  done: {
    completed: 'Your internship file is complete',
    completedText: (host) =>
      `The agreement is signed and everybody has their copy. Organisation: ${host}. There is nothing left to do.`,
    dates: 'Dates',
    convention: 'Agreement',
    conventionNumber: (number) => `no. ${number}`,
    teacher: 'Referent teacher',
    goodLuck: 'Enjoy your internship!',
    closed: 'This file is closed',
    abandoned: (day) => `You gave up this internship on ${date(day)}.`,
    restarted: (day) => `You started over on ${date(day)}. This file stays in your list.`,
    byManager: (by, day) => `${by} closed this file on ${date(day)}.`,
    reason: (reason) => `Reason: ${reason}`,
    mistake: 'If this is a mistake, an internship manager can reopen it: nothing is erased.',
  },

  confirm: {
    restart: 'Start this internship over?',
    restartText:
      'This file will be closed and kept in your list, with its history. You will start from an empty file.',
    yesRestart: 'Yes, start over',
    abandon: 'Give up this internship?',
    abandonText:
      'This file will be closed. Everything you wrote is kept, with the history, and can still be read.',
    yesAbandon: 'Yes, give it up',
    tellHost: 'Remember to tell the organisation and your teacher: I do not do it for you.',
    no: 'No, go on',
  },

  leaving: {
    title: 'There are signatures already: a person handles this with you',
    text: 'Leaving an internship whose agreement is signed, even in part, has consequences for the organisation and for you. Say what is happening: the internship managers answer you here. Nothing changes until then.',
    label: 'What is happening?',
    example: 'The organisation can no longer take me on these dates…',
    send: 'Send to the managers',
    see: 'Or call in:',
    urgent: 'In danger or distress, call 112, 15, 17 or 3114.',
  },

  question: {
    title: 'What is your question?',
    text: (careers) => `Somebody from ${careers} answers you here, with their name.`,
    label: 'Your question',
    example: 'Can I start before everybody has signed?',
    send: 'Send my question',
    sentTitle: 'Your question is sent',
    messageSentTitle: 'Your message is sent',
    messageSent: (where) =>
      `It is with ${where}. The answer will come here, with the name of the person who answers.`,
    sent: (where) =>
      `It is with ${where}. The answer will come here, with the name of the person who answers.`,
    taken: (who, since) => `${who} has been taking care of it ${since}.`,
    answeredTitle: (who) => `${who} has answered you`,
    meanwhile: 'You can go on until then.',
  },

  isItTheHost: {
    title: 'Is this the organisation that takes you?',
    text: (organisation) => `You wrote: “${organisation}”`,
    yes: 'Yes, they take me',
  },
  didNotUnderstand: {
    title: 'I am not sure I understand',
    text: (words) => `You wrote: “${words}”`,
    staff: (words) => `I did not understand “${words}”. This is what works here.`,
    choices: 'Is it a question for a person? Or do you want to see where your internship stands?',
    stuck: 'Something is in the way. A person can help you: shall I send them your message?',
    ask: 'Ask this question',
  },

  noted: {
    recorded: 'It is noted.',
    saved: 'It is saved.',
    organisation: (name) => `It is noted: ${name}. Next, the contact form.`,
    corrected: 'It is corrected. The approval still holds.',
    conventionRecorded: 'It is noted. Before anybody signs, a check:',
    printItemsLeft: (left) =>
      `Left to check: ${list(left)}. Tick every line, or say that something does not match.`,
    documentsLeft: (left) => `Left to print: ${list(left)}. Tick every printed document.`,
    printRejected:
      'Correct the agreement on Pstage, print it again, then say so here. If it is the contact form that is wrong, change that first.',
    printRejectedHere:
      'Print the agreement that I give you again, then say so here. If it is the contact form that is wrong, change that first.',
    abandoned: 'It is done: this file is closed, and can still be read.',
    questionNeeded: 'First write your question in its field.',
    questionsWait: (count: number) =>
      `${count} of your questions already wait for an answer. This one is not sent: ask it when one of them has been read.`,
    departmentNeeded: 'Choose your department: it decides who follows your internship.',
    cancelled: 'All right, we stop there. Everything that was saved still is.',
    nothingToCancel: 'Nothing was under way. This is where you are.',
    nothingUnderWay: 'Nothing was under way.',
    languageChanged:
      'It is noted: I will speak English. The agreement (convention) keeps its own language.',
    guest:
      'Hello. This assistant is for the university’s students and staff: I cannot help you here. About an agreement (convention), please write to the student or to their referent teacher.',
    unreadable: {
      student:
        'I could not read what the card sent. Nothing has changed. Write “status” to open it again.',
      teacher:
        'I could not read what the card sent. Nothing has changed. Write “my requests” to open it again.',
      other:
        'I could not read what the card sent. Nothing has changed. Write “help” to see what is possible.',
      channel:
        'I could not read what the card sent. Nothing has changed. Close the message, open it again, and try once more.',
    },
    tryLater: (reference) =>
      `I could not deal with this message. What was saved is safe. Try again in a few minutes; if it happens again, give this reference to your internship manager: ${reference}`,
    tooBusy:
      'Several people are changing this file at the same time. Nothing is lost: try again in a moment.',
  },
};
