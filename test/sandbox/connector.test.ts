import { createRemoteJWKSet, jwtVerify } from 'jose';
import { sandboxChannels, sandboxPeople } from '../../deployment/sandbox';
import { buttonCard, chat, type Play, playForEach, withCard } from './support/play';

const play = playForEach();
const lea = chat('lea-dubois');
const managers = sandboxChannels[0]!;
const inConversation = (id: string, rest: string) =>
  `v3/conversations/${encodeURIComponent(id)}/${rest}`;
const say = (id: string, activity: object) =>
  play().connector('POST', inConversation(id, 'activities'), { type: 'message', ...activity });

describe('tokens', () => {
  test('what the bot gets is signed by the published key, endorsed for Teams', async () => {
    const { url, sandbox, bot, type } = play();
    await type(lea, 'lea-dubois', 'bonjour');
    const metadata = await (await fetch(sandbox.openIdMetadata(url))).json();
    expect(metadata.issuer).toBe('https://api.botframework.com');
    const keys = createRemoteJWKSet(new URL(metadata.jwks_uri));
    const token = bot.authorizations[0]!.replace('Bearer ', '');
    const { payload, protectedHeader } = await jwtVerify(token, keys, {
      issuer: 'https://api.botframework.com',
      audience: sandbox.appId,
      algorithms: ['RS256'],
    });
    expect(payload.serviceurl).toBe(bot.last.serviceUrl);
    expect(payload.exp! - payload.iat!).toBe(3600);
    const { keys: published } = await (await fetch(metadata.jwks_uri)).json();
    expect(published).toEqual([
      expect.objectContaining({ kid: protectedHeader.kid, endorsements: ['msteams'] }),
    ]);
  });

  test.each([undefined, 'Bearer nothing', 'Basic x'])(
    'a call with %s is 401',
    async (authorization) => {
      const answer = await fetch(`${play().url}/connector/${inConversation(lea, 'members')}`, {
        headers: authorization ? { authorization } : {},
      });
      expect([answer.status, (await answer.json()).error.code]).toEqual([401, 'Unauthorized']);
    },
  );

  test('a wrong secret gets no token', async () => {
    const { url, sandbox } = play();
    const form = { grant_type: 'client_credentials', client_id: sandbox.appId, client_secret: 'x' };
    const body = new URLSearchParams(form);
    const answer = await fetch(sandbox.tokenEndpoint(url), { method: 'POST', body });
    expect([answer.status, (await answer.json()).error]).toEqual([401, 'invalid_client']);
  });
});

