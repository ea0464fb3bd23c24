/** People of a host whom a manager has verified: to whom they are offered, how many, and for how long. */
import { randomUUID } from 'node:crypto';
import type { HostData } from '../../bot/process/hosts';
import type { Person } from '../../bot/process/people';
import { openHostImport } from '../../bot/storage/hostImport';
import { openChat, withUuid, type Chat } from '../support/chat';
import { claire, internshipFilling, isabelle, lea } from '../support/situations';

let chat: Chat;
let student: Person;
let hosts: { id: string; data: HostData }[];

beforeAll(async () => {
  chat = await openChat([claire]);
  hosts = Array.from({ length: 12 }, (_, n) => ({
    id: randomUUID(),
    data: { hostCountry: 'FR', hostName: `Atelier ${n}`, hostPostcode: '62400', hostCity: 'Lens' },
  }));
  const door = await openHostImport(chat.storage.url, chat.storage.clock);
  await door.change(() => hosts.map((host) => ({ ...host, isImported: true })));
  await door.close();
  for (const [n, { id: hostId }] of hosts.entries()) {
    await chat.storage.store.hosts.verifyContact({
      ...{ hostId, role: 'tutor', civility: null, firstName: 'Awa', lastName: `Nom${n}` },
      ...{ position: 'Gérante', email: `awa${n}@atelier-exemple.test`, phone: null },
      verifiedBy: isabelle.id,
    });
  }
});
beforeEach(async () => {
  student = { ...withUuid(lea), aadObjectId: withUuid(lea).id };
  const { isGuest: _no, ...known } = student;
  const entry = { ...known, aadObjectId: known.aadObjectId!, roles: [...known.roles] };
  await chat.storage.directory.saveDirectory([entry]);
});
afterAll(() => chat.storage.drop());

/** The section of the tutor, in a form about this host. */
async function opens(n: number, confirmed = true): Promise<string> {
  const facts = internshipFilling({ ...hosts[n]!.data, hostCountry: 'FR' }, student);
  const file = await chat.keeps({ ...facts, student: { ...facts.student, confirmed } });
  return chat.presses(student, 'form.section', { file: file.id, section: 'tutor' });
}
const isOffered = async (n: number, confirmed = true) =>
  (await opens(n, confirmed)).includes(`Awa Nom${n}`);
const becomes = (data: object) =>
  chat.storage.prisma.person.update({ where: { id: student.id }, data });

test('a student is offered the people of a few hosts a day, not of all', async () => {
  for (let n = 0; n < 10; n += 1) expect(await isOffered(n)).toBe(true);
  expect(await isOffered(10)).toBe(false);
  // Those that they have seen already are not taken away.
  expect(await isOffered(3)).toBe(true);
  const before = chat.storage.clock.now();
  chat.storage.clock.moveTo(before.add({ hours: 25 }).toString());
  expect(await isOffered(10)).toBe(true);
  chat.storage.clock.moveTo(before.toString());
});

test('whoever the university has not confirmed yet is offered nobody', async () => {
  await chat.storage.prisma.roleGrant.deleteMany({ where: { personId: student.id } });
  expect(await isOffered(1, false)).toBe(false);
  expect(await isOffered(1, true)).toBe(true);
});

test('a contact is proposed for as long as the settings say, then asked about again', async () => {
  expect(await isOffered(2)).toBe(true);
  const before = chat.storage.clock.now();
  chat.storage.clock.moveTo('2028-11-19T09:00:00Z');
  expect(await isOffered(2)).toBe(true);
  chat.storage.clock.moveTo('2028-11-21T09:00:00Z');
  expect(await isOffered(2)).toBe(false);
  chat.storage.clock.moveTo(before.toString());
});

test('guests search nobody, and no host', async () => {
  const search = async (dataset: string, queryText: string) => {
    const value = { dataset, queryText, queryOptions: { skip: 0, top: 10 } };
    const invoke = { type: 'invoke', name: 'application/search', value };
    const answer = (await chat.arrives(student, invoke)) as { value: { results: unknown[] } };
    return answer.value.results.length;
  };
  expect([await search('teachers', 'Claire'), await search('hosts', 'atelier')]).toEqual([1, 10]);
  await becomes({ isGuest: true });
  expect([await search('teachers', 'Claire'), await search('hosts', 'atelier')]).toEqual([0, 0]);
});
