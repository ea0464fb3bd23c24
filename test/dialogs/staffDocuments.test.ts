/** « documents » from people who have no stage of their own: of the file in front of them, or how to open one. */
import { randomUUID } from 'node:crypto';
import type { Person } from '../../bot/process/people';
import { openChat, withUuid, type Chat } from '../support/chat';
import { plainSpaces } from '../support/plainSpaces';
import { claire, internshipApproved, isabelle, lea } from '../support/situations';

const student = withUuid(lea);
const teacher = withUuid(claire);
const manager = withUuid(isabelle);
const stranger = withUuid({ ...isabelle, aadObjectId: randomUUID(), email: 'ana@univ.test' });
const outsider: Person = { ...stranger, department: null, roles: [] };
let chat: Chat;
let reference: number;

beforeEach(async () => {
  chat = await openChat([student, teacher, manager, outsider]);
  const approved = internshipApproved({ referentId: teacher.id }, student);
  const { id } = await chat.keeps({ ...approved, referentId: teacher.id });
  reference = (await chat.storage.store.internship(id))!.reference!;
});
afterEach(() => chat.storage.drop());

async function reads(person: Person, words: string): Promise<string> {
  chat.forget();
  await chat.types(person, words);
  return plainSpaces(chat.reads());
}

test.each([
  ['a manager', manager],
  ['a teacher', teacher],
])('%s without a file in front of them reads how to open one', async (_who, person) => {
  const said = await reads(person, 'documents');
  expect(said).toMatch(/De quel stage \? Écrivez « dossier » et son numéro/);
  expect(said).not.toMatch(/Votre stage|Quelle est votre situation/);
});

test.each([
  ['a manager', manager],
  ['a teacher', teacher],
])('%s reads the list of the file that they opened by its number', async (_who, person) => {
  await reads(person, `dossier ${reference}`);
  const said = await reads(person, 'documents');
  expect(said).toMatch(/Aucun document pour ce stage/);
  expect(said).toContain('Léa Dubois');
  expect(said).toMatch(/Faire : Feuille de suivi des signatures/);
  expect(said).toContain(person === manager ? 'Revenir au dossier' : 'Revenir à la demande');
});

test('a number that is not theirs opens nothing, now or later', async () => {
  expect(await reads(outsider, `dossier ${reference}`)).toMatch(/Je n’ai pas de dossier/);
  expect(await reads(outsider, 'documents')).not.toContain('Léa Dubois');
});

test('what is gone is said in words that work for who reads them', async () => {
  const gone = (person: Person) =>
    chat.presses(person, 'document.link', { document: randomUUID() });
  expect(await gone(student)).toMatch(/Écrivez « documents » pour voir ceux de votre stage/);
  for (const person of [teacher, manager]) {
    expect(await gone(person)).toMatch(/Écrivez « dossier » et son numéro/);
  }
});
