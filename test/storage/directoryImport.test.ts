/** An import on a real database: all or nothing, one after the other, and beside people who write. */
import { Client } from 'pg';
import { csvSource, planImport } from '../../bot/directory';
import type { DirectoryChange, KnownDirectory } from '../../bot/process/directory';
import { openDirectoryImport, type DirectoryImport } from '../../bot/storage/directoryImport';
import {
  claire,
  internshipApproved,
  internshipClosed,
  isabelle,
  lea,
  sam,
  theo,
} from '../support/situations';
import { entryOf, testStorage, type TestStorage } from '../support/testStorage';
import { artois as university } from '../support/university';

let storage: TestStorage;
let directory: DirectoryImport;

beforeAll(async () => {
  storage = await testStorage();
  directory = await openDirectoryImport(storage.url);
});

beforeEach(() => storage.directory.emptyEverything());

afterAll(async () => {
  await directory.close();
  await storage.drop();
});

const HEAD = 'identifiant;UPN;e-mail;nom;rôle;composante;formation;n° étudiant;date de naissance';
const lineOf = (email: string, role = 'étudiant', rest = 'BUT 2 GEA;;09/03/2005') =>
  `;;${email};Nom ${email};${role};iut-bethune;${rest}`;

let ids = 0;
async function decision(...lines: string[]) {
  const bytes = async () => Buffer.from([HEAD, ...lines].join('\n'));
  const reading = await csvSource({ bytes, university, today: '2026-11-23' }).read();
  const options = { newId: () => `new-${(ids += 1)}`, removeMissing: false, force: false };
  return (known: KnownDirectory): DirectoryChange => planImport(reading, known, options).change;
}

const importOf = async (...lines: string[]) => directory.change(await decision(...lines));
const meetingOf = (aadObjectId: string, email: string, more = {}) => ({
  aadObjectId,
  name: 'As Teams says',
  email,
  userPrincipalName: null,
  language: 'en' as const,
  isGuest: false,
  ...more,
});

async function rows(sql: string): Promise<unknown[]> {
  return storage.prisma.$queryRawUnsafe(sql);
}

test('people are read with their roles, and with what hangs on them', async () => {
  await storage.directory.saveDirectory([lea, theo, claire, isabelle].map(entryOf));
  const commit = async (file: ReturnType<typeof internshipApproved>, id: string, ordinal: number) =>
    storage.store.commitInternship({
      expectedVersion: null,
      file: { ...file, id },
      ordinal,
      entries: [],
      nextDueAt: null,
      announcement: { posts: [], tellings: [] },
    });
  await commit(internshipApproved(), '0193a1f0-0000-7000-8000-000000000001', 1);
  const over = internshipClosed(internshipApproved({}, theo));
  await commit({ ...over, referentId: null }, '0193a1f0-0000-7000-8000-000000000002', 1);
  const { people } = await directory.read();
  const about = people.map((one) => [one.id, one.hasOpenFiles, one.isReferredTo]);
  expect(about).toEqual([
    ['claire', true, true],
    ['isabelle', false, false],
    ['lea', true, true],
    ['theo', false, true],
  ]);
  expect(people[2]).toEqual(
    expect.objectContaining({ birthDate: '2005-03-09', roles: lea.roles, aadObjectId: 'aad-lea' }),
  );
});

test('what was written is read again, and a second time changes nothing', async () => {
  const lines = [
    lineOf('isa@univ.test', 'gestionnaire', ';;'),
    lineOf('bob@univ.test', 'gestionnaire', ';;'),
    lineOf('x@univ.test'),
  ];
  const formation = (await import('node:buffer')).Buffer.from(
    'rôle;composante;formation;gestionnaire;suppléant\nformation;iut-bethune;but 2 G.É.A;isa@univ.test;bob@univ.test',
  );
  await importOf(...lines);
  const reading = await csvSource({
    bytes: async () => formation,
    university,
    today: '2026-11-23',
  }).read();
  const options = { newId: () => 'x', removeMissing: false, force: false };
  const formations = (known: KnownDirectory) => planImport(reading, known, options).change;
  await directory.change(formations);
  const known = await directory.read();
  expect((await decision(...lines))(known)).toEqual({ people: [], formations: [], merged: [] });
  expect(formations(known)).toEqual({ people: [], formations: [], merged: [] });
  const student = known.people.find(({ email }) => email === 'x@univ.test')!;
  const { followers } = await storage.store.people([student.id], 'iut-bethune');
  // « BUT 2 GEA » and « but 2 G.É.A » are written apart: nobody follows until they agree.
  expect(followers.size).toBe(0);
});

