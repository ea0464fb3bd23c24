import { randomUUID } from 'node:crypto';
import type { Announcement } from '../../bot/process/announce';
import type { Internship, InternshipEvent } from '../../bot/process/internship';
import type { InternshipCommit } from '../../bot/process/ports';
import { readInternship } from '../../bot/storage/internshipFacts';
import {
  internshipApproved,
  claire,
  inPhase,
  internshipAwaitingTeacher,
  internshipClosed,
  internshipSearching,
  lea,
  theo,
} from '../support/situations';
import { entryOf, testStorage, type TestStorage } from '../support/testStorage';

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
  storage.enqueued.length = 0;
  await storage.directory.emptyEverything();
  await storage.directory.saveDirectory([lea, theo, claire].map(entryOf));
});

afterAll(() => storage.drop());

const silence: Announcement = { tellings: [], posts: [] };
const at = '2026-11-20T09:00:00.123Z';
const named: InternshipEvent = { type: 'organisationNamed', organisation: 'Decathlon' };

function withId(file: Internship): Internship {
  return { ...file, id: randomUUID(), version: 1 };
}

function opening(file: Internship, more: Partial<InternshipCommit> = {}): InternshipCommit {
  const entries = [{ event: named, at, by: lea.id }];
  return {
    expectedVersion: null,
    file,
    ordinal: 1,
    entries,
    nextDueAt: null,
    announcement: silence,
    ...more,
  };
}

function change(file: Internship, more: Partial<InternshipCommit> = {}): InternshipCommit {
  const { ordinal: _known, ...commit } = opening({ ...file, version: file.version + 1 }, more);
  return { ...commit, expectedVersion: file.version };
}

/** The database gives it. */
const numbered = { reference: expect.any(Number) as number };

async function opened(file = withId(internshipSearching()), ordinal = 1): Promise<Internship> {
  expect(await storage.store.commitInternship(opening(file, { ordinal }))).toBe('saved');
  return file;
}

test.each(Object.entries(inPhase))('a file in phase %s comes back as it was', async (_, make) => {
  const file = await opened(withId(make()));
  expect(await storage.store.internship(file.id)).toEqual({ ...file, ...numbered });
});

test('ids that nobody gave out, and texts that are none', async () => {
  const { store } = storage;
  expect(await store.internship(randomUUID())).toBeNull();
  expect(await store.internship("x' or 1=1")).toBeNull();
  expect(await store.history('x')).toEqual([]);
  expect(await store.question('x')).toBeNull();
});

test('the same file of a student is opened once', async () => {
  const { store } = storage;
  const openings = [1, 2, 3].map(() => opening(withId(internshipSearching())));
  const results = await Promise.all(openings.map((commit) => store.commitInternship(commit)));
  expect(results.sort()).toEqual(['conflict', 'conflict', 'saved']);
  expect(await store.internshipsOf(lea.id)).toHaveLength(1);
});

test("a student's files, in the order in which they were opened", async () => {
  const second = await opened(withId(internshipSearching()), 2);
  const first = await opened(withId(internshipSearching()), 1);
  await opened(withId(internshipSearching(theo)));
  const files = await storage.store.internshipsOf(lea.id);
  expect(files.map(({ id }) => id)).toEqual([first.id, second.id]);
});

test('of two changes made on one version, one is saved, with its line', async () => {
  const { store } = storage;
  const file = await opened();
  const changes = ['one', 'two'].map((organisation) =>
    change(
      { ...file, organisation },
      { entries: [{ event: { ...named, organisation }, at, by: null }] },
    ),
  );
  const results = await Promise.all(changes.map((commit) => store.commitInternship(commit)));
  expect(results.sort()).toEqual(['conflict', 'saved']);
  const now = await store.internship(file.id);
  expect(now?.version).toBe(2);
  const lines = (await store.history(file.id)).map(({ event }) => event);
  expect(lines).toEqual([named, { ...named, organisation: now?.organisation }]);
});

test('a change on an old version changes nothing and leaves no job', async () => {
  const { store, enqueued } = storage;
  const file = await opened();
  const post = {
    subject: 'internship',
    id: file.id,
    purpose: 'file',
    variant: '',
    place: { kind: 'person', id: lea.id },
  } as const;
  const announcement = { tellings: [], posts: [post] };
  expect(await store.commitInternship(change(file, { announcement }))).toBe('saved');
  expect(await store.commitInternship(change(file, { announcement }))).toBe('conflict');
  expect(enqueued).toEqual([{ kind: 'post', post }]);
  expect(await store.history(file.id)).toHaveLength(2);
});

test('facts, lines and jobs are written together or not at all', async () => {
  const { store } = storage;
  const file = await opened();
  const to = { kind: 'person', id: lea.id } as const;
  const telling = { subject: 'internship', id: file.id, news: 'approved', to } as const;
  const commit = change(file, { announcement: { tellings: [telling], posts: [] } });
  refusesJobs = true;
  await expect(store.commitInternship(commit)).rejects.toThrow('no jobs today');
  expect(await store.internship(file.id)).toEqual({ ...file, ...numbered });
  expect(await store.history(file.id)).toHaveLength(1);
  refusesJobs = false;
  expect(await store.commitInternship(commit)).toBe('saved');
});

