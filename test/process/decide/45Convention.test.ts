/** Steps 4 and 5: the convention, its print and its signatures. */
import type { Command, Refusal } from '../../../bot/process/commands';
import type { Draft } from '../../../bot/process/form';
import type { PrintedOutcomes } from '../../../bot/process/printed/findings';
import { isFullySigned } from '../../../bot/process/signatures';
import { phaseOf } from '../../../bot/process/steps';
import {
  as,
  five,
  internshipApproved,
  internshipPrinted,
  internshipSigning,
  isabelle,
  lea,
  theo,
} from '../../support/situations';
import {
  NOW,
  TODAY,
  student,
  referent,
  manager,
  run,
  refused,
  expectEvents,
  expectOnce,
} from './run';

const APPROVED_ON = '2026-11-18';

describe('the printed PDF, compared', () => {
  const compared = (outcomes: PrintedOutcomes) =>
    run(internshipPrinted(), student, { type: 'comparePrint', outcomes }).after;

  it('keeps which values were found, until the convention is printed again', () => {
    const file = compared({ start: 'found', end: 'different' });
    expect(file.printOutcomes).toEqual({ start: 'found', end: 'different' });
    expect(run(file, student, { type: 'rejectPrint' }).after.printOutcomes).toBeNull();
  });

  it('asks before what differs is confirmed', () => {
    const file = compared({ start: 'found', end: 'different' });
    expect(run(file, student, { type: 'confirmPrint' }).decision).toEqual(
      refused({ code: 'printDiffers', items: ['end'] }),
    );
    expect(run(file, student, { type: 'confirmPrint', looked: true }).decision).toHaveProperty(
      'events',
    );
    const same = compared({ start: 'found', end: 'missing' });
    expect(run(same, student, { type: 'confirmPrint' }).decision).toHaveProperty('events');
  });
});

describe('step 4: the convention', () => {
  const record = (number: string, copies: number) =>
    ({ type: 'recordConvention', number, copies }) as const;

  it('is recorded once, and the student holds the copies', () => {
    const printed = expectOnce(internshipApproved(), student, record(' 2026-0042 ', 4));
    expect(printed).toMatchObject({
      convention: { number: '2026-0042', copies: 4, at: NOW },
      copies: { holder: 'student', since: NOW },
    });
  });

  it.each<[string, Draft, number, Refusal | null]>([
    ['4 copies in France', {}, 4, null],
    ['more than needed', {}, 7, null],
    ['3 copies in France', {}, 3, { code: 'tooFewCopies', needed: 4 }],
    [
      '4 copies abroad',
      { hostCountry: 'BE', hostPostcode: '1000' },
      4,
      { code: 'tooFewCopies', needed: 5 },
    ],
    ['5 copies abroad', { hostCountry: 'BE', hostPostcode: '1000' }, 5, null],
    ['no number of copies', {}, Number.NaN, { code: 'tooFewCopies', needed: 4 }],
  ])('%s', (_what, draft, copies, refusal) => {
    const { decision } = run(internshipApproved(draft), student, record('2026-0042', copies));
    if (refusal) expect(decision).toEqual(refused(refusal));
    else expect(decision).toHaveProperty('events');
  });

  it('needs its number', () => {
    expect(run(internshipApproved(), student, record(' ', 4)).decision).toEqual(
      refused({ code: 'numberNeeded' }),
    );
  });
});

describe('step 5: the print', () => {
  it('is confirmed once', () => {
    expect(phaseOf(expectOnce(internshipPrinted(), student, { type: 'confirmPrint' }))).toBe(
      'signing',
    );
  });

  it('that does not match goes back to Pstage, once, and nobody holds those copies', () => {
    const rejected = expectOnce(internshipPrinted(), student, { type: 'rejectPrint' });
    expect(phaseOf(rejected)).toBe('approved');
    expect(rejected).toMatchObject({ convention: null, copies: null, approval: { round: 1 } });
  });
});