test('the managers of a student’s formation, while they are managers', async () => {
  const { store, prisma } = storage;
  const paul = { ...isabelle, id: 'paul', aadObjectId: 'aad-p', name: 'Paul' };
  await storage.directory.saveDirectory([lea, theo, isabelle, paul].map(entryOf));
  const formation = { department: 'iut-bethune', name: 'But 2 gea', managerId: 'isabelle' };
  await storage.directory.saveFormations([{ ...formation, deputyId: 'paul' }]);
  const followers = async (department: string | null, id = 'lea') => {
    const one = (await store.people([id], department)).followers.get(id);
    return one && [one.manager.id, one.deputy?.id];
  };
  expect(await followers('iut-bethune')).toEqual(['isabelle', 'paul']);
  expect(await followers('fegass')).toBeUndefined();
  expect(await followers(null)).toBeUndefined();
  expect(await followers('iut-bethune', 'isabelle')).toBeUndefined();
  await prisma.roleGrant.deleteMany({ where: { personId: 'isabelle' } });
  expect(await followers('iut-bethune')).toEqual(['paul', undefined]);
});

test('all or nothing: a fault in the middle leaves everything as it was', async () => {
  await importOf(lineOf('before@univ.test'));
  await storage.prisma.$executeRawUnsafe(`create function fail() returns trigger as $$ begin
    if new.role = 'teacher' then raise exception 'disk full'; end if; return new; end $$ language plpgsql`);
  await storage.prisma.$executeRawUnsafe(
    'create trigger fail before insert on role_grant for each row execute function fail()',
  );
  const before = await directory.read();
  await expect(
    importOf(
      lineOf('before@univ.test', 'étudiant', 'BUT 3;;'),
      lineOf('new@univ.test', 'enseignant'),
    ),
  ).rejects.toThrow('disk full');
  expect(await directory.read()).toEqual(before);
  await storage.prisma.$executeRawUnsafe('drop function fail cascade');
  await importOf(lineOf('new@univ.test', 'enseignant'));
  expect((await directory.read()).people).toHaveLength(2);
});

test('a connection that is cut in the middle leaves everything as it was', async () => {
  const cut = await openDirectoryImport(storage.url);
  const decide = await decision(lineOf('a@univ.test'));
  const server = new Client({ connectionString: storage.url });
  await server.connect();
  let killed: Promise<unknown> = Promise.resolve();
  const ends = cut.change((known) => {
    const change = decide(known);
    killed = server.query(
      // Of this database only: other tests' databases are on the same server.
      `select pg_terminate_backend(pid) from pg_locks join pg_database on pg_database.oid = database
        where datname = current_database() and mode = 'ShareRowExclusiveLock' and granted`,
    );
    // So many that the cut comes before the end.
    const people = Array.from({ length: 20_000 }, (_, n) => ({
      ...change.people[0]!,
      id: `p${n}`,
      signInName: `p${n}`,
    }));
    return { ...change, people };
  });
  await expect(ends).rejects.toThrow();
  await killed;
  await server.end();
  await cut.close().catch(() => undefined);
  expect((await directory.read()).people).toEqual([]);
});

test('two imports at once: the second one sees what the first one wrote', async () => {
  const another = await openDirectoryImport(storage.url);
  const lines = [lineOf('a@univ.test'), lineOf('b@univ.test')];
  const decide = await decision(...lines);
  await Promise.all([directory.change(decide), another.change(decide)]);
  await another.close();
  expect(
    await rows('select count(*)::int as n, count(distinct email)::int as e from person'),
  ).toEqual([{ n: 2, e: 2 }]);
});