describe('messages', () => {
  test('sent, changed and deleted', async () => {
    const { connector, messages } = play();
    const { status, body } = await say(lea, { text: 'un', summary: 'en bref' });
    expect(status).toBe(201);
    const path = inConversation(lea, `activities/${body.id}`);
    const [before] = await messages(lea, 'lea-dubois');
    expect(before).toMatchObject({ from: 'bot', text: 'un', summary: 'en bref' });
    expect(before).not.toHaveProperty('updatedAt');
    expect((await connector('PUT', path, { type: 'message', text: 'deux' })).body.id).toBe(body.id);
    const [changed] = await messages(lea, 'lea-dubois');
    expect(changed).toMatchObject({ text: 'deux', updatedAt: '2026-10-05T06:00:00Z' });
    expect(changed).not.toHaveProperty('summary');
    expect((await connector('DELETE', path)).status).toBe(200);
    const [deleted] = await messages(lea, 'lea-dubois');
    expect(deleted).toMatchObject({ id: body.id, deleted: true, cards: [] });
    expect(deleted).not.toHaveProperty('text');
    expect((await connector('PUT', path, { type: 'message', text: 'x' })).status).toBe(404);
  });

  test('ids grow, and are the moment in milliseconds', async () => {
    const ids = [];
    for (const text of ['a', 'b', 'c']) ids.push(Number((await say(lea, { text })).body.id));
    const start = Date.parse('2026-10-05T06:00:00Z');
    expect(ids).toEqual([start, start + 1, start + 2]);
  });

  test('text and a card are split, and there is no id', async () => {
    const answer = await say(lea, { text: 'voici', ...withCard(buttonCard('carte')) });
    expect([answer.status, answer.body]).toEqual([201, {}]);
    const seen = await play().messages(lea, 'lea-dubois');
    expect(seen.map(({ text, cards }) => [text, cards.length])).toEqual([
      ['voici', 0],
      [undefined, 1],
    ]);
  });

  test('typing shows nothing', async () => {
    expect((await say(lea, { type: 'typing' })).status).toBe(201);
    expect(await play().messages(lea, 'lea-dubois')).toEqual([]);
  });

  test.each([
    ['nothing in it', {}],
    ['an unknown type', { type: 'event', text: 'x' }],
    ['an unknown attachment', { attachments: [{ contentType: 'text/vcard' }] }],
    ['a misspelt property', withCard({ type: 'AdaptiveCard', version: '1.5', boddy: [] })],
  ])('%s is 400 BadSyntax', async (_what, activity) => {
    const { status, body } = await say(lea, activity);
    expect([status, body.error.code]).toEqual([400, 'BadSyntax']);
  });

  test('more than 100 KB in UTF-16 is 413', async () => {
    expect((await say(lea, { text: 'é'.repeat(51_000) })).status).toBe(201);
    const { status, body } = await say(lea, { text: 'é'.repeat(51_200) });
    expect([status, body.error.code]).toEqual([413, 'MessageSizeTooBig']);
  });

  test('a person’s own message is not the bot’s to change', async () => {
    const { type, connector } = play();
    const { body } = await type(lea, 'lea-dubois', 'bonjour');
    const answer = await connector('DELETE', inConversation(lea, `activities/${body.id}`));
    expect(answer.status).toBe(403);
  });

  test('unknown conversations, threads, messages and routes are 404', async () => {
    const { connector } = play();
    const codes = await Promise.all([
      connector('POST', inConversation('a:1-nobody', 'activities'), { type: 'message', text: 'x' }),
      connector('POST', inConversation(`${managers.channelId};messageid=1`, 'activities'), {
        type: 'message',
        text: 'x',
      }),
      connector('PUT', inConversation(lea, 'activities/1'), { type: 'message', text: 'x' }),
      connector('GET', 'v3/conversations'),
    ]);
    expect(codes.map(({ status, body }) => [status, body.error.code])).toEqual([
      [404, 'ConversationNotFound'],
      [404, 'ActivityNotFoundInConversation'],
      [404, 'ActivityNotFoundInConversation'],
      [404, 'NotFound'],
    ]);
  });
});

describe('conversations', () => {
  const create = (body: object) =>
    play().connector('POST', 'v3/conversations', { tenantId: play().sandbox.tenantId, ...body });

  test('a chat with somebody, by either of their ids', async () => {
    const { aadObjectId } = sandboxPeople[0]!;
    for (const id of [aadObjectId, '29:1-lea-dubois']) {
      const { status, body } = await create({ isGroup: false, members: [{ id }] });
      expect([status, body]).toEqual([201, { id: lea }]);
    }
    expect((await create({ members: [{ id: 'x' }] })).status).toBe(404);
    expect((await create({ tenantId: 'x', members: [{ id: aadObjectId }] })).status).toBe(400);
  });

  test('a thread in a channel, and answers in it', async () => {
    const { connector, messages } = play();
    const channelData = { channel: { id: managers.channelId } };
    const activity = { type: 'message', text: 'un dossier' };
    const { body } = await create({ isGroup: true, channelData, activity });
    expect(body).toEqual({
      id: `${managers.channelId};messageid=${body.activityId}`,
      activityId: body.activityId,
    });
    await say(body.id, { text: 'une nouvelle' });
    // An answer to a message of the thread stays in the thread.
    const path = inConversation(managers.channelId, `activities/${body.activityId}`);
    await connector('POST', path, { type: 'message', text: 'une autre' });
    const seen = await messages(managers.channelId, 'isabelle-caron');
    expect(seen.map(({ text, replyTo }) => [text, replyTo])).toEqual([
      ['un dossier', undefined],
      ['une nouvelle', body.activityId],
      ['une autre', body.activityId],
    ]);
    expect((await create({ isGroup: true, channelData })).status).toBe(400);
  });

  test('members, one, pages, and the team', async () => {
    const { connector } = play();
    const get = async (path: string) => (await connector('GET', path)).body;
    const members = await get(inConversation(managers.channelId, 'members'));
    expect(members.map((one: { name: string }) => one.name)).toEqual([
      'Isabelle Caron',
      'Anne Leclercq',
    ]);
    expect(await get(inConversation(lea, 'pagedmembers?pageSize=50'))).toEqual({
      members: [
        expect.objectContaining({
          id: '29:1-lea-dubois',
          givenName: 'Léa',
          surname: 'Dubois',
          email: 'lea.dubois@univ-exemple.test',
          userRole: 'user',
        }),
      ],
    });
    const novak = sandboxPeople.find(({ role }) => role === 'guest')!;
    const guest = await get(inConversation(chat(novak.id), `members/${novak.aadObjectId}`));
    expect(guest).toMatchObject({ userRole: 'guest' });
    expect(guest.userPrincipalName).toContain('#EXT#');
    const elsewhere = await connector('GET', inConversation(lea, `members/${novak.aadObjectId}`));
    expect([elsewhere.status, elsewhere.body.error.code]).toEqual([
      404,
      'MemberNotFoundInConversation',
    ]);
    const team = `v3/teams/${encodeURIComponent(managers.teamId)}`;
    expect(await get(team)).toMatchObject({ name: 'Stages – IUT de Béthune', channelCount: 2 });
    expect((await get(`${team}/conversations`)).conversations).toEqual([
      { id: managers.channelId, name: 'Gestionnaires' },
      { id: expect.any(String), name: 'Enseignants' },
    ]);
  });

  test('attachments of the connector’s own store', async () => {
    const { connector } = play();
    const originalBase64 = Buffer.from('%PDF').toString('base64');
    const upload = { name: 'a.pdf', type: 'application/pdf', originalBase64 };
    const { body } = await connector('POST', inConversation(lea, 'attachments'), upload);
    expect((await connector('GET', `v3/attachments/${body.id}`)).body).toEqual({
      type: 'application/pdf',
      views: [{ viewId: 'original', size: 4 }],
    });
    const view = await connector('GET', `v3/attachments/${body.id}/views/original`);
    expect(view.body).toBe('%PDF');
  });
});

