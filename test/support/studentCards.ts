/** Every card of a student in the situations that it is for: a name, and how the card is made. */
import type { AdaptiveCard } from '../../cards/adaptiveCard';
import { amendConfirmCard } from '../../cards/amendConfirm';
import { askQuestionCard } from '../../cards/askQuestion';
import { confirmCard } from '../../cards/confirm';
import { conventionCard } from '../../cards/convention';
import { didNotUnderstandCard } from '../../cards/didNotUnderstand';
import { doneCard } from '../../cards/done';
import { filesCard } from '../../cards/files';
import { formConflictCard } from '../../cards/formConflict';
import { formHelpCard } from '../../cards/formHelp';
import { formReadCard } from '../../cards/formRead';
import { formSectionCard } from '../../cards/formSection';
import { formSummaryCard } from '../../cards/formSummary';
import { formTakeHostCard } from '../../cards/formTakeHost';
import { handoverCard } from '../../cards/handover';
import { helpCard } from '../../cards/help';
import { historyCard } from '../../cards/history';
import { leavingCard } from '../../cards/leaving';
import { messageCard } from '../../cards/message';
import { otherSituationCard } from '../../cards/otherSituation';
import { printCheckCard } from '../../cards/printCheck';
import { confirmPrintCard, dropPrintCard } from '../../cards/printedConvention';
import { pstageTabCard } from '../../cards/pstageTab';
import { privacyCard } from '../../cards/privacy';
import { progressCard } from '../../cards/progress';
import { questionSentCard } from '../../cards/questionSent';
import { searchCard } from '../../cards/search';
import { signaturesCard } from '../../cards/signatures';
import { situationCard } from '../../cards/situation';
import { welcomeCard } from '../../cards/welcome';
import { checkForm } from '../../bot/process/checks';
import { sectionIds, type Draft } from '../../bot/process/form';
import type { Internship, InternshipEvent } from '../../bot/process/internship';
import type { Language } from '../../bot/process/people';
import { pstageTabs } from '../../bot/process/pstage/entries';
import { printedItems, type PrintedOutcomes } from '../../bot/process/printed/findings';
import { otherSituations } from '../../bot/process/question';
import type { FileView } from '../../bot/process/view';
import { documentCards } from './documentCards';
import * as made from './situations';
import { questionViewOf, shownTo, viewOf } from './views';

const forged: Draft = {
  hostName: '[x](https://evil.test)',
  subject: '# *Thème*\n- un\n- deux {{DATE(2027-01-04T08:00:00Z)}}',
  tutorFirstName: '<b>Jean</b>',
};

/** Every field of Pstage's tab « Stage », as long as it may be, and many periods. */
const longestStage: Draft = {
  ...forged,
  ...Object.fromEntries(
    (['subject', 'tasks', 'competences', 'details', 'leave', 'benefits', 'followUp'] as const).map(
      (field) => [field, '王'.repeat(1000)],
    ),
  ),
  regularHours: 'no',
  weeklyHours: '',
  interruptions: Array.from({ length: 28 }, (_, day) => `${day + 1}/02/2027`).join('\n'),
  workPeriods: Array.from({ length: 28 }, (_, day) => `${day + 1}/03/2027 : 7 h`).join('\n'),
};

const summaryOf = (view: FileView) => {
  const { file, now, university } = view;
  const check = checkForm(file.submission?.values ?? file.draft, { file, now, university });
  return formSummaryCard(view, { check });
};

