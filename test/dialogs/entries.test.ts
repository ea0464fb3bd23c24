/** « Copier »: one message that holds one value, for the student alone. */
import type { Internship } from '../../bot/process/internship';
import { openChat, withUuid, type Chat } from '../support/chat';
import { claire, internshipApproved, isabelle, lea, theo } from '../support/situations';

const student = withUuid(lea);
const others = [withUuid(claire), withUuid(isabelle), withUuid(theo)];
const subject = 'Analyser *les* ventes\net <b>les stocks</b>';
let chat: Chat;
let file: Internship;

beforeAll(async () => {
  chat = await openChat([student, ...others]);
  file = await chat.keeps({
    ...internshipApproved({ subject, referentId: others[0]!.id }, student),
    referentId: others[0]!.id,
  });
});
beforeEach(() => chat.forget());
afterAll(() => chat.storage.drop());

const copies = (person = student, field = 'sujetStage') =>
  chat.presses(person, 'entry.copy', { file: file.id, field });
const messages = () => chat.sent.map(({ text, textFormat }) => ({ text, textFormat }));

test('the value alone, as it was typed; the card stays and says where it is', async () => {
  const answer = await copies();
  expect(messages()).toEqual([{ text: subject, textFormat: 'plain' }]);
  expect(answer).toContain('Sujet');
});

test('nobody else gets it', async () => {
  for (const other of others) {
    const answer = await copies(other, 'adresseEtudiant');
    const tab = await chat.presses(other, 'entry.tab', { file: file.id, tab: 1 });
    expect(`${answer} ${tab}`).not.toContain('Tilleuls');
  }
  expect(messages()).toEqual([]);
});

test('a field that Pstage does not ask, or that holds nothing: a sentence and no message', async () => {
  for (const field of ['no.such', 'telEtudiant', '__proto__', 'periodeStage.dateDebut.7']) {
    expect(await copies(student, field)).toContain('plus rien à copier');
  }
  expect(messages()).toEqual([]);
});

test('a tab that Pstage does not have', async () => {
  const answer = await chat.presses(student, 'entry.tab', { file: file.id, tab: 8 });
  expect(answer).not.toContain('Onglet 8');
});
