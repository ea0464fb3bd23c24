import { randomUUID } from 'node:crypto';
import type { Place } from '../../bot/process/places';
import type { Post } from '../../bot/process/posts';
import type { Telling } from '../../bot/process/tellings';
import { createDeliver, type Deliver } from '../../bot/jobs/deliver';
import type { Render } from '../../bot/jobs/deliverPorts';
import type { SubjectView } from '../../bot/jobs/subjectView';
import { createEffects } from '../../bot/jobs/effects';
import type { Internship } from '../../bot/process/internship';
import type { Person } from '../../bot/process/people';
import {
  DeliveryError,
  type KnownPost,
  type PostLedger,
  type Reach,
} from '../../bot/process/ports';
import { fakeMessenger, type FakeMessenger } from '../support/fakeMessenger';
import { silentLog as log } from '../support/log';
import { claire, internshipApproved, isabelle, lea } from '../support/situations';
import { clockAt } from '../support/testStorage';
import { artois } from '../support/university';
import { questionViewOf } from '../support/views';

const managers: Place = { kind: 'channel', audience: 'managers', department: 'iut-bethune' };
const toLea: Place = { kind: 'person', id: lea.id };

let file: Internship;
let messenger: FakeMessenger;
let posts: Map<string, KnownPost>;
let unreachable: { id: string; code: string | null }[];
let back: string[];
let seen: SubjectView[];
let say: (view: SubjectView) => string | null;
let failsToRecord = 0;
let deliver: Deliver;

const keyOf = (post: Post) => JSON.stringify(post);
const ledger: PostLedger = {
  find: async (post) => posts.get(keyOf(post)) ?? null,
  record: async (post, posted, contentHash) => {
    if (failsToRecord-- > 0) throw new Error('the database is away');
    const madeAt = '2026-11-20T09:00:00Z';
    posts.set(keyOf(post), { ...posted, contentHash, madeAt, heldUntil: null });
  },
  wasMadeSince: async () => false,
  forget: async (post) => void posts.delete(keyOf(post)),
};

const notAsked = () => Promise.reject(new Error('Nothing here asks for this'));
const reach: Reach = {
  lost: async ({ personId: id, code }) => void unreachable.push({ id, code }),
  cameBack: async (id) => void back.push(id),
  missed: notAsked,
  becomes: notAsked,
  told: notAsked,
  count: notAsked,
  ofDepartment: async () => [],
};

const render: Render = {
  telling: (view) => shown(view),
  post: (view) => shown(view),
};

function shown(view: SubjectView) {
  seen.push(view);
  const text = say(view);
  return text === null ? null : { text };
}

beforeEach(() => {
  file = { ...structuredClone(internshipApproved()), id: randomUUID() };
  messenger = fakeMessenger();
  posts = new Map();
  unreachable = [];
  back = [];
  seen = [];
  failsToRecord = 0;
  say = (view) => {
    if ('file' in view) return view.file.department;
    if ('teacherId' in view) return view.teacherId;
    return 'question' in view ? view.question.text : (view.department?.id ?? '');
  };
  const everybody = new Map<string, Person>([lea, claire, isabelle].map((one) => [one.id, one]));
  const { question } = questionViewOf();
  deliver = createDeliver({
    store: {
      internship: async (id) => (id === file.id ? file : null),
      question: async (id) => (id === question.id ? question : null),
      relatedStages: async () => ({ own: [], tutor: [], post: [] }),
      people: async (ids) => ({
        named: new Map(ids.flatMap((id) => (everybody.has(id) ? [[id, everybody.get(id)!]] : []))),
        managers: [isabelle],
        followers: new Map(),
      }),
      awaitingDecisionOf: async () => [],
      decidedBy: async () => [],
      absences: { about: async () => [] },
      documents: { latestOf: async () => [] },
      reach,
    },
    messenger,
    ledger,
    render,
    clock: clockAt('2026-11-20T09:00:00Z'),
    university: artois,
    effects: createEffects(),
    log,
  });
});

const telling = (to: Place): Telling => ({
  subject: 'internship',
  id: file.id,
  news: 'approved',
  to,
});
const post = (place: Place): Post => ({
  subject: 'internship',
  id: file.id,
  purpose: 'file',
  variant: '',
  place,
});

const tell = (to: Place, jobId: string = randomUUID()) =>
  deliver({ kind: 'tell', telling: telling(to) }, jobId);
const show = (place: Place, jobId: string = randomUUID()) =>
  deliver({ kind: 'post', post: post(place) }, jobId);

test('somebody is told in their language, with the people that the facts name', async () => {
  await tell(toLea);
  const [view] = seen;
  expect(view?.reader).toEqual({ language: lea.language, person: lea });
  expect([...view!.people.named.keys()].sort()).toEqual([claire.id, lea.id]);
  expect(view?.now).toBe('2026-11-20T09:00:00Z');
  expect(messenger.arrived).toEqual([{ what: 'send', where: 'person:lea', text: 'iut-bethune' }]);
});