const events: InternshipEvent[] = [
  {
    type: 'opened',
    id: 'x',
    student: { id: 'lea', confirmed: true, birthDate: null },
    department: 'fegass',
    reason: 'Papier',
  },
  { type: 'studentConfirmed' },
  { type: 'organisationNamed', organisation: 'Decathlon' },
  { type: 'prefilled', values: {} },
  { type: 'sectionSaved', section: 'host', values: {} },
  { type: 'certificateAttached', document: 'x' },
  { type: 'documentRemoved', document: 'contactForm' },
  { type: 'submitted', round: 2, values: {}, referentId: null },
  { type: 'approved', round: 1 },
  { type: 'returned', round: 1, reason: 'Précisez.', sections: [] },
  { type: 'referentDisclaimed', referentId: 'claire' },
  { type: 'referentAssigned', referentId: 'claire' },
  { type: 'approvalVoided', changes: [{ field: 'subject', before: 'a', after: 'b' }] },
  {
    type: 'detailsCorrected',
    values: {},
    changes: [{ field: 'tutorPhone', before: 'a', after: 'b' }],
  },
  { type: 'conventionRecorded', number: '42', copies: 4 },
  {
    type: 'printCompared',
    outcomes: { start: 'found', end: 'different', tutor: 'missing', subject: 'found' },
  },
  { type: 'printChecked' },
  { type: 'printRejected' },
  { type: 'signatureRecorded', signatory: 'tutor', on: '2026-12-01', name: null },
  { type: 'allSignaturesComplete' },
  { type: 'copiesMoved', holder: 'manager' },
  { type: 'copiesReturned', reason: 'Cachet manquant' },
  { type: 'handedOver', part: 'host', on: '2026-12-15' },
  { type: 'completed' },
  { type: 'lateStartAllowed', reason: 'Accord' },
  { type: 'closed', kind: 'abandoned', reason: null },
  { type: 'closed', kind: 'byManager', reason: 'Doublon' },
  { type: 'resumed', reason: 'Erreur' },
  { type: 'noticeSent', key: 'k', notice: 'reminder', skipped: [] },
  { type: 'noticesSkipped', keys: ['k'], until: '2026-11-20T08:00:00Z' },
];
const lines = events.map((event, index) => ({
  at: `2026-11-${String(index + 1).padStart(2, '0')}T08:00:00Z`,
  by: event.type.startsWith('notice') ? null : 'lea',
  event,
}));

const closed = (kind: 'abandoned' | 'restarted'): Internship =>
  made.after(
    made.internshipApproved(),
    { at: '2026-12-01T08:00:00Z', by: 'lea' },
    { type: 'closed', kind, reason: null },
  );

/** All found but these. */
function comparedView(changes: PrintedOutcomes, language: Language): FileView {
  const found = Object.fromEntries(printedItems.map((item) => [item, 'found'] as const));
  const outcomes: PrintedOutcomes = { ...found, ...changes };
  const file = made.after(
    made.internshipPrinted(),
    { at: '2026-12-01T08:00:00Z', by: 'lea' },
    { type: 'printCompared', outcomes },
  );
  return viewOf(file, { language });
}

/** Every field has an answer, and the long ones as much as they take. */
const long = 'Étudier les ventes et en rendre compte. '.repeat(25);
const everything: Draft = {
  ...made.inBelgium,
  cpam: 'other',
  cpamOtherName: 'Une caisse',
  cpamOtherAddress: '1 rue de la Santé, 62000 Arras',
  minor: 'yes',
  serviceElsewhere: 'yes',
  serviceCountry: 'FR',
  alreadyHere: 'yes',
  regularHours: 'no',
  workPeriods: '04/01/2027 au 29/01/2027, 7 h',
  exceptionalWork: 'night,holiday',
  subject: long,
  tasks: long,
  competences: long,
  details: long,
  leave: long,
  exceptionalWorkDetails: long,
  workingTimeComment: long,
  benefits: long,
  followUp: long,
  additionalInformation: long,
  countryConditions: long,
};

const known = { hostName: 'Cycles du Beffroi', hostActivity: 'Vente de cycles', hostCity: 'Arras' };

