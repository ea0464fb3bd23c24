import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { Internship } from '../../bot/process/internship';
import { createSweep } from '../../bot/jobs/sweep';
import { nextDueAt, scheduleOf } from '../../bot/process/reminders';
import { atWork, type AtWork } from '../support/atWork';
import { silentLog } from '../support/log';
import { claire, internshipApproved, isabelle, lea, theo } from '../support/situations';
import { entryOf } from '../support/testStorage';
import { artois } from '../support/university';

let at: AtWork;

beforeEach(async () => {
  at = await atWork({ now: '2026-11-20T09:00:00Z' });
  await at.storage.directory.saveDirectory([lea, theo, claire, isabelle].map(entryOf));
});

afterEach(() => at.drop());

async function opened(make: Internship, ordinal = 1): Promise<Internship> {
  const file = { ...make, id: randomUUID(), version: 1 };
  const result = await at.storage.store.commitInternship({
    expectedVersion: null,
    file,
    ordinal,
    entries: [],
    nextDueAt: nextDueAt(file, artois),
    announcement: { tellings: [], posts: [] },
  });
  expect(result).toBe('saved');
  return file;
}

async function noticesOf({ id }: Internship) {
  const file = await at.storage.store.internship(id);
  return { file: file!, sent: (await at.storage.store.history(id)).map(({ event }) => event) };
}

/** The moment of the file's n-th notice to come. */
function momentOf(file: Internship, n: number): string {
  return scheduleOf(file, artois)[n]!.dueAt;
}

test('nothing is sent before its moment, and at it one message to whoever can act', async () => {
  const file = await opened(internshipApproved());
  const first = Temporal.Instant.from(momentOf(file, 0));
  await at.jumpTo(first.subtract({ seconds: 1 }).toString());
  await at.jobs.work.sweep();
  expect((await noticesOf(file)).sent).toEqual([]);
  expect((await at.jobs.work.nextDueAt())?.equals(first)).toBe(true);
  await at.jumpTo(first.toString());
  await at.jobs.work.sweep();
  await at.settled();
  expect(at.messenger.arrived).toEqual([
    { what: 'send', where: `person:${lea.id}`, text: 'reminder' },
  ]);
});

test('after a long absence only the latest reminder is sent, the others count', async () => {
  const file = await opened(internshipApproved());
  await at.jumpTo('2026-12-17T12:00:00Z');
  await at.jobs.work.sweep();
  await at.settled();
  const { sent, file: now } = await noticesOf(file);
  const reminders = sent.filter((event) => event.type === 'noticeSent');
  expect(reminders.filter(({ notice }) => notice === 'reminder')).toEqual([
    expect.objectContaining({
      key: 'reminder-3:2027-01-04',
      skipped: ['reminder-15:2027-01-04', 'reminder-7:2027-01-04'],
    }),
  ]);
  expect(Object.keys(now.notices)).toEqual(expect.arrayContaining(['reminder-15:2027-01-04']));
  expect(at.messenger.texts().filter((text) => text === 'reminder')).toHaveLength(1);
  at.messenger.arrived.length = 0;
  await at.jobs.work.sweep();
  await at.settled();
  expect(at.messenger.arrived).toEqual([]);
});

test('two sweeps at the same moment send a notice once', async () => {
  const other = await at.another();
  const file = await opened(internshipApproved());
  await at.jumpTo(momentOf(file, 0));
  await Promise.all([at.jobs.work.sweep(), other.jobs.work.sweep(), at.jobs.work.sweep()]);
  await at.passUntil(() => at.messenger.arrived.length > 0);
  await at.settled();
  expect(at.messenger.texts()).toEqual(['reminder']);
});

test('a file that fails does not stop the others', async () => {
  const broken = await opened(internshipApproved());
  const files = await Promise.all([2, 3, 4].map((n) => opened(internshipApproved(), n)));
  const sql = `update internship set next_due_at = '2026-11-21', facts = facts || '{"rounds": "x"}'
    where id = $1::uuid`;
  await at.storage.prisma.$executeRawUnsafe(sql, broken.id);
  await at.jumpTo(momentOf(files[0]!, 0));
  await at.jobs.work.sweep();
  await at.settled();
  expect(at.messenger.texts()).toEqual(['reminder', 'reminder', 'reminder']);
});

test('what failed once is tried again before the sweep ends', async () => {
  const file = await opened(internshipApproved());
  await at.jumpTo(momentOf(file, 0));
  let fails = 1;
  const { store } = at.storage;
  const commitInternship: typeof store.commitInternship = async (commit) => {
    fails -= 1;
    if (fails >= 0) throw new Error('could not serialize access');
    return store.commitInternship(commit);
  };
  const sweep = createSweep({
    store: { ...store, commitInternship },
    clock: at.clock,
    university: artois,
    purge: async () => undefined,
    log: silentLog,
  });
  await sweep();
  await at.settled();
  expect(at.messenger.texts()).toContain('reminder');
});

test('a date that the settings moved away sends nothing and is put right', async () => {
  const { id } = await opened(internshipApproved());
  const file = (await at.storage.store.internship(id))!;
  const sql = "update internship set next_due_at = '2026-11-01' where id = $1::uuid";
  await at.storage.prisma.$executeRawUnsafe(sql, file.id);
  await at.jobs.work.sweep();
  const { sent, file: now } = await noticesOf(file);
  expect(sent).toEqual([]);
  expect(now).toEqual({ ...file, version: 2 });
  const next = await at.storage.store.nextNoticeAt(at.clock.now().toString());
  expect(Temporal.Instant.from(next!).equals(momentOf(file, 0))).toBe(true);
});

test('the sweep runs by itself every minute of the clock', async () => {
  const file = await opened(internshipApproved());
  await at.jumpTo(momentOf(file, 0));
  await at.waitUntil(() => at.messenger.arrived.length > 0);
  expect(at.messenger.texts()).toEqual(['reminder']);
  const { deliveries } = at.storage;
  const message = { conversationId: 'a:1', activityId: '1', contentHash: '', localTimestamp: null };
  await deliveries.firstTime(message);
  await at.jumpTo(at.clock.now().add({ hours: 49 }).toString());
  await at.jobs.work.sweep();
  expect(await at.storage.prisma.delivery.count()).toBe(0);
});
