import type { Job as Handed, JobResult, PgBoss } from 'pg-boss' with {
  'resolution-mode': 'import',
};
import type { Logger } from 'pino';
import { DeliveryError, type Job } from '../process/ports';
import type { Deliver } from './deliver';
import { DELIVER, HEARTBEAT_REFRESH_SECONDS, placeOf } from './queue';

export interface WorkersOptions {
  deliver: Deliver;
  log: Pick<Logger, 'warn' | 'error'>;
  pollSeconds: number;
  /** As many places are written to at the same time: a slow one does not hold up the others. */
  workers: number;
}

/** A mistake of ours must not hold back a place for a day, as a refusal of Teams may. */
const UNEXPECTED_ATTEMPTS = 8;
/** The queue's own delay after a first refusal, at least. */
const SHORTEST_RETRY_MS = 5_000;
/** Whatever is asked for, a place is not given up for longer. */
const LONGEST_RETRY_MS = 3_600_000;

export async function startWorkers(boss: PgBoss, options: WorkersOptions): Promise<void> {
  for (let n = 0; n < options.workers; n += 1) await startWorker(boss, options);
}

async function startWorker(boss: PgBoss, options: WorkersOptions): Promise<void> {
  const { pollSeconds } = options;
  const workerId: string = await boss.work(
    DELIVER,
    {
      perJobResults: true,
      pollingIntervalSeconds: pollSeconds,
      // A retry that becomes due announces nothing, so the poll does not relax.
      notifyPollingIntervalSeconds: pollSeconds,
      heartbeatRefreshSeconds: HEARTBEAT_REFRESH_SECONDS,
    },
    async (jobs: Handed<Job>[]) => {
      const results: JobResult[] = [];
      for (const job of jobs) results.push(await attempt(boss, job, options));
      // This place's next job becomes free now, and nothing else would announce it.
      boss.notifyWorker(workerId);
      return results;
    },
  );
}

async function attempt(
  boss: PgBoss,
  handed: Handed<Job>,
  { deliver, log }: WorkersOptions,
): Promise<JobResult> {
  const { id, data, retryCount } = handed;
  try {
    await deliver(data, id);
    return { id, status: 'completed' };
  } catch (error) {
    const details = { jobId: id, kind: data.kind, place: placeOf(data), retryCount };
    log.warn({ ...details, err: error }, 'to be delivered later');
    if (error instanceof DeliveryError) return postpone(boss, handed, error);
    const isOver = retryCount + 1 >= UNEXPECTED_ATTEMPTS;
    return { id, status: isOver ? 'deadletter' : 'failed', output: nameOf(error) };
  }
}

/** Teams says for how long it wants to be left alone: that may be longer than our own delay. */
async function postpone(
  boss: PgBoss,
  handed: Handed<Job>,
  error: DeliveryError,
): Promise<JobResult> {
  const { id } = handed;
  const output = nameOf(error);
  const { retryAfterMs } = error;
  if (retryAfterMs === null || retryAfterMs <= SHORTEST_RETRY_MS) {
    return { id, status: 'failed', output };
  }
  await boss.fail(DELIVER, handed, output);
  const startAfter = Math.ceil(Math.min(retryAfterMs, LONGEST_RETRY_MS) / 1_000);
  await boss.update(DELIVER, undefined, { id, startAfter });
  return { id, status: 'completed' }; // Without effect: this attempt is settled already.
}

function nameOf(error: unknown): { name: string; message: string } {
  return error instanceof Error
    ? { name: error.name, message: error.message }
    : { name: 'unknown', message: String(error) };
}
