/** What one change writes: facts, audit lines, what is to be told and when to look again. */
import { copyOrders, type CopyOrder } from '../process/channelFiles';
import { announce, type Announcement } from '../process/announce';
import { evolve } from '../process/evolve';
import type { Internship, InternshipEvent, Stamp } from '../process/internship';
import { actorId, type Actor } from '../process/people';
import type { InternshipCommit } from '../process/ports';
import { nextDueAt } from '../process/reminders';
import type { ChangePorts } from './ports';

export interface Change {
  before: Internship | null;
  events: InternshipEvent[];
  actor: Actor;
  now: string;
  ordinal?: number;
  counted?: InternshipCommit['counted'];
}

/** Null: somebody else was faster, or there is nothing. */
export async function commit(ports: ChangePorts, change: Change): Promise<Internship | null> {
  const written = commitOf(ports, change);
  if (!written) return null;
  const result = await ports.store.commitInternship(written);
  return result === 'saved' ? written.file : null;
}

export function commitOf({ university }: ChangePorts, change: Change): InternshipCommit | null {
  const { before, events, actor, now, ordinal, counted } = change;
  const stamp: Stamp = { at: now, by: actorId(actor) };
  const evolved = events.reduce<Internship | null>(
    (facts, event) => evolve(facts, event, stamp),
    before,
  );
  if (!evolved) return null;
  const file = { ...evolved, version: (before?.version ?? 0) + 1 };
  return {
    expectedVersion: before?.version ?? null,
    file,
    ...(ordinal === undefined ? {} : { ordinal }),
    ...(counted && { counted }),
    entries: events.map((event) => ({ event, ...stamp })),
    nextDueAt: nextDueAt(file, university),
    announcement: {
      ...announce(events, file, actor, before),
      ...withCopies(copyOrders(events, file, university)),
    },
  };
}

function withCopies(copies: CopyOrder[]): Pick<Announcement, 'copies'> {
  return copies.length > 0 ? { copies } : {};
}
