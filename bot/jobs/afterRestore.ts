/**
 * What follows from a restored backup, at the first start on it and before anything else is sent. The
 * bot that the backup was taken of went on until it stopped: whatever was due by then was sent by it
 * and is not sent again; what is due later goes out as always. The cards may show what came after the
 * backup and is lost, so they are all brought in line, and the managers are told.
 *
 * Repeatable until it is finished: a process that dies on the way, or a second one, does no harm.
 */
import type { Logger } from 'pino';
import { changeInternship, type ChangePorts } from '../change';
import type { Job, Restoration, Restorations } from '../process/ports';

export interface AfterRestorePorts extends ChangePorts {
  restorations: Restorations;
  log: Pick<Logger, 'info' | 'warn' | 'error'>;
}

const PAGE = 200;

/** Comes back when it is all in the database or in the queue. */
export function createAfterRestore(ports: AfterRestorePorts): () => Promise<void> {
  return async () => {
    for (const restoration of await ports.restorations.unfinished()) {
      await follow(ports, restoration);
    }
  };
}

async function follow(ports: AfterRestorePorts, restoration: Restoration): Promise<void> {
  const { restorations, store, clock, log } = ports;
  const { channelFiles } = ports.university;
  const { id, snapshotAt, stoppedAt, toDo, mailed } = restoration;
  // The bot had stopped before the backup was taken: nothing is lost and nothing was sent since.
  const isMove = Date.parse(stoppedAt) <= Date.parse(snapshotAt);
  const skipped = isMove ? 0 : await skipNotices(ports, stoppedAt);
  for (const key of isMove ? [] : mailed) await store.reach.becomes(key, 'mailed');
  const news = isMove ? [] : newsOf(restoration, await restorations.managedDepartments());
  const finished = await restorations.finish(restoration, {
    at: clock.now().toString(),
    jobs: [...news, ...toDo],
    refreshCards: !isMove,
    tidyFolders: !isMove && (channelFiles.managers || channelFiles.teachers),
  });
  if (!finished) return; // Another process was faster, and said so.
  const { cards } = finished;
  log.warn(
    { restoration: id, snapshotAt, stoppedAt, skipped, cards, jobs: toDo.length },
    'a restored backup: what was due before the stop is not sent again',
  );
}

/** The number of files whose notices count as sent. */
async function skipNotices(ports: AfterRestorePorts, until: string): Promise<number> {
  const { store, log } = ports;
  const tried = new Set<string>();
  let skipped = 0;
  for (;;) {
    // One that fails stays due: the page grows by those, or they would hide the others.
    const due = await store.dueInternships(until, PAGE + tried.size);
    const next = due.filter((id) => !tried.has(id));
    if (next.length === 0) return skipped;
    for (const id of next) {
      tried.add(id);
      const command = { type: 'skipNotices', until } as const;
      const change = changeInternship(ports, { id, command, actor: { kind: 'system' } });
      const outcome = await change.catch((error: unknown) => {
        log.error({ err: error, internship: id }, 'its reminders could not be marked as sent');
      });
      if (outcome?.ok) skipped += 1;
    }
  }
}

/** For each department’s managers: what was entered in between is to be entered again. */
function newsOf({ snapshotAt, stoppedAt }: Restoration, departments: string[]): Job[] {
  return departments.map((department) => ({
    kind: 'tell',
    telling: {
      subject: 'department',
      id: department,
      news: 'restored',
      variant: `${snapshotAt}/${stoppedAt}`,
      to: { kind: 'channel', audience: 'managers', department },
    },
  }));
}