test('a reader whom the facts do not name is known all the same', async () => {
  await tell({ kind: 'person', id: isabelle.id });
  expect(seen[0]?.reader.person).toEqual(isabelle);
});

test('a channel reads French and is nobody', async () => {
  await tell(managers);
  expect(seen[0]?.reader).toEqual({ language: 'fr', person: null });
});

test('what is said is true at the moment of saying it, and may be nothing', async () => {
  file = { ...file, department: 'changed meanwhile' };
  await tell(toLea);
  expect(messenger.texts()).toEqual(['changed meanwhile']);
  say = () => null;
  await tell(toLea);
  await show(managers);
  expect(messenger.arrived).toHaveLength(1);
});

test('a subject that is gone is nothing to speak about', async () => {
  file = { ...file, id: randomUUID() };
  const gone = { ...telling(toLea), id: randomUUID() };
  await deliver({ kind: 'tell', telling: gone }, randomUUID());
  expect(messenger.arrived).toEqual([]);
});

test('a card is created once, then updated when it looks different', async () => {
  await show(managers);
  await show(managers);
  say = () => 'new';
  await show(managers);
  const where = 'channel:managers:iut-bethune';
  expect(messenger.arrived).toEqual([
    { what: 'send', where, text: 'iut-bethune' },
    { what: 'update', where: `in ${where}`, text: 'new' },
  ]);
  await show(managers);
  expect(messenger.arrived).toHaveLength(2);
});

test('a card that somebody deleted is created again', async () => {
  await show(managers);
  say = () => 'new';
  messenger.onMessage = ({ what }) => {
    if (what === 'update') throw new DeliveryError('gone', 'no such message');
  };
  await show(managers);
  expect(messenger.arrived.map(({ what }) => what)).toEqual(['send', 'send']);
  expect(posts.get(keyOf(post(managers)))?.activityId).toBe('m2');
});

test('a card of a channel that is gone for a while is not made a second time when it is back', async () => {
  await show(managers);
  say = () => 'new';
  messenger.onMessage = ({ what }) => {
    if (what === 'update') throw new DeliveryError('gone', 'no such conversation');
    throw new DeliveryError('later', 'the channel is lost');
  };
  await expect(show(managers)).rejects.toThrow('lost');
  await expect(tell(managers)).rejects.toThrow('lost');
  messenger.onMessage = () => undefined;
  await show(managers);
  expect(messenger.arrived.map(({ what }) => what)).toEqual(['send', 'update']);
});

test('a card that Teams gave no id for cannot be updated: it is shown again', async () => {
  await show(managers);
  const [entry] = posts.values();
  posts.set(keyOf(post(managers)), { ...entry!, activityId: null });
  say = () => 'new';
  await show(managers);
  expect(messenger.arrived.map(({ what }) => what)).toEqual(['send', 'send']);
});

test('in a channel news come under the card; one that is made for them says them itself', async () => {
  await tell(managers);
  await show(managers);
  expect(messenger.arrived.map(({ under }) => under)).toEqual([undefined]);
  await tell(managers);
  await tell(managers);
  expect(messenger.arrived.map(({ under }) => under)).toEqual([undefined, 'm1', 'm1']);
});

describe('the post that managers had before an approval, in an earlier version', () => {
  const former = (): Post => ({ ...post(managers), purpose: 'request' });
  const known: KnownPost = {
    ...{ conversationId: 'c', activityId: 'former', contentHash: 'x' },
    ...{ madeAt: null, heldUntil: null },
  };

  test('says once that it has moved, and is let go', async () => {
    posts.set(keyOf(former()), known);
    await show(managers);
    await show(managers);
    expect(messenger.arrived.map(({ what, where }) => [what, where])).toEqual([
      ['send', 'channel:managers:iut-bethune'],
      ['update', 'c'],
    ]);
    expect([...posts.keys()]).toEqual([keyOf(post(managers))]);
  });

  test('that somebody deleted is let go; that Teams does not reach is tried again', async () => {
    for (const [outcome, isKept] of [
      ['gone', false],
      ['later', true],
    ] as const) {
      posts.set(keyOf(former()), known);
      messenger.onMessage = ({ what }) => {
        if (what === 'update') throw new DeliveryError(outcome, 'no');
      };
      await show(managers);
      expect(posts.has(keyOf(former()))).toBe(isKept);
    }
  });

  test('that was still to be made is the file’s own', async () => {
    await deliver({ kind: 'post', post: former() }, randomUUID());
    expect([...posts.keys()]).toEqual([keyOf(post(managers))]);
  });
});

