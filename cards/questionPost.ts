/**
 * A question that a person answers, in the channel of those who can: open, taken by somebody, or
 * answered. Everybody there sees the asker's words, who deals with it, and the answer.
 */
import type { QuestionView } from '../bot/process/view';
import { texts } from '../bot/texts';
import { dayInWords, sinceDay } from '../bot/texts/format';
import { press } from './actions';
import type { AdaptiveCard, Element } from './adaptiveCard';
import { actionSet, card } from './card';
import { box, group, hint, text, type CardNotice } from './elements';
import { lineOf } from './fileLine';
import { textInput } from './inputs';
import { departmentName, nameOf, personOf } from './names';

export function questionPostCard(
  view: QuestionView,
  { notice }: { notice?: CardNotice } = {},
): AdaptiveCard {
  const { question, reader } = view;
  const t = texts(reader.language);
  return card(t, {
    title: t.staff.question.titles[question.topic](nameOf(view, question.askerId)),
    ...(notice && { notice }),
    body: [
      hint(asker(view)),
      words(view),
      text(state(view), { weight: 'Bolder' }),
      ...(question.answer ? [text(question.answer.text)] : answering(view)),
    ],
  });
}

/** Open and answered can be told apart in the feed, too. */
export function questionPostSummary(view: QuestionView): string {
  const { question, reader } = view;
  const { question: words } = texts(reader.language).staff;
  const title = words.titles[question.topic](nameOf(view, question.askerId));
  if (question.answer) return lineOf(title, words.answeredShort(nameOf(view, question.answer.by)));
  if (question.taken) return lineOf(title, words.takenShort(nameOf(view, question.taken.by)));
  return lineOf(title, words.openShort);
}

function asker(view: QuestionView): string {
  const { question, reader, university } = view;
  const { question: words } = texts(reader.language).staff;
  const person = personOf(view, question.askerId);
  const department = person?.department ?? question.department;
  const asked = dayInWords(question.askedAt, reader.language, university);
  return lineOf(person?.formation, departmentName(view, department), words.asked(asked));
}

function words({ question, reader }: QuestionView): Element {
  const { noReason, noWords } = texts(reader.language).staff.question;
  return question.text.trim()
    ? group([text(question.text)], { style: 'emphasis' })
    : box({ tone: 'neutral', text: question.topic === 'leaving' ? noReason : noWords });
}

function state(view: QuestionView): string {
  const { question, now, reader, university } = view;
  const { question: words } = texts(reader.language).staff;
  if (question.answer) {
    const day = dayInWords(question.answer.at, reader.language, university);
    return words.answeredBy(nameOf(view, question.answer.by), day);
  }
  if (!question.taken) return words.open;
  const taken = sinceDay(question.taken.at, now, { language: reader.language, university });
  return words.takenBy(nameOf(view, question.taken.by), taken);
}

function answering({ question, reader }: QuestionView): Element[] {
  const { question: words } = texts(reader.language).staff;
  const about = { question: question.id };
  const take = question.taken ? words.takeOver : words.take;
  return [
    textInput({
      id: 'answer',
      label: words.answer,
      placeholder: words.answerExample,
      isMultiline: true,
      maxLength: 4000,
    }),
    actionSet([
      press('question.answer', about, { title: words.send, style: 'positive' }),
      press('question.take', { ...about, from: question.taken?.by ?? '' }, { title: take }),
    ]),
  ];
}
