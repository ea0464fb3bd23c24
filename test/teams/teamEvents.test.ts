/** What Teams tells of teams and channels, over a real database; only the connector is a fake. */
import { channelPlace } from '../../bot/process/channels';
import type { Person } from '../../bot/process/people';
import { openChat, withUuid, type Chat } from '../support/chat';
import { TENANT_ID } from '../support/microsoft';
import { adam, isabelle } from '../support/situations';

const [administrator, manager] = [adam, isabelle].map(withUuid) as [Person, Person];
const place = channelPlace('managers', 'iut-bethune')!;
const address = {
  teamId: '19:team@thread.tacv2',
  channelId: '19:managers@thread.tacv2',
  serviceUrl: 'https://teams.test/',
  tenantId: TENANT_ID,
};

let chat: Chat;

beforeAll(async () => {
  chat = await openChat([administrator, manager]);
});
afterAll(() => chat.storage.drop());

beforeEach(async () => {
  const channel = { ...address, name: 'Stages', teamName: 'IUT' };
  await chat.storage.channels.link({ place, channel, by: administrator.id, farewell: '' });
  chat.storage.enqueued.length = 0;
  chat.forget();
});

const link = () => chat.storage.channels.linkOf(place);
const told = () => chat.storage.enqueued.filter(({ kind }) => kind === 'tell').length;

/** Most of Teams' own events do not say who made them. */
function happens(event: Record<string, unknown>, data: Record<string, unknown> = {}) {
  const channelData = {
    tenant: { id: TENANT_ID },
    team: { id: address.teamId },
    channel: { id: address.channelId },
    ...data,
  };
  const conversation = { id: address.teamId, conversationType: 'channel', isGroup: true };
  return chat.arrives(manager, { from: { id: '28:team' }, conversation, ...event, channelData });
}

const update = (eventType: string, data: Record<string, unknown> = {}) =>
  happens({ type: 'conversationUpdate' }, { eventType, ...data });

test.each([
  ['channelDeleted', 'channelRestored'],
  ['teamDeleted', 'teamRestored'],
  ['teamHardDeleted', 'teamRestored'],
  ['teamArchived', 'teamUnarchived'],
])('%s loses the channel, %s finds it again', async (lost, found) => {
  await update(lost);
  expect((await link())?.lost?.code).toBe(lost === 'teamHardDeleted' ? 'teamDeleted' : lost);
  await update(lost);
  expect(told()).toBe(1);
  await update(found);
  expect((await link())?.lost).toBeNull();
  expect(chat.sent).toEqual([]);
});

test('another channel of the team is another channel', async () => {
  await update('channelDeleted', { channel: { id: '19:other@thread.tacv2' } });
  expect((await link())?.lost).toBeNull();
});

test('names follow, and nonsense changes nothing', async () => {
  await update('channelRenamed', { channel: { id: address.channelId, name: 'Scolarité' } });
  await update('teamRenamed', { team: { id: address.teamId, name: 'IUT 2027' } });
  await update('channelRenamed', { channel: { id: address.channelId, name: 7 } });
  await update('channelShared');
  await happens({ type: 'conversationUpdate', membersAdded: [{ id: '29:x' }] }, { eventType: 7 });
  expect(await link()).toMatchObject({ name: 'Scolarité', teamName: 'IUT 2027', lost: null });
  expect(chat.sent).toEqual([]);
});

describe('installing', () => {
  const from = { id: '29:manager', aadObjectId: manager.aadObjectId };
  const install = (action: string, more: object = {}) =>
    happens({ type: 'installationUpdate', action, ...more });

  test('the bot is removed and comes back', async () => {
    await install('remove');
    expect((await link())?.lost?.code).toBe('botRemoved');
    await install('add', { from });
    expect((await link())?.lost).toBeNull();
    expect(chat.reads()).toContain('Me revoilà');
  });

  test('an update of the app is no news', async () => {
    await install('remove-upgrade', { from });
    expect((await link())?.lost).toBeNull();
    await install('add-upgrade', { from });
    expect(chat.sent).toEqual([]);
  });

  test('one welcome, however often it is told', async () => {
    const once = { from, id: 'f:once' };
    await happens({ type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }], from });
    await install('add', once);
    await install('add', once);
    expect(chat.sent).toHaveLength(1);
    expect(chat.reads()).toContain('Dites-moi à qui est ce canal');
  });
});
