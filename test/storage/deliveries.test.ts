import type { Delivery } from '../../bot/process/ports';
import { testStorage, type TestStorage } from '../support/testStorage';

let storage: TestStorage;

beforeAll(async () => {
  storage = await testStorage();
});

beforeEach(async () => {
  await storage.directory.emptyEverything();
  storage.clock.moveTo('2026-11-20T09:00:00Z');
});

afterAll(() => storage.drop());

const message: Delivery = {
  conversationId: 'a:1',
  activityId: '1',
  contentHash: 'bonjour',
  localTimestamp: '2026-11-20T10:00:00.000+01:00',
};

test('a message that Teams sends again acts once', async () => {
  const { deliveries } = storage;
  expect(await deliveries.firstTime(message)).toBe('first');
  expect(await deliveries.firstTime(message)).toBe('running');
  expect(await deliveries.firstTime({ ...message, activityId: '2' })).toBe('running');
  deliveries.finished(message);
  expect(await deliveries.firstTime(message)).toBe('done');
  expect(await deliveries.firstTime({ ...message, activityId: '2' })).toBe('done');
});

test.each([
  ['another conversation', { conversationId: 'a:2' }],
  ['other words at the same moment', { activityId: '2', contentHash: 'statut' }],
  ['the same words later', { activityId: '2', localTimestamp: '2026-11-20T10:00:01.000+01:00' }],
])('%s is another message', async (_, changes) => {
  expect(await storage.deliveries.firstTime(message)).toBe('first');
  expect(await storage.deliveries.firstTime({ ...message, ...changes })).toBe('first');
});

test('without a time of sending only the id counts', async () => {
  const { deliveries } = storage;
  const invoke = { ...message, localTimestamp: null };
  expect(await deliveries.firstTime(invoke)).toBe('first');
  expect(await deliveries.firstTime({ ...invoke, activityId: '2' })).toBe('first');
  expect(await deliveries.firstTime(invoke)).toBe('running');
});

test('of many at the same time one is first', async () => {
  const ids = ['1', '1', '1', '2', '2', '3'];
  const firsts = await Promise.all(
    ids.map((activityId) => storage.deliveries.firstTime({ ...message, activityId })),
  );
  expect(firsts.filter((arrival) => arrival === 'first')).toHaveLength(1);
});

test('a turn that failed may run at its second delivery', async () => {
  const { deliveries } = storage;
  await deliveries.firstTime(message);
  await deliveries.release(message);
  expect(await deliveries.firstTime(message)).toBe('first');
});

test('a turn whose process died may run again, once, when it is surely over', async () => {
  const { deliveries, clock } = storage;
  const again = { ...message, activityId: '2' };
  await deliveries.firstTime(message);
  clock.moveTo('2026-11-20T09:00:29Z');
  expect(await deliveries.firstTime(again)).toBe('running');
  clock.moveTo('2026-11-20T09:00:31Z');
  const both = await Promise.all([deliveries.firstTime(again), deliveries.firstTime(again)]);
  expect(both.sort()).toEqual(['first', 'running']);
  deliveries.finished(again);
  await deliveries.flush();
  clock.moveTo('2026-11-20T10:00:00Z');
  expect(await deliveries.firstTime(again)).toBe('done');
});

test('the only process forgets at its start what it had not finished', async () => {
  const { deliveries } = storage;
  const finished = { ...message, activityId: '2', contentHash: 'statut' };
  await deliveries.firstTime(message);
  await deliveries.firstTime(finished);
  deliveries.finished(finished);
  await deliveries.flush();
  await deliveries.forgetUnfinished();
  expect(await deliveries.firstTime(message)).toBe('first');
  expect(await deliveries.firstTime(finished)).toBe('done');
});

test('deliveries are kept for two days', async () => {
  const { deliveries, clock, prisma } = storage;
  await deliveries.firstTime(message);
  clock.moveTo('2026-11-22T09:00:00Z');
  await deliveries.firstTime({ ...message, activityId: '2', contentHash: 'statut' });
  await deliveries.purge('2026-11-22T09:00:01Z');
  const left = await prisma.delivery.findMany({ select: { activityId: true } });
  expect(left).toEqual([{ activityId: '2' }]);
});

test('turns are marked together, soon, without being asked', async () => {
  const { deliveries, prisma } = storage;
  const ids = Array.from({ length: 50 }, (_, n) => ({ ...message, activityId: `m${n}` }));
  for (const one of ids) await deliveries.firstTime({ ...one, contentHash: one.activityId });
  for (const one of ids) deliveries.finished(one);
  await deliveries.flush();
  expect(await prisma.delivery.count({ where: { finishedAt: null } })).toBe(0);
});
