/** staff.fr.ts in English, sentence by sentence. */
import type { Holder } from '../process/internship';
import type { Topic } from '../process/question';
import type { Phase, StepId } from '../process/steps';
import { channelsEn } from './channels.en';
import { unbracketed } from './format';
import { reachEn } from './reach.en';
import { restoredEn } from './restored.en';
import { validationEn } from './validation.en';
import { sectionsForOthersEn } from './sections.en';
import type { StaffTexts } from './staff.fr';

const holder: Record<Holder, string> = {
  student: 'with the student',
  tutor: 'with the tutor',
  host: 'with the host organisation',
  referent: 'with the referent teacher',
  manager: 'with you',
  presidency: 'at the presidency',
  post: 'in the post',
};

const shortStep: Record<StepId, string> = {
  search: 'Search',
  contactForm: 'Contact form',
  validation: 'Approval',
  convention: 'Agreement',
  signatures: 'Signatures',
  handover: 'Handing over',
};

const waitsFor: Record<Phase, string> = {
  search: 'searching',
  filling: 'contact form to fill in',
  awaitingReferent: 'no referent teacher',
  awaitingApproval: 'to be approved',
  approved: 'agreement to enter',
  printed: 'agreement to check',
  signing: 'being signed',
  signed: 'copies to hand over',
  completed: 'file complete',
  closed: 'file closed',
};

const studentMust: Record<Phase, string> = {
  search: 'find an organisation',
  filling: 'fill in and send the contact form',
  awaitingReferent: 'wait',
  awaitingApproval: 'wait',
  approved: 'enter and print the agreement',
  printed: 'check the printed agreement',
  signing: 'have the copies signed',
  signed: 'give the organisation its copy and keep their own',
  completed: 'nothing',
  closed: 'nothing',
};

const questionTitles: Record<Topic, (name: string) => string> = {
  question: (name) => `Question from ${name}`,
  formationContinue: (name) => `${name} is in continuing education: to be directed`,
  cesure: (name) => `${name} is on a gap year (césure): to be directed`,
  apprentissage: (name) => `${name} is an apprentice: to be directed`,
  incomingExchange: (name) => `${name} is here on exchange: to be directed`,
  otherUniversity: (name) => `${name} comes from another university: to be directed`,
  leaving: (name) => `${name} wants to leave a signed internship`,
};

const approval: StaffTexts['approval'] = {
  title: (name) => `${name} is waiting for your approval`,
  sentOn: (day) => `Sent on ${day}`,
  formation: 'Degree',
  host: 'Organisation',
  place: 'Place of work',
  tutor: 'Tutor',
  dates: 'Dates',
  hours: 'Length',
  hoursValue: (week, total) => `${week}, ${total} in all`,
  gratification: 'Allowance (gratification)',
  gratificationDue: (amount) => `${amount}, required here`,
  subject: 'Subject',
  tasks: 'Tasks',
  competences: 'Skills to acquire or develop',
  watch: 'Worth a look before you approve',
  approve: 'Approve',
  giveBack: 'Send back',
  reason: 'Reason, read by the student',
  reasonExample: 'Example: please describe two tasks and the tools used.',
  sections: 'Parts to correct (optional)',
  sendBack: 'Send back with this reason',
  disclaim: 'I am not their referent teacher',
  disclaimHint:
    'This is not a refusal: the request goes to the internship managers and disappears from here.',
  changedTitle: (name) => `${name} has changed the internship that you approved`,
  onlyChanged: 'Only this has changed since your approval:',
  approvedBefore: (name, fields) =>
    `${name} approved an earlier version. Changed since then: ${fields}.`,
  before: (value) => `Before: ${value}`,
  after: (value) => `Now: ${value}`,
  empty: '(empty)',
  nothingChanged: 'Everything is again as you approved it.',
  approvedTitle: (name) => `Approved: ${name}’s internship`,
  approvedText: (by, day) => `By ${by}, ${day}.`,
  approvedNext: 'Nothing to do for now: the agreement will be brought to you to sign.',
  signed: (day) => `You signed the agreement on ${day}. Nothing to do.`,
  signedToPassOn: (day) =>
    `You signed the agreement on ${day}. Your turn: give the copies back to the student.`,
  returnedTitle: (name) => `Sent back: ${name}’s request`,
  returnedText: (by, day) => `By ${by}, ${day}. It is the student’s turn.`,
  returnedReason: (reason) => `Reason: ${reason}`,
  replacedTitle: (name) => `Replaced: ${name}’s request`,
  replacedText: 'It was changed. The present card is further down in this chat.',
  disclaimedTitle: 'Recorded: this file is not yours',
  disclaimedText: 'The internship managers will name the right person. Nothing for you to do.',
  reassignedTitle: 'Somebody else follows this file',
  reassignedText: 'Nothing for you to do.',
  closedTitle: (name) => `Withdrawn: ${name}’s request`,
  closedText: 'This file is closed. Nothing for you to do.',
};

