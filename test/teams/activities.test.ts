/** What arrives from Teams, over the real dialogs and a real database; only the connector is a fake. */
import { randomUUID } from 'node:crypto';
import type { Person } from '../../bot/process/people';
import { cpuMsOf } from '../support/cpuTime';
import { openChat, withUuid, type Chat } from '../support/chat';
import { answerText, type InvokeBody } from '../support/player';
import { claire, internshipAwaitingTeacher, isabelle, lea, theo } from '../support/situations';
import { entryOf } from '../support/testStorage';

const [student, fellow, teacher] = [lea, theo, claire].map(withUuid) as [Person, Person, Person];

let chat: Chat;

beforeAll(async () => {
  chat = await openChat([student, fellow, teacher]);
});
beforeEach(() => chat.forget());
afterAll(() => chat.storage.drop());

/** The student's request, which waits for the teacher. */
const requestOf = (who: Person) =>
  chat.keeps(internshipAwaitingTeacher({ referentId: teacher.id }, who));

test('a teacher who installs the bot reads what they can do, and what waits for them', async () => {
  const installs = { type: 'installationUpdate', action: 'add' };
  await chat.arrives(teacher, installs);
  expect(chat.sent).toHaveLength(1);
  expect(chat.reads()).toContain('mes demandes');
  await requestOf(student);
  await chat.arrives(teacher, installs);
  expect(chat.sent).toHaveLength(3);
  expect(chat.reads()).toContain('Léa Dubois');
});

test('a student who installs the bot is welcomed', async () => {
  await chat.arrives(student, { type: 'installationUpdate', action: 'add' });
  expect(chat.sent).toHaveLength(1);
  expect(chat.reads()).toContain('Bonjour, je vous accompagne pour votre stage');
});

test.each([
  ['a fellow student', fellow.id],
  ['nobody at all', randomUUID()],
])('a forged confirmation that names %s as the referent changes nothing', async (_who, id) => {
  const file = await requestOf(student);
  const stored = await chat.storage.store.internship(file.id);
  const values = { referentId: id, referentUnknown: '' };
  await chat.presses(student, 'form.amend', { file: file.id, section: 'referent', values });
  expect(await chat.storage.store.internship(file.id)).toEqual(stored);
});

test('a manager of two departments finds the students of both, and nobody else finds any', async () => {
  const roles = ['iut-bethune', 'fegass'].map((department) => ({ role: 'manager', department }));
  const both = withUuid({ ...isabelle, aadObjectId: 'aad-both', roles } as Person);
  const student = { role: 'student', department: 'fegass' } as const;
  const karim = withUuid({ ...theo, name: 'Karim Lambert', aadObjectId: 'k', roles: [student] });
  await chat.storage.directory.saveDirectory([both, karim].map(entryOf));
  const value = { dataset: 'students', queryText: 'lambert' };
  const search = { type: 'invoke', name: 'application/search', value };
  const foundBy = async (person: Person) => {
    const answer = (await chat.arrives(person, search)) as {
      value: { results: { value: string }[] };
    };
    return answer.value.results.map((choice) => choice.value).sort();
  };
  expect(await foundBy(both)).toEqual([fellow.id, karim.id].sort());
  expect(await foundBy(teacher)).toEqual([]);
});

test('a mention of the bot is not part of the words', async () => {
  await chat.types(student, '<at id="0">Stages</at> aide');
  expect(chat.reads()).toContain('Voici ce que je comprends');
});

// The whole bot waits while a text is read.
test.each(['<at', '<at>', '<at a'])('« %s », many times over, is read at once', async (part) => {
  const cpuMs = await cpuMsOf(() => chat.types(student, part.repeat(60_000)));
  expect(cpuMs).toBeLessThan(2_000);
});

test('a press counts also from a client that says neither why it sends it nor any data', async () => {
  const value = { action: { type: 'Action.Execute', verb: 'student.help' } };
  const invoke = { type: 'invoke', name: 'adaptiveCard/action', value };
  expect(answerText((await chat.arrives(student, invoke)) as InvokeBody)).toContain(
    'Voici ce que je comprends',
  );
});