test('news about a file that has no card yet come alone', async () => {
  file = { ...file, lastApproved: null };
  await tell(managers);
  expect(messenger.arrived.map(({ under }) => under)).toEqual([undefined]);
  expect(posts.size).toBe(0);
});

test('news under a card that somebody deleted bring the card back', async () => {
  await show(managers);
  messenger.onMessage = ({ under }) => {
    if (under === 'm1') throw new DeliveryError('gone', 'no such message');
  };
  await tell(managers);
  expect(messenger.arrived.map(({ under }) => under)).toEqual([undefined, undefined, 'm2']);
  expect([...posts.values()].map(({ activityId }) => activityId)).toEqual(['m2']);
});

test('a card that was sent but not written down is written down, not sent again', async () => {
  failsToRecord = 1;
  const jobId = randomUUID();
  await expect(show(managers, jobId)).rejects.toThrow('the database is away');
  say = () => 'new';
  await show(managers, jobId);
  expect(messenger.texts()).toEqual(['iut-bethune']);
  await show(managers);
  expect(messenger.arrived.map(({ what }) => what)).toEqual(['send', 'update']);
});

test('a job that is handed out twice acts once, at the same time and afterwards', async () => {
  const jobId = randomUUID();
  await Promise.all([tell(toLea, jobId), tell(toLea, jobId)]);
  await tell(toLea, jobId);
  expect(messenger.arrived).toHaveLength(1);
});

describe('what may have arrived', () => {
  const doubt = () => new DeliveryError('ambiguous', 'cut off');

  test('is for the queue to keep, and never said again by the same job', async () => {
    const jobId = randomUUID();
    messenger.onMessage = () => {
      throw doubt();
    };
    await expect(tell(toLea, jobId)).rejects.toMatchObject({ outcome: 'ambiguous' });
    messenger.onMessage = () => undefined;
    await expect(tell(toLea, jobId)).rejects.toMatchObject({ outcome: 'ambiguous' });
    expect(messenger.arrived).toEqual([]);
    expect(unreachable).toEqual([]);
  });

  test('of a card: it is shown again only when it looks different, and its news come alone', async () => {
    messenger.onMessage = () => {
      throw doubt();
    };
    await expect(show(managers)).rejects.toMatchObject({ outcome: 'ambiguous' });
    messenger.onMessage = () => undefined;
    await show(managers);
    expect(messenger.arrived).toEqual([]);
    await tell(managers);
    expect(messenger.arrived.map(({ under }) => under)).toEqual([undefined]);
    say = () => 'new';
    await show(managers);
    await tell(managers);
    expect(messenger.arrived.map(({ what, under }) => [what, under])).toEqual([
      ['send', undefined],
      ['send', undefined],
      ['send', 'm2'],
    ]);
  });

  test('of a card: somebody saw that it is not there', async () => {
    messenger.onMessage = () => {
      throw doubt();
    };
    await expect(show(managers)).rejects.toMatchObject({ outcome: 'ambiguous' });
    messenger.onMessage = () => undefined;
    const job = { kind: 'post', post: post(managers), isMissing: true } as const;
    await deliver(job, randomUUID());
    await deliver(job, randomUUID());
    await show(managers);
    expect(messenger.arrived.map(({ what }) => what)).toEqual(['send']);
  });

  test('of a card is written down even if that takes a second try', async () => {
    failsToRecord = 1;
    const jobId = randomUUID();
    messenger.onMessage = () => {
      throw doubt();
    };
    await expect(show(managers, jobId)).rejects.toThrow('the database is away');
    messenger.onMessage = () => undefined;
    await expect(show(managers, jobId)).rejects.toMatchObject({ outcome: 'ambiguous' });
    await show(managers);
    expect(messenger.arrived).toEqual([]);
  });
});

test('a refusal for a while is for the queue to repeat', async () => {
  const jobId = randomUUID();
  messenger.onMessage = () => {
    throw new DeliveryError('later', 'busy', { retryAfterMs: 7_000 });
  };
  await expect(tell(toLea, jobId)).rejects.toMatchObject({ outcome: 'later', retryAfterMs: 7_000 });
  messenger.onMessage = () => undefined;
  await tell(toLea, jobId);
  expect(messenger.arrived).toHaveLength(1);
});

test('somebody who cannot be reached is marked, with the reason that Teams gave', async () => {
  const cause = Object.assign(new Error('403'), { code: 'ConversationBlockedByUser' });
  messenger.onMessage = () => {
    throw new DeliveryError('unreachable', '403', { cause });
  };
  await tell(toLea);
  await show({ kind: 'person', id: claire.id });
  await tell(managers);
  const code = 'ConversationBlockedByUser';
  expect(unreachable).toEqual([
    { id: lea.id, code },
    { id: claire.id, code },
  ]);
});
