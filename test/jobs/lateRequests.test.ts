/** Several requests that are due for a reminder in one sweep are one message to whoever decides. */
import { randomUUID } from 'node:crypto';
import type { Internship } from '../../bot/process/internship';
import { approvalNotices, nextDueAt } from '../../bot/process/reminders';
import { render as cards } from '../../bot/jobs/render';
import type { Render } from '../../bot/jobs/deliverPorts';
import type { Content } from '../../bot/process/ports';
import { createSweep } from '../../bot/jobs/sweep';
import { silentLog } from '../support/log';
import { atWork, type AtWork } from '../support/atWork';
import { plainSpaces } from '../support/plainSpaces';
import { after, claire, hugo, internshipAwaitingTeacher, lea } from '../support/situations';
import { entryOf } from '../support/testStorage';
import { artois } from '../support/university';

const asText = (content: Content | null) =>
  content && { text: plainSpaces('summary' in content ? content.summary : content.text) };
const render: Render = {
  telling: (view, telling) => asText(cards.telling(view, telling)),
  post: () => null,
};

let at: AtWork;

beforeEach(async () => {
  // Before anything is due: the bot's first sweep must not meet half of a test's files.
  at = await atWork({ now: '2026-11-18T09:00:00Z', render });
  await at.storage.directory.saveDirectory([lea, claire, hugo].map(entryOf));
});
afterEach(() => at.drop());

/** `swept`: false for one that only the test itself reminds of. */
async function waiting(swept = true): Promise<Internship> {
  const file = { ...structuredClone(internshipAwaitingTeacher()), id: randomUUID(), version: 1 };
  const { store } = at.storage;
  await store.commitInternship({
    expectedVersion: null,
    file,
    ordinal: (await store.internshipsOf(lea.id)).length + 1,
    entries: [],
    nextDueAt: swept ? nextDueAt(file, artois) : null,
    announcement: { tellings: [], posts: [] },
  });
  return file;
}

const dueAt = (file: Internship) => approvalNotices(file, artois)[0]!.dueAt;
const texts = () => at.messenger.arrived.map(({ where, text }) => `${where} ${text}`);
const remindersOf = async ({ id }: Internship) =>
  (await at.storage.store.history(id)).filter(
    ({ event }) => event.type === 'noticeSent' && event.notice === 'approvalReminder',
  ).length;

test('three are one message, and each file keeps that it was reminded of', async () => {
  const files = [await waiting(), await waiting(), await waiting()];
  await at.jumpTo(dueAt(files[0]!));
  await at.jobs.work.sweep();
  await at.settled();
  expect(texts()).toEqual([`person:${claire.id} 3 demandes attendent votre réponse`]);
  expect(await Promise.all(files.map(remindersOf))).toEqual([1, 1, 1]);
  await at.jobs.work.sweep();
  await at.settled();
  expect(texts()).toHaveLength(1);
});

test('a moment’s trouble with the list of requests does not make them three messages', async () => {
  const files = [await waiting(false), await waiting(false), await waiting(false)];
  await at.jumpTo(dueAt(files[0]!));
  const { store } = at.storage;
  let troubles = 1;
  const sweep = createSweep({
    store: {
      ...store,
      // The bot's own sweep, which runs beside, must not be faster.
      dueInternships: async () => files.map(({ id }) => id),
      awaitingDecisionOf: (teacherId) => {
        if (troubles-- > 0) return Promise.reject(new Error('too many clients'));
        return store.awaitingDecisionOf(teacherId);
      },
    },
    clock: at.clock,
    university: artois,
    purge: async () => undefined,
    log: silentLog,
  });
  await sweep();
  await at.settled();
  expect(texts()).toEqual([`person:${claire.id} 3 demandes attendent votre réponse`]);
  expect(await Promise.all(files.map(remindersOf))).toEqual([1, 1, 1]);
});

test('one alone is told as before', async () => {
  const file = await waiting();
  await at.jumpTo(dueAt(file));
  await at.jobs.work.sweep();
  await at.settled();
  expect(texts()).toEqual([expect.stringMatching(/Léa Dubois attend votre validation depuis/)]);
});

test('two bots at the same moment remind once', async () => {
  const other = await at.another();
  const files = [await waiting(), await waiting(), await waiting()];
  await at.jumpTo(dueAt(files[0]!));
  await Promise.all([at.jobs.work.sweep(), other.jobs.work.sweep(), at.jobs.work.sweep()]);
  await at.passUntil(() => at.messenger.arrived.length > 0);
  await at.settled();
  expect(texts()).toEqual([`person:${claire.id} 3 demandes attendent votre réponse`]);
  expect(await Promise.all(files.map(remindersOf))).toEqual([1, 1, 1]);
});