export const studentCards: Record<string, (language: Language) => AdaptiveCard> = {
  ...documentCards,
  welcome: (language) => welcomeCard(shownTo({ language })),
  privacy: (language) => privacyCard(shownTo({ language })),
  situation: (language) =>
    situationCard(shownTo({ language }), { ordinal: 1, askDepartment: false }),
  'situation of a stranger': (language) =>
    situationCard(shownTo({ language, reader: made.sam }), {
      ordinal: 2,
      askDepartment: true,
      chosen: 'cesure',
    }),
  'no file': (language) => filesCard(shownTo({ language }), { files: [], nextOrdinal: 1 }),
  'two files': (language) =>
    filesCard(shownTo({ language }), {
      files: [withId(made.internshipCompleted(), 1), withId(made.internshipSearching(), 2)],
      nextOrdinal: 3,
    }),
  'six files': (language) =>
    filesCard(shownTo({ language }), {
      files: [1, 2, 3, 4, 5, 6].map((index) => withId(made.internshipApproved(), index)),
      nextOrdinal: 7,
    }),
  search: (language) => searchCard(viewOf(made.internshipSearching(), { language })),
  'form of somebody without a birth date': (language) =>
    formSectionCard(viewOf(made.internshipFilling({}, made.sam), { language }), {
      section: 'training',
      problems: [],
    }),
  'form that was returned': (language) =>
    formSectionCard(viewOf(made.internshipReturned(), { language }), {
      section: 'content',
      problems: [],
    }),
  'form that is approved': (language) =>
    formSectionCard(viewOf(made.internshipApproved(), { language }), {
      section: 'tutor',
      problems: [],
    }),
  'form with forged words': (language) =>
    formSectionCard(viewOf(made.internshipReadyToSubmit(forged), { language }), {
      section: 'content',
      typed: { tasks: 'x'.repeat(1200), details: '*court*' },
      problems: [
        { field: 'tasks', problem: { code: 'tooLong', max: 1000, length: 1200 } },
        { field: 'details', problem: { code: 'socialSecurityNumber' } },
      ],
      notice: { tone: 'warning', text: 'Attention : *deux* points' },
    }),
  'form with known answers': (language) =>
    formSectionCard(
      viewOf(
        made.after(
          made.internshipFilling(),
          { at: '2026-11-02T08:00:00Z', by: null },
          { type: 'prefilled', values: { studentCountry: 'FR', studentCity: 'Béthune' } },
        ),
        { language },
      ),
      { section: 'student' },
    ),
  'form with a known contact': (language) =>
    formSectionCard(viewOf(made.internshipFilling(), { language }), {
      section: 'tutor',
      contacts: [
        {
          id: '0193a1f0-0000-7000-8000-0000000000c1',
          hostId: 'x',
          role: 'tutor',
          civility: null,
          firstName: 'Jean',
          lastName: 'Petit',
          position: 'Responsable',
          email: 'jean.petit@magasin-exemple.test',
          phone: null,
          verifiedBy: 'isabelle',
          verifiedAt: '2026-11-02T08:00:00Z',
        },
      ],
    }),
  'form changed on two devices': (language) =>
    formConflictCard(viewOf(made.internshipReadyToSubmit(), { language }), {
      section: 'content',
      conflicts: [
        { field: 'tasks', present: 'Suivre les ventes', typed: long },
        { field: 'confidential', present: 'no', typed: 'yes' },
        { field: 'theme', present: '', typed: 'economie-gestion' },
      ],
      values: { tasks: long, confidential: 'yes', theme: 'economie-gestion' },
      seen: {},
    }),
  'form of a host that is known': (language) =>
    formTakeHostCard(viewOf(made.internshipReadyToSubmit(), { language }), {
      known: '0193a1f0-0000-7000-8000-0000000000a1',
      data: known,
      fields: ['hostName', 'hostActivity', 'hostCity'],
    }),
  'section for a stay abroad': (language) =>
    formSectionCard(
      viewOf(made.internshipReadyToSubmit({ ...made.inBelgium, countryConditions: long }), {
        language,
      }),
      { section: 'abroad' },
    ),
  'field explained': (language) =>
    formHelpCard(viewOf(made.internshipFilling(forged), { language }), {
      fields: ['cpam'],
      asked: 'la *cpam* ?',
    }),
  'fields explained': (language) =>
    formHelpCard(viewOf(made.internshipFilling(), { language }), {
      fields: ['studentPostcode', 'hostPostcode', 'servicePostcode'],
      asked: 'code postal ?',
    }),
  'field explained at another step': (language) =>
    formHelpCard(viewOf(made.internshipSearching(), { language }), {
      fields: ['hostSiret'],
      asked: 'siret ?',
    }),
  'form to read': (language) =>
    formReadCard(viewOf(made.internshipReadyToSubmit(everything), { language })),
  'form to read with forged words': (language) =>
    formReadCard(viewOf(made.internshipReadyToSubmit(forged), { language })),
  'form to read, with nothing in it': (language) =>
    formReadCard(viewOf(made.internshipFilling({ hostName: '' }), { language })),
  'summary of a new form': (language) => summaryOf(viewOf(made.internshipFilling(), { language })),
  'summary that is ready': (language) =>
    summaryOf(viewOf(made.internshipReadyToSubmit(), { language })),
  'summary without referent': (language) =>
    summaryOf(
      viewOf(made.internshipReadyToSubmit({ referentId: '', referentUnknown: 'yes' }), {
        language,
      }),
    ),
  'summary with problems': (language) =>
    summaryOf(
      viewOf(
        made.internshipReadyToSubmit({
          endDate: '2026-12-31',
          hostSiret: '1',
          gratificationAmount: '1',
        }),
        { language },
      ),
    ),
  'summary of a stranger': (language) =>
    summaryOf(viewOf(made.internshipReadyToSubmit({}, made.sam), { language, reader: made.sam })),
  'summary with forged words': (language) =>
    summaryOf(viewOf(made.internshipReadyToSubmit(forged), { language })),
  'change of an approved form': (language) =>
    amendConfirmCard(viewOf(made.internshipSigning(['student', 'tutor']), { language }), {
      section: 'content',
      values: { ...forged, startDate: '2027-02-01' },
      changes: [{ field: 'startDate' }, { field: 'subject' }],
      signatures: 2,
    }),
  'convention in France': (language) =>
    conventionCard(viewOf(made.internshipApproved(), { language })),
  'convention abroad': (language) =>
    conventionCard(
      viewOf(made.internshipApproved({ hostCountry: 'BE', hostSiret: '', hostPostcode: '7000' }), {
        language,
      }),
    ),
  ...Object.fromEntries(
    pstageTabs.map((tab) => [
      `tab ${tab} of Pstage`,
      (language: Language) =>
        pstageTabCard(viewOf(made.internshipApproved(), { language }), { tab }),
    ]),
  ),
  'tab 5 of Pstage, with a long form': (language) =>
    pstageTabCard(viewOf(made.internshipApproved(longestStage), { language }), { tab: 5 }),
  'tab 5 of Pstage, its end': (language) =>
    pstageTabCard(viewOf(made.internshipApproved(longestStage), { language }), {
      tab: 5,
      from: 22,
    }),
  'print check': (language) => printCheckCard(viewOf(made.internshipPrinted(), { language })),
  'print check, half done': (language) =>
    printCheckCard(
      viewOf(
        made.internshipPrinted({ gratified: 'no', serviceElsewhere: 'yes', serviceCity: 'Liévin' }),
        {
          language,
        },
      ),
      { checked: ['dates'] },
    ),
  'print compared: some differ': (language) =>
    printCheckCard(
      comparedView({ end: 'different', tutor: 'different', subject: 'missing' }, language),
      {
        findings: [
          { item: 'end', outcome: 'different', printed: '30/06/2027' },
          { item: 'tutor', outcome: 'different', printed: 'Marie_Odile *VASSEUR*' },
        ],
      },
    ),
  'print compared: seen again': (language) =>
    printCheckCard(comparedView({ end: 'different', student: 'missing' }, language)),
  'print compared: all found': (language) => printCheckCard(comparedView({}, language)),
  'print compared: with the words of the paper': (language) =>
    printCheckCard(comparedView({}, language), {
      findings: printedItems.map((item) => ({
        item,
        outcome: 'found' as const,
        printed: `…${'*é_[x]*{{D}} '.repeat(12)}…`,
      })),
    }),
  'print compared: confirm': (language) =>
    confirmPrintCard(comparedView({ end: 'different' }, language), ['end', 'siret']),
  'print to drop': (language) => dropPrintCard(viewOf(made.internshipPrinted(), { language })),
  'no signature': (language) => signaturesCard(viewOf(made.internshipSigning(), { language })),
  'signatures of a minor': (language) =>
    signaturesCard(
      viewOf(
        made.internshipSigning(
          ['student'],
          { minor: 'yes', legalRepresentative: 'Marie Lambert' },
          made.theo,
        ),
        { language, reader: made.theo },
      ),
    ),
  'all but the university': (language) =>
    signaturesCard(
      viewOf(made.internshipSigning(['student', 'tutor', 'host', 'referent']), { language }),
    ),
  'copies at the university': (language) => signaturesCard(viewOf(atTheManager(), { language })),
  'copies given back': (language) => signaturesCard(viewOf(givenBack(), { language })),
  handover: (language) => handoverCard(viewOf(made.internshipFullySigned(), { language })),
  'handover, own part done': (language) => handoverCard(viewOf(handedOver(), { language })),
  completed: (language) =>
    doneCard(viewOf(made.internshipCompleted(), { language }), { nextOrdinal: 2 }),
  'closed by a manager': (language) => doneCard(viewOf(made.internshipClosed(), { language })),
  abandoned: (language) => doneCard(viewOf(closed('abandoned'), { language })),
  restarted: (language) => doneCard(viewOf(closed('restarted'), { language })),
  'restart asked': (language) =>
    confirmCard(viewOf(made.internshipApproved(), { language }), { what: 'restart' }),
  'abandon asked': (language) =>
    confirmCard(viewOf(made.internshipSearching(), { language }), { what: 'abandon' }),
  leaving: (language) => leavingCard(viewOf(made.internshipSigning(['student']), { language })),
  'question asked': (language) => askQuestionCard(shownTo({ language }), { typed: 'Et si… ?' }),
  'question sent': (language) => questionSentCard(questionViewOf({}, { language })),
  'question taken': (language) =>
    questionSentCard(
      questionViewOf({ taken: { by: made.nadia.id, at: '2026-12-11T07:00:00Z' } }, { language }),
    ),
  'question answered': (language) =>
    questionSentCard(
      questionViewOf(
        { answer: { by: made.nadia.id, at: '2026-12-11T07:00:00Z', text: 'Non.\n1. Attendez.' } },
        { language },
      ),
    ),
  history: (language) => historyCard(viewOf(made.internshipClosed(), { language }), { lines }),
  'history without anything': (language) =>
    historyCard(viewOf(made.internshipSearching(), { language }), { lines: [] }),
  'not understood': (language) =>
    didNotUnderstandCard(shownTo({ language }), { text: '*blabla* [a](b)' }),
  'not understood again': (language) =>
    didNotUnderstandCard(viewOf(made.internshipSigning(), { language }), {
      text: 'x'.repeat(6000),
      again: true,
    }),
  'a message': () => messageCard({ tone: 'warning', text: 'Rien n’a changé.' }),
  'a message with a title': () =>
    messageCard({ title: 'Bonjour', tone: 'neutral', text: 'Rien n’a changé.' }),
};
for (const kind of ['student', 'teacher', 'manager', 'adviser', 'stranger'] as const) {
  studentCards[`help for a ${kind}`] = (language) => helpCard(shownTo({ language }), { kind });
}
for (const situation of otherSituations) {
  studentCards[`situation ${situation}`] = (language) =>
    otherSituationCard(shownTo({ language }), {
      situation,
      department: situation === 'cesure' ? null : 'iut-bethune',
    });
}
for (const section of sectionIds) {
  studentCards[`empty section ${section}`] = (language) =>
    formSectionCard(viewOf(made.internshipFilling(), { language }), { section });
  studentCards[`filled section ${section}`] = (language) =>
    formSectionCard(viewOf(made.internshipReadyToSubmit(), { language }), { section });
  studentCards[`section ${section} with everything`] = (language) =>
    formSectionCard(viewOf(made.internshipReadyToSubmit(everything), { language }), { section });
}
for (const [phase, file] of Object.entries(made.inPhase)) {
  studentCards[`progress: ${phase}`] = (language) =>
    progressCard(viewOf(file(), { language }), { several: true, refreshFor: ['29:lea'] });
  if (phase !== 'search')
    studentCards[`summary: ${phase}`] = (language) => summaryOf(viewOf(file(), { language }));
}

function withId(file: Internship, index: number): Internship {
  return { ...file, id: `0193a1f0-0000-7000-8000-00000000000${index}` };
}

function atTheManager(): Internship {
  const signing = made.internshipSigning(['student', 'tutor', 'host', 'referent']);
  return made.after(
    signing,
    { at: '2026-12-10T09:00:00Z', by: 'isabelle' },
    { type: 'copiesMoved', holder: 'manager' },
  );
}

function givenBack(): Internship {
  const returned = { type: 'copiesReturned', reason: 'Il manque le *cachet*.' } as const;
  return made.after(atTheManager(), { at: '2026-12-10T10:00:00Z', by: 'isabelle' }, returned);
}

function handedOver(): Internship {
  const by = { at: '2026-12-11T07:00:00Z', by: 'lea' };
  return made.after(
    made.internshipFullySigned(),
    by,
    { type: 'handedOver', part: 'host', on: '2026-12-10' },
    { type: 'handedOver', part: 'student', on: '2026-12-11' },
  );
}
