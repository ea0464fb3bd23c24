import {
  isOutdated,
  isForScreenOnly,
  isRemovedSince,
  madeKinds,
  mayHave,
  mayOpen,
  requestKeyOf,
  type DocumentKind,
} from '../../bot/process/documents';
import { evolve } from '../../bot/process/evolve';
import type { Internship } from '../../bot/process/internship';
import { copyNumbers, offeredTo, offerOf, papersFor } from '../../bot/process/offered';
import type { Person } from '../../bot/process/people';
import type { University } from '../../bot/process/university';
import * as made from '../support/situations';
import { artois } from '../support/university';
import { storedDocument } from '../support/postDocumentCards';
import { viewOf } from '../support/views';

// Which papers are offered when, to whom, and where the convention is made.

const { lea, claire, isabelle, paul, hugo } = made;
const here: University = { ...artois, convention: { madeIn: 'here' } };
const NOW = '2026-12-11T08:00:00Z';
const abroad = { hostCountry: 'BE', hostSiret: '' };

interface Asked {
  to: Person;
  university: University;
  now: string;
  language: Person['language'];
}

function offers(
  file: Internship,
  { to = lea, university = artois, now = NOW, language = 'fr' }: Partial<Asked> = {},
): string {
  const offered = offeredTo({ ...to, language }, { file, moment: { now, university } });
  return offered.map((one) => `${one.kind} ${one.language}`).join(', ');
}

const phases: [string, Internship, string, string][] = [
  ['search', made.internshipSearching(), '', ''],
  [
    'filling',
    made.internshipFilling(),
    'contactForm fr, contactFormFillable fr',
    'contactForm fr, contactFormFillable fr',
  ],
  [
    'awaiting approval',
    made.internshipAwaitingTeacher(),
    'contactForm fr, contactFormFillable fr',
    'conventionDraft fr, contactForm fr, contactFormFillable fr',
  ],
  [
    'approved',
    made.internshipApproved(),
    'entrySheet fr, signatureSheet fr, conventionDraft fr, contactForm fr',
    'convention fr, signatureSheet fr, contactForm fr',
  ],
  [
    'approved, abroad',
    made.internshipApproved(abroad),
    'entrySheet fr, signatureSheet fr, abroadSheet fr, conventionDraft fr, contactForm fr',
    'convention fr, signatureSheet fr, abroadSheet fr, conventionDraft en, contactForm fr',
  ],
  [
    'signed',
    made.internshipFullySigned(),
    'signatureSheet fr, attestation fr, contactForm fr',
    'signatureSheet fr, attestation fr, contactForm fr',
  ],
  [
    'completed',
    made.internshipCompleted(),
    'attestation fr, contactForm fr',
    'attestation fr, contactForm fr',
  ],
  ['closed', made.internshipClosed(), '', ''],
];

test.each(phases)('%s: what its student is offered', (_phase, file, onPstage, madeHere) => {
  expect(offers(file)).toBe(onPstage);
  expect(offers(file, { university: here })).toBe(madeHere);
});

test('somebody who reads English has the translation as well', () => {
  const file = made.internshipApproved();
  expect(offers(file, { university: here, language: 'en' })).toContain('conventionDraft en');
  expect(offers(file, { language: 'en' })).toContain('conventionDraft en');
  expect(offers(file, { university: here, language: 'en' })).toContain('convention fr');
});

test('the attestation from the first day of the stage on, or once everybody has signed', () => {
  const file = made.internshipSigning();
  const on = (now: string) => offers(file, { now });
  expect(on('2027-01-03T20:00:00Z')).not.toContain('attestation');
  expect(on('2027-01-03T23:30:00Z')).toContain('attestation fr'); // The 4th, in Paris.
});

test('no convention of ours is ever offered where Pstage makes it', () => {
  for (const [, file] of phases) expect(offers(file)).not.toMatch(/convention (fr|en)/);
});

describe('who', () => {
  const file = made.internshipApproved(abroad);
  const moment = { now: NOW, university: artois };
  const has = (person: Person) =>
    madeKinds.filter((kind) => mayHave(kind, { file, person, moment })).join(' ');

  test('the student and their managers have everything', () => {
    expect(has(lea)).toBe(madeKinds.join(' '));
    expect(has(isabelle)).toBe(madeKinds.join(' '));
    expect(offers(file, { to: isabelle })).toBe(offers(file));
  });

  test('the referent has what says nothing private', () => {
    expect(has(claire)).toBe('contactForm signatureSheet');
    expect(offers(file, { to: claire })).toBe('signatureSheet fr, contactForm fr');
  });

  test.each([
    ['another student', made.theo],
    ['another teacher', hugo],
    ['a manager of another department', paul],
    ['an adviser', made.nadia],
    ['somebody the directory does not know', made.sam],
  ])('%s has nothing', (_who, person) => {
    expect(has(person)).toBe('');
    expect(offers(file, { to: person })).toBe('');
  });
});

