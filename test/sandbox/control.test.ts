import { Temporal } from 'temporal-polyfill';
import { sandboxChannels, sandboxPeople } from '../../deployment/sandbox';
import { buttonCard, chat, newCard, playForEach, withCard } from './support/play';

const play = playForEach();
const channel = (purpose: string, department: string | null = 'iut-bethune') =>
  sandboxChannels.find((one) => one.purpose === purpose && one.department === department)!
    .channelId;

describe('people and conversations', () => {
  test('people have exactly the seven fields, and the roles that scripts rely on', async () => {
    const people: Record<string, string>[] = (await play().get('people')).body;
    for (const person of people) {
      expect(Object.keys(person)).toEqual(
        'id name role aadObjectId email department locale'.split(' '),
      );
    }
    const names = (role: string) =>
      people.filter((one) => one.role === role).map((one) => one.name);
    expect(names('student')[0]).toBe('Léa Dubois');
    expect(people.at(-1)!.name).toBe('Yasmine Haddad');
    expect(names('teacher')).toHaveLength(4);
    expect(names('adviser')).toHaveLength(2);
    expect([names('administrator'), names('guest')]).toEqual([['Anne Leclercq'], ['Peter Novak']]);
    const managers = people.filter((one) => one.role === 'manager');
    expect(new Set(managers.map((one) => one.department)).size).toBe(2);
    expect(new Set(people.map((one) => one.aadObjectId)).size).toBe(people.length);
    expect(people.filter((one) => one.role === 'student' && one.locale === 'en')).toHaveLength(1);
  });

  test('each sees their chat, and the channels of their roles', async () => {
    const seen = async (as: string) => {
      const { body } = await play().get(`conversations?as=${as}`);
      return body.map(({ kind, name }: { kind: string; name: string }) => `${kind} ${name}`);
    };
    expect(await seen('lea-dubois')).toEqual(['personal Stages']);
    expect(await seen('claire-martin')).toEqual([
      'personal Stages',
      'channel Stages – IUT de Béthune › Enseignants',
    ]);
    // Two roles in one department.
    expect(await seen('nadia-roussel')).toEqual([
      'personal Stages',
      'channel Stages – FEGASS (Arras) › Gestionnaires',
      'channel Stages – FEGASS (Arras) › Enseignants',
    ]);
    expect(await seen('marc-olivier')).toEqual([
      'personal Stages',
      'channel CAP AVENIR › Questions',
    ]);
    expect(await seen('anne-leclercq')).toHaveLength(3);
  });

  test.each([
    ['conversations', 400],
    ['conversations?as=nobody', 404],
    ['conversations/a%3A1-nobody/messages?as=lea-dubois', 404],
    ['conversations/a%3A1-karim-benali/messages?as=lea-dubois', 403],
    ['nowhere', 404],
    ['%E0%A4%A', 400],
  ])('GET %s is %d with a sentence', async (path, status) => {
    const answer = await play().get(path);
    expect(answer.status).toBe(status);
    expect(answer.body.error).toEqual(expect.any(String));
  });
});