describe('step 5: the signatures', () => {
  const record = (...signatures: Extract<Command, { type: 'recordSignatures' }>['signatures']) =>
    ({ type: 'recordSignatures', signatures }) as const;
  const university = (on: string, name = 'Marc Lefort') =>
    ({ type: 'recordUniversitySignature', on, name }) as const;

  it('are recorded one by one or several at once, each once', () => {
    const file = internshipSigning(['student']);
    const command = record(
      { signatory: 'tutor', on: '2026-12-10' },
      { signatory: 'host', on: '2026-12-11' },
    );
    expectEvents(
      file,
      student,
      command,
      { type: 'signatureRecorded', signatory: 'tutor', on: '2026-12-10', name: null },
      { type: 'signatureRecorded', signatory: 'host', on: '2026-12-11', name: null },
    );
    const signed = expectOnce(file, student, command);
    expect(signed.signatures.tutor).toEqual({
      on: '2026-12-10',
      recordedBy: lea.id,
      recordedAt: NOW,
      name: null,
    });
    const again = record(
      { signatory: 'tutor', on: '2026-12-12' },
      { signatory: 'referent', on: '2026-12-12' },
    );
    expect(run(signed, student, again).events).toEqual([
      { type: 'signatureRecorded', signatory: 'referent', on: '2026-12-12', name: null },
    ]);
  });

  it('« enregistrer » without a date asks for one; when nothing is left to record it is done', () => {
    expect(run(internshipSigning(['student']), student, record()).decision).toEqual(
      refused({ code: 'dateNeeded' }),
    );
    const allButUniversity = internshipSigning(['student', 'tutor', 'host', 'referent']);
    expect(run(allButUniversity, student, record()).decision).toEqual(
      refused({ code: 'alreadyDone' }),
    );
  });

  it.each<[string, string, Refusal | null]>([
    ['today', TODAY, null],
    ['on the day of the approval', APPROVED_ON, null],
    ['tomorrow', '2026-12-15', { code: 'dateInFuture', today: TODAY }],
    ['before the approval', '2026-11-17', { code: 'dateBeforePrint', printed: APPROVED_ON }],
    ['without a date', '', { code: 'dateNeeded' }],
  ])('%s', (_when, on, refusal) => {
    for (const [actor, command] of [
      [student, record({ signatory: 'tutor', on })],
      [manager, university(on)],
    ] as const) {
      const { decision } = run(internshipSigning(), actor, command);
      if (refusal) expect(decision).toEqual(refused(refusal));
      else expect(decision).toHaveProperty('events');
    }
  });

  it('one wrong date among several records none', () => {
    const command = record(
      { signatory: 'tutor', on: TODAY },
      { signatory: 'host', on: '2027-01-01' },
    );
    expect(run(internshipSigning(), student, command).decision).toEqual(
      refused({ code: 'dateInFuture', today: TODAY }),
    );
  });

  it('today is the university’s today', () => {
    const justAfterMidnight = '2026-12-14T23:30:00Z';
    const command = record({ signatory: 'tutor', on: '2026-12-15' });
    expect(run(internshipSigning(), student, command, justAfterMidnight).decision).toHaveProperty(
      'events',
    );
  });

  it.each([
    ['the referent their own', referent, 'referent', true],
    ['the referent nobody else’s', referent, 'tutor', false],
    ['the student the referent’s, which they collected', student, 'referent', true],
    ['the student never the university’s', student, 'university', false],
    ['the manager anybody’s', manager, 'host', true],
    ['the manager the university’s with its own command only', manager, 'university', false],
    ['nobody a parent’s for an adult', student, 'legalRepresentative', false],
  ] as const)('%s', (_who, actor, signatory, may) => {
    const { decision } = run(internshipSigning(), actor, record({ signatory, on: TODAY }));
    if (may) expect(decision).toHaveProperty('events');
    else expect(decision).toEqual(refused({ code: 'notYours' }));
  });

  it('a minor’s parent is the sixth', () => {
    const file = internshipSigning(['student', 'tutor', 'host', 'referent'], {}, theo);
    const parent = record({ signatory: 'legalRepresentative', on: TODAY });
    const withParent = run(file, as(theo), parent);
    expect(withParent.decision).toHaveProperty('events');
    expect(run(file, manager, university(TODAY)).events).toHaveLength(1);
    expect(run(withParent.after, manager, university(TODAY)).events[1]).toEqual({
      type: 'allSignaturesComplete',
    });
  });

  it('a minor who comes of age before signing needs no parent', () => {
    const afterBirthday = '2027-01-18T09:00:00Z';
    const file = internshipSigning(['tutor', 'host', 'referent', 'university'], {}, theo);
    const { events } = run(
      file,
      as(theo),
      record({ signatory: 'student', on: '2027-01-16' }),
      afterBirthday,
    );
    expect(events.map(({ type }) => type)).toEqual(['signatureRecorded', 'allSignaturesComplete']);
  });

  it('the university signs by name, once, before or after the others', () => {
    expect(run(internshipSigning(), manager, university(TODAY, ' ')).decision).toEqual(
      refused({ code: 'nameNeeded' }),
    );
    const first = expectOnce(internshipSigning(), manager, university(TODAY));
    expect(first.signatures.university).toMatchObject({
      name: 'Marc Lefort',
      recordedBy: isabelle.id,
    });
    expect(phaseOf(first)).toBe('signing');
  });

  it.each(five)('the last one, by %s, is the milestone', (last) => {
    const file = internshipSigning(five.filter((signatory) => signatory !== last));
    const command =
      last === 'university' ? university(TODAY) : record({ signatory: last, on: TODAY });
    const { events, after: signed } = run(file, last === 'university' ? manager : student, command);
    expect(events.map(({ type }) => type)).toEqual(['signatureRecorded', 'allSignaturesComplete']);
    expect(isFullySigned(signed)).toBe(true);
    expect(run(signed, manager, command).decision).toEqual(refused({ code: 'alreadyDone' }));
  });
});
