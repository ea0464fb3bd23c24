import { readFileSync } from 'node:fs';
import path from 'node:path';
import { OWN_TABLES } from '../../bot/storage/ownTables';
import { claire, lea } from '../support/situations';
import { entryOf, testStorage, type TestStorage } from '../support/testStorage';

let storage: TestStorage;

beforeAll(async () => {
  storage = await testStorage();
});

afterAll(() => storage.drop());

test('a new database holds nothing, one with people does, an emptied one does not', async () => {
  const { directory, conversations, store } = storage;
  expect(await storage.holdsForeignData()).toBe(false);
  await directory.saveDirectory([lea, claire].map(entryOf));
  const chat = {
    conversationId: 'a:1',
    serviceUrl: 'https://x/',
    tenantId: 't',
    teamsUserId: '29:1',
  };
  await conversations.rememberPersonal({ personId: lea.id, ...chat });
  expect(await storage.holdsForeignData()).toBe(true);
  await directory.emptyEverything();
  expect(await storage.holdsForeignData()).toBe(false);
  expect(await store.person(lea.id)).toBeNull();
});

test('somebody’s table beside ours is foreign, and a reset leaves it alone', async () => {
  const { directory, prisma } = storage;
  await prisma.$executeRawUnsafe('create table grades as select 12 as grade');
  expect(await storage.holdsForeignData()).toBe(true);
  await directory.emptyEverything();
  expect(await prisma.$queryRawUnsafe('select grade from grades')).toEqual([{ grade: 12 }]);
  await prisma.$executeRawUnsafe('drop table grades');
});

test('the list of our tables is that of the schema', () => {
  const schema = readFileSync(path.join(__dirname, '../../prisma/schema.prisma'), 'utf8');
  const mapped = [...schema.matchAll(/@@map\("(\w+)"\)/g)].map(([, name]) => name);
  expect([...OWN_TABLES].sort()).toEqual(mapped.sort());
});

test('after a reset the same chat is written again', async () => {
  const { directory, conversations } = storage;
  const chat = {
    conversationId: 'a:1',
    serviceUrl: 'https://x/',
    tenantId: 't',
    teamsUserId: '29:1',
  };
  for (const round of [1, 2]) {
    await directory.emptyEverything();
    await directory.saveDirectory([entryOf(lea)]);
    await conversations.rememberPersonal({ personId: lea.id, ...chat });
    expect([round, await conversations.personal(lea.id)]).toEqual([round, chat]);
  }
});

test('an import of thousands is one transaction of a moment', async () => {
  const { directory, store } = storage;
  const many = Array.from({ length: 3_000 }, (_, n) =>
    entryOf({ ...lea, id: `s${n}`, aadObjectId: `aad-s${n}`, name: `Étudiante ${n}` }),
  );
  await directory.saveDirectory(many);
  await directory.saveDirectory(many);
  expect(await store.students('etudiante 2999', 'iut-bethune', 10)).toEqual([
    expect.objectContaining({ id: 's2999', roles: lea.roles }),
  ]);
});
