import { randomUUID } from 'node:crypto';
import type { Question, QuestionEvent } from '../../bot/process/question';
import type { QuestionCommit } from '../../bot/process/ports';
import { lea, nadia, theo } from '../support/situations';
import { entryOf, testStorage, type TestStorage } from '../support/testStorage';

let storage: TestStorage;

beforeAll(async () => {
  storage = await testStorage();
});

beforeEach(async () => {
  await storage.directory.emptyEverything();
  await storage.directory.saveDirectory([lea, theo, nadia].map(entryOf));
});

afterAll(() => storage.drop());

const at = '2026-11-20T09:00:00Z';

function asked(changes: Partial<Question> = {}): Question {
  return {
    id: randomUUID(),
    version: 1,
    askerId: lea.id,
    topic: 'question',
    text: 'Je peux commencer avant la signature ?',
    department: null,
    internshipId: null,
    askedAt: at,
    taken: null,
    answer: null,
    ...changes,
  };
}

function asking(question: Question): QuestionCommit {
  const { version: _v, askedAt: _at, taken: _t, answer: _a, ...words } = question;
  const event: QuestionEvent = { type: 'asked', question: words };
  return {
    expectedVersion: null,
    question,
    entries: [{ event, at, by: question.askerId }],
    announcement: { tellings: [], posts: [] },
  };
}

function answering(question: Question, text = 'Non.'): QuestionCommit {
  const answer = { by: nadia.id, at, text };
  return {
    expectedVersion: question.version,
    question: { ...question, version: question.version + 1, answer },
    entries: [{ event: { type: 'answered', text }, at, by: nadia.id }],
    announcement: { tellings: [], posts: [] },
  };
}

test('a question comes back as it was asked, and as it was answered', async () => {
  const { store } = storage;
  const question = asked({ topic: 'leaving', department: 'fegass', internshipId: randomUUID() });
  expect(await store.commitQuestion(asking(question))).toBe('saved');
  expect(await store.question(question.id)).toEqual(question);
  const answer = answering(question);
  expect(await store.commitQuestion(answer)).toBe('saved');
  expect(await store.question(question.id)).toEqual(answer.question);
});

test('the same open question is asked once, however it is spaced and capitalised', async () => {
  const { store } = storage;
  const first = asked();
  const same = [first, asked(), asked({ text: 'je peux  commencer avant\nla SIGNATURE ?' })];
  const results = await Promise.all(same.map((one) => store.commitQuestion(asking(one))));
  expect(results.sort()).toEqual(['conflict', 'conflict', 'saved']);
  const known = await store.openQuestion(lea.id, 'question', `${first.text} `);
  expect(same.map(({ id }) => id)).toContain(known?.id);
  expect(await store.openQuestion(theo.id, 'question', first.text)).toBeNull();
  expect(await store.openQuestion(lea.id, 'leaving', first.text)).toBeNull();
});

test('once answered it may be asked again', async () => {
  const { store } = storage;
  const question = asked();
  await store.commitQuestion(asking(question));
  await store.commitQuestion(answering(question));
  expect(await store.openQuestion(lea.id, 'question', question.text)).toBeNull();
  const again = asked({ askedAt: '2026-11-21T09:00:00Z' });
  expect(await store.commitQuestion(asking(again))).toBe('saved');
  const all = await store.questionsOf(lea.id);
  expect(all.map(({ id }) => id)).toEqual([question.id, again.id]);
});

test('of two answers one is kept', async () => {
  const { store } = storage;
  const question = asked();
  await store.commitQuestion(asking(question));
  const answers = ['Non.', 'Oui.'].map((text) => store.commitQuestion(answering(question, text)));
  expect((await Promise.all(answers)).sort()).toEqual(['conflict', 'saved']);
});
