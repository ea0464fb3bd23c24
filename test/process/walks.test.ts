/** Whatever people press, in whatever order: a file never disagrees with itself. */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { announce } from '../../bot/process/announce';
import type { Command } from '../../bot/process/commands';
import type { SectionId } from '../../bot/process/form';
import { decide } from '../../bot/process/decide';
import { evolve } from '../../bot/process/evolve';
import type { Instant, Internship, Signatory } from '../../bot/process/internship';
import { actorId, type Actor } from '../../bot/process/people';
import { dueNotices, nextDueAt, whoCanAct } from '../../bot/process/reminders';
import { permissions } from '../../bot/process/roles';
import { isFullySigned } from '../../bot/process/signatures';
import { phaseOf, phases } from '../../bot/process/steps';
import {
  as,
  claire,
  hugo,
  inPhase,
  isabelle,
  lea,
  nadia,
  paul,
  product,
} from '../support/situations';
import { artois } from '../support/university';

const people = [as(lea), as(claire), as(hugo), as(isabelle), as(paul), as(nadia), product];
const paper: Signatory[] = ['student', 'tutor', 'host', 'referent'];

const section = fc.constantFrom('host', 'tutor', 'content', 'dates', 'referent');
const values = fc.constantFrom(
  { tutorPhone: '03 21 00 11 33' },
  { subject: 'Autre sujet' },
  { subject: 'Analyse des ventes' },
  { startDate: '2027-02-01' },
  { referentId: hugo.id, referentUnknown: 'no' },
  { referentId: lea.id },
  { referentUnknown: 'yes' },
  { endDate: 'demain' },
);
const round = fc.integer({ min: 1, max: 3 });
const reason = fc.constantFrom('', 'Oui.', 'Non.');
const on = fc.constantFrom('', '2026-11-20', '2026-12-16', '2099-01-01');

const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ type: fc.constant('saveSection' as const), section, values }),
  fc.record({ type: fc.constant('amend' as const), section, values, confirmed: fc.boolean() }),
  fc.record({
    type: fc.constant('return' as const),
    round,
    reason,
    sections: fc.constant<SectionId[]>([]),
  }),
  fc.record({ type: fc.constantFrom('approve' as const, 'disclaim' as const), round }),
  fc.record({
    type: fc.constant('assignReferent' as const),
    teacher: fc.constantFrom(claire, hugo, lea),
    confirmed: fc.boolean(),
  }),
  fc.record({
    type: fc.constant('delegate' as const),
    round,
    to: fc.constantFrom(claire, hugo, lea),
  }),
  fc.record({ type: fc.constant('endDelegation' as const), round }),
  fc.record({
    type: fc.constant('substitute' as const),
    standIn: fc.option(
      fc.record({
        to: fc.constantFrom(hugo.id, claire.id, null),
        until: fc.constant('2026-12-20'),
      }),
    ),
    instead: fc.constantFrom(hugo.id, claire.id, null),
  }),
  fc.record({
    type: fc.constantFrom(
      'close' as const,
      'resume' as const,
      'returnCopies' as const,
      'allowLateStart' as const,
    ),
    reason,
  }),
  fc.record({
    type: fc.constant('moveCopies' as const),
    holder: fc.constantFrom('student', 'manager', 'host', 'presidency'),
  }),
  fc.record({
    type: fc.constant('recordUniversitySignature' as const),
    on,
    name: fc.constantFrom('', 'Marc Lefort'),
  }),
  fc.record({
    type: fc.constant('recordSignatures' as const),
    signatures: fc.uniqueArray(
      fc.record({ signatory: fc.constantFrom(...paper, 'university' as const), on }),
      {
        selector: ({ signatory }) => signatory,
      },
    ),
  }),
  fc.constantFrom<Command>(
    { type: 'submit' },
    { type: 'confirmPrint' },
    { type: 'rejectPrint' },
    { type: 'abandon' },
    { type: 'restart' },
    { type: 'recordConvention', number: '2026-0042', copies: 4 },
    { type: 'nameOrganisation', organisation: 'Librairie du Beffroi' },
    { type: 'confirmOtherCopies' },
    { type: 'removeDocument', document: 'convention', version: 3 },
  ),
);

/** What usually comes next, so that a walk gets anywhere. */
function usual(file: Internship, now: Instant): [Actor, Command] {
  const today = now.slice(0, 10);
  const rounds = file.rounds;
  switch (phaseOf(file)) {
    case 'search':
      return [as(lea), { type: 'nameOrganisation', organisation: 'Decathlon Lens' }];
    case 'filling':
      return [as(lea), { type: 'submit' }];
    case 'awaitingReferent':
      return [as(isabelle), { type: 'assignReferent', teacher: hugo }];
    case 'awaitingApproval':
      return [as(file.referentId === hugo.id ? hugo : claire), { type: 'approve', round: rounds }];
    case 'approved':
      return [as(lea), { type: 'recordConvention', number: '2026-0042', copies: 5 }];
    case 'printed':
      return [as(lea), { type: 'confirmPrint' }];
    case 'signing':
      return paper.every((signatory) => file.signatures[signatory])
        ? [as(isabelle), { type: 'recordUniversitySignature', on: today, name: 'Marc Lefort' }]
        : [
            as(lea),
            {
              type: 'recordSignatures',
              signatures: paper.map((signatory) => ({ signatory, on: today })),
            },
          ];
    case 'signed': {
      const part = file.handover.host ? 'student' : 'host';
      return file.handover.student
        ? [as(isabelle), { type: 'confirmOtherCopies' }]
        : [as(lea), { type: 'handOver', part, on: today }];
    }
    case 'completed':
      return [as(lea), { type: 'abandon' }];
    case 'closed':
      return [as(isabelle), { type: 'resume', reason: 'Erreur.' }];
  }
}

