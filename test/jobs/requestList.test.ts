/** Many requests on one day come as one card; see bot/jobs/requestList.ts. */
import { randomUUID } from 'node:crypto';
import type { Post } from '../../bot/process/posts';
import { requestsPost } from '../../bot/process/posts';
import { render as cards } from '../../bot/jobs/render';
import type { Render } from '../../bot/jobs/deliverPorts';
import type { Internship } from '../../bot/process/internship';
import type { Content } from '../../bot/process/ports';
import { atWork, type AtWork } from '../support/atWork';
import { plainSpaces } from '../support/plainSpaces';
import { after, claire, hugo, internshipAwaitingTeacher, lea } from '../support/situations';
import { entryOf } from '../support/testStorage';

const to = { kind: 'person', id: claire.id } as const;
const asText = (content: Content | null) =>
  content && { text: plainSpaces('summary' in content ? content.summary : content.text) };

/** The real words, as text: the fake messenger shows nothing else. */
const render: Render = {
  telling: (view, telling) => asText(cards.telling(view, telling)),
  post: (view, post) => asText(cards.post(view, post)),
  isWorthCreating: (view, post) => cards.isWorthCreating!(view, post),
  retired: (view, post) => asText(cards.retired!(view, post))!,
};

let work: AtWork;

beforeEach(async () => {
  work = await atWork({ render });
  await work.storage.directory.saveDirectory([claire, hugo, lea].map(entryOf));
});
afterEach(() => work.drop());

const cardOf = ({ id }: Internship): Post => ({
  subject: 'internship',
  id,
  purpose: 'approval',
  variant: '1',
  place: to,
});

async function keep(file: Internship, expectedVersion: number | null): Promise<Internship> {
  const { store } = work.storage;
  await store.commitInternship({
    expectedVersion,
    file,
    ordinal: (await store.internshipsOf(file.student.id)).length + 1,
    entries: [],
    nextDueAt: null,
    announcement: { tellings: [], posts: [cardOf(file)] },
  });
  await work.settled();
  return file;
}

const arrives = () =>
  keep({ ...structuredClone(internshipAwaitingTeacher()), id: randomUUID(), version: 1 }, null);

const isDecided = (file: Internship) =>
  keep(
    {
      ...after(file, { at: '2026-11-20T10:00:00Z', by: claire.id }, { type: 'approved', round: 1 }),
      version: file.version + 1,
    },
    file.version,
  );

const own = 'Léa Dubois attend votre validation · Decathlon Lens';
const list = (count: number) => `${count} demandes attendent votre validation`;
const arrived = (how: 'send' | 'update') =>
  work.messenger.arrived.filter(({ what }) => what === how).map(({ text }) => text);
const sent = () => arrived('send');
const updated = () => arrived('update');

test('the first has its own card; the others that day are one list, made once', async () => {
  await arrives();
  await arrives();
  expect(sent()).toEqual([own, list(2)]);
  await arrives();
  await arrives();
  expect(sent()).toEqual([own, list(2)]);
  expect(updated()).toEqual([list(3), list(4)]);
});

test('one at a time is no list: each has its own card', async () => {
  await isDecided(await arrives());
  await arrives();
  expect(sent()).toEqual([own, own]);
});

test('what is decided goes from the list, wherever it was decided', async () => {
  const first = await arrives();
  const second = await arrives();
  await isDecided(second);
  expect(updated()).toEqual(['Une demande attend votre validation']);
  await isDecided(first);
  expect(updated().slice(1)).toEqual([
    'Validé : le stage de Léa Dubois',
    'Aucune demande n’attend votre validation',
  ]);
  expect(sent()).toHaveLength(2);
});

test('another day brings a new list, which is noticed; the older one says so', async () => {
  await arrives();
  await arrives();
  await work.jumpTo('2026-11-23T08:00:00Z');
  await arrives();
  await arrives();
  expect(sent()).toEqual([own, list(2), own, list(4)]);
  expect(updated()).toEqual([list(3), 'Liste remplacée']);
});

test('a list in which somebody is at work is left as it is, until they are done', async () => {
  await arrives();
  await arrives();
  const { store, posts } = work.storage;
  await store.holdRequests(claire.id, '2026-11-20T09:15:00Z');
  await arrives();
  expect(updated()).toEqual([]);
  await store.holdRequests(claire.id, null);
  await arrives();
  expect(updated()).toEqual([list(4)]);
  expect(await posts.find(requestsPost(claire.id))).toMatchObject({ heldUntil: null });
});

test('what came while somebody was at work in the list is shown once they have stopped', async () => {
  await arrives();
  await arrives();
  await work.storage.store.holdRequests(claire.id, '2026-11-20T09:15:00Z');
  await arrives();
  expect(updated()).toEqual([]);
  await work.jumpTo('2026-11-20T09:16:00Z');
  await work.jobs.work.sweep();
  await work.settled();
  expect(updated()).toEqual([list(3)]);
});

test('a change to a request that waits stays on its card', async () => {
  const file = await arrives();
  const values = { ...file.submission!.values, hostName: 'Atelier du Canal' };
  const changed = after(
    file,
    { at: '2026-11-20T10:00:00Z', by: lea.id },
    { type: 'submitted', round: 2, values, referentId: claire.id },
  );
  await keep({ ...changed, version: 2 }, 1);
  expect(sent()).toEqual([own]);
  expect(updated()).toEqual(['Léa Dubois attend votre validation · Atelier du Canal']);
});