describe('somebody who was brought by e-mail', () => {
  beforeEach(() => importOf(lineOf('lea@univ.test'), lineOf('theo@univ.test')));

  test('is recognised when they first write, by what Teams’ roster says', async () => {
    const met = await storage.store.meet(meetingOf('aad-1', 'Lea@Univ.test'));
    expect(met).toEqual(
      expect.objectContaining({
        aadObjectId: 'aad-1',
        name: 'Nom lea@univ.test',
        language: 'fr',
        birthDate: '2005-03-09',
        roles: [{ role: 'student', department: 'iut-bethune' }],
      }),
    );
    expect(await storage.store.personByAadObjectId('aad-1')).toEqual(met);
    await importOf(lineOf('lea@univ.test'), lineOf('theo@univ.test'));
    expect((await directory.read()).people).toHaveLength(2);
  });

  test('by their sign-in name as well', async () => {
    const met = await storage.store.meet(
      meetingOf('aad-1', 'lea.dubois@univ.test', { userPrincipalName: 'LEA@univ.test' }),
    );
    expect(met.roles).toHaveLength(1);
  });

  test('once: whoever has the same address later is a stranger', async () => {
    const first = await storage.store.meet(meetingOf('aad-1', 'lea@univ.test'));
    const second = await storage.store.meet(meetingOf('aad-2', 'lea@univ.test'));
    expect([first.roles.length, second.roles.length]).toEqual([1, 0]);
    expect(second.id).not.toBe(first.id);
    expect((await storage.store.personByAadObjectId('aad-1'))?.id).toBe(first.id);
  });

  test('by several messages at once', async () => {
    const all = await Promise.all(
      Array.from({ length: 8 }, () => storage.store.meet(meetingOf('aad-1', 'lea@univ.test'))),
    );
    expect(new Set(all.map(({ id }) => id)).size).toBe(1);
    expect(all[0]!.roles).toHaveLength(1);
    expect((await directory.read()).people).toHaveLength(2);
  });

  test('never by a guest, by nobody’s address, or where two could be meant', async () => {
    const guest = await storage.store.meet(meetingOf('g', 'lea@univ.test', { isGuest: true }));
    const nobody = await storage.store.meet(meetingOf('n', ''));
    const two = await storage.store.meet(
      meetingOf('t', 'lea@univ.test', { userPrincipalName: 'theo@univ.test' }),
    );
    expect([guest, nobody, two].map(({ roles }) => roles.length)).toEqual([0, 0, 0]);
    const { people } = await directory.read();
    expect(people.filter(({ aadObjectId }) => aadObjectId === null)).toHaveLength(2);
  });

  test('not by somebody who has another account here', async () => {
    await storage.directory.saveDirectory([entryOf(claire)]);
    const met = await storage.store.meet(meetingOf(claire.aadObjectId, 'lea@univ.test'));
    expect(met).toEqual(claire);
    const { people } = await directory.read();
    expect(people.filter(({ aadObjectId }) => aadObjectId === null)).toHaveLength(2);
  });
});

test('somebody met during an import is met before or after it, never twice', async () => {
  const decide = await decision(lineOf('lea@univ.test'));
  let meeting: Promise<unknown> = Promise.resolve();
  await directory.change((known) => {
    meeting = storage.store.meet(meetingOf('aad-1', 'lea@univ.test'));
    return decide(known);
  });
  await meeting;
  const { people } = await directory.read();
  expect(people.map(({ aadObjectId, roles }) => [aadObjectId, roles.length])).toEqual([
    ['aad-1', 1],
  ]);
});

test('two records of one person become one, with their chat', async () => {
  await importOf(lineOf('lea@univ.test'));
  const met = await storage.store.meet(
    meetingOf('6b2dfe40-57b4-4f48-8f50-297e477f41c9', 'alias@univ.test'),
  );
  const chat = {
    conversationId: 'a:1',
    serviceUrl: 'https://x/',
    tenantId: 't',
    teamsUserId: '29:1',
  };
  await storage.conversations.rememberPersonal({ personId: met.id, ...chat });
  const named = lineOf('lea@univ.test').replace(
    ';;',
    '6b2dfe40-57b4-4f48-8f50-297e477f41c9;alias@univ.test;',
  );
  await importOf(named);
  const person = await storage.store.personByAadObjectId('6b2dfe40-57b4-4f48-8f50-297e477f41c9');
  expect(person).toEqual(expect.objectContaining({ id: met.id, email: 'lea@univ.test' }));
  expect(person!.roles).toHaveLength(1);
  expect(await rows('select person_id from conversation')).toEqual([{ person_id: met.id }]);
  expect((await directory.read()).people).toHaveLength(1);
});

test('a stranger who wrote before the import has kept what is theirs', async () => {
  const met = await storage.store.meet(meetingOf('aad-sam', sam.email));
  await storage.store.setLanguage(met.id, 'en');
  await importOf(lineOf(sam.email));
  expect(await storage.store.personByAadObjectId('aad-sam')).toEqual(
    expect.objectContaining({ id: met.id, language: 'en', formation: 'BUT 2 GEA' }),
  );
});

test('20,000 lines, and again', async () => {
  const lines = Array.from({ length: 20_000 }, (_, n) =>
    lineOf(`s${n}@univ.test`, 'étudiant', `Formation ${n % 200};${n};09/03/2005`),
  );
  const decide = await decision(...lines);
  await directory.change(decide);
  const known = await directory.read();
  expect(known.people).toHaveLength(20_000);
  expect(decide(known).people).toEqual([]);
});
