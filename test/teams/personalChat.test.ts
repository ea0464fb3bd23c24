import type { Person } from '../../bot/process/people';
import { errorCodeOf } from '../../bot/teams/errorCode';
import type { Connector } from '../../bot/teams/connector';
import { ConnectorError, errorFromAnswer } from '../../bot/teams/connectorError';
import type { MessengerOptions } from '../../bot/teams/messenger';
import { sendToPerson } from '../../bot/teams/personalChat';
import { lea } from '../support/situations';

const chat = { conversationId: 'a:1', serviceUrl: 'https://teams.test/' };
const refusal = (status: number, code?: string) =>
  errorFromAnswer({ request: 'send', status, isRepeatable: false, ...(code && { code }) });

let sent: string[];
/** What Teams says to the next requests, first to last; then it takes them. */
let answers: (ConnectorError | null)[];
let remembered: string[];

function setUp(options: { knownChat?: boolean; person?: Partial<Person> } = {}): MessengerOptions {
  const { knownChat = true, person = {} } = options;
  const take = (what: string) => {
    sent.push(what);
    const answer = answers.shift();
    if (answer) throw answer;
  };
  const unexpected = () => Promise.reject(new Error('Nothing here asks for this'));
  return {
    connector: {
      sendToConversation: async ({ conversationId }: { conversationId: string }) => {
        take(`send ${conversationId}`);
        return { id: 'm1' };
      },
      createConversation: async () => {
        take('create');
        return { conversationId: 'a:new' };
      },
    } as unknown as Connector,
    ledger: {
      personal: async () => (knownChat ? chat : null),
      rememberPersonal: async ({ conversationId }) => void remembered.push(conversationId),
      anyServiceUrl: async () => null,
      channel: unexpected,
      channelAudience: unexpected,
    } as MessengerOptions['ledger'],
    store: { person: async () => ({ ...lea, ...person }) },
    appId: 'app',
    tenantId: 'tenant',
    defaultServiceUrl: 'https://teams.test/',
  };
}

beforeEach(() => {
  sent = [];
  answers = [];
  remembered = [];
});

const send = (options: MessengerOptions) => sendToPerson(options, lea.id, { type: 'message' });

test.each([
  'BotNotInConversationRoster',
  'ConversationBlockedByUser',
  'MessageWritesBlocked',
  'BotDisabledByAdmin',
  'SomethingNew',
  undefined,
])('a 403 with %s for somebody’s own chat: they cannot be reached', async (code) => {
  answers = [refusal(403, code)];
  await expect(send(setUp())).rejects.toMatchObject({
    outcome: 'unreachable',
    cause: { code },
  });
  expect(sent).toEqual(['send a:1']);
});

test('a chat that Teams has lost is made anew, and used', async () => {
  answers = [refusal(404, 'ConversationNotFound')];
  expect(await send(setUp())).toEqual({ conversationId: 'a:new', activityId: 'm1' });
  expect(sent).toEqual(['send a:1', 'create', 'send a:new']);
  expect(remembered).toEqual(['a:new']);
});

test.each([
  [403, 'BotNotInConversationRoster'],
  [403, undefined],
  [404, 'UserNotFound'],
])('no chat can be made (%s %s): they cannot be reached', async (status, code) => {
  answers = [refusal(status, code)];
  await expect(send(setUp({ knownChat: false }))).rejects.toMatchObject({
    outcome: 'unreachable',
    cause: { code },
  });
  expect(remembered).toEqual([]);
});

test('somebody whom nobody has met in Teams cannot be reached, and Teams is not asked', async () => {
  const options = setUp({ knownChat: false, person: { aadObjectId: null } });
  await expect(send(options)).rejects.toMatchObject({
    outcome: 'unreachable',
    cause: { code: 'NotMet' },
  });
  expect(sent).toEqual([]);
});

test.each([429, 503, 400])('%s says nothing about the person', async (status) => {
  answers = [refusal(status)];
  await expect(send(setUp())).rejects.toBeInstanceOf(ConnectorError);
});

test.each([
  [{ error: { code: 'BotDisabledByAdmin' } }, 'BotDisabledByAdmin'],
  [
    {
      errorCode: 209,
      message:
        '{\r\n  "subCode": "MessageWritesBlocked",\r\n  "details": "Thread is blocked."\r\n}',
    },
    'MessageWritesBlocked',
  ],
  [{ errorCode: 209, message: 'no JSON' }, undefined],
  [{ message: '{"subCode": "a b\\nc"}' }, undefined],
  [undefined, undefined],
  ['text', undefined],
])('the code of an answer: %j', (answer, code) => {
  expect(errorCodeOf(answer)).toBe(code);
});
