import { randomUUID } from 'node:crypto';
import type { Telling } from '../../bot/process/tellings';
import type { Internship } from '../../bot/process/internship';
import type { Person } from '../../bot/process/people';
import type { Job } from '../../bot/process/ports';
import type { Missed } from '../../bot/process/reach';
import { createReach } from '../../bot/storage/reach';
import {
  claire,
  internshipApproved,
  internshipAwaitingTeacher,
  internshipClosed,
  internshipFilling,
  isabelle,
  lea,
  theo,
} from '../support/situations';
import { entryOf, testStorage, type TestStorage } from '../support/testStorage';

const DEPARTMENT = 'iut-bethune';
const code = 'BotNotInConversationRoster';

let storage: TestStorage;
let refusesJobs = false;

beforeAll(async () => {
  storage = await testStorage({
    enqueue: async () => {
      if (refusesJobs) throw new Error('no jobs today');
    },
  });
});

beforeEach(async () => {
  refusesJobs = false;
  storage.clock.moveTo('2026-11-20T09:00:00Z');
  await storage.directory.emptyEverything();
  await storage.directory.saveDirectory([lea, theo, claire, isabelle].map(entryOf));
  forget();
});

afterAll(() => storage.drop());

const forget = () => void storage.enqueued.splice(0);
const reach = () => storage.store.reach;
const list = () => reach().ofDepartment(DEPARTMENT);

async function keeps(facts: Internship): Promise<Internship> {
  const file = { ...facts, id: randomUUID(), version: 1 };
  await storage.store.commitInternship({
    expectedVersion: null,
    file,
    ordinal: (await storage.store.internshipsOf(file.student.id)).length + 1,
    entries: [],
    nextDueAt: null,
    announcement: { tellings: [], posts: [] },
  });
  return file;
}

type News = Missed['telling']['news'];
const telling = (file: Internship, who: Person, news: News): Telling & { news: News } => ({
  subject: 'internship',
  id: file.id,
  news,
  to: { kind: 'person', id: who.id },
});

function loses(
  file: Internship,
  who: Person,
  more: { news?: News; way?: Missed['way']; key?: string; code?: string | null } = {},
) {
  const { news = 'reminder', way = 'mailing', key = 'job-1' } = more;
  const missed = { key, telling: telling(file, who, news), department: DEPARTMENT, way };
  const why = more.code === undefined ? code : more.code;
  return reach().lost({ personId: who.id, code: why, missed });
}

const inWords = (job: Job) => {
  if (job.kind === 'tell') return `tell ${job.telling.news}`;
  if (job.kind === 'post') return `post ${job.post.purpose}`;
  return job.kind;
};
const jobs = () => storage.enqueued.map(inWords);

test('a mark comes with the person, also for somebody who never had a chat', async () => {
  await reach().lost({ personId: claire.id, code, missed: null });
  const unreachable = { code, since: '2026-11-20T09:00:00.000Z' };
  expect(await storage.store.person(claire.id)).toMatchObject({ unreachable });
  expect(await storage.store.personByAadObjectId(claire.aadObjectId)).toMatchObject({
    unreachable,
  });
  expect(await storage.store.person(lea.id)).not.toHaveProperty('unreachable');
  expect(await reach().count()).toBe(1);
});

test('a second refusal changes the reason, and neither the day nor the posts', async () => {
  await keeps(internshipApproved());
  await reach().lost({ personId: claire.id, code, missed: null });
  expect(jobs()).toEqual(['post reach', 'post file']);
  forget();
  storage.clock.moveTo('2026-11-21T09:00:00Z');
  await reach().lost({ personId: claire.id, code, missed: null });
  expect(jobs()).toEqual([]);
  await reach().lost({ personId: claire.id, code: 'BotDisabledByAdmin', missed: null });
  const [person] = await list();
  expect(person?.mark).toEqual({ code: 'BotDisabledByAdmin', since: '2026-11-20T09:00:00.000Z' });
});

