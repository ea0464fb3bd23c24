import { randomUUID } from 'node:crypto';
import type { ChannelPlace, TeamsChannel } from '../../bot/process/channels';
import * as made from '../support/situations';
import { entryOf, testStorage, type TestStorage } from '../support/testStorage';

let storage: TestStorage;

beforeAll(async () => {
  storage = await testStorage();
});
afterAll(() => storage.drop());

const anne = {
  ...made.isabelle,
  id: 'anne',
  aadObjectId: 'anne',
  roles: [{ role: 'administrator' as const, department: null }],
};

beforeEach(async () => {
  await storage.directory.emptyEverything();
  await storage.directory.saveDirectory([made.lea, made.claire, made.isabelle, anne].map(entryOf));
  storage.enqueued.length = 0;
});

const channel = (name: string): TeamsChannel => ({
  teamId: '19:team',
  channelId: `19:${name}`,
  serviceUrl: 'https://smba.example/fr/',
  tenantId: 'tenant',
  name,
  teamName: 'Stages',
});
const department = made.internshipAwaitingTeacher().department;
const managers: ChannelPlace = { kind: 'channel', audience: 'managers', department };
const teachers: ChannelPlace = { kind: 'channel', audience: 'teachers', department };
const advisers: ChannelPlace = { kind: 'channel', audience: 'advisers', department: null };
const by = made.isabelle.id;
const farewell = 'Ce canal n’est plus relié.';

const link = (place: ChannelPlace, name: string) =>
  storage.channels.link({ place, channel: channel(name), by, farewell });

async function keep(file: ReturnType<typeof made.internshipAwaitingTeacher>) {
  await storage.store.commitInternship({
    expectedVersion: null,
    file: { ...file, version: 1 },
    ordinal: 1,
    entries: [],
    nextDueAt: null,
    announcement: { tellings: [], posts: [] },
  });
}

const said = () =>
  storage.enqueued.map((job) => {
    if (job.kind === 'post') return `${job.post.purpose} ${job.post.subject}`;
    if (job.kind === 'tell') return `${job.telling.news} ${job.telling.variant}`;
    return job.kind;
  });

test('a link says who made it, and when', async () => {
  await link(managers, 'a');
  expect(await storage.channels.linkOf(managers)).toEqual({
    ...channel('a'),
    place: managers,
    linked: { by, at: '2026-11-20T09:00:00.000Z' },
    lost: null,
  });
  expect((await storage.channels.ofChannel('19:a'))?.place).toEqual(managers);
  expect(await storage.channels.linkOf(teachers)).toBeNull();
  expect(await storage.conversations.channel('managers', department)).toMatchObject({
    channelId: '19:a',
  });
});

test('what is open is shown in a channel that was linked, what is over is not', async () => {
  await keep({ ...made.internshipAwaitingTeacher(), id: randomUUID() });
  await link(teachers, 'a');
  expect(said()).toEqual(['channel department', 'status internship']);
  storage.enqueued.length = 0;
  await link(managers, 'b');
  expect(said()).toEqual(['channel department', 'reach department']);
});

test('another channel starts anew and the old one is told; the same one keeps its threads', async () => {
  await link(teachers, 'a');
  const post = { subject: 'internship' as const, id: made.internshipAwaitingTeacher().id };
  const key = { ...post, purpose: 'status' as const, variant: '', place: teachers };
  const posted = { conversationId: '19:a;messageid=1', activityId: '1' };
  await storage.posts.record(key, posted, 'hash');
  await link(teachers, 'a');
  expect(await storage.posts.find(key)).not.toBeNull();
  storage.enqueued.length = 0;
  await link(teachers, 'b');
  expect(await storage.posts.find(key)).toBeNull();
  expect(storage.enqueued.at(-1)).toEqual({
    kind: 'reply',
    conversationId: '19:a',
    activity: expect.objectContaining({ text: farewell, conversation: expect.anything() }),
  });
});

test('a channel is of one place: linking it again moves it', async () => {
  await link(teachers, 'a');
  await link(managers, 'a');
  expect(await storage.channels.linkOf(teachers)).toBeNull();
  expect((await storage.channels.ofChannel('19:a'))?.place).toEqual(managers);
});

test('unlinking twice does it once', async () => {
  await link(advisers, 'a');
  expect((await storage.channels.unlink('19:a', by))?.place).toEqual(advisers);
  expect(await storage.channels.unlink('19:a', by)).toBeNull();
});

test('a team that is gone is told once to every administrator, and found again', async () => {
  await link(teachers, 'a');
  await link(managers, 'b');
  storage.enqueued.length = 0;
  const lost = await storage.channels.lose({ teamId: '19:team' }, 'botRemoved');
  expect(lost.map(({ lost: why }) => why?.code)).toEqual(['botRemoved', 'botRemoved']);
  expect(storage.enqueued).toEqual([
    {
      kind: 'tell',
      telling: {
        subject: 'department',
        id: department,
        news: 'channelLost',
        variant: 'managers,teachers',
        to: { kind: 'person', id: anne.id },
      },
    },
  ]);
  expect(await storage.channels.countLost()).toBe(2);
  expect(await storage.channels.lose({ place: managers }, '404')).toEqual([]);
  expect(storage.enqueued).toHaveLength(1);

  const back = await storage.channels.regain({ place: managers });
  expect(back.map(({ channelId }) => channelId)).toEqual(['19:b']);
  expect(await storage.channels.regain({ place: managers })).toEqual([]);
  expect((await storage.channels.lostOf(department)).map(({ name }) => name)).toEqual(['a']);
  await link(teachers, 'a');
  expect(await storage.channels.countLost()).toBe(0);
});

test('without an administrator, those whose channel it was are told', async () => {
  await storage.directory.emptyEverything();
  await storage.directory.saveDirectory([made.claire, made.isabelle, made.nadia].map(entryOf));
  await link(teachers, 'a');
  await link(advisers, 'b');
  storage.enqueued.length = 0;
  await storage.channels.lose({ teamId: '19:team' }, 'botRemoved');
  const told = storage.enqueued.map((job) => job.kind === 'tell' && job.telling.to);
  expect(told).toEqual([
    { kind: 'person', id: made.nadia.id },
    { kind: 'person', id: made.isabelle.id },
  ]);
});

test('names follow', async () => {
  await link(teachers, 'a');
  await storage.channels.rename({ channelId: '19:a' }, { name: 'Profs' });
  await storage.channels.rename({ teamId: '19:team' }, { teamName: 'Stages 2027' });
  const link1 = await storage.channels.linkOf(teachers);
  expect(link1).toMatchObject({ name: 'Profs', teamName: 'Stages 2027' });
});