describe('typing', () => {
  test('a message is an activity as Teams sends it, and the answer comes after the turn', async () => {
    const { bot, send, type, messages } = play();
    bot.turn = async ({ conversation }) =>
      void (await send(conversation.id, { text: 'Bonjour !' }));
    const { status, body } = await type(chat('lea-dubois'), 'lea-dubois', 'bonjour <b>&');
    expect(status).toBe(200);
    expect(bot.last).toMatchObject({
      type: 'message',
      id: body.id,
      text: 'bonjour <b>&',
      locale: 'fr-FR',
      channelId: 'msteams',
      serviceUrl: `${play().url}/connector/`,
      timestamp: '2026-10-05T06:00:00.000Z',
      from: { name: 'Léa Dubois', aadObjectId: sandboxPeople[0]!.aadObjectId },
      recipient: { id: `28:${play().sandbox.appId}` },
      conversation: { conversationType: 'personal', tenantId: play().sandbox.tenantId },
      channelData: { tenant: { id: play().sandbox.tenantId } },
      entities: [{ type: 'clientInfo', locale: 'fr-FR', country: 'FR' }],
      attachments: [{ contentType: 'text/html' }],
    });
    const seen = await messages(chat('lea-dubois'), 'lea-dubois');
    expect(seen.map(({ from, text }) => [from, text])).toEqual([
      ['lea-dubois', 'bonjour <b>&'],
      ['bot', 'Bonjour !'],
    ]);
    expect(seen[0]).toMatchObject({ id: body.id, cards: [], files: [], other: [] });
  });

  test('in a channel the bot gets only what mentions it, in the thread, with team and channel', async () => {
    const { bot, type, messages } = play();
    const id = channel('managers');
    await type(id, 'isabelle-caron', 'bonjour à tous');
    expect(bot.got).toEqual([]);
    const { body: root } = await type(id, 'isabelle-caron', '@Stages statut, @stagesx');
    expect(bot.last).toMatchObject({
      text: '<at>Stages</at> statut, @stagesx',
      conversation: {
        id: `${id};messageid=${root.id}`,
        conversationType: 'channel',
        isGroup: true,
      },
      channelData: { channel: { id }, team: { name: 'Stages – IUT de Béthune' } },
    });
    expect(bot.last.entities[0]).toMatchObject({
      type: 'mention',
      mentioned: { id: bot.last.recipient.id },
      text: '<at>Stages</at>',
    });
    await type(`${id};messageid=${root.id}`, 'anne-leclercq', 'je regarde');
    const seen = await messages(id, 'isabelle-caron');
    expect(seen.map(({ text, replyTo }) => [text, replyTo])).toEqual([
      ['bonjour à tous', undefined],
      ['@Stages statut, @stagesx', undefined],
      ['je regarde', root.id],
    ]);
    expect(await messages(`${id};messageid=${root.id}`, 'isabelle-caron')).toHaveLength(2);
  });

  test('a bot that fails or is not there is 502, and the message stays', async () => {
    const { bot, type, messages } = play();
    bot.turn = () => ({ status: 500 });
    const answer = await type(chat('lea-dubois'), 'lea-dubois', 'bonjour');
    expect([answer.status, answer.body.error]).toEqual([
      502,
      'The bot answered 500 to « message ».',
    ]);
    expect(await messages(chat('lea-dubois'), 'lea-dubois')).toHaveLength(1);
  });

  test.each([
    [{ as: 'lea-dubois' }, 400],
    [{ as: 'lea-dubois', text: '' }, 400],
    [{ as: 'lea-dubois', text: 'x', more: 1 }, 400],
    [{ as: 'nobody', text: 'x' }, 404],
    [{ as: 'karim-benali', text: 'x' }, 403],
  ])('%j is %d', async (body, status) => {
    const answer = await play().post(
      `conversations/${encodeURIComponent(chat('lea-dubois'))}/messages`,
      body,
    );
    expect([answer.status, typeof answer.body.error]).toEqual([status, 'string']);
  });
});

