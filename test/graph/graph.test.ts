import { createGraph, GraphError, type GraphOptions } from '../../bot/graph';
import { GraphServer } from './graphServer';

const TEAM = '11111111-2222-4333-8444-000000000001';
const PERSON = '11111111-2222-4333-8444-000000000002';
const APP = '11111111-2222-4333-8444-000000000003';
const GROUP = '11111111-2222-4333-8444-000000000004';
const PATIENCE = { timeoutMs: 20_000, retries: 2, longestWait: 3 };

let server: GraphServer;
let issued: number;

beforeEach(async () => {
  server = await GraphServer.start();
  issued = 0;
});
afterEach(() => server.stop());

function graph(changes: Partial<GraphOptions> = {}) {
  let held: string | undefined;
  const tokens = {
    get: () => Promise.resolve((held ??= `token-${++issued}`)),
    forget: (token: string) => void (held = held === token ? undefined : held),
  };
  const { endpoint } = server;
  return createGraph({ endpoint, tokens, teamsAppId: APP, patience: PATIENCE, ...changes });
}

const refused = (status: number, code: string, headers = {}) => ({
  status,
  headers,
  body: { error: { code, message: 'Léa Dubois is not to be named' } },
});

async function errorOf(work: Promise<unknown>): Promise<GraphError> {
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(GraphError);
  return error as GraphError;
}

describe('the owners of a team', () => {
  test('are asked for by the person, with a token', async () => {
    server.plan({ status: 200, body: { value: [{ roles: ['owner'] }] } });
    expect(await graph().isTeamOwner(TEAM, PERSON)).toBe(true);
    const [call] = server.calls;
    expect(call).toMatchObject({
      method: 'GET',
      path: `/graph/v1.0/teams/${TEAM}/members`,
      query: { $filter: `(microsoft.graph.aadUserConversationMember/userId eq '${PERSON}')` },
    });
    expect(call?.headers.authorization).toBe('Bearer token-1');
  });

  test.each([
    ['a member', [{ roles: [] }]],
    ['a guest', [{ roles: ['guest'] }]],
    ['nobody of the team', []],
  ])('are not %s', async (_who, value) => {
    server.plan({ status: 200, body: { value } });
    expect(await graph().isTeamOwner(TEAM, PERSON)).toBe(false);
  });

  test('are not asked for with an id that would change the question', async () => {
    const error = await errorOf(graph().isTeamOwner(TEAM, "' or 1 eq 1 or userId eq '"));
    expect(error.code).toBe('NotAnId');
    expect(server.calls).toEqual([]);
  });
});

describe('what goes wrong', () => {
  test.each([
    [403, 'Forbidden', { isNotGranted: true, isPassing: false }],
    [404, 'NotFound', { isNotGranted: false, isPassing: false }],
    [400, 'BadRequest', { isNotGranted: false, isPassing: false }],
    [500, 'InternalServerError', { isNotGranted: false, isPassing: true }],
  ])('%s is not repeated', async (status, code, expected) => {
    server.plan(refused(status, code));
    const error = await errorOf(graph().isTeamOwner(TEAM, PERSON));
    expect(error).toMatchObject({ status, code, ...expected });
    expect(error.message).toBe(`GET team members: ${status} ${code}`);
    expect(server.calls).toHaveLength(1);
  });

  test.each([429, 503, 504])('%s is repeated when the wait is short', async (status) => {
    server.plan(refused(status, 'Later', { 'retry-after': '0' }), {
      status: 200,
      body: { value: [{ roles: ['owner'] }] },
    });
    expect(await graph().isTeamOwner(TEAM, PERSON)).toBe(true);
    expect(server.calls).toHaveLength(2);
  });

  test('it is repeated twice, and no more: there is one layer that does', async () => {
    const later = refused(503, 'Later', { 'retry-after': '0' });
    server.plan(later, later, later, later);
    const error = await errorOf(graph().isTeamOwner(TEAM, PERSON));
    expect(error).toMatchObject({ status: 503, isPassing: true, retryAfterMs: 0 });
    expect(server.calls).toHaveLength(3);
  });

  test('a wait that is too long is left to whoever called', async () => {
    server.plan(refused(429, 'TooManyRequests', { 'retry-after': '120' }));
    const error = await errorOf(graph().isTeamOwner(TEAM, PERSON));
    expect(error).toMatchObject({ status: 429, isPassing: true, retryAfterMs: 120_000 });
    expect(server.calls).toHaveLength(1);
  });

  test('401 asks for a new token, once', async () => {
    server.plan(refused(401, 'InvalidAuthenticationToken'), {
      status: 200,
      body: { value: [{ roles: ['owner'] }] },
    });
    expect(await graph().isTeamOwner(TEAM, PERSON)).toBe(true);
    expect(server.calls.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer token-1',
      'Bearer token-2',
    ]);
    server.plan(refused(401, 'Unauthorized'), refused(401, 'Unauthorized'));
    const error = await errorOf(graph().isTeamOwner(TEAM, PERSON));
    expect(error).toMatchObject({ status: 401, isNotGranted: true });
    expect(server.calls).toHaveLength(4);
  });

  test.each([
    ['text', { status: 200, text: '<html>Sign in</html>' } as const],
    ['nothing', { status: 200, text: '' } as const],
    ['something else', { status: 200, body: { value: 'nobody' } } as const],
  ])('an answer that is %s is said to be unreadable', async (_what, answer) => {
    server.plan(answer);
    const error = await errorOf(graph().isTeamOwner(TEAM, PERSON));
    expect(error).toMatchObject({ code: 'UnreadableAnswer', isPassing: false });
  });

  test('a hang-up and silence are no answers', async () => {
    server.plan({ status: 'hangUp' });
    const cutOff = await errorOf(graph().isTeamOwner(TEAM, PERSON));
    expect(cutOff).toMatchObject({ status: null, code: 'NoAnswer', isPassing: true });
    server.plan({ status: 'silence' });
    const patience = { ...PATIENCE, timeoutMs: 50 };
    const silent = await errorOf(graph({ patience }).isTeamOwner(TEAM, PERSON));
    expect(silent).toMatchObject({ status: null, code: 'NoAnswer', isPassing: true });
  });

  test('a redirect is not followed: the token stays here', async () => {
    const elsewhere = `${server.endpoint}elsewhere`;
    server.plan({ status: 302, headers: { location: elsewhere } });
    expect(await errorOf(graph().isTeamOwner(TEAM, PERSON))).toMatchObject({ code: 'NoAnswer' });
    expect(server.calls).toHaveLength(1);
  });

  test('without a token nothing is asked', async () => {
    const tokens = { get: () => Promise.reject(new Error('no')), forget: () => undefined };
    const error = await errorOf(graph({ tokens }).isTeamOwner(TEAM, PERSON));
    expect(error).toMatchObject({ code: 'NoToken', isPassing: true });
    expect(server.calls).toEqual([]);
  });
});

