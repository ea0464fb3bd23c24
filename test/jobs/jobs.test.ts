import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { DeliveryError, type Job } from '../../bot/process/ports';
import { openUndelivered } from '../../bot/jobs/undelivered';
import { atWork, type AtWork } from '../support/atWork';

let at: AtWork;

beforeEach(async () => {
  at = await atWork();
});

afterEach(() => at.drop());

/** A finished activity is the job that needs no facts. */
function reply(text: string, conversation = 'a:1'): Job {
  const activity = { conversation: { id: conversation }, text };
  return { kind: 'reply', conversationId: conversation, activity };
}

const undeliveredOf = ({ url }: AtWork) => openUndelivered(url);
const numbered = (count: number) => Array.from({ length: count }, (_, n) => `message ${n}`);
const later = (retryAfterMs?: number) =>
  new DeliveryError('later', 'busy', retryAfterMs === undefined ? {} : { retryAfterMs });

test('what one transaction leaves behind arrives at once, in its order', async () => {
  await at.enqueue(...numbered(30).map((text) => reply(text)));
  await at.settled();
  expect(at.messenger.texts()).toEqual(numbered(30));
});

test('so do several transactions of one moment', async () => {
  for (const text of numbered(10)) await at.enqueue(reply(text), reply(`${text} b`));
  await at.settled();
  expect(at.messenger.texts()).toEqual(numbered(10).flatMap((text) => [text, `${text} b`]));
});

test('e-mails go one at a time, however many workers look for one at the same moment', async () => {
  const underWay = new Set<Job>();
  let most = 0;
  let done = 0;
  const mailing = await atWork({
    deliver: async (job) => {
      underWay.add(job);
      most = Math.max(most, underWay.size);
      // The others have looked for work by then.
      for (let n = 0; n < 10; n += 1) await mailing.jobs.work.dueJobs();
      underWay.delete(job);
      done += 1;
      return 'mailed';
    },
  });
  for (let round = 1; round <= 5; round += 1) {
    const mails = Array.from({ length: 4 }, (_, n) => ({
      kind: 'mail' as const,
      ...{ key: `news ${round}`, personId: `person-${n}` },
    }));
    await mailing.enqueue(...mails);
    await mailing.passUntil(() => done === round * 4);
  }
  await mailing.drop();
  expect(most).toBe(1);
});