test('the history tells who did what, in order', async () => {
  const { store } = storage;
  const file = await opened();
  const events: InternshipEvent[] = [
    { type: 'submitted', round: 1, values: { subject: 'É [x](y)' }, referentId: claire.id },
    { type: 'noticeSent', key: 'k', notice: 'idle', skipped: [] },
    { type: 'studentConfirmed' },
  ];
  const entries = events.map((event, n) => ({ event, at, by: n === 1 ? null : claire.id }));
  await store.commitInternship(change(file, { entries }));
  expect(await store.history(file.id)).toEqual([{ at, by: lea.id, event: named }, ...entries]);
});

test('what becomes due is found from that moment on, earliest first', async () => {
  const { store } = storage;
  const open = (ordinal: number, nextDueAt: string | null) =>
    store.commitInternship(opening(files[ordinal]!, { ordinal, nextDueAt }));
  const files = [0, 1, 2, 3].map(() => withId(internshipSearching()));
  await open(1, '2026-12-02T08:00:00Z');
  await open(2, '2026-12-01T08:00:00.000000001Z');
  await open(3, null);
  expect(await store.dueInternships('2026-12-01T07:59:59Z', 10)).toEqual([]);
  expect(await store.nextNoticeAt('2026-12-01T07:59:59Z')).toBe('2026-12-01T08:00:00.000Z');
  expect(await store.dueInternships('2026-12-01T08:00:01Z', 10)).toEqual([files[2]!.id]);
  expect(await store.dueInternships('2026-12-02T08:00:00Z', 10)).toEqual([
    files[2]!.id,
    files[1]!.id,
  ]);
  expect(await store.dueInternships('2026-12-02T08:00:00Z', 1)).toEqual([files[2]!.id]);
  expect(await store.nextNoticeAt('2026-12-02T08:00:00Z')).toBeNull();
});

test('a referent sees what waits for their decision, the oldest request first', async () => {
  const { store } = storage;
  const asked = (day: string) => {
    const file = withId(internshipAwaitingTeacher());
    return { ...file, submission: { ...file.submission!, at: `2026-11-${day}T09:00:00Z` } };
  };
  const late = await opened(asked('18'), 1);
  const early = await opened(asked('16'), 2);
  await opened(withId(inPhase.approved()), 3);
  await opened(withId(internshipClosed(internshipAwaitingTeacher())), 4);
  await opened(withId(inPhase.awaitingReferent()), 5);
  const waiting = await store.awaitingDecisionOf(claire.id);
  expect(waiting.map(({ id }) => id)).toEqual([early.id, late.id]);
});

async function rewriteFacts(id: string, json: string): Promise<void> {
  const sql = 'update internship set facts = facts || $1::jsonb where id = $2::uuid';
  await storage.prisma.$executeRawUnsafe(sql, json, id);
}

test('facts of a later version are kept, missing ones are read as not there yet', async () => {
  const { store } = storage;
  const { lateStartAllowed: _later, ...older } = withId(internshipSearching());
  const file = await opened(older as Internship);
  await rewriteFacts(file.id, '{"fromTheFuture": 1}');
  const read = await store.internship(file.id);
  expect(read).toEqual({ ...file, ...numbered, lateStartAllowed: null, fromTheFuture: 1 });
});

test('facts that cannot be read say which and where, not what', async () => {
  const file = await opened();
  await rewriteFacts(file.id, '{"rounds": "secret", "copies": {"holder": "me", "since": "x"}}');
  const reading = storage.store.internship(file.id);
  await expect(reading).rejects.toThrow(
    `internship ${file.id} cannot be read from the database: see rounds, copies.holder`,
  );
});

test('whatever people paste can be saved', async () => {
  const subject = 'nul \0 half \ud83d whole 😀 written \\u0000 and \\ud83d';
  const file = await opened({ ...withId(internshipSearching()), draft: { subject } });
  const read = await storage.store.internship(file.id);
  expect(read?.draft.subject).toBe('nul  half \ufffd whole 😀 written \\u0000 and \\ud83d');
});

test('facts of before there were delegations are read as they were meant: one section, one asking', () => {
  const {
    asked: _asked,
    delegation: _delegation,
    lastDecision: _decision,
    ...now
  } = internshipApproved();
  const { first: _first, ...submission } = now.submission!;
  const returned = { reason: 'Précisez.', section: 'content', by: 'claire', at: now.openedAt };
  const read = readInternship({
    id: now.id,
    reference: 7,
    facts: structuredClone({ ...now, submission, returned }),
  });
  expect(read).toMatchObject({
    asked: 1,
    delegation: null,
    submission: { round: 1, first: 1 },
    returned: { sections: ['content'] },
    lastDecision: { kind: 'approved', round: 1, by: 'claire', referentId: 'claire' },
  });
});