describe('pressing', () => {
  const lea = chat('lea-dubois');

  test("sends the card's own data with what was given on top, and returns the body as it is", async () => {
    const { bot, send, act } = play();
    const card = {
      type: 'AdaptiveCard',
      version: '1.5',
      selectAction: { type: 'Action.Execute', verb: 'open', data: { at: 'card' } },
      body: [
        {
          type: 'ActionSet',
          actions: [{ type: 'Action.Execute', verb: 'take', data: { n: 1, v: 7 } }],
        },
      ],
      actions: [
        {
          type: 'Action.ShowCard',
          card: {
            type: 'AdaptiveCard',
            actions: [
              { type: 'Action.Execute', id: 'b', title: 'B', verb: 'take', data: { n: 2 } },
            ],
          },
        },
      ],
    };
    const messageId = await send(lea, withCard(card));
    const said = {
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: 'oui',
    };
    bot.turn = () => said;
    const press = (body: object) => act(lea, { as: 'lea-dubois', messageId, ...body });
    expect((await press({ verb: 'take', data: { v: 8, reason: 'x' } })).body).toEqual(said);
    expect(bot.last).toMatchObject({
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: messageId,
      value: {
        action: { type: 'Action.Execute', verb: 'take', data: { n: 1, v: 8, reason: 'x' } },
        trigger: 'manual',
      },
    });
    await press({ verb: 'take', index: 1 });
    expect(bot.last.value.action).toEqual({
      type: 'Action.Execute',
      id: 'b',
      title: 'B',
      verb: 'take',
      data: { n: 2 },
    });
    await press({ verb: 'open' });
    expect(bot.last.value.action.data).toEqual({ at: 'card' });
    await press({ verb: 'forged', data: { n: 3 } });
    expect(bot.last.value.action).toMatchObject({ verb: 'forged', data: { n: 3 } });
  });

  test('the answered card is for the one who pressed, until the message is updated', async () => {
    const { bot, send, act, messages, connector } = play();
    const id = channel('managers');
    const messageId = await send(id, withCard(buttonCard('à recevoir', 'receive', { file: 1 })));
    bot.turn = () => newCard(buttonCard('reçu'));
    await act(id, { as: 'isabelle-caron', messageId, verb: 'receive' });
    expect(bot.last.conversation.id).toBe(`${id};messageid=${messageId}`);
    const textFor = async (as: string) => (await messages(id, as))[0]!.cards[0]!.body[0].text;
    expect(await textFor('isabelle-caron')).toBe('reçu');
    expect(await textFor('anne-leclercq')).toBe('à recevoir');
    const path = `v3/conversations/${encodeURIComponent(id)}/activities/${messageId}`;
    await connector('PUT', path, { type: 'message', ...withCard(buttonCard('classé')) });
    expect(await textFor('isabelle-caron')).toBe('classé');
    // An old card, still open on another device: its own data goes with it.
    await act(id, { as: 'anne-leclercq', messageId, verb: 'receive' });
    expect(bot.last.value.action.data).toEqual({ file: 1 });
  });

  test('a card that Teams would refuse is told, and not shown', async () => {
    const { bot, send, act, messages } = play();
    const messageId = await send(lea, withCard(buttonCard('avant', 'go')));
    bot.turn = () => newCard({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'Nope' }] });
    const answer = await act(lea, { as: 'lea-dubois', messageId, verb: 'go' });
    expect([answer.status, answer.body.error]).toEqual([502, expect.stringContaining('body[0]')]);
    expect((await messages(lea, 'lea-dubois'))[0]!.cards[0]).toMatchObject(
      buttonCard('avant', 'go'),
    );
  });

  test('a bot that answers nothing, or not 200', async () => {
    const { bot, send, act } = play();
    const messageId = await send(lea, withCard(buttonCard('avant', 'go')));
    expect((await act(lea, { as: 'lea-dubois', messageId, verb: 'go' })).body).toEqual({});
    bot.turn = () => ({ status: 501 });
    expect((await act(lea, { as: 'lea-dubois', messageId, verb: 'go' })).status).toBe(502);
    expect((await act(lea, { as: 'lea-dubois', messageId: '1', verb: 'go' })).status).toBe(404);
  });

  test('searching a dataset', async () => {
    const { bot, send, post } = play();
    const messageId = await send(lea, withCard(buttonCard('qui ?')));
    const found = {
      statusCode: 200,
      type: 'application/vnd.microsoft.search.searchResponse',
      value: { results: [{ title: 'Claire Martin', value: 'c' }] },
    };
    bot.turn = () => found;
    const path = `conversations/${encodeURIComponent(lea)}/search`;
    const answer = await post(path, { as: 'lea-dubois', messageId, dataset: 'teachers', text: '' });
    expect(answer.body).toEqual(found);
    expect(bot.last).toMatchObject({
      name: 'application/search',
      value: { queryText: '', dataset: 'teachers', queryOptions: { skip: 0, top: 15 } },
    });
  });
});

describe('delivering again', () => {
  const lea = chat('lea-dubois');

  test('a message: the same, or with a new id, from the same moment of the device', async () => {
    const { bot, type, post } = play();
    const { body } = await type(lea, 'lea-dubois', 'bonjour');
    const [first] = bot.got;
    expect((await post('redeliver', { messageId: body.id })).body).toEqual({ id: body.id });
    expect(bot.last).toEqual(first);
    await post('redeliver', { messageId: body.id, newId: true });
    expect(bot.last.id).not.toBe(body.id);
    expect({ ...bot.last, id: body.id }).toEqual(first);
    await post('redeliver', { messageId: body.id, newId: 'mine' });
    expect(bot.last.id).toBe('mine');
    expect((await post('redeliver', { messageId: '12' })).status).toBe(404);
  });

  test("an action, by its message's id", async () => {
    const { bot, send, act, post } = play();
    const messageId = await send(lea, withCard(buttonCard('avant', 'go', { n: 1 })));
    bot.turn = () => newCard(buttonCard('après'));
    await act(lea, { as: 'lea-dubois', messageId, verb: 'go' });
    const again = await post('redeliver', { messageId });
    expect(again.body).toEqual(newCard(buttonCard('après')));
    expect(bot.got[1]).toEqual(bot.got[0]);
    await post('redeliver', { messageId, newId: true });
    expect(bot.got[2]!.value).toEqual(bot.got[0]!.value);
    expect(bot.got[2]!.id).not.toBe(bot.got[0]!.id);
  });
});