const requests: StaffTexts['requests'] = {
  title: (count) =>
    count === 1
      ? 'One request is waiting for your approval'
      : `${count} requests are waiting for your approval`,
  none: 'No request is waiting for your approval',
  noneText: 'Nothing to do. Every new request arrives here, on its own card.',
  open: (name) => `Open: ${name}`,
};

const status: StaffTexts['status'] = {
  referent: 'Referent teacher',
  waits: 'Waiting for',
  waitsStudent: 'the student',
  waitsManagers: 'internship managers',
  waitsSince: (who, since) => `${who}, ${since}`,
  toApprove: (name) => `to be approved by ${name}`,
  returned: 'sent back to be corrected',
  changed: 'changed, to be approved again',
  approvedOn: (by, day) => `Approved by ${by}, ${day}.`,
  returnedOn: (by, day) => `Sent back by ${by}, ${day}.`,
};

const file: StaffTexts['file'] = {
  states: { done: 'done', current: 'under way', next: 'to come', stopped: 'stopped here' },
  signed: (count, total) => `${count} of ${total}`,
  referent: 'Referent',
  follower: 'Manager',
  dates: 'Dates',
  convention: 'Agreement',
  conventionValue: (number, copies) => `no. ${number}, ${copies} copies`,
  signedBy: 'Signed',
  signedOn: (who, day) => `${who} (${day})`,
  missing: 'Missing',
  copies: 'Copies',
  heldSince: (where, since) => `${where} ${since}`,
  returned: 'Given back, reason',
  handover: 'Handed over',
  host: (day) => `to the organisation (${day})`,
  student: (day) => `kept by the student (${day})`,
  others: (day) => `other recipients (${day})`,
  notYet: 'nothing yet',
  mayNotStart: 'Starting soon: the internship cannot start before all the signatures.',
  completed: 'Everything is handed over. Nothing to do.',
  closedBy: {
    abandoned: (day) => `Given up by the student, ${day}.`,
    restarted: (day) => `Started again by the student in a new file, ${day}.`,
    byManager: (by, day) => `Closed by ${by}, ${day}.`,
    reason: (words) => `Reason: ${words}`,
  },
  kept: 'Nothing is deleted. The file can be opened again, with a reason.',

  receive: 'Copies received',
  record: 'Record signatures',
  recordHint: 'Leave empty what is not signed yet.',
  recordSubmit: 'Record these dates',
  signatureDate: (who) => `Date of the signature: ${who}`,
  signedForBy: 'Who signed for the university',
  sign: 'Signed for the university',
  returnOrClose: 'Give back or close',
  giveBack: 'Give the copies back',
  reason: 'Reason, read by the student',
  returnExample: 'Example: the organisation’s stamp is missing.',
  closeExample: 'Example: the organisation has changed its mind.',
  lateExample: 'Example: agreed long ago, file opened late.',
  otherRecipients: (names) => `Other recipients: ${names}.`,
  confirmCopies: 'Other copies handed over',
  changeTeacher: 'Change the referent',
  assign: 'Give to this person',
  teacher: 'Referent teacher',
  teacherExample: 'Type a name, then choose',
  lateStart: (day) => `First day given: ${day}. Without your consent the request cannot be sent.`,
  allowLateStart: 'Accept this date',
  close: 'Close the file',
  reopen: 'Open the file again',
  reopenSubmit: 'Open again with this reason',
  reopenReason: 'Reason for opening it again',
  reopenExample: 'Example: closed by mistake.',
};

