/** The jobs at work on a database of their own, under a clock that only the test moves. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Temporal } from 'temporal-polyfill';
import { createAfterRestore } from '../../bot/jobs/afterRestore';
import { createDeliver, type Deliver } from '../../bot/jobs/deliver';
import type { Render } from '../../bot/jobs/deliverPorts';
import type { DocumentDesk } from '../../bot/jobs/documents';
import { createEffects } from '../../bot/jobs/effects';
import { createJobs, testClockSession, type Jobs } from '../../bot/jobs/jobs';
import { watchingChannels } from '../../bot/jobs/lostChannel';
import { createSweep } from '../../bot/jobs/sweep';
import type { Clock, Job, Mailer } from '../../bot/process/ports';
import type { University } from '../../bot/process/university';
import { openStorage, type Storage } from '../../bot/storage/storage';
import { freshDatabase } from './database';
import { fakeMessenger, type FakeMessenger } from './fakeMessenger';
import { silentLog as log } from './log';
import { artois } from './university';

export interface BotAtWork {
  storage: Storage;
  jobs: Jobs;
  stop(): Promise<void>;
}

export interface AtWork extends BotAtWork {
  url: string;
  clock: Clock;
  messenger: FakeMessenger;
  /** Writes jobs in a transaction of their own. */
  enqueue(...jobs: Job[]): Promise<void>;
  /** Comes back when no job that is due is waiting or running. */
  settled(): Promise<void>;
  /** Lets time pass until `isOver`: to the next moment at which something is due, or a poll. */
  passUntil(isOver: () => boolean | Promise<boolean>): Promise<void>;
  /** Lets time pass as it does, poll by poll, without going to what is due next. */
  waitUntil(isOver: () => boolean): Promise<void>;
  jumpTo(moment: string): Promise<void>;
  /** One more bot on the same database. */
  another(): Promise<BotAtWork>;
  drop(): Promise<void>;
}

export interface AtWorkOptions {
  now?: string;
  render?: Render;
  mailer?: Mailer;
  /** What becomes of a job; what the bot does with it unless a test says so. */
  deliver?: Deliver;
  university?: University;
  /** How documents are made and given; none are unless a test says so. */
  desk?: (storage: Storage) => DocumentDesk;
  /** Another way to the same database. */
  through?: (url: string) => Promise<string>;
}

export const POLL_SECONDS = 0.5;

/** Says what the job was about, so that a test can see which arrived. */
const plainRender: Render = {
  telling: (_view, { news }) => ({ text: news }),
  post: (_view, { purpose }) => ({ text: purpose }),
};

export async function atWork(options: AtWorkOptions = {}): Promise<AtWork> {
  const { now = '2026-11-20T09:00:00Z', render = plainRender, through } = options;
  const { university = artois } = options;
  const { TestClock } = await import('pg-boss');
  const queueClock = new TestClock(now);
  const clock: Clock = { now: () => Temporal.Instant.fromEpochMilliseconds(queueClock.now()) };
  const server = await freshDatabase();
  const url = through ? await through(server.url) : server.url;
  const messenger = fakeMessenger();
  const running = new Set<BotAtWork>();

  const another = async (): Promise<BotAtWork> => {
    const storage = openStorage({
      url,
      clock,
      log,
      sessionOptions: testClockSession,
      enqueue: (transaction, jobs) => bot.jobs.enqueue(transaction, jobs),
      release: (transaction, places) => bot.jobs.release(transaction, places),
    });
    const ports = { store: storage.store, clock, university };
    const botDelivers = createDeliver({
      ...ports,
      messenger: watchingChannels(messenger, { channels: storage.channels, log }),
      channels: storage.channels,
      ledger: storage.posts,
      render,
      effects: createEffects(),
      mailer: options.mailer ?? null,
      ...(options.desk && { desk: options.desk(storage) }),
      log,
    });
    const sweep = createSweep({ ...ports, purge: (at) => storage.deliveries.purge(at), log });
    const nextNoticeAt = () => storage.store.nextNoticeAt(clock.now().toString());
    const jobs = createJobs({
      url,
      clock: queueClock,
      log,
      pollSeconds: POLL_SECONDS,
      handlers: {
        deliver: options.deliver ?? botDelivers,
        sweep,
        nextNoticeAt,
        beforeWork: createAfterRestore({ ...ports, restorations: storage.restorations, log }),
      },
    });
    const bot: BotAtWork = {
      storage,
      jobs,
      stop: async () => {
        if (!running.delete(bot)) return;
        await jobs.stop();
        await storage.close();
      },
    };
    await jobs.start();
    running.add(bot);
    return bot;
  };

  const first = await another();
  const { storage, jobs } = first;
  return {
    ...first,
    url: server.url,
    clock,
    messenger,
    another,
    enqueue: (...some) => storage.prisma.$transaction((tx) => jobs.enqueue(tx, some)),
    settled: async () => {
      while ((await jobs.work.dueJobs()) > 0) await nextTurn();
    },
    passUntil: async (isOver) => {
      while (!(await isOver())) {
        const isIdle = (await jobs.work.dueJobs()) === 0;
        const next = isIdle ? await jobs.work.nextDueAt() : null;
        if (next) await queueClock.setTime(next.epochMilliseconds);
        await queueClock.tick(POLL_SECONDS * 1_000);
      }
    },
    waitUntil: async (isOver) => {
      while (!isOver()) await queueClock.tick(POLL_SECONDS * 1_000);
    },
    jumpTo: (moment) => queueClock.setTime(moment),
    drop: async () => {
      for (const bot of [...running].reverse()) await bot.stop();
      await server.drop();
    },
  };
}