describe('what is stored, opened as things are now', () => {
  const file = made.internshipApproved();
  const opens = (
    { kind, variant = '', by = lea }: { kind: DocumentKind; variant?: string; by?: Person },
    { person = by, on = file, university = here }: Partial<Opening> = {},
  ) =>
    mayOpen(
      { kind, variant, madeBy: by.id },
      { file: on, person, moment: { now: NOW, university } },
    );
  interface Opening {
    person: Person;
    on: Internship;
    university: University;
  }

  test('each reader of the imprimé contact has their own edition, by its variant', () => {
    const offered = (to: Person) =>
      offeredTo(to, { file, moment: { now: NOW, university: artois } }).find(
        ({ kind }) => kind === 'contactForm',
      )?.variant;
    expect([lea, isabelle, claire].map(offered)).toEqual(['', '', 'decider']);
    const keyOf = (variant: string) =>
      requestKeyOf(file, { kind: 'contactForm', variant, language: 'fr', madeBy: claire.id });
    expect(keyOf('')).not.toBe(keyOf('decider'));
  });

  test('the whole form does not outlive the role of who had it made', () => {
    const whole = { kind: 'contactForm', by: isabelle } as const;
    expect(opens(whole)).toBe(true);
    const nowReferent = { ...isabelle, roles: claire.roles };
    const theirs = { ...file, referentId: isabelle.id };
    expect(opens(whole, { person: nowReferent, on: theirs })).toBe(false);
    expect(opens({ ...whole, variant: 'decider' }, { person: nowReferent, on: theirs })).toBe(true);
    expect(opens({ ...whole, variant: 'decider' })).toBe(false);
    expect(opens({ kind: 'contactForm', by: claire })).toBe(false);
    expect(opens({ kind: 'contactForm', by: lea }, { person: isabelle })).toBe(false);
  });

  test('a convention while it is made here and its approval holds', () => {
    const convention = { kind: 'convention' } as const;
    for (const on of [file, made.internshipSigning(['student']), made.internshipCompleted()]) {
      expect(opens(convention, { on })).toBe(true);
      expect(opens(convention, { on, person: isabelle })).toBe(true);
      expect(opens({ ...convention, variant: '2' }, { on, university: artois })).toBe(false);
    }
    expect(opens(convention, { on: { ...file, approval: null } })).toBe(false);
    expect(opens({ kind: 'signatureSheet' }, { on: { ...file, approval: null } })).toBe(true);
  });
});

describe('a convention that was made here, where Pstage makes them by now', () => {
  const lists = (file: Internship, person = lea) => {
    const documents = [storedDocument({ kind: 'convention', internshipId: file.id })];
    const view = { ...viewOf(file, { reader: person }), documents };
    return papersFor(view).filter(({ kind }) => kind === 'convention');
  };
  const printed = (number: string): Internship => ({
    ...made.internshipSigning(['student']),
    reference: 42,
    convention: { ...made.internshipPrinted().convention!, number },
  });

  test('one that was printed is the one to sign: who might may open it, and none is made anew', () => {
    const file = printed('2026-00042');
    for (const person of [lea, isabelle]) {
      expect(lists(file, person)).toMatchObject([{ made: { kind: 'convention' }, offer: null }]);
    }
    expect(lists(file, claire)).toEqual([]);
    expect(lists({ ...file, approval: null })).toEqual([]);
  });

  test('one that was not, or of a stage that has Pstage’s, is nothing to sign', () => {
    expect(lists(printed('P-2027-0042'))).toEqual([]);
    expect(lists({ ...made.internshipApproved(), reference: 42 })).toEqual([]);
  });
});

test('one copy alone: as many as there are, of a convention that is made here', () => {
  const view = { ...viewOf(made.internshipSigning()), university: here };
  expect(copyNumbers(view)).toEqual(['1', '2', '3', '4']);
  expect(offerOf(view, { kind: 'convention', variant: '4' })).toMatchObject({ variant: '4' });
  expect(offerOf(view, { kind: 'convention', variant: '5' })).toBeNull();
  expect(offerOf(view, { kind: 'signatureSheet', variant: '1' })).toBeNull();
  expect(offerOf(viewOf(made.internshipSigning()), { kind: 'convention' })).toBeNull();
});

test('only the draft stays on the screen', () => {
  expect(madeKinds.filter(isForScreenOnly)).toEqual(['conventionDraft']);
});

test('a paper is older once what it says has changed, not for a number, a signature or a reminder', () => {
  const before = { ...made.internshipSigning(), version: 20, papersVersion: 15 };
  const at = { at: NOW, by: lea.id };
  const convention = { kind: 'convention', version: before.version } as const;
  const signed = evolve(
    before,
    { type: 'signatureRecorded', signatory: 'tutor', on: '2026-12-10', name: null },
    at,
  );
  const after = (file: Internship) => ({ ...file, version: before.version + 1 });
  expect(isOutdated(convention, after(signed))).toBe(false);
  expect(isOutdated({ ...convention, kind: 'signatureSheet' }, after(signed))).toBe(true);
  const recorded = evolve(
    before,
    { type: 'conventionRecorded', number: '2026-00042', copies: 4 },
    at,
  );
  expect(isOutdated(convention, after(recorded))).toBe(false);
  const corrected = evolve(before, { type: 'detailsCorrected', values: {}, changes: [] }, at);
  expect(isOutdated(convention, after(corrected))).toBe(true);
});

test('papers that a manager deleted: what was asked for before is not made any more', () => {
  const file = { ...made.internshipApproved(), version: 7 };
  const at = { at: NOW, by: isabelle.id };
  const after = evolve(file, { type: 'documentRemoved', document: 'contactForm' }, at);
  const since = (kind: DocumentKind, version: number) => isRemovedSince(after, { kind, version });
  expect([since('contactForm', 7), since('contactForm', 8), since('attestation', 7)]).toEqual([
    ...[true, false, false],
  ]);
});
