/** Questions that a person answers: asked at any moment, taken and answered in a channel. */
import { randomUUID } from 'node:crypto';
import { askQuestionCard } from '../../cards/askQuestion';
import { contentOf } from '../../cards/content';
import { questionPostCard } from '../../cards/questionPost';
import { questionSentCard } from '../../cards/questionSent';
import { messageCard } from '../../cards/message';
import { refusalText } from '../../cards/refusal';
import { ask, changeQuestion } from '../change';
import { clean } from '../process/form';
import { hasSocialSecurityNumber } from '../process/form/socialSecurity';
import { mayAnswer, type QuestionCommand, type Topic } from '../process/question';
import { texts } from '../texts';
import { shownPerson, textsOf, withFile, type Handlers, type Notice } from './handlers';
import { showConfirmation } from './home';
import { actorOf, fileFor, questionViewOf, shown, type Turn } from './turn';

export const questionActions: Handlers<
  'question.open' | 'question.ask' | 'leaving.ask' | 'question.take' | 'question.answer'
> = {
  'question.open': (turn, { file }) => openQuestion(turn, file),
  'question.ask': (turn, { file, text }) =>
    askSomebody(turn, { topic: 'question', text: text ?? '', file }),
  'leaving.ask': (turn, { file: id, text }) =>
    withFile(turn, id, (file) => {
      const isSigned = Object.keys(file.signatures).length > 0;
      if (!isSigned) return showConfirmation(turn, id, 'abandon');
      return askSomebody(turn, { topic: 'leaving', text: text ?? '', file: id });
    }),
  'question.take': (turn, { question, from }) =>
    answer(turn, question, { type: 'take', from: shownPerson(from) }),
  'question.answer': (turn, data) =>
    answer(turn, data.question, { type: 'answer', text: data.answer ?? '' }),
};

export async function openQuestion(turn: Turn, file?: string, notice?: Notice): Promise<void> {
  const options = { ...(file && { file }), ...(notice && { notice }) };
  await turn.show(contentOf(askQuestionCard(await shown(turn), options)));
}

/** Characters: as much as a card sends, and as a card can show. */
const LONGEST = 5000;

/**
 * A channel takes so many posts an hour, from all students together: one alone must not fill it.
 */
const MOST_WAITING = 10;

/** How many of a person's questions of this kind nobody has answered. */
async function waiting({ ports, person }: Turn, topic: Topic): Promise<number> {
  const all = await ports.store.questionsOf(person.id);
  return all.filter((one) => one.topic === topic && !one.answer).length;
}

export interface Asked {
  topic: Topic;
  text: string;
  file?: string | undefined;
}

/** Passes a question on; an empty one is asked for again. */
export async function askSomebody(turn: Turn, { topic, text, file }: Asked): Promise<void> {
  const words = clean(text);
  if (!words && topic === 'question') {
    const { questionNeeded } = textsOf(turn).noted;
    return openQuestion(turn, file, { tone: 'warning', text: questionNeeded });
  }
  if (words.length > LONGEST) {
    const problem = { code: 'tooLong', length: words.length, max: LONGEST } as const;
    const text = textsOf(turn).problem(problem, 'subject');
    return openQuestion(turn, file, { tone: 'warning', text });
  }
  if (hasSocialSecurityNumber(words)) {
    const text = textsOf(turn).refusal({ code: 'socialSecurityNumber' });
    return openQuestion(turn, file, { tone: 'warning', text });
  }
  if ((await waiting(turn, topic)) >= MOST_WAITING) {
    const text = textsOf(turn).noted.questionsWait(MOST_WAITING);
    return openQuestion(turn, file, { tone: 'warning', text });
  }
  const internship = file ? await fileFor(turn, file) : null;
  const asked = {
    id: randomUUID(),
    askerId: turn.person.id,
    topic,
    text: words,
    department: internship?.department ?? turn.person.department,
    internshipId: internship?.id ?? null,
  };
  const question = await ask(turn.ports, { type: 'asked', question: asked }, actorOf(turn));
  await turn.show(contentOf(questionSentCard(await questionViewOf(turn, question))));
}

async function answer(turn: Turn, id: string, command: QuestionCommand): Promise<void> {
  const outcome = await changeQuestion(turn.ports, { id, command, actor: actorOf(turn) });
  const { question } = outcome;
  const view = question && (await questionViewOf(turn, question));
  const { language } = (view ?? (await shown(turn))).reader;
  const notice = outcome.ok ? null : refusalText({ refusal: outcome.refusal, language, view });
  if (view && mayAnswer(view.question, actorOf(turn))) {
    return turn.show(contentOf(questionPostCard(view, notice ? { notice } : {})));
  }
  const text = view && notice ? notice.text : texts(language).questionRefusal({ code: 'gone' }, '');
  await turn.show({ card: messageCard({ tone: 'warning', text }), summary: text });
}
