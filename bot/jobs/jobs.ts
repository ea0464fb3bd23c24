/**
 * Everything that happens later or may fail goes through pg-boss, on the same database: its jobs are
 * written in the transaction of the change that they come from, and survive whatever this process
 * does not. Nobody else imports pg-boss.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Clock as QueueClock, Db, PgBoss } from 'pg-boss' with { 'resolution-mode': 'import' };
import type { Logger } from 'pino';
import { Temporal } from 'temporal-polyfill';
import { createTrouble, type Trouble } from '../log/trouble';
import type { Job, Watch } from '../process/ports';
import { bossSettings } from './bossSettings';
import type { Deliver } from './deliver';
import {
  failedJobs,
  countDue,
  depthOf,
  lagOf,
  nextJobAt,
  release,
  takeOverLeftBehind,
  waitOnForChannels,
} from './inspection';
import { createOrderedIds } from './orderedId';
import { DELIVER, makeQueues, toInserts } from './queue';
import { createSweeping } from './sweeping';
import { keepAmbiguous } from './undelivered';
import { startWorkers } from './workers';

/** The part of a Prisma transaction that pg-boss writes through. */
export interface JobTransaction {
  $queryRawUnsafe<T = unknown>(query: string, ...values: unknown[]): Promise<T>;
}

export interface JobHandlers {
  deliver: Deliver;
  /** What becomes due by itself, at the clock's present moment. */
  sweep(): Promise<void>;
  /** The earliest later moment at which the sweep will find something; null: none. */
  nextNoticeAt(): Promise<string | null>;
  /** What must be settled before anything is delivered or swept; it may leave jobs. */
  beforeWork?(): Promise<void>;
}

export interface JobsOptions {
  url: string;
  handlers: JobHandlers;
  watch?: Pick<Watch, 'sent' | 'noticed'> | undefined;
  log: Logger;
  /**
   * The sandbox's or a test's (a pg-boss `TestClock`). The process is then the only one on this
   * database, and every other connection of it must have `testClockSession` in its options.
   */
  clock?: QueueClock;
  /** Server settings of pg-boss's own connections. */
  sessionOptions?: string;
  /** How often to look for work that nobody announced, seconds, at least 0.5; default 2, or 0.5 of a moved clock. */
  pollSeconds?: number;
  /** How many places may be written to at the same time; default 4. */
  workers?: number;
}

export interface Jobs {
  start(): Promise<void>;
  /** Lets running jobs end for a few seconds; the others are taken up at the next start. */
  stop(): Promise<void>;
  /** Writes jobs in this transaction, to be done in this order, and not before `afterMs`. */
  enqueue(
    transaction: JobTransaction,
    jobs: readonly Job[],
    when?: { afterMs: number | undefined },
  ): Promise<void>;
  /** Keeps a message that may have arrived, for whoever runs the bot: see undelivered.ts. */
  keepAmbiguous(job: Job, error: Error): Promise<void>;
  /** What waits for these places (`placeKey`) is due at once. */
  release(transaction: JobTransaction, places: readonly string[]): Promise<void>;
  work: Work;
  /** True while the queue can be read. */
  ready(): Promise<boolean>;
  /** For how long the oldest job that could be done has waited, seconds. */
  lagSeconds(): Promise<number>;
  /** How many jobs there are, by what they wait for; `undelivered`: given up. */
  depth(): Promise<Record<string, number>>;
  /** When this process last looked for what is due, seconds since 1970; null: not yet. */
  sweptAt(): number | null;
}

/** For whoever moves the clock. */
export interface Work {
  /** Jobs that are due now: waiting or active. */
  dueJobs(): Promise<number>;
  /** The earliest moment after now at which a job or a notice becomes due; null: nothing. */
  nextDueAt(): Promise<Temporal.Instant | null>;
  /** Sweeps now; a sweep that is running is waited for. */
  sweep(): Promise<void>;
}

/** Server setting by which a session's statements follow the clock given to `createJobs`. */
export const testClockSession = '-c pgboss.test_clock=on';

