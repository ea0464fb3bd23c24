import { createServer } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Connector } from '../../bot/teams/connector';
import { ConnectorError } from '../../bot/teams/connectorError';
import { APP_ID, Microsoft, type PlannedAnswer, TENANT_ID } from '../support/microsoft';
import { connectorTo, HASTY } from './botUnderTest';

const THREAD = '19:managers@thread.tacv2;messageid=1700000000000';

let microsoft: Microsoft;
let connector: Connector;

beforeEach(async () => {
  microsoft = await Microsoft.start();
  connector = connectorTo(microsoft);
});

afterEach(async () => {
  await connector.close();
  await microsoft.stop();
});

/** Where Microsoft will be silent. */
async function becomesHasty(): Promise<void> {
  await connector.close();
  connector = connectorTo(microsoft, HASTY);
}

const message = { type: 'message', text: 'Bonjour', channelData: { feed: 1 }, summary: 'Bonjour' };
const chat = () => ({ serviceUrl: microsoft.serviceUrl, conversationId: 'a:lea' });
const send = () => connector.sendToConversation({ ...chat(), activity: message });
const update = () => connector.updateActivity({ ...chat(), activityId: 'm-0', activity: message });

const failureOf = (request: Promise<unknown>): Promise<ConnectorError> =>
  request.then(
    () => Promise.reject(new Error('the request succeeded')),
    (error: unknown) => {
      expect(error).toBeInstanceOf(ConnectorError);
      return error as ConnectorError;
    },
  );

describe('requests', () => {
  test('a message to a conversation', async () => {
    expect(await send()).toEqual({ id: 'm-1' });
    expect(microsoft.calls).toEqual([
      {
        method: 'POST',
        path: '/a%3Alea/activities',
        authorization: 'Bearer token-1',
        body: message,
      },
    ]);
  });

  test('a reply, an update and a removal in a thread', async () => {
    const at = { serviceUrl: microsoft.serviceUrl, conversationId: THREAD, activityId: '17:1/2' };
    await connector.replyToActivity({ ...at, activity: message });
    expect(await connector.updateActivity({ ...at, activity: message })).toEqual({ id: '17:1/2' });
    await connector.deleteActivity(at);
    const path = `/${encodeURIComponent(THREAD)}/activities/17%3A1%2F2`;
    expect(microsoft.calls.map(({ method, ...call }) => [method, call.path])).toEqual([
      ['POST', path],
      ['PUT', path],
      ['DELETE', path],
    ]);
  });

  test('a new personal conversation', async () => {
    const to = { kind: 'personal', serviceUrl: microsoft.serviceUrl, memberId: 'oid-lea' } as const;
    const created = await connector.createConversation(to);
    expect(created.conversationId).toBe('a:new');
    expect(microsoft.calls[0]).toMatchObject({
      method: 'POST',
      path: '',
      body: {
        bot: { id: `28:${APP_ID}` },
        members: [{ id: 'oid-lea' }],
        tenantId: TENANT_ID,
        isGroup: false,
        channelData: { tenant: { id: TENANT_ID } },
      },
    });
  });

  test('a new thread in a channel gives both ids, and does without the second', async () => {
    const to = {
      kind: 'channel',
      serviceUrl: microsoft.serviceUrl,
      channelId: '19:managers@thread.tacv2',
      activity: message,
    } as const;
    microsoft.plan({ status: 201, body: { id: THREAD, activityId: '1700000000000' } });
    expect(await connector.createConversation(to)).toEqual({
      conversationId: THREAD,
      activityId: '1700000000000',
    });
    microsoft.plan({ status: 201, body: { id: THREAD } });
    expect(await connector.createConversation(to)).toEqual({ conversationId: THREAD });
    expect(microsoft.calls[0]?.body).toMatchObject({
      isGroup: true,
      channelData: { channel: { id: '19:managers@thread.tacv2' } },
      activity: message,
    });
  });

  test('a member, under whichever name Teams gives the directory id', async () => {
    const who = { ...chat(), memberId: '29:lea' };
    expect(await connector.getMember(who)).toMatchObject({ id: '29:lea', aadObjectId: 'oid-lea' });
    expect(microsoft.calls[0]?.path).toBe('/a%3Alea/members/29%3Alea');
  });

  test.each([
    [{ userRole: 'user', userPrincipalName: 'lea@univ.example' }, false],
    [{ userRole: 'guest' }, true],
    [{ userRole: 'user', userPrincipalName: 'tom_firm.example#EXT#@univ.example' }, true],
    [{ userRole: 'user', userPrincipalName: 'tom_firm.example#ext#@univ.example' }, true],
    [{}, false],
  ])('a member with %j: guest %s', async (profile, isGuest) => {
    microsoft.plan({ status: 200, body: { id: '29:tom', ...profile } });
    const member = await connector.getMember({ ...chat(), memberId: '29:tom' });
    expect(member.isGuest).toBe(isGuest);
  });

  test('a team, and its channels', async () => {
    const team = { serviceUrl: microsoft.serviceUrl, teamId: '19:team@thread.tacv2' };
    microsoft.plan({ status: 200, body: { id: team.teamId, name: 'IUT', aadGroupId: 'group' } });
    expect(await connector.getTeam(team)).toEqual({ name: 'IUT', aadGroupId: 'group' });
    microsoft.plan({ status: 200, body: { conversations: [{ id: '19:team@thread.tacv2' }] } });
    expect(await connector.getTeamChannels(team)).toEqual([{ id: team.teamId, name: null }]);
    expect(microsoft.calls.map(({ path }) => path)).toEqual([
      '/teams/19%3Ateam%40thread.tacv2',
      '/teams/19%3Ateam%40thread.tacv2/conversations',
    ]);
  });

  test('an answer without id is a sent message', async () => {
    microsoft.plan({ status: 202 }, { status: 200, body: {} });
    expect(await send()).toEqual({});
    expect(await send()).toEqual({});
  });
});

