import type { Refusal } from '../../bot/process/commands';
import type { QuestionRefusal } from '../../bot/process/question';
import { refusalText } from '../../cards/refusal';
import { internshipApproved, nadia } from '../support/situations';
import { questionViewOf, viewOf } from '../support/views';

/** One of each; a new code does not compile until it is here. */
const refusals: { [C in Refusal['code']]: Extract<Refusal, { code: C }> } = {
  notYours: { code: 'notYours' },
  notNow: { code: 'notNow', phase: 'approved' },
  outdated: { code: 'outdated' },
  alreadyDone: { code: 'alreadyDone' },
  nothingChanged: { code: 'nothingChanged' },
  formProblems: {
    code: 'formProblems',
    problems: [{ field: 'subject', problem: { code: 'missing' } }],
  },
  printDiffers: { code: 'printDiffers', items: ['end', 'tutor'] },
  confirmationNeeded: {
    code: 'confirmationNeeded',
    changes: [{ field: 'startDate' }],
    signatures: 2,
  },
  reasonNeeded: { code: 'reasonNeeded' },
  notConfirmedStudent: { code: 'notConfirmedStudent' },
  notATeacher: { code: 'notATeacher' },
  notAStudent: { code: 'notAStudent' },
  ownReferent: { code: 'ownReferent' },
  referentFull: { code: 'referentFull', limit: 24 },
  followsTooMany: { code: 'followsTooMany', limit: 24 },
  notToApprove: {
    code: 'notToApprove',
    problems: [{ field: 'startDate', problem: { code: 'startTooEarly', earliest: '2026-12-12' } }],
  },
  awayUntil: { code: 'awayUntil', until: '2026-12-20' },
  acceptYourself: { code: 'acceptYourself' },
  tooFewCopies: { code: 'tooFewCopies', needed: 4 },
  numberNeeded: { code: 'numberNeeded' },
  nameNeeded: { code: 'nameNeeded' },
  dateNeeded: { code: 'dateNeeded' },
  dateInFuture: { code: 'dateInFuture', today: '2026-12-11' },
  dateBeforePrint: { code: 'dateBeforePrint', printed: '2026-11-18' },
  leaveThroughPerson: { code: 'leaveThroughPerson' },
  socialSecurityNumber: { code: 'socialSecurityNumber', fields: ['tasks'] },
  signedDocument: { code: 'signedDocument' },
  notDueAnymore: { code: 'notDueAnymore' },
  gone: { code: 'gone' },
};

const questionRefusals: { [C in QuestionRefusal['code']]: Extract<QuestionRefusal, { code: C }> } =
  {
    notYours: { code: 'notYours' },
    alreadyAnswered: { code: 'alreadyAnswered' },
    alreadyDone: { code: 'alreadyDone' },
    takenBySomebodyElse: { code: 'takenBySomebodyElse', by: nadia.id },
    answerNeeded: { code: 'answerNeeded' },
    socialSecurityNumber: { code: 'socialSecurityNumber' },
  };

const languages = ['fr', 'en'] as const;

it.each(Object.values(refusals))('$code is a sentence in both languages', (refusal) => {
  const [fr, en] = languages.map((language) =>
    refusalText({ refusal, language, view: viewOf(internshipApproved(), { language }) }),
  );
  expect(fr?.text).toMatch(/\p{Lu}.*\.$/u);
  expect(en?.text).toMatch(/\p{Lu}.*\.$/u);
  expect(fr?.text).not.toBe(en?.text);
});

it.each(Object.values(questionRefusals))('$code of a question is one too', (refusal) => {
  for (const language of languages) {
    const { text } = refusalText({ refusal, language, view: questionViewOf({}, { language }) });
    expect(text).toMatch(/\p{Lu}.*\.$/u);
    expect(text).not.toMatch(/undefined|null/);
  }
});

it('names the colleague who took a question', () => {
  const { text, tone } = refusalText({
    refusal: questionRefusals.takenBySomebodyElse,
    language: 'fr',
    view: questionViewOf(),
  });
  expect(text).toContain('Nadia Benali');
  expect(tone).toBe('warning');
});

it('speaks of a question on a question, of a file on a file', () => {
  const refusal = { code: 'alreadyDone' } as const;
  const onFile = refusalText({ refusal, language: 'fr', view: viewOf(internshipApproved()) });
  const onQuestion = refusalText({ refusal, language: 'fr', view: questionViewOf() });
  expect(onFile.text).not.toBe(onQuestion.text);
  expect(onFile.tone).toBe('neutral');
});

it('has an answer where the file is gone', () => {
  expect(refusalText({ refusal: { code: 'gone' }, language: 'fr', view: null }).text).toMatch(
    /\.$/,
  );
});