test('what fails half-way is sent as a whole later: nothing was written', async () => {
  const files = [await waiting(), await waiting()];
  // As if the process died between the first and the second file.
  const [, last] = [...files].sort((a, b) => a.id.localeCompare(b.id));
  const { prisma } = at.storage;
  await prisma.$executeRawUnsafe(`create function fails() returns trigger language plpgsql as
    $$ begin raise exception 'the connection is gone'; end $$`);
  await prisma.$executeRawUnsafe(`create trigger fails before update on internship for each row
    when (new.id = '${last!.id}') execute function fails()`);
  await at.storage.store
    .commitTogether(
      files.map((file) => ({
        expectedVersion: 1,
        file: { ...file, version: 2 },
        entries: [],
        nextDueAt: null,
      })),
      { tellings: [], posts: [] },
    )
    .catch(() => undefined);
  await prisma.$executeRawUnsafe('drop trigger fails on internship');
  await at.jumpTo(dueAt(files[0]!));
  await at.jobs.work.sweep();
  await at.settled();
  expect(texts()).toEqual([`person:${claire.id} 2 demandes attendent votre réponse`]);
  expect(await Promise.all(files.map(remindersOf))).toEqual([1, 1]);
});

test('decided before it is sent: what is left decides what is said', async () => {
  const files = [await waiting(false), await waiting(false)];
  await at.jumpTo(dueAt(files[0]!));
  const decided = (file: Internship) =>
    after(file, { at: '2026-11-25T09:00:00Z', by: claire.id }, { type: 'approved', round: 1 });
  // The job is written in the sweep’s transaction; it reads the facts again when it is done.
  await at.storage.store.commitInternship({
    expectedVersion: 1,
    file: { ...decided(files[0]!), version: 2 },
    entries: [],
    nextDueAt: null,
    announcement: {
      tellings: [
        {
          subject: 'teacher',
          id: claire.id,
          news: 'approvalReminder',
          to: { kind: 'person', id: claire.id },
        },
      ],
      posts: [],
    },
  });
  await at.settled();
  expect(texts()).toEqual([expect.stringMatching(/Léa Dubois attend votre validation depuis/)]);
});

test('somebody who teaches no more is told nothing, and no decision stays with them', async () => {
  const file = await waiting();
  const chosen = after(
    file,
    { at: '2026-11-18T09:00:00Z', by: claire.id },
    { type: 'delegated', kind: 'chosen', to: hugo.id },
  );
  await at.storage.store.commitInternship({
    expectedVersion: 1,
    file: { ...chosen, version: 2 },
    entries: [],
    nextDueAt: nextDueAt(chosen, artois),
    announcement: { tellings: [], posts: [] },
  });
  await at.storage.directory.saveDirectory([{ ...entryOf(hugo), roles: [] }]);
  await at.jobs.work.sweep();
  expect((await at.storage.store.internship(file.id))?.delegation).toBeNull();
  await at.jumpTo(dueAt(chosen));
  await at.jobs.work.sweep();
  await at.settled();
  expect(texts()).toEqual([expect.stringContaining(`person:${claire.id} Léa Dubois attend`)]);
});

test('a substitute who teaches no more is nobody', async () => {
  const { absences } = at.storage.store;
  const absence = {
    id: randomUUID(),
    personId: claire.id,
    from: '2026-11-18',
    to: '2026-11-27',
    substituteId: hugo.id,
    setBy: claire.id,
    setAt: '2026-11-17T09:00:00Z',
  };
  const moments = { begins: '2026-11-17T23:00:00Z', ends: '2026-11-27T23:00:00Z' };
  await absences.add(absence, moments, []);
  const file = await waiting();
  await at.jobs.work.sweep();
  const delegation = async () => (await at.storage.store.internship(file.id))?.delegation;
  expect(await delegation()).toMatchObject({ kind: 'standingIn', to: hugo.id });
  await at.storage.directory.saveDirectory([{ ...entryOf(hugo), roles: [] }]);
  expect(await absences.on('2026-11-18')).toMatchObject([{ substituteId: null }]);
  await at.jobs.work.sweep();
  expect(await delegation()).toMatchObject({ kind: 'standingIn', to: null });
});
