import { sandboxChannels } from '../../deployment/sandbox';
import { freshDatabase } from '../support/database';
import { playForEach, startPlay } from './support/play';

const play = playForEach();
const [managers] = sandboxChannels;
const channel = managers!.channelId;
const isabelle = 'isabelle-caron';

const names = async () =>
  ((await play().get(`conversations?as=${isabelle}`)).body as { name: string }[]).map(
    ({ name }) => name,
  );
const create = () =>
  play().connector('POST', 'v3/conversations', {
    isGroup: true,
    channelData: { channel: { id: channel }, tenant: { id: play().sandbox.tenantId } },
    activity: { type: 'message', text: 'bonjour' },
  });

test('a renamed channel has its new name everywhere', async () => {
  const { post, bot, connector } = play();
  expect((await post('channels', { channel, name: 'Scolarité' })).status).toBe(200);
  expect(bot.last).toMatchObject({
    type: 'conversationUpdate',
    channelData: { eventType: 'channelRenamed', channel: { id: channel, name: 'Scolarité' } },
  });
  expect(await names()).toContain('Stages – IUT de Béthune › Scolarité');
  const { body } = await connector('GET', `v3/teams/${managers!.teamId}/conversations`);
  expect(body.conversations).toContainEqual({ id: channel, name: 'Scolarité' });
});

test('a deleted channel is nobody’s until it is restored', async () => {
  const { post, bot, type } = play();
  const before = await names();
  await post('channels', { channel, deleted: true });
  expect(bot.last.channelData).toMatchObject({ eventType: 'channelDeleted' });
  expect(await names()).toHaveLength(before.length - 1);
  expect((await type(channel, isabelle, '@Stages aide')).status).toBe(404);
  expect(await create()).toMatchObject({
    status: 404,
    body: { error: { code: 'ConversationNotFound' } },
  });
  await post('channels', { channel, deleted: false });
  expect(bot.last.channelData).toMatchObject({ eventType: 'channelRestored' });
  expect((await create()).status).toBe(201);
});

test('a bot that is not in the team hears nothing of it', async () => {
  const { post, bot } = play();
  await post('install', { channel, installed: false });
  bot.forget();
  await post('channels', { channel, deleted: true });
  expect(bot.got).toEqual([]);
});

test('a post that somebody deletes is gone for the bot, and nobody tells it', async () => {
  const { post, bot, connector, messages } = play();
  const { id, activityId } = (await create()).body as { id: string; activityId: string };
  bot.forget();
  const path = `conversations/${encodeURIComponent(channel)}/deletions`;
  expect((await post(path, { as: isabelle, messageId: activityId })).status).toBe(200);
  expect(bot.got).toEqual([]);
  expect((await messages(channel, isabelle)).at(-1)).toMatchObject({ deleted: true });
  const thread = `v3/conversations/${encodeURIComponent(id)}/activities`;
  const gone = { status: 404, body: { error: { code: 'ActivityNotFoundInConversation' } } };
  const text = { type: 'message', text: 'encore' };
  expect(await connector('POST', thread, text)).toMatchObject(gone);
  expect(await connector('PUT', `${thread}/${activityId}`, text)).toMatchObject(gone);
  expect((await post(path, { as: isabelle, messageId: activityId })).status).toBe(404);
});

test('a team says which group it is', async () => {
  const { connector } = play();
  const { body } = await connector('GET', `v3/teams/${managers!.teamId}`);
  expect(body.aadGroupId).toBe(managers!.groupId);
});

test('refuses what makes no sense', async () => {
  const { post } = play();
  expect((await post('channels', { channel })).status).toBe(400);
  expect((await post('channels', { channel, deleted: true, name: 'x' })).status).toBe(400);
  expect((await post('channels', { channel: '19:none', deleted: true })).status).toBe(404);
});

test('what became of channels survives a restart', async () => {
  const database = await freshDatabase();
  const first = await startPlay(database.url);
  await first.post('channels', { channel, deleted: true });
  await first.stop();
  const second = await startPlay(database.url);
  expect((await second.type(channel, isabelle, 'bonjour')).status).toBe(404);
  await second.stop();
  await database.drop();
});
