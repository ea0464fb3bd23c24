import { createConversationLedger } from '../../bot/storage/conversations';
import { isabelle, lea } from '../support/situations';
import { clockAt, entryOf, testStorage, type TestStorage } from '../support/testStorage';

let storage: TestStorage;

beforeAll(async () => {
  storage = await testStorage();
});

beforeEach(async () => {
  await storage.directory.emptyEverything();
  await storage.directory.saveDirectory([lea, isabelle].map(entryOf));
});

afterAll(() => storage.drop());

const chat = {
  conversationId: 'a:1',
  serviceUrl: 'https://smba.example/fr/',
  tenantId: 'tenant',
  teamsUserId: '29:lea',
};
const personal = { personId: lea.id, ...chat };
const reachable = chat;

/** Another process on the same database. */
function another(now = '2026-11-20T09:00:00Z') {
  return createConversationLedger({ prisma: storage.prisma, clock: clockAt(now) });
}

test("a person's chat is remembered, and replaced when it changes", async () => {
  const { conversations } = storage;
  expect(await conversations.personal(lea.id)).toBeNull();
  await conversations.rememberPersonal(personal);
  expect(await another().personal(lea.id)).toEqual(reachable);
  await conversations.rememberPersonal({ ...personal, conversationId: 'a:2' });
  expect(await another().personal(lea.id)).toEqual({ ...reachable, conversationId: 'a:2' });
});

test('what was just written is not written again, after a while it is', async () => {
  const { conversations, clock, prisma } = storage;
  await conversations.rememberPersonal(personal);
  await prisma.conversation.updateMany({ data: { serviceUrl: 'written elsewhere' } });
  await conversations.rememberPersonal(personal);
  expect((await conversations.personal(lea.id))?.serviceUrl).toBe('written elsewhere');
  clock.moveTo('2026-11-20T09:11:00Z');
  await conversations.rememberPersonal(personal);
  expect(await conversations.personal(lea.id)).toEqual(reachable);
});

const team = { teamId: 'team', serviceUrl: chat.serviceUrl, tenantId: 'tenant' };

test('channels are found by audience', async () => {
  const { conversations } = storage;
  const managers = { ...team, channelId: '19:m@thread.tacv2' };
  const advisers = { ...team, channelId: '19:a@thread.tacv2' };
  await conversations.linkChannel({ audience: 'managers', department: 'fegass', ...managers });
  await conversations.linkChannel({ audience: 'advisers', department: null, ...advisers });
  expect(await conversations.channel('managers', 'fegass')).toEqual(managers);
  expect(await conversations.channel('advisers', null)).toEqual(advisers);
  expect(await conversations.channel('teachers', 'fegass')).toBeNull();
  expect(await conversations.channel('managers', null)).toBeNull();
});

test('a channel that is linked again moves', async () => {
  const { conversations } = storage;
  const channel = { ...team, channelId: '19:one@thread.tacv2' };
  await conversations.linkChannel({ audience: 'managers', department: 'fegass', ...channel });
  await conversations.linkChannel({ audience: 'teachers', department: 'fegass', ...channel });
  expect(await conversations.channel('managers', 'fegass')).toBeNull();
  expect(await conversations.channel('teachers', 'fegass')).toEqual(channel);
  const other = { ...channel, channelId: '19:two@thread.tacv2' };
  await conversations.linkChannel({ audience: 'teachers', department: 'fegass', ...other });
  expect(await conversations.channel('teachers', 'fegass')).toEqual(other);
});
