/** Changes of a file: read the facts, let the rules decide, write; again where somebody was faster. */
import type { Command, Refusal } from '../process/commands';
import { decide } from '../process/decide';
import type { Internship, InternshipEvent } from '../process/internship';
import type { Actor } from '../process/people';
import { commit } from './commit';
import { knownFor } from './known';
import { ATTEMPTS, tell, TooBusy, type ChangePorts } from './ports';

/** What came of it. `file` is the present state also when the change was refused. */
export type Outcome =
  | { ok: true; file: Internship; events: InternshipEvent[] }
  | { ok: false; file: Internship | null; refusal: Refusal };

/** Carries out a command on a file, or says why not. */
export async function changeInternship(
  ports: ChangePorts,
  request: { id: string; command: Command; actor: Actor },
): Promise<Outcome> {
  const outcome = await tryInternship(ports, request);
  const { id, command } = request;
  const subject = { internship: id, command: command.type };
  tell(ports, subject, outcome.ok ? { events: outcome.events } : { refused: outcome.refusal.code });
  return outcome;
}

async function tryInternship(
  ports: ChangePorts,
  request: { id: string; command: Command; actor: Actor },
): Promise<Outcome> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const file = await ports.store.internship(request.id);
    if (!file) return { ok: false, file: null, refusal: { code: 'gone' } };
    const now = ports.clock.now().toString();
    const { actor, command } = request;
    const known = await knownFor(ports, { file, command, now });
    const { university } = ports;
    const decision = decide(file, command, { actor, now, university, ...known });
    if ('refusal' in decision) return { ok: false, file, refusal: decision.refusal };
    const { counted } = known;
    const change = { before: file, events: decision.events, actor, now, counted };
    const saved = await commit(ports, change);
    if (saved) return { ok: true, file: saved, events: decision.events };
  }
  throw new TooBusy(request.id);
}

/**
 * Opens a file for a student. `ordinal` says which of the student's files it is: when that one
 * exists already (a second press, a second delivery) nothing is opened and null comes back.
 */
export async function openInternship(
  ports: ChangePorts,
  request: {
    opened: Extract<InternshipEvent, { type: 'opened' }>;
    ordinal: number;
    actor: Actor;
  },
): Promise<Internship | null> {
  const { opened, ordinal, actor } = request;
  const now = ports.clock.now().toString();
  const file = await commit(ports, { before: null, events: [opened], actor, now, ordinal });
  if (file) tell(ports, { internship: file.id, command: 'open' }, { events: [opened] });
  return file;
}
