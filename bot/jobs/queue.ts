/**
 * The one queue. `key_strict_fifo`: jobs with one key (a place) are done one after the other, in
 * order, also by several processes; one that is to be tried again goes first. Other places do not
 * wait for it.
 */
import type { JobInsert, PgBoss, Queue } from 'pg-boss' with { 'resolution-mode': 'import' };
import { placeKey } from '../process/announce';
import { assertNever } from '../process/assertNever';
import type { Job } from '../process/ports';

export const DELIVER = 'deliver';
/** What was given up, for whoever runs the bot: pg-boss can send it again (`redrive`). */
export const UNDELIVERED = 'undelivered';

/** 5 to 10 s after the first refusal, doubling up to a quarter of an hour, for more than a day. */
const RETRIES = { retryDelay: 5, retryBackoff: true, retryDelayMax: 900, retryLimit: 120 };

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

/** Jobs as pg-boss takes them, in the order in which they are to be done. */
export function toInserts(jobs: readonly Job[], nextId: () => string): JobInsert<Job>[] {
  return jobs.map((job) => ({ id: nextId(), data: job, singletonKey: placeOf(job) }));
}

/** Jobs with one key are done one after the other, in the order in which they came. */
export function placeOf(job: Job): string {
  switch (job.kind) {
    case 'tell':
      return placeKey(job.telling.to);
    case 'post':
      return placeKey(job.post.place);
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
