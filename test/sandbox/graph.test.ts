import { createChannelFolders, createGraph, GRAPH_SCOPE, GraphError } from '../../bot/graph';
import type { PlacedCopy } from '../../bot/process/channelCopies';
import { sandboxChannels, sandboxPeople } from '../../deployment/sandbox';
import { createTokenSource } from '../../bot/teams/outboundToken';
import { playForEach } from './support/play';

// The bot's own client against the sandbox's Graph: they speak the same calls.

const play = playForEach();

function graph(scope = GRAPH_SCOPE) {
  const { sandbox, url } = play();
  const { appId, appPassword: secret, teamsAppId } = sandbox;
  const credentials = { kind: 'endpoint', url: sandbox.tokenEndpoint(url), appId, secret } as const;
  const tokens = createTokenSource({ credentials, scope });
  const patience = { timeoutMs: 20_000, retries: 0, longestWait: 0 };
  return createGraph({ endpoint: sandbox.graphEndpoint(url), tokens, teamsAppId, patience });
}

const idOf = (person: string) => sandboxPeople.find(({ id }) => id === person)!.aadObjectId;
const groupOf = (department: string | null) =>
  sandboxChannels.find((channel) => channel.department === department)!.groupId;

test.each([
  ['isabelle-caron', 'iut-bethune', true],
  ['claire-martin', 'iut-bethune', false],
  ['isabelle-caron', 'fegass', false],
  ['paul-delattre', 'fegass', true],
  ['julie-fontaine', null, true],
  ['lea-dubois', null, false],
])('%s owns the team of %s: %s', async (person, department, owns) => {
  expect(await graph().isTeamOwner(groupOf(department), idOf(person))).toBe(owns);
});

test('a token of the connector opens nothing here, nor the other way round', async () => {
  const connectors = graph('https://api.botframework.com/.default');
  const asked = connectors.isTeamOwner(groupOf('fegass'), idOf('paul-delattre'));
  await expect(asked).rejects.toMatchObject({ status: 401 });
  await expect(asked).rejects.toBeInstanceOf(GraphError);
});

test('installing the app makes Teams tell the bot', async () => {
  const { post, bot, get } = play();
  await post('install', { as: 'tom-leroy', installed: false });
  bot.forget();
  expect(await graph().installFor(idOf('tom-leroy'))).toBe('installed');
  expect(bot.got.map(({ type, action }) => action ?? type)).toEqual(['conversationUpdate', 'add']);
  expect(bot.last.from.aadObjectId).toBe(idOf('tom-leroy'));
  expect((await get('conversations?as=tom-leroy')).body[0].installed).toBe(true);
  expect(await graph().installFor(idOf('tom-leroy'))).toBe('alreadyInstalled');
});

test('an installation is done even where the bot fails', async () => {
  const { post, bot, get } = play();
  await post('install', { as: 'tom-leroy', installed: false });
  bot.turn = () => ({ status: 500 });
  expect(await graph().installFor(idOf('tom-leroy'))).toBe('installed');
  expect((await get('conversations?as=tom-leroy')).body[0].installed).toBe(true);
});

test('a team’s people are its group', async () => {
  const names: (string | null)[] = [];
  for await (const { displayName } of graph().groupMembers(groupOf('fegass'))) {
    names.push(displayName);
  }
  expect(names).toEqual(expect.arrayContaining(['Paul Delattre', 'Sophie Lambert']));
  expect(names).not.toContain('Isabelle Caron');
});

test('it fails on order, and for what there is not', async () => {
  const { post } = play();
  const unknown = '11111111-2222-4333-8444-000000000001';
  await expect(graph().isTeamOwner(unknown, unknown)).rejects.toMatchObject({ status: 404 });
  await expect(graph().installFor(unknown)).rejects.toMatchObject({ status: 404 });
  await post('faults', { match: '/graph/', status: 403, code: 'Forbidden', times: 1 });
  const refused = graph().installFor(idOf('tom-leroy'));
  await expect(refused).rejects.toMatchObject({ code: 'Forbidden', isNotGranted: true });
});

describe('the channels’ folders', () => {
  const managers = sandboxChannels.find(({ purpose }) => purpose === 'managers')!;
  const file = { name: '42 - Imprimé contact - Léa Dubois.pdf', bytes: Buffer.from('%PDF un') };
  const listed = async (as: string) => {
    const id = encodeURIComponent(managers.channelId);
    return play().get(`conversations/${id}/folder?as=${as}`);
  };

  function folders() {
    const { sandbox, url } = play();
    const { appId, appPassword: secret } = sandbox;
    const credentials = {
      ...{ kind: 'endpoint' as const, url: sandbox.tokenEndpoint(url), appId, secret },
    };
    const tokens = createTokenSource({ credentials, scope: GRAPH_SCOPE });
    const patience = { timeoutMs: 20_000, retries: 0, longestWait: 0 };
    const endpoint = sandbox.graphEndpoint(url);
    const groupOf = async () => managers.groupId;
    return createChannelFolders({ endpoint, tokens, appId, groupOf, patience });
  }
  const channel = { ...managers, serviceUrl: '', tenantId: '', name: null, teamName: null };

  async function put(what = file, to = channel): Promise<PlacedCopy> {
    const outcome = await folders().add(await folders().folderOf(to), what);
    if (typeof outcome === 'string') throw new Error(outcome);
    return outcome;
  }

  test('hold what the bot puts there, for who is in the channel', async () => {
    const placed = await put();
    const folder = await folders().folderOf(channel);
    await folders().replace(placed, Buffer.from('%PDF zwei'));
    await put({ ...file, bytes: Buffer.from('%PDF deux') });
    const { own } = await folders().ownIn(folder);
    expect(own).toMatchObject([{ itemId: placed.itemId, name: file.name, isChanged: false }]);
    const { body } = await listed('isabelle-caron');
    expect(body).toEqual([{ name: file.name, url: placed.webUrl }]);
    expect(await (await fetch(placed.webUrl)).text()).toBe('%PDF deux');
    expect((await listed('lea-dubois')).status).toBe(403);
    const copy = { ...folder, name: file.name, itemId: null };
    await folders().remove(copy);
    await folders().remove({ ...copy, itemId: placed.itemId });
    expect(await folders().replace(placed, file.bytes)).toBe('gone');
    expect((await listed('isabelle-caron')).body).toEqual([]);
    expect((await fetch(placed.webUrl)).status).toBe(404);
  });

  test('fail on order, and for what there is not', async () => {
    const { post } = play();
    await post('faults', { match: 'PUT /graph/', status: 423, code: 'resourceLocked', times: 1 });
    await expect(put()).rejects.toMatchObject({
      code: '423 resourceLocked',
      isPassing: true,
    });
    const unknown = { ...channel, channelId: '19:nowhere@thread.tacv2' };
    await expect(put(file, unknown)).rejects.toMatchObject({ code: '404 NotFound' });
    const badName = { ...file, name: 'a_vti_b.pdf' };
    await expect(put(badName)).rejects.toMatchObject({ isPassing: false });
  });
});
