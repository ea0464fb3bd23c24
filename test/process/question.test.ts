/** Questions that a person answers: who may, when, and what came of it. */
import type { Person } from '../../bot/process/people';
import {
  audienceOf,
  decideQuestion,
  evolveQuestion,
  mayAnswer,
  otherSituations,
  type Audience,
  type Question,
  type QuestionCommand,
  type QuestionEvent,
  type QuestionRefusal,
  type Topic,
} from '../../bot/process/question';
import {
  adam,
  as,
  claire,
  isabelle,
  lea,
  nadia,
  paul,
  product,
  sam,
  theo,
  tutorAsGuest,
} from '../support/situations';

const AT = '2026-12-14T12:00:00Z';
const emma: Person = { ...nadia, id: 'emma', name: 'Emma Petit' };

function asked(topic: Topic = 'question', department: string | null = 'iut-bethune'): Question {
  const question = {
    id: 'q1',
    askerId: lea.id,
    topic,
    text: 'Faut-il une convention ?',
    department,
    internshipId: null,
  };
  return evolveQuestion(null, { type: 'asked', question }, { at: AT, by: lea.id });
}

function next(question: Question, by: Person, ...events: QuestionEvent[]): Question {
  return structuredClone(
    events.reduce((facts, event) => evolveQuestion(facts, event, { at: AT, by: by.id }), question),
  );
}

const takenBy = (person: Person) => next(asked(), person, { type: 'taken' });
const answeredBy = (person: Person) => next(asked(), person, { type: 'answered', text: 'Oui.' });

it.each<[Topic, string | null, Audience]>([
  ['question', 'iut-bethune', 'advisers'],
  ['question', null, 'advisers'],
  ['leaving', 'iut-bethune', 'managers'],
  ['leaving', null, 'advisers'],
  ...otherSituations.map((topic): [Topic, string, Audience] => [topic, 'iut-bethune', 'managers']),
])('%s of department %s is for the %s', (topic, department, audience) => {
  expect(audienceOf(asked(topic, department))).toBe(audience);
});

it.each<[string, boolean, boolean, Person]>([
  ['an adviser', true, false, nadia],
  ['the department’s manager', false, true, isabelle],
  ['another department’s manager', false, false, paul],
  ['a teacher', false, false, claire],
  ['another student', false, false, theo],
  ['an administrator', false, false, adam],
  ['somebody unknown', false, false, sam],
  ['a guest', false, false, tutorAsGuest],
  ['a guest who is called an adviser', false, false, { ...nadia, isGuest: true }],
  ['the asker, who advises too', false, false, { ...lea, roles: nadia.roles }],
  ['the asker, who manages too', false, false, { ...lea, roles: isabelle.roles }],
])('%s answers questions: %s, situations: %s', (_who, questions, situations, person) => {
  expect(mayAnswer(asked('question'), as(person))).toBe(questions);
  expect(mayAnswer(asked('cesure'), as(person))).toBe(situations);
  if (!questions) {
    expect(decideQuestion(asked('question'), { type: 'take' }, as(person))).toEqual({
      refusal: { code: 'notYours' },
    });
  }
});

it('the product answers nothing by itself', () => {
  expect(mayAnswer(asked(), product)).toBe(false);
});

const take: QuestionCommand = { type: 'take' };
const takeFrom = (from: string | null): QuestionCommand => ({ type: 'take', from });
const answer = (text: string): QuestionCommand => ({ type: 'answer', text });

it.each<[string, Question, QuestionCommand, QuestionEvent | QuestionRefusal]>([
  ['taken', asked(), take, { type: 'taken' }],
  ['taken twice', takenBy(nadia), take, { code: 'alreadyDone' }],
  ['taken over from a colleague', takenBy(emma), takeFrom('emma'), { type: 'taken' }],
  [
    'taken from a card that showed nobody yet',
    takenBy(emma),
    takeFrom(null),
    { code: 'takenBySomebodyElse', by: 'emma' },
  ],
  ['answered at once', asked(), answer(' Oui.\u200B '), { type: 'answered', text: 'Oui.' }],
  ['answered after taking it', takenBy(nadia), answer('Oui.'), { type: 'answered', text: 'Oui.' }],
  ['an empty answer', takenBy(nadia), answer(' \u200B'), { code: 'answerNeeded' }],
  [
    'what a colleague took',
    takenBy(emma),
    answer('Oui.'),
    { code: 'takenBySomebodyElse', by: 'emma' },
  ],
  ['answered twice', answeredBy(nadia), answer('Non.'), { code: 'alreadyAnswered' }],
  [
    'answered by a colleague meanwhile',
    answeredBy(emma),
    answer('Non.'),
    { code: 'alreadyAnswered' },
  ],
  ['taken after the answer', answeredBy(emma), take, { code: 'alreadyAnswered' }],
])('%s', (_what, question, command, expected) => {
  const outcome = 'type' in expected ? { events: [expected] } : { refusal: expected };
  expect(decideQuestion(question, command, as(nadia))).toEqual(outcome);
});

it('keeps who took it and who answered, and when', () => {
  expect(asked()).toMatchObject({ version: 0, askedAt: AT, taken: null, answer: null });
  expect(next(takenBy(emma), emma, { type: 'answered', text: 'Oui.' })).toMatchObject({
    taken: { by: 'emma', at: AT },
    answer: { by: 'emma', at: AT, text: 'Oui.' },
  });
  expect(next(takenBy(emma), nadia, { type: 'taken' }).taken).toEqual({ by: nadia.id, at: AT });
});

it('nothing happens to a question that was never asked', () => {
  expect(() => evolveQuestion(null, { type: 'taken' }, { at: AT, by: nadia.id })).toThrow('taken');
});
