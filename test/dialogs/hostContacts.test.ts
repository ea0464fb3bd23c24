/** A manager verifies the people of a host from a file's card; nobody else can, and nobody else sees. */
import type { Internship } from '../../bot/process/internship';
import type { Host } from '../../bot/process/hosts';
import type { Person } from '../../bot/process/people';
import { openChat, withUuid, type Chat } from '../support/chat';
import { claire, inPhase, isabelle, lea, paul, theo } from '../support/situations';

const [student, fellow, teacher, manager, elsewhere] = [lea, theo, claire, isabelle, paul].map(
  withUuid,
) as [Person, Person, Person, Person, Person];

let chat: Chat;
let file: Internship;
let host: Host;

beforeAll(async () => {
  chat = await openChat([student, fellow, teacher, manager, elsewhere]);
});
beforeEach(async () => {
  const approved = inPhase.approved();
  const facts = { ...approved, student: { ...approved.student, id: student.id } };
  file = await chat.keeps({ ...facts, referentId: teacher.id });
  // As the approval itself does it: the file was kept approved.
  const { hosts } = chat.storage.store;
  const at = '2026-11-20T10:00:00.000Z';
  await chat.storage.store.commitInternship({
    expectedVersion: file.version,
    file: { ...file, version: file.version + 1 },
    entries: [{ event: { type: 'approved', round: 1 }, at, by: teacher.id }],
    nextDueAt: null,
    announcement: { tellings: [], posts: [] },
  });
  [host] = (await hosts.search('decathlon', 1)) as [Host];
});
afterEach(async () => {
  await chat.storage.prisma.$executeRawUnsafe('truncate internship, host, host_contact cascade');
});
afterAll(() => chat.storage.drop());

const contacts = () => chat.storage.store.hosts.contactsOf(host.id);
const verify = (who: Person, data: object = {}) =>
  chat.presses(who, 'host.verify', {
    file: file.id,
    role: 'tutor',
    email: 'jean.petit@magasin-exemple.test',
    ...data,
  });

test('the card shows who it would be, and that nobody is verified', async () => {
  const card = await chat.presses(manager, 'host.contacts', { file: file.id });
  expect(card).toContain('Contacts : Decathlon Lens');
  expect(card).toContain('Jean Petit');
  expect(card).toContain('Anne Leroy');
  expect(card).toContain('Pas encore vérifié');
  expect(await contacts()).toEqual([]);
});

test('verified once, offered with these details, and forgotten', async () => {
  expect(await verify(manager)).toContain('Jean Petit peut être proposé·e');
  const [jean, ...others] = await contacts();
  expect(others).toEqual([]);
  expect(jean).toMatchObject({
    role: 'tutor',
    firstName: 'Jean',
    lastName: 'Petit',
    position: 'Responsable de rayon',
    email: 'jean.petit@magasin-exemple.test',
    verifiedBy: manager.id,
  });
  const card = await chat.presses(manager, 'host.contacts', { file: file.id });
  expect(card).toMatch(/Vérifié par Isabelle Caron, vendredi 20 novembre 2026/);
  expect(await chat.presses(manager, 'host.forget', { file: file.id, contact: '' })).toContain(
    'Choisissez d’abord',
  );
  const data = { file: file.id, contact: jean!.id };
  expect(await chat.presses(manager, 'host.forget', data)).toContain('n’est plus proposé');
  expect(await contacts()).toEqual([]);
});

test('who has changed meanwhile is not verified unseen', async () => {
  const card = await verify(manager, { email: 'somebody.else@exemple.test' });
  expect(card).toContain('Rien n’a été vérifié');
  expect(await contacts()).toEqual([]);
});

test.each([
  ['the student', () => student],
  ['another student', () => fellow],
  ['the referent', () => teacher],
  ['a manager of another department', () => elsewhere],
])('%s cannot verify, and reads nobody’s details', async (_who, person) => {
  for (const answer of [
    await verify(person()),
    await chat.presses(person(), 'host.contacts', { file: file.id }),
  ]) {
    expect(answer).not.toContain('Contacts :');
    expect(answer).not.toContain('jean.petit');
  }
  expect(await contacts()).toEqual([]);
});

test('before any approval there is nothing to verify', async () => {
  const waiting = inPhase.awaitingApproval();
  const unapproved = await chat.keeps({
    ...waiting,
    student: { ...waiting.student, id: fellow.id },
    referentId: teacher.id,
  });
  const answer = await chat.presses(manager, 'host.contacts', { file: unapproved.id });
  expect(answer).toContain('n’est pas encore connu');
  expect(answer).not.toContain('Petit');
});
