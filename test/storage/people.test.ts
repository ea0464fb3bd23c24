import { adam, claire, hugo, isabelle, lea, nadia, paul, sam, theo } from '../support/situations';
import { entryOf, testStorage, type TestStorage } from '../support/testStorage';

let storage: TestStorage;

beforeAll(async () => {
  storage = await testStorage();
});

beforeEach(async () => {
  await storage.directory.emptyEverything();
  const everybody = [lea, theo, claire, hugo, isabelle, paul, nadia, adam];
  await storage.directory.saveDirectory(everybody.map(entryOf));
});

afterAll(() => storage.drop());

const meeting = {
  aadObjectId: sam.aadObjectId,
  name: sam.name,
  email: sam.email,
  userPrincipalName: null,
  language: 'en',
  isGuest: false,
} as const;

test('people come back as the directory brought them', async () => {
  const { store } = storage;
  for (const person of [lea, theo, claire, isabelle, nadia, adam]) {
    expect(await store.personByAadObjectId(person.aadObjectId)).toEqual(person);
    expect(await store.person(person.id)).toEqual(person);
  }
  expect(await store.personByAadObjectId('nobody')).toBeNull();
  expect(await store.person('nobody')).toBeNull();
});

test('a second import replaces the roles, and keeps the chosen language and the id', async () => {
  const { store, directory } = storage;
  await store.setLanguage(claire.id, 'en');
  const roles = [
    { role: 'teacher', department: 'fegass' },
    { role: 'manager', department: null },
  ] as const;
  await directory.saveDirectory([entryOf({ ...claire, id: 'another', roles, name: 'C. Martin' })]);
  expect(await store.personByAadObjectId(claire.aadObjectId)).toEqual({
    ...claire,
    roles,
    name: 'C. Martin',
    language: 'en',
  });
});

test('somebody whose account in Teams is new keeps their id', async () => {
  const { store, directory } = storage;
  await directory.saveDirectory([entryOf({ ...lea, aadObjectId: 'aad-new' })]);
  expect(await store.personByAadObjectId('aad-new')).toEqual({ ...lea, aadObjectId: 'aad-new' });
  expect(await store.personByAadObjectId(lea.aadObjectId)).toBeNull();
});

test('somebody the directory does not know is kept, once, as Teams reports them', async () => {
  const { store } = storage;
  const met = await store.meet(meeting);
  expect(met).toEqual({ ...sam, id: met.id, language: 'en' });
  const again = await store.meet({ ...meeting, name: 'Sam Connu', email: null });
  expect(again).toEqual({ ...met, name: 'Sam Connu', email: '' });
  const both = await Promise.all([store.meet(meeting), store.meet(meeting)]);
  expect(both.map(({ id }) => id)).toEqual([met.id, met.id]);
});

test('what the directory says wins over what Teams says', async () => {
  const { aadObjectId } = lea;
  const met = await storage.store.meet({ ...meeting, aadObjectId, isGuest: true });
  expect(met).toEqual(lea);
});

test('somebody who is met first and imported later is one person', async () => {
  const { store, directory } = storage;
  const met = await store.meet(meeting);
  await directory.saveDirectory([
    entryOf({ ...sam, roles: [{ role: 'student', department: 'x' }] }),
  ]);
  const now = await store.personByAadObjectId(sam.aadObjectId);
  expect(now).toEqual(
    expect.objectContaining({ id: met.id, roles: [{ role: 'student', department: 'x' }] }),
  );
});

test('the language chosen in the chat wins', async () => {
  const { store } = storage;
  const { id } = await store.meet(meeting);
  await store.setLanguage(id, 'fr');
  expect((await store.meet(meeting)).language).toBe('fr');
});

test.each([
  ['martin', [claire]],
  ['CLAIRE univ-exemple', [claire]],
  ['ber hu', [hugo]],
  ['hügo', [hugo]],
  ['', [claire, hugo]],
  ['isabelle', []],
  ['%', []],
  ['_', []],
  ['\\', []],
  ['cl\0aire', [claire]],
  ["'; drop table person; --", []],
])('teachers found by « %s »', async (search, found) => {
  expect(await storage.store.teachers(search, 10)).toEqual(found);
});

test('no more teachers than asked for', async () => {
  expect(await storage.store.teachers('', 1)).toEqual([claire]);
});

test('students of a department, without their accents', async () => {
  const { store } = storage;
  expect(await store.students('lea', 'iut-bethune', 10)).toEqual([lea]);
  expect(await store.students('dub theo', 'iut-bethune', 10)).toEqual([]);
  expect(await store.students('', 'fegass', 10)).toEqual([]);
});

test('the people that facts name, and the managers of a department', async () => {
  const { store, directory } = storage;
  const everywhere = entryOf({ ...paul, roles: [{ role: 'manager', department: null }] });
  await directory.saveDirectory([everywhere]);
  const people = await store.people([lea.id, isabelle.id, 'gone'], 'iut-bethune');
  expect([...people.named.keys()].sort()).toEqual([isabelle.id, lea.id]);
  expect(people.named.get(lea.id)).toEqual(lea);
  expect(people.managers.map(({ id }) => id)).toEqual([isabelle.id, paul.id]);
  expect((await store.people([lea.id], null)).managers).toEqual([]);
  expect(await store.people([], null)).toEqual({
    named: new Map(),
    managers: [],
    followers: new Map(),
  });
});