const STOP_MS = 5_000;
const POLL_SECONDS = 2;
/** Whoever moves the clock should not have to move it far for a job to be noticed. */
const MOVED_POLL_SECONDS = 0.5;
const WORKERS = 4;
/** A frozen database gives no answer at all. */
const READY_MS = 3_000;

const load = () => import('pg-boss');
type Started = { boss: PgBoss; fromPrisma: Awaited<ReturnType<typeof load>>['fromPrisma'] };

export function createJobs(options: JobsOptions): Jobs {
  const { handlers, log, clock } = options;
  const nextId = createOrderedIds();
  const trouble = createTrouble({
    log,
    words: 'trouble with the jobs',
    overWords: 'no more trouble with the jobs',
  });
  let started: Started | undefined;

  const running = (): Started => {
    if (!started) throw new Error('The jobs are not started yet');
    return started;
  };
  const db = () => running().boss.getDb();
  const sweeping = createSweeping({
    timers: clock,
    log,
    sweep: async () => {
      await removeGivenUp(running().boss, log);
      await waitOnForChannels(db());
      await handlers.sweep();
      trouble.over();
    },
  });
  return {
    start: async () => {
      started = await startBoss(options, trouble);
      await makeQueues(started.boss);
      await handlers.beforeWork?.();
      await startWork(started.boss, options);
      sweeping.start();
    },
    stop: async () => {
      await sweeping.stop();
      await started?.boss.stop({ graceful: true, timeout: STOP_MS });
    },
    enqueue: async (transaction, jobs, when) => {
      const { boss, fromPrisma } = running();
      const inserts = toInserts(jobs, { nextId, ...when });
      await boss.insert(DELIVER, inserts, { db: fromPrisma(transaction) });
    },
    keepAmbiguous: (job, error) => keepAmbiguous(running().boss, job, error),
    release,
    work: {
      dueJobs: () => countDue(db()),
      nextDueAt: async () => {
        const [job, notice] = await Promise.all([nextJobAt(db()), handlers.nextNoticeAt()]);
        return earliest(job, notice === null ? null : Temporal.Instant.from(notice));
      },
      sweep: () => sweeping.now(),
    },
    ready: async () => started !== undefined && answers(db()),
    lagSeconds: async () => lagOf(db()),
    depth: async () => depthOf(db()),
    sweptAt: () => sweeping.lastAt(),
  };
}

async function startBoss(options: JobsOptions, trouble: Trouble): Promise<Started> {
  const { log, workers = WORKERS } = options;
  const { PgBoss, fromPrisma } = await load();
  const boss = new PgBoss(bossSettings({ ...options, workers }));
  boss.on('error', (error) => trouble.again(error));
  boss.on('warning', ({ message }) => log.warn(message));
  await boss.start();
  return { boss, fromPrisma };
}

async function startWork(boss: PgBoss, options: JobsOptions): Promise<void> {
  const { handlers, watch, log, clock, workers = WORKERS } = options;
  const { pollSeconds = clock ? MOVED_POLL_SECONDS : POLL_SECONDS } = options;
  if (clock) await takeOverLeftBehind(boss.getDb());
  await startWorkers(boss, { deliver: handlers.deliver, watch, log, pollSeconds, workers });
}

function earliest(a: Temporal.Instant | null, b: Temporal.Instant | null) {
  if (!a || !b) return a ?? b;
  return Temporal.Instant.compare(a, b) < 0 ? a : b;
}

async function answers(db: Db): Promise<boolean> {
  const answer = countDue(db).then(
    () => true,
    () => false,
  );
  return Promise.race([answer, pause(READY_MS, false, { ref: false })]);
}

/** A job given up stands in the way of its place's next ones; its copy is in `undelivered`. */
async function removeGivenUp(boss: PgBoss, log: Logger): Promise<void> {
  for (const { id, place } of await failedJobs(boss.getDb())) {
    log.error({ jobId: id, place }, 'given up; see the queue undelivered');
    await boss.deleteJob(DELIVER, id);
  }
}