test('what was missed is written down once, with its e-mail, however often its job runs', async () => {
  const file = await keeps(internshipApproved());
  await loses(file, lea);
  expect(jobs()).toEqual(['post reach', 'post file', 'mail']);
  forget();
  await loses(file, lea);
  expect(jobs()).toEqual([]);
  const [person] = await list();
  expect(person).toMatchObject({ personId: lea.id, missed: [{ key: 'job-1', way: 'mailing' }] });
});

test('no mark, no e-mail and no list without their jobs', async () => {
  const file = await keeps(internshipApproved());
  refusesJobs = true;
  await expect(loses(file, lea)).rejects.toThrow('no jobs today');
  expect(await reach().count()).toBe(0);
  expect(await reach().missed('job-1')).toBeNull();
});

test('an alarm that nothing brings is said by itself, other calls are not', async () => {
  const file = await keeps(internshipApproved());
  await loses(file, lea, { news: 'reminder', way: 'call', key: 'a' });
  expect(jobs()).not.toContain('tell toCall');
  await loses(file, lea, { news: 'startDayAlarm', way: 'call', key: 'b' });
  expect(jobs()).toContain('tell toCall');
});

test('an e-mail that ends is written down; one that fails becomes a call', async () => {
  const file = await keeps(internshipApproved());
  await loses(file, lea, { news: 'lastDayAlarm' });
  forget();
  storage.clock.moveTo('2026-11-20T09:05:00Z');
  await reach().becomes('job-1', 'call');
  expect(await reach().missed('job-1')).toMatchObject({
    way: 'call',
    wayAt: '2026-11-20T09:05:00.000Z',
    settled: null,
  });
  expect(jobs()).toEqual(['post reach', 'tell toCall']);
  forget();
  await reach().becomes('job-1', 'mailed'); // It is over.
  expect(jobs()).toEqual([]);
  expect(await reach().missed('job-1')).toMatchObject({ way: 'call' });
});

test('somebody with nothing to be told leaves the list when the mark goes', async () => {
  await keeps(internshipApproved());
  await reach().lost({ personId: lea.id, code, missed: null });
  expect(await list()).toHaveLength(1);
  forget();
  await reach().cameBack(lea.id);
  expect(await list()).toEqual([]);
  expect(jobs()).toEqual(['post reach', 'post file']);
  forget();
  await reach().cameBack(lea.id);
  expect(jobs()).toEqual([]);
});

test('coming back closes the calls, and brings what was missed and the waiting cards', async () => {
  const waiting = await keeps(internshipAwaitingTeacher());
  const approved = await keeps(internshipApproved({}, theo));
  await loses(waiting, claire, { news: 'approvalAsked', way: 'mailing', key: 'a' });
  await loses(waiting, claire, { news: 'approvalReminder', way: 'mailing', key: 'd' });
  await loses(approved, claire, { news: 'lastDayAlarm', way: 'call', key: 'b' });
  await loses(approved, claire, { news: 'lastDayAlarm', way: 'call', key: 'c' });
  forget();
  await reach().cameBack(claire.id);
  expect(jobs().sort()).toEqual([
    'post approval',
    'post file',
    'post reach',
    'tell lastDayAlarm', // Once.
  ]);
  expect(await list()).toEqual([]);
  expect((await reach().missed('b'))?.settled).toEqual({
    at: '2026-11-20T09:00:00.000Z',
    by: null,
  });
});

test('away again within a day: the e-mail about the same news is not sent a second time', async () => {
  const file = await keeps(internshipApproved());
  await loses(file, lea);
  await reach().becomes('job-1', 'mailed');
  await reach().cameBack(lea.id);
  forget();
  await loses(file, lea, { key: 'job-2' });
  expect(jobs()).not.toContain('mail');
  expect((await list())[0]?.missed).toMatchObject([{ key: 'job-1', way: 'mailed' }]);
  await reach().cameBack(lea.id);
  forget();
  storage.clock.moveTo('2026-11-22T09:00:00Z');
  await loses(file, lea, { key: 'job-3' });
  expect(jobs()).toContain('mail');
});

