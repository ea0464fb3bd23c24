/** Storage on a database of its own, with a clock that stands still until it is moved. */
import { Temporal } from 'temporal-polyfill';
import type { Person } from '../../bot/process/people';
import type { Clock, DirectoryEntry, Job } from '../../bot/process/ports';
import { openStorage, type Storage } from '../../bot/storage/storage';
import { freshDatabase } from './database';
import { silentLog } from './log';

export interface TestClockAtHand extends Clock {
  moveTo(moment: string): void;
}

export function clockAt(moment: string): TestClockAtHand {
  let now = Temporal.Instant.from(moment);
  return {
    now: () => now,
    moveTo: (later) => {
      now = Temporal.Instant.from(later);
    },
  };
}

export interface TestStorage extends Storage {
  url: string;
  clock: TestClockAtHand;
  /** What commits enqueued, in order. */
  enqueued: Job[];
  drop(): Promise<void>;
}

export async function testStorage(
  options: { enqueue?: (jobs: Job[]) => Promise<void> } = {},
): Promise<TestStorage> {
  const server = await freshDatabase();
  const clock = clockAt('2026-11-20T09:00:00Z');
  const enqueued: Job[] = [];
  const storage = openStorage({
    url: server.url,
    clock,
    log: silentLog,
    enqueue: async (_transaction, jobs) => {
      await options.enqueue?.(jobs);
      enqueued.push(...jobs);
    },
  });
  const drop = async () => {
    await storage.close();
    await server.drop();
  };
  return { ...storage, url: server.url, clock, enqueued, drop };
}

/** As the import of the directory would bring this person. */
export function entryOf({ isGuest: _notOfTheDirectory, ...person }: Person): DirectoryEntry {
  return { ...person, aadObjectId: person.aadObjectId!, roles: [...person.roles] };
}
