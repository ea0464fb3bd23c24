/** Conversations as scripts: what a student types, and what the answer says. */
import type { Internship } from '../../bot/process/internship';
import type { Person } from '../../bot/process/people';
import { openChat, withUuid, type Chat } from '../support/chat';
import {
  claire,
  internshipAwaitingTeacher,
  internshipFilling,
  internshipSearching,
  internshipSigning,
  lea,
} from '../support/situations';

const teacher = withUuid(claire);
let chat: Chat;

/** Whoever writes here starts anew: each script has a student of its own. */
let student: Person;

beforeEach(async () => {
  student = { ...withUuid(lea), aadObjectId: withUuid(lea).id };
  chat = await openChat([student, teacher]);
});
afterEach(() => chat.storage.drop());

type Line = [typed: string, answer: RegExp];

async function follows(lines: Line[]): Promise<void> {
  for (const [typed, answer] of lines) {
    chat.forget();
    await chat.types(student, typed);
    expect([typed, chat.reads()]).toEqual([typed, expect.stringMatching(answer)]);
  }
}

const files: Record<string, (who: Person) => Internship> = {
  search: (who) => internshipSearching(who),
  form: (who) => internshipFilling({}, who),
  validation: (who) => internshipAwaitingTeacher({ referentId: teacher.id }, who),
  signatures: (who) => internshipSigning(['student'], {}, who),
};

test('without a file: a welcome, the situation, and no dead end', () =>
  follows([
    ['bonjour', /je vous accompagne/],
    ['statut', /Quelle est votre situation/],
    ['aide', /statut/],
    ['English', /English/],
    ['hello', /Hello/],
    ['français', /français/],
  ]));

test('what only teachers have is not promised to anybody else', () =>
  follows([
    ['mes demandes', /pas sûr de comprendre/],
    ['absence', /pas sûr de comprendre/],
  ]));

test('during the search a few words may be the organisation, a sentence is not', async () => {
  await chat.keeps(files.search!(student));
  await follows([
    ['statut', /Étape 1 sur 6/],
    ['Atelier du Canal', /Est-ce l’organisme qui vous accueille/],
    ['je ne sais pas du tout comment trouver une entreprise ici', /pas sûr/],
    ['toujours pas', /Est-ce l’organisme|pas sûr/],
  ]);
});

test.each([
  ['form', /Étape 2 sur 6/],
  ['validation', /Étape 3 sur 6/],
  ['signatures', /Étape 5 sur 6/],
])('the step of the facts is the one that is shown: %s', async (name, step) => {
  await chat.keeps(files[name]!(student));
  await follows([
    ['bonjour', step],
    ['où j’en suis', step],
    ['charabia', /pas sûr/],
    ['retour', step],
  ]);
});

test('« parler à quelqu’un »: the next words are the question, unless it is cancelled', async () => {
  await chat.keeps(files.form!(student));
  await follows([
    ['parler à quelqu’un', /question/i],
    ['annuler', /on s’arrête là/],
    ['parler à quelqu’un', /question/i],
    ['Qui signe en premier ?', /question est envoyée/],
    ['statut', /Étape 2 sur 6/],
  ]);
  expect(await chat.storage.store.questionsOf(student.id)).toHaveLength(1);
});

test('« recommencer » asks first; a no leaves everything as it was, a yes keeps the old file', async () => {
  await chat.keeps(files.form!(student));
  await follows([
    ['recommencer', /Recommencer/],
    ['euh', /Recommencer/],
    ['non', /Étape 2 sur 6/],
    ['recommencer', /Recommencer/],
    ['oui', /Étape 1 sur 6/],
    ['mes stages', /Decathlon|fermé/],
  ]);
  expect(await chat.storage.store.internshipsOf(student.id)).toHaveLength(2);
});

test('after a signature « abandonner » leads to a person', async () => {
  await chat.keeps(files.signatures!(student));
  await follows([['abandonner', /gestionnaires?/]]);
});