describe('installing the bot for somebody', () => {
  const found = { status: 200, body: { value: [{ id: 'catalogue-id', externalId: APP }] } };

  test('finds the app in the catalogue once, and binds it', async () => {
    server.plan(found, { status: 201, text: '' }, { status: 201, text: '' });
    const tools = graph();
    expect(await tools.installFor(PERSON)).toBe('installed');
    expect(await tools.installFor(PERSON)).toBe('installed');
    expect(server.calls.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /graph/v1.0/appCatalogs/teamsApps',
      `POST /graph/v1.0/users/${PERSON}/teamwork/installedApps`,
      `POST /graph/v1.0/users/${PERSON}/teamwork/installedApps`,
    ]);
    expect(server.calls[0]?.query).toEqual({ $filter: `externalId eq '${APP}'` });
    expect(server.calls[1]?.body).toEqual({
      'teamsApp@odata.bind': `${server.endpoint}v1.0/appCatalogs/teamsApps/catalogue-id`,
    });
  });

  test('409: it was there', async () => {
    server.plan(found, refused(409, 'Conflict'));
    expect(await graph().installFor(PERSON)).toBe('alreadyInstalled');
  });

  test('says what is missing', async () => {
    expect(await errorOf(graph({ teamsAppId: undefined }).installFor(PERSON))).toMatchObject({
      code: 'NoTeamsAppId',
      isPassing: false,
    });
    server.plan({ status: 200, body: { value: [] } });
    const tools = graph();
    expect(await errorOf(tools.installFor(PERSON))).toMatchObject({ code: 'AppNotInCatalogue' });
    server.plan(found, refused(403, 'Forbidden'));
    expect(await errorOf(tools.installFor(PERSON))).toMatchObject({ isNotGranted: true });
  });
});

describe('the members of a group', () => {
  const someone = (id: string) => ({ id, displayName: `Person ${id}`, accountEnabled: true });

  async function all(members: AsyncIterable<{ id: string }>): Promise<string[]> {
    const ids: string[] = [];
    for await (const { id } of members) ids.push(id);
    return ids;
  }

  test('come page by page', async () => {
    const next = `${server.endpoint}v1.0/groups/${GROUP}/transitiveMembers/microsoft.graph.user?$top=999&$skiptoken=a%2Bb`;
    server.plan(
      { status: 200, body: { value: [someone('1'), someone('2')], '@odata.nextLink': next } },
      { status: 200, body: { value: [someone('3')] } },
    );
    expect(await all(graph().groupMembers(GROUP))).toEqual(['1', '2', '3']);
    expect(server.calls[0]).toMatchObject({
      path: `/graph/v1.0/groups/${GROUP}/transitiveMembers/microsoft.graph.user`,
      query: { $top: '999', $count: 'true' },
      headers: { consistencylevel: 'eventual' },
    });
    expect(server.calls[1]?.query).toMatchObject({ $skiptoken: 'a+b' });
  });

  test('have null for what is not granted', async () => {
    server.plan({ status: 200, body: { value: [{ id: '1', mail: null }] } });
    const members: unknown[] = [];
    for await (const one of graph().groupMembers(GROUP)) members.push(one);
    const [member] = members;
    expect(member).toEqual({
      id: '1',
      displayName: null,
      mail: null,
      userPrincipalName: null,
      preferredLanguage: null,
      accountEnabled: null,
      userType: null,
    });
  });

  test.each([
    ['', 'https://graph.example/v1.0/groups/1?$skiptoken=x'],
    ['behind an address of Graph’s own', 'v1.0/https://graph.example/v1.0/groups/1'],
    ['in its query', 'v1.0/groups/1?$skiptoken=https://graph.example/v1.0/groups/1'],
  ])('are not asked for elsewhere %s', async (_where, link) => {
    const next = link.startsWith('https:') ? link : `${server.endpoint}${link}`;
    server.plan({ status: 200, body: { value: [someone('1')], '@odata.nextLink': next } });
    expect(await errorOf(all(graph().groupMembers(GROUP)))).toMatchObject({ code: 'ForeignLink' });
    expect(server.calls).toHaveLength(1);
  });

  test('an unknown group is 404', async () => {
    server.plan(refused(404, 'Request_ResourceNotFound'));
    expect(await errorOf(all(graph().groupMembers(GROUP)))).toMatchObject({ status: 404 });
  });
});