describe('failures', () => {
  const error = (code: string) => ({ error: { code, message: 'words for the log' } });

  const answers: [PlannedAnswer, Partial<ConnectorError>, Partial<ConnectorError>?][] = [
    [
      { status: 400, body: error('BadSyntax') },
      { outcome: 'refused', code: 'BadSyntax' },
    ],
    [{ status: 403, body: error('NotEnoughPermissions') }, { outcome: 'refused' }],
    [
      { status: 413, body: 'no JSON object' },
      { outcome: 'refused', code: undefined },
    ],
    ...[
      'BotNotInConversationRoster',
      'ConversationBlockedByUser',
      'MessageWritesBlocked',
      'BotDisabledByAdmin',
    ].map((code): [PlannedAnswer, Partial<ConnectorError>] => [
      { status: 403, body: error(code) },
      { outcome: 'blocked', code },
    ]),
    [{ status: 404, body: error('ConversationNotFound') }, { outcome: 'gone' }],
    [{ status: 412 }, { outcome: 'throttled', retryAfterMs: undefined }],
    [
      { status: 429, headers: { 'Retry-After': '7' } },
      { outcome: 'throttled', retryAfterMs: 7_000, mayHaveArrived: false },
    ],
    ...[502, 503, 504].map((status): [PlannedAnswer, Partial<ConnectorError>, object] => [
      { status },
      { outcome: 'unavailable', status, mayHaveArrived: true },
      { outcome: 'unavailable', status, mayHaveArrived: false },
    ]),
    ...([500, 'hangUp', 'silence'] as const).map(
      (status): [PlannedAnswer, Partial<ConnectorError>, object] => [
        { status },
        { outcome: 'ambiguous', mayHaveArrived: true },
        { outcome: 'unavailable', mayHaveArrived: false },
      ],
    ),
  ];

  test.each(answers)('%j', async (answer, sending, updating = sending) => {
    if (answer.status === 'silence') await becomesHasty();
    microsoft.plan(answer, answer);
    expect(await failureOf(send())).toMatchObject(sending);
    expect(await failureOf(update())).toMatchObject(updating);
    expect(microsoft.calls).toHaveLength(2);
  });

  test('nobody there: nothing was sent', async () => {
    const closed = createServer().listen(0, '127.0.0.1');
    await once(closed, 'listening');
    const { port } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    const to = { serviceUrl: `http://127.0.0.1:${port}/`, conversationId: 'a:lea' };
    expect(
      await failureOf(connector.sendToConversation({ ...to, activity: message })),
    ).toMatchObject({ outcome: 'unavailable', code: 'ECONNREFUSED', mayHaveArrived: false });
  });

  test('a refused token is replaced once', async () => {
    microsoft.plan({ status: 401 });
    expect(await send()).toEqual({ id: 'm-2' });
    expect(microsoft.calls.map((call) => call.authorization)).toEqual([
      'Bearer token-1',
      'Bearer token-2',
    ]);
    microsoft.plan({ status: 401 }, { status: 401 });
    expect(await failureOf(send())).toMatchObject({ outcome: 'refused', status: 401 });
    expect(microsoft.calls).toHaveLength(4);
  });

  test('without a token nothing is sent', async () => {
    microsoft.isTokenEndpointDown = true;
    expect(await failureOf(send())).toMatchObject({ outcome: 'unavailable', code: 'NoToken' });
    expect(microsoft.calls).toEqual([]);
  });

  test.each(['http://smba.example/', 'https://user:word@smba.example/', 'ftp://127.0.0.1/', ''])(
    'no token goes to "%s"',
    async (serviceUrl) => {
      const to = { serviceUrl, conversationId: 'a:lea', activity: message };
      expect(await failureOf(connector.sendToConversation(to))).toMatchObject({
        outcome: 'refused',
        code: 'InsecureServiceUrl',
      });
    },
  );

  test('more than 100 KB in UTF-16 is not sent, and says how much it is', async () => {
    const activity = { type: 'message', text: 'é'.repeat(50_000) };
    const failure = await failureOf(connector.sendToConversation({ ...chat(), activity }));
    expect(failure).toMatchObject({ outcome: 'refused', status: 413, code: 'MessageSizeTooBig' });
    expect(String(failure.cause)).toContain('bytes in UTF-16; at most 100000');
    expect(microsoft.calls).toEqual([]);
  });

  test('errors carry no text of the message', async () => {
    microsoft.plan({ status: 403, body: error('ConversationBlockedByUser') });
    expect((await failureOf(send())).message).toBe(
      'POST activities: blocked (403 ConversationBlockedByUser)',
    );
  });
});

