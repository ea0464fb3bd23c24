/** A person's answer, with their name and where they answered from. */
import type { NewsKind } from '../../bot/process/tellings';
import { audienceOf } from '../../bot/process/question';
import type { QuestionView } from '../../bot/process/view';
import { texts } from '../../bot/texts';
import { press } from '../actions';
import { group, hint, text } from '../elements';
import { departmentName, nameOf } from '../names';
import { message, type Message } from './message';

export function answeredNews(view: QuestionView, news: NewsKind): Message | null {
  const { question, reader } = view;
  if (news !== 'answered' || !question.answer) return null;
  const { buttons, staff } = texts(reader.language);
  const { answered } = staff.news;
  const asked = question.text.trim();
  return message(
    answered.title(whoAnswers(view, question.answer.by)),
    [
      group([text(question.answer.text)], { style: 'emphasis' }),
      asked ? hint(answered.your(asked)) : null,
    ],
    question.internshipId
      ? press(
          'student.status',
          { file: question.internshipId },
          { title: buttons.status, style: 'positive' },
        )
      : press('question.open', {}, { title: answered.button }),
  );
}

function whoAnswers(view: QuestionView, by: string): string {
  const { question, university, reader } = view;
  const { news } = texts(reader.language).staff;
  const name = nameOf(view, by);
  return audienceOf(question) === 'advisers'
    ? news.adviser(name, university.careers.name)
    : news.manager(name, departmentName(view, question.department) ?? university.name);
}