describe('installing', () => {
  test('for a person: told as Teams does; removed, nothing goes either way', async () => {
    const { bot, post, type, connector, get } = play();
    expect((await post('install', { as: 'lea-dubois', installed: true })).body).toEqual({
      installed: true,
    });
    expect(bot.got.map(({ type, action }) => [type, action])).toEqual([
      ['conversationUpdate', undefined],
      ['installationUpdate', 'add'],
    ]);
    expect(bot.got[0]!.membersAdded).toEqual([bot.last.recipient]);
    await post('install', { as: 'lea-dubois', installed: false });
    expect(bot.last).toMatchObject({ type: 'installationUpdate', action: 'remove' });
    expect((await type(chat('lea-dubois'), 'lea-dubois', 'bonjour')).status).toBe(409);
    const sent = await connector('POST', `v3/conversations/${chat('lea-dubois')}/activities`, {
      type: 'message',
      text: 'x',
    });
    expect([sent.status, sent.body.error.code]).toEqual([403, 'BotNotInConversationRoster']);
    const { body } = await get('conversations?as=lea-dubois');
    expect(body[0].installed).toBe(false);
  });

  test('for a team, named by any of its channels', async () => {
    const { bot, post, connector } = play();
    const id = channel('teachers');
    await post('install', { channel: id, installed: false });
    expect(bot.got.map((one) => one.type)).toEqual(['conversationUpdate', 'installationUpdate']);
    expect(bot.last.channelData).toMatchObject({ team: { name: 'Stages – IUT de Béthune' } });
    const path = `v3/conversations/${encodeURIComponent(channel('managers'))}/members`;
    expect((await connector('GET', path)).status).toBe(403);
    expect((await post('install', { channel: 'x', installed: true })).status).toBe(404);
    expect((await post('install', { installed: true })).status).toBe(400);
  });
});

describe('the clock', () => {
  test('starts at its constant date and stops at everything on the way', async () => {
    const { get, post, work } = play();
    expect((await get('clock')).body.now).toBe('2026-10-05T06:00:00Z');
    work.plan('2026-10-12T10:00:00+02:00', 'second');
    work.plan('2026-10-06T06:30:00+02:00', 'first');
    work.plan('2026-11-06T06:30:00+01:00', 'later');
    const { body } = await post('clock', { advance: 'P7DT3H' });
    expect(body.now).toBe('2026-10-12T09:00:00Z');
    expect(work.done).toEqual([
      { what: 'first', at: '2026-10-06T04:30:00Z' },
      { what: 'second', at: '2026-10-12T08:00:00Z' },
    ]);
  });

  test('a day is a day of the university, also when the hour changes', async () => {
    const { post } = play();
    await post('clock', { now: '2026-10-24T10:00:00' });
    expect((await post('clock', { advance: 'P1D' })).body.now).toBe('2026-10-25T09:00:00Z');
  });

  test.each([
    [{ now: '2026-10-01T08:00:00Z' }, 409],
    [{ advance: '-P1D' }, 409],
    [{ now: 'tomorrow' }, 400],
    [{ advance: '7 days' }, 400],
    [{}, 400],
    [{ now: '2026-11-01T08:00:00Z', advance: 'P1D' }, 400],
  ])('%j is %d', async (body, status) => {
    const answer = await play().post('clock', body);
    expect([answer.status, typeof answer.body.error]).toEqual([status, 'string']);
  });

  test('two moves at once come one after the other', async () => {
    const { post } = play();
    const both = await Promise.all([
      post('clock', { advance: 'P1D' }),
      post('clock', { advance: 'P1D' }),
    ]);
    const latest = both.map(({ body }) => Temporal.Instant.from(body.now)).at(-1)!;
    expect(latest.toString()).toBe('2026-10-07T06:00:00Z');
  });
});

test('reset empties everything, the bot too, and sets the clock back', async () => {
  const { post, get, type, messages, resets } = play();
  const before = resets();
  await type(chat('lea-dubois'), 'lea-dubois', 'bonjour');
  await post('install', { as: 'tom-leroy', installed: false });
  await post('faults', { match: 'x', status: 500 });
  await post('clock', { advance: 'P90D' });
  expect((await post('reset', {})).status).toBe(200);
  expect(resets()).toBe(before + 1);
  expect((await get('clock')).body.now).toBe('2026-10-05T06:00:00Z');
  expect((await get('faults')).body).toEqual([]);
  expect(await messages(chat('lea-dubois'), 'lea-dubois')).toEqual([]);
  expect((await get('conversations?as=tom-leroy')).body[0].installed).toBe(true);
});

test('settling answers when nothing is due', async () => {
  expect((await play().post('settle', {})).status).toBe(200);
});

test('open pages hear what changed', async () => {
  const { url, type } = play();
  const stream = await fetch(`${url}/sandbox/events`);
  const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
  await type(chat('lea-dubois'), 'lea-dubois', 'bonjour');
  let heard = '';
  while (!heard.includes('data:')) heard += (await reader.read()).value;
  expect(heard).toContain(`data: {"conversation":"${chat('lea-dubois')}"}`);
  await reader.cancel();
});