describe('faults on order', () => {
  const order = (fault: object) => play().post('faults', fault);

  test('the next calls that match fail so many times, and are counted', async () => {
    const { get } = play();
    await order({ match: lea, status: 429, code: 'Slow', retryAfter: 2, times: 2 });
    const first = await say(lea, { text: 'x' });
    expect([first.status, first.body]).toEqual([
      429,
      { error: { code: 'Slow', message: 'A fault on order.' } },
    ]);
    expect(first.headers.get('retry-after')).toBe('2');
    expect((await say(chat('tom-leroy'), { text: 'x' })).status).toBe(201);
    expect((await say(lea, { text: 'x' })).status).toBe(429);
    expect((await say(lea, { text: 'x' })).status).toBe(201);
    const { body } = await get('faults');
    expect(body).toEqual([
      expect.objectContaining({
        match: lea,
        hits: 2,
        times: 2,
        calls: Array(2).fill(`POST /connector/v3/conversations/${lea}/activities`),
      }),
    ]);
    expect(await play().messages(lea, 'lea-dubois')).toHaveLength(1);
  });

  test('by a regular expression, also for the conversation that a creation is about', async () => {
    const { connector, sandbox } = play();
    await order({ match: '/^post .*conversations a:1-/i', status: 502 });
    const creation = { tenantId: sandbox.tenantId, members: [{ id: '29:1-lea-dubois' }] };
    expect((await connector('POST', 'v3/conversations', creation)).status).toBe(502);
    expect((await connector('POST', 'v3/conversations', creation)).status).toBe(201);
  });

  test('a delay alone only waits, and the message is there only afterwards', async () => {
    await order({ match: 'activities', delayMs: 150 });
    const started = performance.now();
    const sent = say(lea, { text: 'x' });
    expect(await play().messages(lea, 'lea-dubois')).toEqual([]);
    expect((await sent).status).toBe(201);
    expect(performance.now() - started).toBeGreaterThan(140);
    expect(await play().messages(lea, 'lea-dubois')).toHaveLength(1);
  });

  test.each([
    [{ match: 'x' }],
    [{ match: 'x', status: 200 }],
    [{ match: '/(/', status: 500 }],
    [{ status: 500 }],
  ])('%j is 400', async (fault) => {
    expect((await order(fault)).status).toBe(400);
  });
});

describe('with limits', () => {
  const limited = playForEach({ rateLimits: true });

  test('the eighth message in a second is 429, and is not shown', async () => {
    const { connector, messages }: Play = limited();
    const path = inConversation(lea, 'activities');
    const answers = [];
    for (const text of 'abcdefgh') {
      answers.push(await connector('POST', path, { type: 'message', text }));
    }
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(1);
    expect(refused[0]!.headers.get('retry-after')).toMatch(/^[12]$/);
    expect(await messages(lea, 'lea-dubois')).toHaveLength(7);
  });
});
