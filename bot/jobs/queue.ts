/**
 * The one queue. `key_strict_fifo`: jobs with one key (a place) are done one after the other, in
 * order, also by several processes; one that is to be tried again goes first. Other places do not
 * wait for it.
 */
import type { JobInsert, PgBoss, Queue } from 'pg-boss' with { 'resolution-mode': 'import' };
import { placeKey } from '../process/places';
import { assertNever } from '../process/assertNever';
import type { Job } from '../process/ports';
import { presentOrigin } from '../trace';

export const DELIVER = 'deliver';
/** What was given up or may not have arrived, for whoever runs the bot; see undelivered.ts. */
export const UNDELIVERED = 'undelivered';

/** 2 to 4 s after the first refusal, doubling up to a quarter of an hour, for more than a day. */
const RETRIES = { retryDelay: 2, retryBackoff: true, retryDelayMax: 900, retryLimit: 120 };

/** A bot that was killed is noticed after this long, and its jobs are done by another. */
const HEARTBEAT_SECONDS = 10;
export const HEARTBEAT_REFRESH_SECONDS = 3;
/** How often pg-boss looks for jobs of dead processes, seconds. */
export const SUPERVISE_SECONDS = 5;

const DAY = 86_400;

const undeliveredQueue: Omit<Queue, 'name'> = {
  retentionSeconds: 30 * DAY,
};

const deliverQueue: Omit<Queue, 'name'> = {
  policy: 'key_strict_fifo',
  notify: true,
  deadLetter: UNDELIVERED,
  heartbeatSeconds: HEARTBEAT_SECONDS,
  /** Longer than Teams may take for one message. */
  expireInSeconds: 90,
  /** A delivered message is not kept: it holds people's words. */
  deleteAfterSeconds: 3_600,
  retentionSeconds: 30 * DAY,
  ...RETRIES,
};

/** A job as it is kept: with what caused it, see bot/trace.ts. */
export type KeptJob = Job & { origin?: string };

/** E-mails go one at a time in a process: a mail server that hangs must not keep all its workers. */
const MAIL_GROUP = { id: 'mail' };
export const AT_ONCE_IN_A_GROUP = 1;

/** Jobs as pg-boss takes them, in the order in which they are to be done, and not before. */
export function toInserts(
  jobs: readonly Job[],
  { nextId, afterMs = 0 }: { nextId: () => string; afterMs?: number | undefined },
): JobInsert<KeptJob>[] {
  const origin = presentOrigin();
  return jobs.map((job) => ({
    id: nextId(),
    data: origin === undefined ? job : { ...job, origin },
    singletonKey: placeOf(job),
    ...(job.kind === 'mail' && { group: MAIL_GROUP }),
    ...(afterMs > 0 ? { startAfter: Math.ceil(afterMs / 1_000) } : {}),
  }));
}

/** Jobs with one key are done one after the other, in the order in which they came. */
export function placeOf(job: Job): string {
  switch (job.kind) {
    case 'tell':
      return placeKey(job.telling.to);
    case 'post':
      return placeKey(job.post.place);
    case 'mail': // Of its own: a mail server in trouble holds back nothing in Teams, nor the reverse.
      return `mail:${job.personId}`;
    case 'document': // Making takes its time: it holds back no message.
      return `documents:${job.internshipId}`;
    case 'give':
      return placeKey({ kind: 'person', id: job.personId });
    case 'upload': // So does what Teams does with it.
      return `uploads:${job.personId}`;
    case 'fileToChannel':
    case 'removeFromChannel': // One after the other: what was put last lies there.
      return `copies:${job.internshipId}`;
    case 'tidyFolder':
      return `folder:${placeKey(job.place)}`;
    case 'reply':
      return `conversation:${job.conversationId}`;
    default:
      return assertNever(job);
  }
}

/** Also brings the settings of queues from an earlier version up to date. */
export async function makeQueues(boss: PgBoss): Promise<void> {
  await boss.createQueue(UNDELIVERED, undeliveredQueue);
  await boss.createQueue(DELIVER, deliverQueue);
  const { policy: _fixed, ...changeable } = deliverQueue;
  await boss.updateQueue(DELIVER, changeable);
}
