import { ActivityHandler, type ConversationReference, type TurnContext } from 'botbuilder';
import { answerInvoke, type TurnLogic } from '../../bot/teams/adapter';
import { ConnectorError } from '../../bot/teams/connectorError';
import { deliver } from '../../bot/teams/deliver';
import type { OutgoingActivity } from '../../bot/teams/outgoingActivity';
import {
  APP_ID,
  makeSigningKey,
  Microsoft,
  type SigningKey,
  TENANT_ID,
} from '../support/microsoft';
import { HASTY, type BotUnderTest, startBot } from './botUnderTest';

const CARD = {
  contentType: 'application/vnd.microsoft.card.adaptive',
  content: { type: 'AdaptiveCard', version: '1.5', body: [] },
};

interface Undelivered {
  conversation: Partial<ConversationReference>;
  activity: OutgoingActivity;
  error: ConnectorError;
}

let key: SigningKey;
let microsoft: Microsoft;
let bot: BotUnderTest;
let logic: TurnLogic;
let undelivered: Undelivered[];
let inDoubt: Undelivered[];

beforeAll(async () => {
  key = await makeSigningKey('key-1');
});

beforeEach(async () => {
  microsoft = await Microsoft.start(key);
  undelivered = [];
  inDoubt = [];
  await start();
});

async function start(patience: { answerMs?: number } = {}): Promise<void> {
  bot = await startBot(microsoft, {
    ...patience,
    logic: (context) => logic(context),
    // Through JSON, as a job would keep it.
    onUndelivered: async (conversation, activity, error) => {
      const stored = JSON.parse(JSON.stringify({ conversation, activity })) as Undelivered;
      undelivered.push({ ...stored, error });
    },
    onAmbiguous: async (conversation, activity, error) => {
      inDoubt.push({ conversation, activity, error });
    },
  });
}

afterEach(async () => {
  await bot.stop();
  await microsoft.stop();
});

async function turn(run: TurnLogic, changes: Record<string, unknown> = {}): Promise<Response> {
  logic = run;
  return bot.post({ token: await microsoft.sign(), body: microsoft.activity(changes) });
}

const sentBodies = () => microsoft.calls.map((call) => call.body as OutgoingActivity);

describe('sending', () => {
  test('a reply carries its addressing, channel data and summary', async () => {
    const answer = await turn(async (context) => {
      const activity = { text: 'Bonjour', summary: 'Bonjour !', channelData: { notification: {} } };
      expect(await context.sendActivity(activity)).toEqual({ id: 'm-1' });
    });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('');
    expect(microsoft.calls[0]).toMatchObject({
      method: 'POST',
      path: '/a%3Alea/activities/1700000000001',
    });
    expect(sentBodies()[0]).toEqual({
      type: 'message',
      text: 'Bonjour',
      summary: 'Bonjour !',
      channelData: { notification: {} },
      channelId: 'msteams',
      locale: 'fr-FR',
      serviceUrl: microsoft.serviceUrl,
      conversation: { id: 'a:lea', conversationType: 'personal', tenantId: TENANT_ID },
      from: { id: `28:${APP_ID}`, name: 'Stages' },
      recipient: { id: '29:lea', name: 'Léa Martel', aadObjectId: 'oid-lea' },
      replyToId: '1700000000001',
    });
  });

  test('text and card go apart, and the id is the card’s', async () => {
    await turn(async (context) => {
      const both = { text: 'Voici', summary: 'Votre stage', attachments: [CARD] };
      expect(await context.sendActivity(both)).toEqual({ id: 'm-2' });
    });
    const [words, card] = sentBodies();
    expect(words).toMatchObject({ type: 'message', text: 'Voici' });
    expect(words).not.toHaveProperty('attachments');
    expect(card).toMatchObject({ summary: 'Votre stage', attachments: [CARD] });
    expect(card).not.toHaveProperty('text');
  });

  test('a message is updated and removed', async () => {
    await turn(async (context) => {
      await context.updateActivity({ id: 'm-7', type: 'message', attachments: [CARD] });
      await context.deleteActivity('m-7');
    });
    expect(microsoft.calls.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'PUT /a%3Alea/activities/m-7',
      'DELETE /a%3Alea/activities/m-7',
    ]);
  });

  test('an update with text and card is refused: Teams would split it', async () => {
    const answer = await turn(async (context) => {
      await context.updateActivity({ id: 'm-7', text: 'Voici', attachments: [CARD] });
    });
    expect(answer.status).toBe(500);
    expect(microsoft.calls).toEqual([]);
  });

  test('a stored reference is enough to write later, and not as a reply', async () => {
    let reference: Partial<ConversationReference> = {};
    await turn(async ({ activity }) => {
      const { serviceUrl, conversation, from: user, recipient, channelId, id } = activity;
      reference = { serviceUrl, conversation, user, bot: recipient, channelId, activityId: id };
    });
    await bot.adapter.continueConversation(structuredClone(reference), async (context) => {
      await context.sendActivity('Rappel');
    });
    await bot.adapter.continueConversationAsync(APP_ID, reference, async (context) => {
      await context.sendActivity('Rappel');
    });
    expect(microsoft.calls.map(({ path }) => path)).toEqual([
      '/a%3Alea/activities',
      '/a%3Alea/activities',
    ]);
    expect(sentBodies()[0]).toMatchObject({ text: 'Rappel', recipient: { id: '29:lea' } });
  });
});