test('a transaction that is rolled back leaves no job', async () => {
  const { storage, jobs } = at;
  const failing = storage.prisma.$transaction(async (tx) => {
    await jobs.enqueue(tx, [reply('never')]);
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(await jobs.work.dueJobs()).toBe(0);
  await at.enqueue(reply('after'));
  await at.settled();
  expect(at.messenger.texts()).toEqual(['after']);
});

test('a slow conversation does not hold up the others', async () => {
  let goOn = () => undefined as void;
  const slow = new Promise<void>((resolve) => (goOn = resolve));
  at.messenger.onMessage = ({ where }) => (where === 'slow' ? slow : undefined);
  await at.enqueue(reply('first', 'slow'), reply('second', 'slow'));
  await at.enqueue(...numbered(6).map((text, n) => reply(text, `a:${n}`)));
  const others = () => at.messenger.arrived.filter(({ where }) => where !== 'slow').length === 6;
  await at.passUntil(others);
  expect(at.messenger.texts()).not.toContain('first');
  goOn();
  await at.settled();
  expect(at.messenger.texts().slice(6)).toEqual(['first', 'second']);
});

test('what Teams refuses for a while arrives later, once, before what follows it', async () => {
  let refusals = 3;
  at.messenger.onMessage = ({ where }) => {
    if (where === 'a:1' && refusals-- > 0) throw later();
  };
  await at.enqueue(reply('first'), reply('second'), reply('elsewhere', 'a:2'));
  await at.settled();
  expect(at.messenger.texts()).toEqual(['elsewhere']);
  expect(await at.jobs.work.dueJobs()).toBe(0);
  await at.passUntil(() => at.messenger.arrived.length === 3);
  expect(at.messenger.texts()).toEqual(['elsewhere', 'first', 'second']);
});

test('Teams is left alone for as long as it asks', async () => {
  at.messenger.onMessage = () => {
    throw later(60_000);
  };
  await at.enqueue(reply('first'));
  await at.settled();
  at.messenger.onMessage = () => undefined;
  const isPostponed = async () => {
    const next = await at.jobs.work.nextDueAt();
    return next?.since(at.clock.now()).total('seconds') === 60;
  };
  while (!(await isPostponed())) await nextTurn();
  await at.jumpTo(at.clock.now().add({ seconds: 59 }).toString());
  expect(await at.jobs.work.dueJobs()).toBe(0);
  await at.passUntil(() => at.messenger.arrived.length === 1);
});

test('also for a shorter time than the queue would wait by itself', async () => {
  at.messenger.onMessage = () => {
    throw later(400);
  };
  await at.enqueue(reply('first'));
  await at.settled();
  at.messenger.onMessage = () => undefined;
  const wait = async () =>
    (await at.jobs.work.nextDueAt())?.since(at.clock.now()).total('seconds') ?? Infinity;
  while ((await wait()) > 1) await nextTurn();
  await at.passUntil(() => at.messenger.arrived.length === 1);
});

describe('what may have arrived', () => {
  const inDoubt = () => new DeliveryError('ambiguous', 'POST activities: ambiguous (500)');
  const isIn = (count: number) => async () => (await at.jobs.depth()).undelivered === count;

  test('is not sent again, is kept, and holds up nothing', async () => {
    at.messenger.onMessage = ({ text }) => {
      if (text === 'first') throw inDoubt();
    };
    await at.enqueue(reply('first'), reply('second'));
    await at.passUntil(() => at.messenger.arrived.length === 1);
    expect(at.messenger.texts()).toEqual(['second']);
    await at.settled();
    const boss = await undeliveredOf(at);
    expect(await boss.list()).toMatchObject([
      { kind: 'reply', place: 'conversation:a:1', why: 'POST activities: ambiguous (500)' },
    ]);
    expect(JSON.stringify(await boss.list())).not.toContain('first');
    await boss.close();
  });

  test('goes again when somebody says so, or away', async () => {
    let doubts = 2;
    at.messenger.onMessage = () => {
      if (doubts-- > 0) throw inDoubt();
    };
    await at.enqueue(reply('first'), reply('second', 'a:2'));
    await at.passUntil(isIn(2));
    const boss = await undeliveredOf(at);
    const all = await boss.list();
    const [first, second] = ['a:1', 'a:2'].map((place) =>
      all.find((one) => one.place === `conversation:${place}`),
    );
    expect(await boss.send([first!.id])).toBe(1);
    await at.passUntil(() => at.messenger.arrived.length === 1);
    expect(at.messenger.texts()).toEqual(['first']);
    await boss.forget([second!.id]);
    expect(await boss.list()).toEqual([]);
    await boss.close();
  });

  test('of a turn is kept too', async () => {
    await at.jobs.keepAmbiguous(reply('said in a turn'), new Error('POST activities: cut off'));
    expect((await at.jobs.depth()).undelivered).toBe(1);
    await at.settled();
    expect(at.messenger.texts()).toEqual([]);
  });
});

test('what is not to go before some time does not', async () => {
  await at.storage.prisma.$transaction((tx) =>
    at.jobs.enqueue(tx, [reply('one'), reply('two')], { afterMs: 30_000 }),
  );
  await at.settled();
  await at.jumpTo(at.clock.now().add({ seconds: 29 }).toString());
  await at.settled();
  expect(at.messenger.texts()).toEqual([]);
  await at.passUntil(() => at.messenger.arrived.length === 2);
  expect(at.messenger.texts()).toEqual(['one', 'two']);
});

test.each(['refused', 'unreachable', 'gone'] as const)(
  'a message that is %s for good does not hold back what follows it',
  async (outcome) => {
    at.messenger.onMessage = ({ text }) => {
      if (text === 'first') throw new DeliveryError(outcome, 'no');
    };
    await at.enqueue(reply('first'), reply('second'));
    await at.settled();
    expect(at.messenger.texts()).toEqual(['second']);
  },
);

test('a mistake of ours is given up after a while, kept, and no longer in the way', async () => {
  at.messenger.onMessage = ({ text }) => {
    if (text === 'broken') throw new TypeError('our own mistake');
  };
  await at.enqueue(reply('broken'), reply('next'));
  await at.passUntil(() => at.messenger.arrived.length === 1);
  expect(at.messenger.texts()).toEqual(['next']);
  const kept = await at.storage.prisma.$queryRaw`
    select data->'activity'->>'text' as text from pgboss.job where name = 'undelivered'`;
  expect(kept).toEqual([{ text: 'broken' }]);
  expect(await states('failed')).toEqual([]);
});

function states(state: string): Promise<unknown[]> {
  return at.storage.prisma.$queryRawUnsafe(
    `select id from pgboss.job where name = 'deliver' and state = '${state}'`,
  );
}

test('two bots on one database do each job once, and keep the order of each place', async () => {
  await at.another();
  const places = ['a', 'b', 'c', 'd', 'e'];
  for (const text of numbered(12)) await at.enqueue(...places.map((place) => reply(text, place)));
  await at.passUntil(() => at.messenger.arrived.length >= 60);
  await at.settled();
  for (const place of places) {
    const there = at.messenger.arrived.filter(({ where }) => where === place);
    expect(there.map(({ text }) => text)).toEqual(numbered(12));
  }
});

/** As if the process that had these jobs in hand were killed. */
async function leaveBehind(...jobs: Job[]): Promise<void> {
  const sql = `update pgboss.job set state = 'active', started_on = pgboss.job_now(),
    heartbeat_on = pgboss.job_now() where name = 'deliver' and state = 'created'`;
  await at.storage.prisma.$transaction(async (tx) => {
    await at.jobs.enqueue(tx, jobs);
    await tx.$executeRawUnsafe(sql);
  });
}

test('jobs of a process that was killed are done by another, well within a minute', async () => {
  const before = at.clock.now();
  await leaveBehind(reply('left'));
  await at.enqueue(reply('after it'));
  await at.passUntil(() => at.messenger.arrived.length === 2);
  expect(at.messenger.texts()).toEqual(['left', 'after it']);
  expect(at.clock.now().since(before).total('seconds')).toBeLessThan(30);
});

test('the only process takes up at its start what it left behind', async () => {
  await leaveBehind(reply('left'));
  await at.stop();
  await at.another();
  while (at.messenger.arrived.length === 0) await nextTurn();
  expect(at.messenger.texts()).toEqual(['left']);
});

test('a message that was sent is not sent again when the queue forgot that it was', async () => {
  at.messenger.onMessage = async () => {
    // The claim is lost while the message is under way: its completion will not count.
    await at.storage.prisma.$executeRaw`
      update pgboss.job set state = 'retry', start_after = pgboss.job_now() where name = 'deliver'`;
  };
  await at.enqueue(reply('once'));
  await at.passUntil(async () => (await states('completed')).length === 1);
  expect(at.messenger.texts()).toEqual(['once']);
});

test('for whoever moves the clock: what is due, what is next, and how late it is', async () => {
  const { work } = at.jobs;
  expect(await work.dueJobs()).toBe(0);
  expect(await work.nextDueAt()).toBeNull();
  expect(await at.jobs.lagSeconds()).toBe(0);
  expect(await at.jobs.ready()).toBe(true);
  at.messenger.onMessage = () => {
    throw later();
  };
  const id = randomUUID();
  await at.enqueue(reply('first', id), reply('second', id));
  await at.settled();
  const wait = (await work.nextDueAt())?.since(at.clock.now()).total('seconds') ?? 0;
  expect(wait).toBeGreaterThanOrEqual(2);
  expect(wait).toBeLessThanOrEqual(4);
});

test('stopping lets a message that is under way arrive, and begins no other', async () => {
  let goOn = () => undefined as void;
  const underWay = new Promise<void>((started) => {
    at.messenger.onMessage = () => {
      started();
      return new Promise<void>((resolve) => (goOn = resolve));
    };
  });
  await at.enqueue(reply('first'), reply('second'));
  await underWay;
  const stopped = at.jobs.stop();
  goOn();
  await stopped;
  expect(at.messenger.texts()).toEqual(['first']);
});
