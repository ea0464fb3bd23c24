import type { Job as Handed, JobResult, PgBoss } from 'pg-boss' with {
  'resolution-mode': 'import',
};
import type { Logger } from 'pino';
import { DeliveryError, type Watch } from '../process/ports';
import { causedBy } from '../trace';
import type { Deliver } from './deliver';
import { AT_ONCE_IN_A_GROUP, DELIVER, HEARTBEAT_REFRESH_SECONDS, type KeptJob } from './queue';
import { noticeIn, toldOf } from './toldOf';
import { keepAmbiguous } from './undelivered';

export interface WorkersOptions {
  deliver: Deliver;
  watch?: Pick<Watch, 'sent' | 'noticed'> | undefined;
  log: Pick<Logger, 'info' | 'warn' | 'error'>;
  pollSeconds: number;
  /** As many places are written to at the same time: a slow one does not hold up the others. */
  workers: number;
}

/** A mistake of ours must not hold back a place for a day, as a refusal of Teams may. */
const UNEXPECTED_ATTEMPTS = 8;
/** Whatever is asked for, a place is not given up for longer. */
const LONGEST_RETRY_MS = 86_400_000;

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
      // Counted in this process: what the database counts, workers that look at once all see before.
      localGroupConcurrency: AT_ONCE_IN_A_GROUP,
    },
    async (jobs: Handed<KeptJob>[]) => {
      const results: JobResult[] = [];
      for (const job of jobs) {
        const { origin = `job:${job.id}` } = job.data;
        results.push(await causedBy(origin, () => attempt(boss, job, options)));
      }
      // This place's next job becomes free now, and nothing else would announce it.
      boss.notifyWorker(workerId);
      return results;
    },
  );
}

async function attempt(
  boss: PgBoss,
  handed: Handed<KeptJob>,
  { deliver, watch, log }: WorkersOptions,
): Promise<JobResult> {
  const { id, data, retryCount } = handed;
  const startedAt = performance.now();
  const details = () => ({
    jobId: id,
    ...toldOf(data),
    retryCount,
    ms: Math.round(performance.now() - startedAt),
  });
  try {
    const outcome = await deliver(data, id);
    const notice = outcome === 'said' ? noticeIn(data) : undefined;
    if (notice) watch?.noticed('sent', notice);
    if (outcome === 'mailed') watch?.sent('mailed');
    log.info({ ...details(), outcome }, 'delivered');
    return { id, status: 'completed' };
  } catch (error) {
    if (error instanceof DeliveryError && error.outcome === 'ambiguous') {
      await keepAmbiguous(boss, data, error);
      log.error({ ...details(), err: error }, 'may have arrived; see the queue undelivered');
      return { id, status: 'completed' };
    }
    log.warn({ ...details(), err: error }, 'to be delivered later');
    if (error instanceof DeliveryError) return postpone(boss, handed, error);
    const isOver = retryCount + 1 >= UNEXPECTED_ATTEMPTS;
    return { id, status: isOver ? 'deadletter' : 'failed', output: nameOf(error) };
  }
}

/** Teams, or our own limit, says for how long to wait; else the queue's own delay grows. */
async function postpone(
  boss: PgBoss,
  handed: Handed<KeptJob>,
  error: DeliveryError,
): Promise<JobResult> {
  const { id } = handed;
  const output = nameOf(error);
  const { retryAfterMs } = error;
  if (retryAfterMs === null) return { id, status: 'failed', output };
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