test('whoever asks for an approval again and again sends one e-mail a day', async () => {
  const file = await keeps(internshipAwaitingTeacher());
  const another = await keeps(internshipAwaitingTeacher());
  const theirs = await keeps(internshipAwaitingTeacher({}, theo));
  const asks = (about: Internship, key: string) =>
    loses(about, claire, { news: 'approvalAsked', key });
  const mails = () => jobs().filter((job) => job === 'mail').length;
  await asks(file, 'round-1');
  await asks(file, 'round-2'); // While the first one is on its way.
  expect(mails()).toBe(1);
  expect(await reach().missed('round-2')).toBeNull();
  await reach().becomes('round-1', 'mailed');
  storage.clock.moveTo('2026-11-20T19:00:00Z');
  await asks(file, 'round-3');
  await asks(another, 'other-1');
  expect(mails()).toBe(1);
  expect(await reach().missed('round-3')).toMatchObject({
    way: 'mailed',
    wayAt: '2026-11-20T09:00:00.000Z',
  });
  await asks(theirs, 'theirs-1');
  expect(mails()).toBe(2);
  storage.clock.moveTo('2026-11-21T09:00:01Z');
  await asks(file, 'round-4');
  expect(mails()).toBe(3);
});

test('an e-mail that failed asked nobody: the next request is another try', async () => {
  const file = await keeps(internshipAwaitingTeacher());
  await loses(file, claire, { news: 'approvalAsked', key: 'round-1' });
  await reach().becomes('round-1', 'call');
  forget();
  await loses(file, claire, { news: 'approvalAsked', key: 'round-2' });
  expect(jobs()).toContain('mail');
});

test('told by a manager: who and when stay in view until the person is back', async () => {
  const file = await keeps(internshipApproved());
  await loses(file, lea, { way: 'call' });
  forget();
  const told = { department: DEPARTMENT, personId: lea.id, managerId: isabelle.id };
  expect(await reach().told({ ...told, department: 'fegass' })).toBe(false);
  expect(await reach().told(told)).toBe(true);
  expect(jobs()).toEqual(['post reach']);
  expect(await reach().told(told)).toBe(false);
  const [person] = await list();
  expect(person?.missed).toMatchObject([{ settled: { by: isabelle.id } }]);
  await reach().cameBack(lea.id);
  expect(await list()).toEqual([]);
});

test('only people whom the department waits for are listed, calls first', async () => {
  await keeps(internshipFilling({}, theo)); // A draft is nobody else's business yet.
  await reach().lost({ personId: theo.id, code, missed: null });
  await keeps(internshipClosed());
  await reach().lost({ personId: claire.id, code, missed: null });
  expect(await list()).toEqual([]);
  const file = await keeps(internshipApproved());
  storage.clock.moveTo('2026-11-21T09:00:00Z');
  await loses(file, lea, { way: 'call' });
  expect((await list()).map(({ personId }) => personId)).toEqual([lea.id, claire.id]);
  expect(await reach().ofDepartment('fegass')).toEqual([]);
});

test('one refused message is no mark', async () => {
  const file = await keeps(internshipApproved());
  await loses(file, lea, { code: null, way: 'call' });
  expect(await reach().count()).toBe(0);
  expect(await list()).toMatchObject([{ personId: lea.id, mark: null }]);
});

test('somebody whom the database has lost leaves nothing behind', async () => {
  const file = await keeps(internshipApproved());
  await loses(file, { ...lea, id: 'nobody' });
  expect(await reach().missed('job-1')).toBeNull();
  expect(await reach().count()).toBe(0);
});

test('another process sees the mark at once', async () => {
  const { prisma, clock } = storage;
  const other = createReach({ ...storage, prisma, clock, pool: poolOf(), enqueue: async () => {} });
  await storage.conversations.rememberPersonal({
    personId: lea.id,
    conversationId: 'a:1',
    serviceUrl: 'https://smba.example/fr/',
    tenantId: 'tenant',
    teamsUserId: '29:lea',
  });
  await other.lost({ personId: lea.id, code, missed: null });
  expect((await storage.store.personByAadObjectId(lea.aadObjectId))?.unreachable?.code).toBe(code);
});

/** `lost` goes through Prisma alone. */
function poolOf(): never {
  return undefined as never;
}
