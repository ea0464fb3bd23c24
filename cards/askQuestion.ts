/** A question to a person: one input, one button. */
import type { Shown } from '../bot/process/view';
import { texts } from '../bot/texts';
import { press } from './actions';
import type { AdaptiveCard } from './adaptiveCard';
import { card } from './card';
import { text, type CardNotice } from './elements';
import { textInput } from './inputs';

export interface AskQuestionOptions {
  /** The file that the question is about. */
  file?: string;
  typed?: string;
  notice?: CardNotice;
}

export function askQuestionCard(shown: Shown, options: AskQuestionOptions = {}): AdaptiveCard {
  const { file, typed = '', notice } = options;
  const t = texts(shown.reader.language);
  const about = file ? { file } : {};
  return card(t, {
    title: t.question.title,
    ...(notice && { notice }),
    body: [
      text(t.question.text(shown.university.careers.name)),
      textInput({
        id: 'text',
        label: t.question.label,
        placeholder: t.question.example,
        value: typed,
        isMultiline: true,
        maxLength: 2000,
      }),
    ],
    actions: [
      press('question.ask', about, { title: t.question.send, style: 'positive' }),
      press('student.status', about, { title: t.buttons.back }),
    ],
  });
}
