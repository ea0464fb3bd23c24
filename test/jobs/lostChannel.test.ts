import type { Place } from '../../bot/process/places';
import type { Post } from '../../bot/process/posts';
import { channelPost, type ChannelPlace } from '../../bot/process/channels';
import { DeliveryError, type ChannelsOf } from '../../bot/process/ports';
import { watchingChannels } from '../../bot/jobs/lostChannel';
import { atWork, type AtWork } from '../support/atWork';
import { fakeMessenger } from '../support/fakeMessenger';
import { silentLog as log } from '../support/log';

const managers: ChannelPlace = {
  kind: 'channel',
  audience: 'managers',
  department: 'iut-bethune',
};
const toLea: Place = { kind: 'person', id: 'lea' };
const root = { conversationId: '19:a;messageid=1', activityId: '1' };

class TeamsRefusal extends Error {
  constructor(
    readonly status: number,
    readonly code?: string,
  ) {
    super('refused');
  }
}

function watching(fails?: DeliveryError) {
  const messenger = fakeMessenger();
  const happened: string[] = [];
  const told = (what: string) => async (which: ChannelsOf, code?: string) => {
    happened.push([what, 'place' in which ? which.place.audience : '', code].join(' ').trim());
    return [];
  };
  messenger.onMessage = () => {
    if (fails) throw fails;
  };
  const channels = { lose: told('lost'), regain: told('there') };
  return { messenger: watchingChannels(messenger, { channels, log }), happened };
}

const failing = (outcome: DeliveryError['outcome'], status: number, code?: string) =>
  new DeliveryError(outcome, 'Teams refused', { cause: new TeamsRefusal(status, code) });

const text = { text: 'news' };

describe('a channel is lost', () => {
  test.each([
    [
      'a post of its own: 404',
      failing('gone', 404, 'ConversationNotFound'),
      'ConversationNotFound',
    ],
    ['a post of its own: 404 without a code', failing('gone', 404), 'ConversationNotFound'],
    ['not in the roster', failing('unreachable', 403, 'BotNotInConversationRoster'), 'BotNotIn'],
    ['any 403', failing('refused', 403, 'Forbidden'), 'Forbidden'],
    ['a 403 without a code', failing('refused', 403), '403'],
  ])('%s', async (_why, error, code) => {
    const { messenger, happened } = watching(error);
    await expect(messenger.send(managers, text)).rejects.toMatchObject({
      outcome: 'later',
      retryAfterMs: 3_600_000,
    });
    expect(happened).toEqual([expect.stringContaining(`lost managers ${code}`)]);
  });

  test('by an update too, when the bot is refused', async () => {
    const { messenger, happened } = watching(failing('unreachable', 403, 'Forbidden'));
    await expect(messenger.update(managers, root, text)).rejects.toMatchObject({
      outcome: 'later',
    });
    expect(happened).toEqual(['lost managers Forbidden']);
  });
});

describe('a channel is not lost', () => {
  test.each([
    ['by one message that is gone', failing('gone', 404, 'ActivityNotFoundInConversation')],
    ['by a message that Teams does not like', failing('refused', 400, 'BadSyntax')],
    ['by one that is too large', failing('refused', 413)],
    ['by trouble that passes', failing('later', 429)],
    ['by doubt', failing('ambiguous', 500)],
  ])('%s', async (_why, error) => {
    const { messenger, happened } = watching(error);
    await expect(messenger.send(managers, text, root)).rejects.toBe(error);
    expect(happened).toEqual([]);
  });

  test('by a person who cannot be reached', async () => {
    const error = failing('unreachable', 403, 'BotNotInConversationRoster');
    const { messenger, happened } = watching(error);
    await expect(messenger.send(toLea, text)).rejects.toBe(error);
    expect(happened).toEqual([]);
  });

  test('when something arrives in it', async () => {
    const { messenger, happened } = watching();
    await messenger.send(managers, text);
    await messenger.update(managers, root, text);
    await messenger.send(toLea, text);
    expect(happened).toEqual(['there managers', 'there managers']);
  });
});

describe('what waits for a channel', () => {
  let at: AtWork;

  beforeEach(async () => {
    at = await atWork();
  });
  afterEach(() => at.drop());

  const post: Post = channelPost(managers);
  const rows = (sql: string) => at.storage.prisma.$queryRawUnsafe<{ n: number }[]>(sql);
  const waiting = async () =>
    (await rows(`select count(*)::int as n from pgboss.job where state = 'retry'`))[0]!.n;

  /** The channel is refused until `back` is called. */
  async function lose(): Promise<() => void> {
    const channel = { teamId: '19:t', channelId: '19:a', serviceUrl: 'https://smba.example/' };
    const link = { audience: 'managers' as const, department: 'iut-bethune', tenantId: 't' };
    await at.storage.conversations.linkChannel({ ...link, ...channel });
    at.messenger.onMessage = () => {
      throw failing('unreachable', 403, 'BotNotInConversationRoster');
    };
    await at.enqueue({ kind: 'post', post });
    await at.passUntil(async () => (await waiting()) === 1);
    return () => (at.messenger.onMessage = () => undefined);
  }

  test('goes at once when the channel is found again', async () => {
    const back = await lose();
    expect(await at.storage.channels.countLost()).toBe(1);
    expect(await at.jobs.work.dueJobs()).toBe(0);
    back();
    await at.storage.channels.regain({ channelId: '19:a' });
    expect(await at.jobs.work.dueJobs()).toBe(1);
    await at.passUntil(() => at.messenger.texts().includes('channel'));
  });

  test('looks for it every hour, in case nobody tells that it is back', async () => {
    const back = await lose();
    back();
    const started = at.clock.now();
    await at.passUntil(() => at.messenger.texts().includes('channel'));
    expect(at.clock.now().since(started).total('minutes')).toBeCloseTo(60, 0);
    expect(await at.storage.channels.countLost()).toBe(0);
  });

  test('is not given up, however long it takes', async () => {
    const back = await lose();
    await at.storage.prisma.$executeRawUnsafe(
      `update pgboss.job set retry_count = 119 where state = 'retry'`,
    );
    await at.jobs.work.sweep();
    const [job] = await rows(`select retry_count as n from pgboss.job where state = 'retry'`);
    expect(job!.n).toBe(0);
    back();
    await at.passUntil(() => at.messenger.texts().includes('channel'));
  });
});