describe('how long Teams wants to be left alone', () => {
  const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1_000).toUTCString();

  test.each([
    ['7', 7_000],
    ['1.5', 1_500],
    ['0', 0],
    [['2', '30'], 30_000],
    ['soon', undefined],
    ['Wed, 21 Oct 2015 07:28:00 GMT', 0],
  ])('Retry-After: %s', async (header, retryAfterMs) => {
    microsoft.plan({ status: 429, headers: { 'Retry-After': header } });
    expect(await failureOf(send())).toMatchObject({ retryAfterMs });
  });

  test('as a date', async () => {
    microsoft.plan({ status: 503, headers: { 'Retry-After': inSeconds(60) } });
    const { retryAfterMs = 0 } = await failureOf(send());
    expect(retryAfterMs).toBeGreaterThan(50_000);
    expect(retryAfterMs).toBeLessThanOrEqual(60_000);
  });

  test('counts for the conversation, not for others', async () => {
    microsoft.plan({ status: 429, headers: { 'Retry-After': '9' } });
    await failureOf(send());
    const again = connector.sendToConversation(
      { ...chat(), activity: message },
      { maxWaitMs: 3_000 },
    );
    const error = await failureOf(again);
    expect(error).toMatchObject({ outcome: 'throttled', code: 'OwnRateLimit' });
    expect(error.retryAfterMs).toBeGreaterThan(8_000);
    const elsewhere = { ...chat(), conversationId: 'a:noe', activity: message };
    await connector.sendToConversation(elsewhere, { maxWaitMs: 0 });
    expect(microsoft.calls).toHaveLength(2);
  });
});

test('to make somebody’s chat can be asked again, to post in a channel cannot', async () => {
  const { serviceUrl } = microsoft;
  const toChat = { kind: 'personal', serviceUrl, memberId: 'oid-lea' } as const;
  const toChannel = {
    kind: 'channel',
    serviceUrl,
    channelId: '19:managers@thread.tacv2',
    activity: message,
  } as const;
  for (const status of [500, 'hangUp', 'silence'] as const) {
    if (status === 'silence') await becomesHasty();
    microsoft.plan({ status }, { status });
    const outcomes = [
      await failureOf(connector.createConversation(toChat)),
      await failureOf(connector.createConversation(toChannel)),
    ].map(({ outcome }) => outcome);
    expect(outcomes).toEqual(['unavailable', 'ambiguous']);
  }
});

describe('attempts', () => {
  test('there is one layer that repeats: one refusal, one more request', async () => {
    microsoft.plan({ status: 503 });
    expect(await failureOf(send())).toMatchObject({ status: 503 });
    expect(microsoft.calls).toHaveLength(1);
    microsoft.plan({ status: 503 });
    await connector.sendToConversation({ ...chat(), activity: message }, { attempts: 3 });
    expect(microsoft.calls).toHaveLength(3);
  });

  const patient = () =>
    connector.sendToConversation({ ...chat(), activity: message }, { attempts: 3 });

  test('what passes is tried again', async () => {
    microsoft.plan({ status: 503 }, { status: 429, headers: { 'Retry-After': '2' } });
    expect(await patient()).toEqual({ id: 'm-3' });
  });

  test('three times at most', async () => {
    microsoft.plan({ status: 412 }, { status: 503 }, { status: 502 });
    expect(await failureOf(patient())).toMatchObject({ status: 502 });
    expect(microsoft.calls).toHaveLength(3);
  });

  test('not when Teams asks for a longer wait than the turn has', async () => {
    microsoft.plan({ status: 429, headers: { 'Retry-After': '30' } });
    expect(await failureOf(patient())).toMatchObject({ retryAfterMs: 30_000 });
    expect(microsoft.calls).toHaveLength(1);
  });

  test.each([400, 403, 404, 408, 413, 500, 'hangUp', 'silence'] as const)(
    'not after %s',
    async (status) => {
      if (status === 'silence') await becomesHasty();
      microsoft.plan({ status });
      await failureOf(patient());
      expect(microsoft.calls).toHaveLength(1);
    },
  );
});

test('threads of a channel share its rate limit, and a long wait is a throttled failure', async () => {
  const reply = (root: string) =>
    connector.sendToConversation(
      {
        serviceUrl: microsoft.serviceUrl,
        conversationId: `19:managers@thread.tacv2;messageid=${root}`,
        activity: message,
      },
      { maxWaitMs: 0 },
    );
  for (let i = 0; i < 7; i++) await reply(String(i));
  expect(await failureOf(reply('8'))).toMatchObject({ outcome: 'throttled', code: 'OwnRateLimit' });
  expect(microsoft.calls).toHaveLength(7);
});