const request: StaffTexts['request'] = {
  confirmTitle: (name) => `${name} is not in the directory: to be confirmed`,
  account: 'Account',
  department: 'Department given',
  confirmText:
    'Without your consent their request cannot be sent. Check who this is before you confirm.',
  confirm: 'Confirm: studies here',
  assignTitle: (name) => `${name} has no referent teacher: to be named`,
  assignText: (since) =>
    `The request has been waiting ${since}. Your turn: name who will follow it.`,
  lateTitle: (name) => `${name}: first day already here, to be decided`,
};

const question: StaffTexts['question'] = {
  titles: questionTitles,
  asked: (day) => `asked on ${day}`,
  noReason: 'Without a word more. Ask what is happening, then say what to do.',
  noWords: 'Chosen from the list of situations. Say what to do, or whom to see.',
  open: 'Open: nobody deals with it yet.',
  takenBy: (name, since) => `${name} deals with it ${since}.`,
  answeredBy: (name, day) => `Answered by ${name}, ${day}:`,
  openShort: 'open',
  takenShort: (name) => `taken by ${name}`,
  answeredShort: (name) => `answered by ${name}`,
  take: 'I will deal with it',
  takeOver: 'I will take over',
  answer: 'Your answer, read with your name',
  answerExample: 'Example: yes, if all the signatures are there before the first day.',
  send: 'Send the answer',
};

const openFor: StaffTexts['openFor'] = {
  title: 'Open a file for a student',
  text: 'The student gets a message and goes on in their own chat. The reason stays in the history.',
  student: 'Student',
  studentExample: 'Type a name, then choose',
  department: 'Department',
  reason: 'Reason',
  reasonExample: 'Example: internship started on paper in September.',
  open: 'Open the file',
  openedTitle: (name) => `File opened: ${name}`,
  openedText:
    'The student has received your reason and knows what to do. The card of this internship will come to this channel with the referent teacher’s approval.',
};

const news: StaffTexts['news'] = {
  manager: (name, department) => `${name} (internship managers, ${unbracketed(department)})`,
  team: (department) => `The team of internship managers (${unbracketed(department)})`,
  adviser: (name, careers) => `${name} (${careers})`,

  studentConfirmed: {
    title: 'You will be able to send your request',
    text: (source) => `${source} confirmed that you study here.`,
  },
  approved: { title: 'Your internship is approved: your turn' },
  returned: {
    title: (teacher) => `${teacher} asks you for a correction`,
    section: (section) => `Your turn: correct “${section}”, then send your request again.`,
    whole: 'Your turn: correct your request, then send it again.',
    kept: 'Everything you filled in is kept.',
    button: 'Correct my request',
  },
  referentDisclaimed: {
    title: 'Your request needs a referent teacher',
    text: 'The person you named answered that this internship is not theirs to follow.',
    next: 'Somebody else will be named, and I tell you then. Nothing for you to do until then.',
  },
  referentAssigned: {
    title: (teacher) => `Your request is with ${teacher}`,
    text: (source, email) => `${source} named them to follow your internship (${email}).`,
  },
  approvalVoided: {
    title: (name) => `${name} changed the internship after its approval`,
    asked: (teacher) => `${teacher} is asked to approve again. Nothing for you to do until then.`,
    noReferent: 'Your turn: name who will follow this internship.',
    void: 'The earlier agreement and its signatures no longer count.',
    changed: (fields) => `What has changed: ${fields}.`,
  },
  lateStartAllowed: {
    title: 'Your first day is accepted',
    text: (source, day) => `${source} accepts a start on ${day}.`,
    textWithoutDay: (source) => `${source} accepts your first day.`,
  },
  signaturesRecorded: {
    title: (count, total) =>
      `Agreement: ${count} ${count === 1 ? 'signature' : 'signatures'} of ${total}`,
    text: (by, names) => `${by} recorded: ${names}.`,
  },
  copiesReceived: {
    title: 'Your copies have arrived',
    text: (source) => `${source} received them.`,
  },
  copiesReturned: {
    title: 'Your copies are given back to you',
    text: (source) => `${source} gives them back.`,
  },
  fullySigned: {
    title: 'Your agreement is fully signed',
    channelTitle: (name) => `${name}: all the signatures are there`,
    channelText: 'The student gives the organisation its copy. Your turn: hand over the others.',
  },
  completed: {
    title: 'Your file is complete',
    text: 'The agreement is signed and handed over. Nothing more to do.',
    enjoy: 'Enjoy your internship!',
    channelTitle: (name) => `${name}: file complete`,
    channelText: 'All the copies are handed over. Nothing to do.',
    button: 'See my file',
  },
  closedByManager: {
    title: 'Your internship file is closed',
    text: (source) => `${source} closed it. Reason:`,
    kept: 'Nothing is deleted. If this is a mistake, write “talk to someone”.',
  },
  resumed: {
    title: 'Your internship file is open again',
    text: (source) => `${source} opened it again. Everything filled in is there. Reason:`,
    plain: (source) => `${source} opened it again. Everything filled in is there.`,
  },
  openedByManager: {
    title: 'An internship file is open for you',
    text: (source) => `${source} opened it. Reason:`,
    plain: (source) => `${source} opened it.`,
  },
  answered: {
    title: (who) => `${who} answers you`,
    your: (words) => `You had asked: “${words}”`,
    button: 'Another question?',
  },
  reminder: {
    student: (day) => `Your internship starts on ${day}`,
    other: (name, day) => `${name} starts on ${day}`,
    approve: 'Your turn: approve the request, or send it back.',
    accept: 'Your turn: accept to follow this internship, or say that you cannot.',
    waits: (since) => `It has been waiting ${since}.`,
    openRequest: 'Open the request',
    sign: (since) =>
      `Your turn: sign every copy, give them back, and record the date here. They have been with you ${since}.`,
    passOn: (since) =>
      `Your turn: give the copies back to the student. They have been with you ${since}.`,
    signedOn: 'Date written beside your signature',
    record: 'I signed on this date',
  },
  alarm: {
    student: (day) => `Do not start your internship on ${day}`,
    studentToday: 'Do not start your internship today',
    studentPast: 'Do not be at work without a signed agreement',
    other: (name, day) => `${name} cannot start on ${day}`,
    otherToday: (name) => `${name} cannot start today`,
    otherPast: (name, day) => `${name} was to start on ${day} and cannot yet`,
    because: (missing) => `The reason: ${missing}.`,
    reasons: {
      form: 'the request is not sent yet',
      approval: 'the request is not approved yet',
      convention: 'the agreement is not signed yet',
    },
    tellHost: 'Tell the organisation that you are not coming yet.',
    call: (desks) => `To be quicker: ${desks}.`,
    where: (turn) => `Your file: ${turn}.`,
    reach: (name, email) => `Reach ${name}: ${email}.`,
  },
  approvalReminder: {
    title: (name, since) => `${name} has been waiting for your approval ${since}`,
  },
  idle: {
    student: (day) => `Your file has not moved since ${day}`,
    kept: 'Nothing is lost.',
    other: (name, day) => `${name}: nothing has moved since ${day}`,
    button: 'Go on',
  },
};

