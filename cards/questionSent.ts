/** Where a question is, as its asker sees it: sent, taken by somebody, answered. */
import { audienceOf } from '../bot/process/question';
import type { QuestionView } from '../bot/process/view';
import { texts } from '../bot/texts';
import { since } from '../bot/texts/format';
import { press } from './actions';
import type { AdaptiveCard, Element } from './adaptiveCard';
import { card } from './card';
import { managersInWords } from './deskLines';
import { text, type CardNotice } from './elements';
import { nameOf } from './names';

export function questionSentCard(
  view: QuestionView,
  { notice }: { notice?: CardNotice } = {},
): AdaptiveCard {
  const { question, reader } = view;
  const t = texts(reader.language);
  const isLeaving = question.topic === 'leaving';
  const about = question.internshipId ? { file: question.internshipId } : {};
  return card(t, {
    title: question.answer
      ? t.question.answeredTitle(nameOf(view, question.answer.by))
      : t.question[isLeaving ? 'messageSentTitle' : 'sentTitle'],
    ...(notice && { notice }),
    body: [
      ...(question.text ? [text(t.quoted(question.text), { isSubtle: true })] : []),
      ...state(view),
    ],
    actions: [press('student.status', about, { title: t.buttons.status })],
  });
}

function state(view: QuestionView): Element[] {
  const { question, now, reader, university } = view;
  const t = texts(reader.language);
  if (question.answer) return [text(question.answer.text)];
  const toManagers = audienceOf(question) === 'managers';
  const where = toManagers ? managersInWords(view, question.department) : university.careers.name;
  const when = (at: string) => since(at, now, { language: reader.language, university });
  const { taken } = question;
  const sent = question.topic === 'leaving' ? t.question.messageSent : t.question.sent;
  return [
    text(taken ? t.question.taken(nameOf(view, taken.by), when(taken.at)) : sent(where)),
    text(t.question.meanwhile),
  ];
}
