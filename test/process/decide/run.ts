/** Decides a command as the tests of `decide` do: on stored facts, with nothing but the rules. */
import type { Command, Refusal } from '../../../bot/process/commands';
import { decide } from '../../../bot/process/decide';
import { evolve } from '../../../bot/process/evolve';
import type { Instant, Internship, InternshipEvent } from '../../../bot/process/internship';
import type { Actor } from '../../../bot/process/people';
import { as, claire, isabelle, lea } from '../../support/situations';
import { artois } from '../../support/university';

export const NOW = '2026-12-14T12:00:00Z';
export const TODAY = '2026-12-14';

export const student = as(lea);
export const referent = as(claire);
export const manager = as(isabelle);

/** Events or the refusal of a command, and the file after it. */
export function run(file: Internship, actor: Actor, command: Command, now: Instant = NOW) {
  const stored = structuredClone(file);
  const decision = decide(stored, command, { actor, now, university: artois });
  const events = 'events' in decision ? decision.events : [];
  const by = actor.kind === 'person' ? actor.person.id : null;
  const next = structuredClone(
    events.reduce<Internship>((facts, event) => evolve(facts, event, { at: now, by }), stored),
  );
  return { decision, events, after: next };
}

export const refused = (refusal: Refusal) => ({ refusal });

export function expectEvents(
  file: Internship,
  actor: Actor,
  command: Command,
  ...events: InternshipEvent[]
) {
  expect(run(file, actor, command).decision).toEqual({ events });
}

/** The command works once; the same again changes nothing and says so. */
export function expectOnce(file: Internship, actor: Actor, command: Command): Internship {
  const first = run(file, actor, command);
  expect(first.decision).toHaveProperty('events');
  expect(run(first.after, actor, command).decision).toEqual(refused({ code: 'alreadyDone' }));
  return first.after;
}
