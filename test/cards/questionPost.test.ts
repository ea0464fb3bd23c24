import type { Language } from '../../bot/process/people';
import { otherSituations, type Question, type Topic } from '../../bot/process/question';
import { questionPostCard, questionPostSummary } from '../../cards/questionPost';
import { actionsOf, expectGoodCard, readable } from '../support/cards';
import * as files from '../support/situations';
import { questionViewOf } from '../support/views';

const languages: Language[] = ['fr', 'en'];
const at = '2026-12-11T07:00:00Z';
const taken = { taken: { by: files.nadia.id, at } };
const answered = { ...taken, answer: { by: files.nadia.id, at, text: 'Non, attendez.' } };
const viewFor = (question: Partial<Question>, language: Language = 'fr') =>
  questionViewOf(question, { reader: null, language });

it.each(languages)('is a good card, whatever its topic and state (%s)', (language) => {
  const topics: Topic[] = ['question', 'leaving', ...otherSituations];
  for (const topic of topics) {
    for (const state of [{}, taken, answered]) {
      const text = topic === 'question' ? 'Qui signe ?' : '';
      expectGoodCard(questionPostCard(viewFor({ topic, text, ...state }, language)));
    }
  }
});

it('shows who asks, and their words', () => {
  const words = readable(questionPostCard(viewFor({})));
  expect(words).toContain('Question de Léa Dubois');
  expect(words).toContain('BUT 2 GEA · IUT de Béthune · posée le jeudi 10 décembre 2026');
  expect(words).toContain('Je peux commencer avant que tout le monde ait signé ?');
});

it.each([
  ['open', {}, ['question.answer', 'question.take'], 'personne ne s’en occupe encore'],
  ['taken', taken, ['question.answer', 'question.take'], 'Nadia Benali s’en occupe'],
  ['answered', answered, [], 'Répondu par Nadia Benali'],
] as const)('%s can be told apart', (_state, question, verbs, words) => {
  const card = questionPostCard(viewFor(question));
  expect(actionsOf(card).map(({ verb }) => verb)).toEqual(verbs);
  expect(readable(card)).toContain(words);
});

it('shows the answer', () => {
  expect(readable(questionPostCard(viewFor(answered)))).toContain('Non, attendez.');
});

it('tells its state in the feed', () => {
  expect(questionPostSummary(viewFor({}))).toBe('Question de Léa Dubois · à prendre');
  expect(questionPostSummary(viewFor(taken))).toBe(
    'Question de Léa Dubois · prise par Nadia Benali',
  );
  expect(questionPostSummary(viewFor(answered))).toBe(
    'Question de Léa Dubois · répondu par Nadia Benali',
  );
});

it('lives with an asker and a department that nobody knows any more', () => {
  const card = questionPostCard(viewFor({ askerId: 'gone', department: 'closed-department' }));
  expectGoodCard(card);
  expect(readable(card)).toContain('une personne de l’université');
});
