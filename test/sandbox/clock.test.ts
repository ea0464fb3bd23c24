import type { PgBoss } from 'pg-boss';
import { Pool } from 'pg';
import { Temporal } from 'temporal-polyfill';
import { constantStart, SandboxClock } from '../../deployment/sandbox/clock';
import { TimeTravel, type Work } from '../../deployment/sandbox/timeTravel';
import { freshDatabase } from '../support/database';
import { fragileDatabase } from './support/fragileDatabase';

const at = (text: string) => Temporal.Instant.from(text);

async function makeClock(options: { flow?: boolean; now?: string } = {}) {
  const kept: string[] = [];
  const clock = await SandboxClock.create({
    flow: false,
    keep: async (now) => void kept.push(now.toString()),
    onMove: () => undefined,
    ...options,
  });
  return { clock, kept };
}

describe('alone', () => {
  test('starts at the constant date, or where it stopped', async () => {
    expect((await makeClock()).clock.now()).toEqual(constantStart);
    const { clock } = await makeClock({ now: '2027-01-04T09:00:00Z' });
    expect(clock.now().toString()).toBe('2027-01-04T09:00:00Z');
  });

  test('each move is kept; jumping to what has passed does nothing', async () => {
    const { clock, kept } = await makeClock();
    await clock.jumpTo(at('2026-10-05T07:00:00Z'));
    await clock.jumpTo(at('2026-10-05T06:30:00Z'));
    await clock.tick(500);
    expect(kept).toEqual([
      '2026-10-05T06:00:00Z',
      '2026-10-05T07:00:00Z',
      '2026-10-05T07:00:00Z',
      '2026-10-05T07:00:00.5Z',
    ]);
  });

  test('moves asked for at once come one after the other', async () => {
    const { clock } = await makeClock();
    await Promise.all([clock.tick(1_000), clock.tick(2_000), clock.tick(3_000)]);
    expect(clock.now().toString()).toBe('2026-10-05T06:00:06Z');
  });

  test('set back, timers are still as far ahead as they were', async () => {
    const { clock } = await makeClock();
    const fired: string[] = [];
    const { bossClock } = clock;
    await clock.jumpTo(at('2027-01-04T06:00:00Z'));
    bossClock.setTimeout(() => fired.push('once'), 1_000);
    const every = bossClock.setInterval(() => fired.push('every'), 600);
    const never = bossClock.setTimeout(() => fired.push('never'), 900);
    await clock.tick(700);
    await clock.setBack(constantStart);
    bossClock.clearTimeout(never);
    await clock.tick(299);
    expect(fired).toEqual(['every']);
    await clock.tick(701);
    expect(fired).toEqual(['every', 'once', 'every']);
    bossClock.clearInterval(every);
    await clock.tick(10_000);
    expect(fired).toHaveLength(3);
  });

  test('flows with real time, and keeps a moment that nobody has seen yet', async () => {
    const { clock, kept } = await makeClock({ flow: true });
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'setTimeout', 'nextTick', 'queueMicrotask'] });
    try {
      clock.startFlow();
      for (const expected of [1, 2, 3]) {
        jest.advanceTimersByTime(1_000);
        while (kept.length < expected + 1) await new Promise(setImmediate);
      }
      expect(clock.now().toString()).toBe('2026-10-05T06:00:03Z');
      expect(kept.at(-1)).toBe('2026-10-05T06:00:05Z');
      // A computer that slept for an hour.
      jest.setSystemTime(Date.now() + 3_600_000);
      await clock.stopFlow();
      expect(kept.at(-1)).toBe('2026-10-05T06:00:03Z');
    } finally {
      jest.useRealTimers();
    }
  });
});

describe('with pg-boss', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let fragile: Awaited<ReturnType<typeof fragileDatabase>>;
  let boss: PgBoss;
  let pool: Pool;
  let clock: SandboxClock;
  let travel: TimeTravel;
  let ran: string[];

  const work: Work = {
    async dueJobs() {
      const { rows } = await pool.query(
        `select count(*)::int as due from pgboss.job
         where state = 'active' or (state < 'active' and start_after <= $1)`,
        [clock.now().toString()],
      );
      return rows[0].due;
    },
    async nextDueAt() {
      const { rows } = await pool.query(
        `select to_json(min(start_after)) as next from pgboss.job
         where state < 'active' and start_after > $1`,
        [clock.now().toString()],
      );
      return rows[0].next ? at(rows[0].next) : null;
    },
    sweep: async () => undefined,
  };

  beforeEach(async () => {
    database = await freshDatabase();
    fragile = await fragileDatabase(database.url);
    pool = new Pool({ connectionString: database.url });
    pool.on('error', () => undefined);
    ({ clock } = await makeClock());
    travel = new TimeTravel(clock, work);
    ran = [];
    const { PgBoss: Boss } = await import('pg-boss');
    boss = new Boss({ connectionString: fragile.url, clock: clock.bossClock });
    boss.on('error', () => undefined);
    await boss.start();
    await boss.createQueue('tell', { retryLimit: 2, retryDelay: 600 });
    await boss.work<{ who: string }>('tell', { pollingIntervalSeconds: 0.5 }, async ([job]) => {
      const who = job!.data.who;
      ran.push(`${who} ${clock.now().round('minute').toString()}`);
      if (who === 'twice' && ran.length === 1) throw new Error('later');
    });
  });

  afterEach(async () => {
    await boss.stop({ graceful: false });
    await pool.end();
    await fragile.close();
    await database.drop();
  });

  test('settling runs what is due, one hundred as well as one, and nothing else', async () => {
    const jobs = Array.from({ length: 100 }, (_job, index) => ({ data: { who: `p${index}` } }));
    await boss.insert('tell', jobs);
    await boss.sendAfter('tell', { who: 'tomorrow' }, {}, 86_400);
    await travel.settle();
    expect(new Set(ran).size).toBe(100);
    expect(await work.dueJobs()).toBe(0);
    await travel.settle();
    expect(ran).toHaveLength(100);
  });

  test('travelling passes through delayed jobs and retries at their own times', async () => {
    await boss.send('tell', { who: 'twice' });
    await boss.sendAfter('tell', { who: 'week' }, {}, 7 * 86_400);
    await boss.sendAfter('tell', { who: 'day' }, {}, 86_400);
    const target = clock.now().add({ hours: 24 * 30 });
    await travel.exclusively(() => travel.moveTo(target));
    expect(ran).toEqual([
      'twice 2026-10-05T06:00:00Z',
      'twice 2026-10-05T06:10:00Z',
      'day 2026-10-06T06:00:00Z',
      'week 2026-10-12T06:00:00Z',
    ]);
    expect(clock.now()).toEqual(target);
  });

  test('a database that is stopped for a while loses no timer', async () => {
    fragile.cut();
    await clock.tick(60_000);
    fragile.mend();
    await clock.tick(5_000);
    await boss.send('tell', { who: 'after' });
    await travel.settle();
    expect(ran).toEqual(['after 2026-10-05T06:01:00Z']);
  });

  test('jobs go on after the clock was set back', async () => {
    await travel.exclusively(() => travel.moveTo(at('2027-02-01T08:00:00Z')));
    await clock.setBack(constantStart);
    await boss.send('tell', { who: 'anew' });
    await travel.settle();
    expect(ran).toEqual(['anew 2026-10-05T06:00:00Z']);
  });
});