/** Somebody who may do this at all; every second time it is anybody. */
function entitled(file: Internship, { type }: Command): Actor {
  const role = permissions[type].by[0];
  if (role === 'student') return as(lea);
  if (role === 'manager') return as(isabelle);
  return file.referentId === hugo.id ? as(hugo) : as(claire);
}

const anybody = fc.option(fc.constantFrom(...people), { freq: 2 });
const step = fc.record({
  other: fc.option(fc.record({ anybody, command }), { freq: 2 }),
  hours: fc.integer({ min: 0, max: 72 }),
  notices: fc.boolean(),
});

it('holds on every walk', () => {
  const phasesSeen = new Set<string>();
  fc.assert(
    fc.property(
      fc.constantFrom(...phases),
      fc.array(step, { minLength: 5, maxLength: 20 }),
      (start, steps) => {
        let file = inPhase[start]();
        let now = Temporal.Instant.from('2026-12-16T09:00:00Z');
        for (const { other, hours, notices } of steps) {
          now = now.add({ hours });
          const at = now.toString();
          const [actor, asked] = other
            ? [other.anybody ?? entitled(file, other.command), other.command]
            : usual(file, at);
          file = press(file, actor, asked, at);
          if (notices) file = sendWhatIsDue(file, at);
          phasesSeen.add(phaseOf(file));
        }
      },
    ),
    { numRuns: 40, seed: 20261116 },
  );
  // A walk that never gets anywhere would prove nothing.
  expect([...phasesSeen].sort()).toEqual([...phases].sort());
});

/** Decides and applies one command, and looks at everything that must hold. */
function press(file: Internship, actor: Actor, asked: Command, now: Instant): Internship {
  const situation = { actor, now, university: artois };
  const untouched = structuredClone(file);
  const decision = decide(file, asked, situation);
  expect(file).toEqual(untouched);
  if ('refusal' in decision) return file;
  const stamp = { at: now, by: actorId(actor) };
  const next = decision.events.reduce<Internship>(
    (facts, event) => evolve(facts, event, stamp),
    file,
  );
  expect(JSON.parse(JSON.stringify(next))).toEqual(next);
  expectConsistent(next);
  expectAllowed(file, next, actor);
  const { tellings } = announce(decision.events, next, actor, file);
  const self = tellings.filter(({ to }) => to.kind === 'person' && to.id === actorId(actor));
  expect(self).toEqual([]);
  expect(new Set(tellings.map((telling) => JSON.stringify(telling))).size).toBe(tellings.length);
  // The same press again, or the same activity delivered again, changes nothing.
  expect({ asked, again: decide(next, asked, situation) }).toEqual({
    asked,
    again: { refusal: expect.anything() },
  });
  return next;
}

function expectConsistent(file: Internship): void {
  const { approval, submission, convention, checkedAt, signatures, closure } = file;
  if (approval) expect(approval.round).toBe(submission?.round);
  if (convention) expect(approval).not.toBeNull();
  if (checkedAt) expect(convention).not.toBeNull();
  if (Object.keys(signatures).length > 0) expect(checkedAt).not.toBeNull();
  if (Object.keys(file.handover).length > 0) expect(isFullySigned(file)).toBe(true);
  if (submission) expect(submission.round).toBe(file.rounds);
  if (submission) expect(submission.values).toEqual(file.draft);
  if (closure) expect(whoCanAct(file)).toBe('nobody');
  if (whoCanAct(file) === 'nobody') expect(nextDueAt(file, artois)).toBeNull();
}

/** What only some may bring about, whatever was pressed. */
function expectAllowed(before: Internship, after: Internship, actor: Actor): void {
  const by = actorId(actor);
  expect([nadia.id, paul.id]).not.toContain(by);
  if (after.approval !== before.approval && after.approval) {
    expect(by).toBe(before.referentId);
    expect([claire.id, hugo.id]).toContain(by);
  }
  if (after.signatures.university !== before.signatures.university && after.signatures.university) {
    expect(by).toBe(isabelle.id);
  }
  if (before.signatures.university && !after.closure)
    expect(after.signatures.university).toBeDefined();
  if (after.closure?.kind === 'abandoned' && !before.closure) expect(before.signatures).toEqual({});
}

function sendWhatIsDue(file: Internship, now: Instant): Internship {
  return dueNotices(file, artois, now).reduce(
    (facts, { key, kind, skipped }) =>
      press(facts, product, { type: 'sendNotice', key, notice: kind, skipped }, now),
    file,
  );
}
