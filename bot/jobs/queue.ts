/**
 * The one queue. `key_strict_fifo`: jobs with one key (a place) are done one after the other, in
 * order, also by several processes; one that is to be tried again goes first. Other places do not
 * wait for it.
 */
import type { JobInsert, Queue } from 'pg-boss' with { 'resolution-mode': 'import' };
import type { Job } from '../process/ports';
import { placeOf } from './deliver';

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

export const undeliveredQueue: Omit<Queue, 'name'> = {
  retentionSeconds: 30 * DAY,
};

export const deliverQueue: Omit<Queue, 'name'> = {
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