describe('what Teams does not take', () => {
  const sendTwo: TurnLogic = async (context) => {
    await context.sendActivity('un');
    await context.sendActivity('deux');
  };

  test('for a moment is sent again in the turn', async () => {
    microsoft.plan({ status: 503 }, { status: 429 });
    expect((await turn(sendTwo)).status).toBe(200);
    expect(undelivered).toEqual([]);
    expect(sentBodies().map(({ text }) => text)).toEqual(['un', 'un', 'un', 'deux']);
  });

  test('for longer is kept for later, with what follows, and the turn goes on', async () => {
    microsoft.plan({ status: 429, headers: { 'Retry-After': '60' } });
    expect((await turn(sendTwo)).status).toBe(200);
    expect(microsoft.calls).toHaveLength(1);
    expect(undelivered.map(({ activity }) => activity.text)).toEqual(['un', 'deux']);
    expect(undelivered[0]).toMatchObject({
      conversation: { conversation: { id: 'a:lea' }, serviceUrl: microsoft.serviceUrl },
      error: { outcome: 'throttled', retryAfterMs: 60_000 },
    });
  });

  test.each([
    ['throttled', [412, 412, 412]],
    ['unavailable', [503, 502, 504]],
  ] as const)('%s: %j', async (outcome, statuses) => {
    microsoft.plan(...statuses.map((status) => ({ status })));
    expect((await turn((context) => sendOne(context))).status).toBe(200);
    expect(undelivered.map(({ error }) => error.outcome)).toEqual([outcome]);
  });

  test.each([500, 408, 'silence', 'hangUp'] as const)(
    'but may have taken (%s) is not sent again, is kept, and the turn goes on',
    async (status) => {
      if (status === 'silence') {
        await bot.stop();
        await start(HASTY);
      }
      microsoft.plan({ status });
      expect((await turn(sendTwo)).status).toBe(200);
      expect(sentBodies().map(({ text }) => text)).toEqual(['un', 'deux']);
      expect(undelivered).toEqual([]);
      expect(inDoubt).toMatchObject([
        { activity: { text: 'un' }, error: { outcome: 'ambiguous' } },
      ]);
    },
  );

  test('is complete: a job sends it as it is, update or message', async () => {
    microsoft.plan({ status: 429, headers: { 'Retry-After': '60' } });
    await turn(async (context) => {
      await context.sendActivity('un');
      await context.updateActivity({ id: 'm-7', type: 'message', attachments: [CARD] });
    });
    for (const { activity } of undelivered) await deliver(bot.connector, activity);
    expect(microsoft.calls.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST /a%3Alea/activities/1700000000001',
      'POST /a%3Alea/activities/1700000000001',
      'PUT /a%3Alea/activities/m-7',
    ]);
  });

  test('a typing sign is not sent later', async () => {
    microsoft.plan({ status: 500 });
    await turn(async (context) => {
      await context.sendActivity({ type: 'typing' });
      await context.sendActivity('un');
    });
    expect(undelivered).toEqual([]);
    expect(sentBodies().map(({ type }) => type)).toEqual(['typing', 'message']);
  });

  test.each([400, 403, 404, 413])('for good (%s) is an error of the turn', async (status) => {
    microsoft.plan({ status });
    let caught: unknown;
    await turn(async (context) => {
      caught = await sendOne(context).catch((error: unknown) => error);
    });
    expect(caught).toBeInstanceOf(ConnectorError);
    expect(undelivered).toEqual([]);
  });

  test('outside of a turn is an error for the job', async () => {
    microsoft.plan({ status: 503 });
    const reference = {
      serviceUrl: microsoft.serviceUrl,
      conversation: { id: 'a:lea' },
    } as Partial<ConversationReference>;
    await expect(bot.adapter.continueConversation(reference, sendOne)).rejects.toMatchObject({
      outcome: 'unavailable',
    });
    expect(microsoft.calls).toHaveLength(1);
    expect(undelivered).toEqual([]);
  });

  async function sendOne(context: TurnContext): Promise<void> {
    await context.sendActivity('un');
  }
});

describe('invokes', () => {
  const invoke = { type: 'invoke', name: 'adaptiveCard/action', value: {} };

  test('are answered with the body that the logic sets, and 200', async () => {
    const body = { statusCode: 400, type: 'application/vnd.microsoft.error', value: {} };
    const answer = await turn(async (context) => answerInvoke(context, body), invoke);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual(body);
  });

  test('are answered by the SDK’s handlers too, whatever status they would give', async () => {
    const handler = new ActivityHandler();
    handler.onTurn(async (context) => {
      await context.sendActivity({
        type: 'invokeResponse',
        value: { status: 400, body: { statusCode: 400 } },
      });
    });
    const answer = await turn((context) => handler.run(context), invoke);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ statusCode: 400 });
    expect(microsoft.calls).toEqual([]);
  });

  test('that nobody answers, and unknown activities, are 200 and empty', async () => {
    const nothing: TurnLogic = async () => undefined;
    for (const changes of [invoke, { type: 'event' }, { type: 'messageReaction' }]) {
      const answer = await turn(nothing, changes);
      expect([answer.status, await answer.text()]).toEqual([200, '']);
    }
  });
});

test('middleware runs around the logic', async () => {
  const order: string[] = [];
  bot.adapter.use(async (_context, next) => {
    order.push('before');
    await next();
    order.push('after');
  });
  await turn(async () => void order.push('logic'));
  expect(order).toEqual(['before', 'logic', 'after']);
});

test('an error of the logic is 500 with a reference and no details', async () => {
  const answer = await turn(() => Promise.reject(new Error('secret details')));
  expect(answer.status).toBe(500);
  expect(await answer.json()).toEqual({
    error: { code: 'InternalError', reference: expect.stringMatching(/^[0-9a-f-]{36}$/) },
  });
});
