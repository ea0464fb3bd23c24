/** Leaving a file, closing it, and what the product sends by itself. */
import { decide } from '../../../bot/process/decide';
import type { Instant, Internship } from '../../../bot/process/internship';
import { announce } from '../../../bot/process/announce';
import { dueNotices, noticesDueBy, scheduleOf } from '../../../bot/process/reminders';
import { phaseOf, phases } from '../../../bot/process/steps';
import {
  after,
  as,
  hugo,
  inPhase,
  internshipApproved,
  internshipClosed,
  internshipFullySigned,
  internshipSigning,
  lea,
  product,
} from '../../support/situations';
import { artois } from '../../support/university';
import { NOW, student, referent, manager, run, refused, expectOnce } from './run';

describe('leaving', () => {
  it.each(['abandon', 'restart'] as const)('before any signature: %s, once', (type) => {
    for (const phase of [
      'search',
      'filling',
      'awaitingReferent',
      'awaitingApproval',
      'approved',
      'printed',
    ] as const) {
      const closed = expectOnce(inPhase[phase](), student, { type });
      expect(closed.closure).toMatchObject({
        kind: type === 'abandon' ? 'abandoned' : 'restarted',
        by: lea.id,
      });
      expect(closed.draft).toEqual(inPhase[phase]().draft);
    }
    expect(run(internshipSigning(), student, { type }).decision).toHaveProperty('events');
  });

  it.each(['abandon', 'restart'] as const)(
    'after one signature %s is for a person to handle',
    (type) => {
      for (const file of [
        internshipSigning(['tutor']),
        internshipFullySigned(),
        inPhase.completed(),
      ]) {
        expect(run(file, student, { type }).decision).toEqual(
          refused({ code: 'leaveThroughPerson' }),
        );
      }
    },
  );

  it('the manager closes at any step, with a reason, and opens again', () => {
    for (const phase of phases.filter((each) => each !== 'completed' && each !== 'closed')) {
      const file = inPhase[phase]();
      expect(run(file, manager, { type: 'close', reason: ' ' }).decision).toEqual(
        refused({ code: 'reasonNeeded' }),
      );
      const closed = expectOnce(file, manager, { type: 'close', reason: 'Rupture.' });
      expect(phaseOf(closed)).toBe('closed');
      expect(run(closed, manager, { type: 'resume', reason: '' }).decision).toEqual(
        refused({ code: 'reasonNeeded' }),
      );
      expect(phaseOf(expectOnce(closed, manager, { type: 'resume', reason: 'Erreur.' }))).toBe(
        phase,
      );
    }
  });

  it('on a closed file everything else says that it is closed', () => {
    const closed = internshipClosed(internshipApproved());
    for (const [actor, command] of [
      [student, { type: 'submit' }],
      [referent, { type: 'approve', round: 1 }],
      [student, { type: 'recordConvention', number: '2026-0042', copies: 4 }],
    ] as const) {
      expect(run(closed, actor, command).decision).toEqual(
        refused({ code: 'notNow', phase: 'closed' }),
      );
    }
  });
});

describe('what the product sends', () => {
  const file = internshipSigning(['student']);
  const at = '2026-12-23T09:00:00Z';
  const [due] = dueNotices(file, artois, at);
  const send = (key: string) =>
    ({ type: 'sendNotice', key, notice: 'reminder', skipped: due!.skipped }) as const;

  it('is written down with what it replaces, and not sent twice', () => {
    const { events, after: sent } = run(file, product, send(due!.key), at);
    expect(events).toEqual([
      { type: 'noticeSent', key: due!.key, notice: 'reminder', skipped: due!.skipped },
    ]);
    expect(Object.keys(sent.notices).sort()).toEqual([due!.key, ...due!.skipped].sort());
    expect(sent.touchedAt).toBe(file.touchedAt);
    expect(run(sent, product, send(due!.key), at).decision).toEqual(
      refused({ code: 'notDueAnymore' }),
    );
  });

  it.each<[string, Internship, Instant]>([
    ['it is not time yet', file, '2026-11-20T12:00:00Z'],
    ['everybody has signed meanwhile', internshipFullySigned(), at],
    [
      'the start has changed meanwhile',
      internshipSigning(['student'], { startDate: '2027-02-01' }),
      at,
    ],
    ['it never existed', file, at],
  ])('is looked at again just before: %s', (what, facts, now) => {
    const key = what === 'it never existed' ? 'reminder-2:2027-01-04' : due!.key;
    expect(run(facts, product, send(key), now).decision).toEqual(
      refused({ code: 'notDueAnymore' }),
    );
  });
});

describe('what was sent by a bot whose data were restored', () => {
  const file = internshipSigning(['student']);
  const until = '2026-12-23T09:00:00Z';
  const skip = { type: 'skipNotices', until } as const;

  it('counts as sent, whatever was due by then, and is said to nobody', () => {
    const keys = noticesDueBy(file, artois, until).map(({ key }) => key);
    expect(keys.length).toBeGreaterThan(1);
    const { events, after: known } = run(file, product, skip, '2027-01-02T09:00:00Z');
    expect(events).toEqual([{ type: 'noticesSkipped', keys, until }]);
    expect(announce(events, known, product, file)).toEqual({ tellings: [], posts: [] });
    expect(known.touchedAt).toBe(file.touchedAt);
    expect(noticesDueBy(known, artois, until)).toEqual([]);
    expect(run(known, product, skip).decision).toEqual(refused({ code: 'notDueAnymore' }));
  });

  it('what is due later stays due', () => {
    const later = (facts: Internship) =>
      scheduleOf(facts, artois).filter(({ dueAt }) => Date.parse(dueAt) > Date.parse(until));
    expect(later(file).length).toBeGreaterThan(0);
    expect(later(run(file, product, skip).after)).toEqual(later(file));
  });
});

it('facts stay facts: after any refusal nothing has changed', () => {
  for (const phase of phases) {
    const file = inPhase[phase]();
    const before = structuredClone(file);
    decide(file, { type: 'abandon' }, { actor: student, now: NOW, university: artois });
    decide(
      file,
      { type: 'close', reason: 'Oui.' },
      { actor: as(hugo), now: NOW, university: artois },
    );
    expect(file).toEqual(before);
    expect(after(file, { at: NOW, by: null })).toEqual(before);
  }
});