export const staffEn: StaffTexts = {
  holder,
  shortStep,
  waitsFor,
  studentMust,
  madeHere: { waitsFor: 'agreement to print', studentMust: 'print the agreement' },
  studentBrings: 'bring the copies to the internship managers',
  sections: sectionsForOthersEn,

  /** Also for a file that there is not: a forged card learns nothing. */
  fileNotYours:
    'This file is not yours, or is not any more. There is nothing for you to do, and nothing has changed.',
  somebody: 'somebody at the university',
  noReferent: 'to be named',
  missingOne: (signature) => `${signature} is missing`,
  missingCount: (count) => `${count} signatures missing`,
  missingNames: (count, names) => `${count} signatures are missing: ${names}`,
  startsOn: (day) => `starts on ${day}`,
  startedOn: (day) => `started on ${day}`,
  wasToStartOn: (day) => `was to start on ${day}`,
  turn: {
    student: (name, since, must) => `With ${name} ${since}: ${must}.`,
    referentApproves: (name, since) => `To be approved by ${name}, waiting ${since}.`,
    referentSigns: (name, since) => `Copies with ${name} ${since}.`,
    managers: (since, must) => `Your turn ${since}: ${must}.`,
    managersElsewhere: (since, must) => `With the internship managers ${since}: ${must}.`,
  },
  managersMust: {
    assign: 'name a referent teacher',
    checkSignatures: 'check the copies and record the signatures',
    sign: 'have them signed for the university',
    handOver: 'hand over the other copies',
  },

  approval,
  requests,
  status,
  file,
  request,
  question,
  openFor,
  channels: channelsEn,
  news,
  reach: reachEn,
  restored: restoredEn,
  validation: validationEn,
};
