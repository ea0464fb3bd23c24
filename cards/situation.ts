/** The first question: which situation. The guide is for formation initiale; others see a person. */
import type { Shown } from '../bot/process/view';
import { texts } from '../bot/texts';
import { press, situations, type SituationChoice } from './actions';
import type { AdaptiveCard } from './adaptiveCard';
import { card } from './card';
import { text, type CardNotice } from './elements';
import { choiceInput } from './inputs';

export interface SituationOptions {
  /** Which of the student's files it will be: a second press then opens nothing. */
  ordinal: number;
  /** Asked only of somebody whom the directory does not place in a department. */
  askDepartment: boolean;
  chosen?: SituationChoice;
  notice?: CardNotice;
}

export function situationCard(shown: Shown, options: SituationOptions): AdaptiveCard {
  const { ordinal, askDepartment, chosen = 'initial', notice } = options;
  const t = texts(shown.reader.language);
  const departments = shown.university.departments.map(({ id, name }) => ({
    title: name,
    value: id,
  }));
  return card(t, {
    title: t.situation.title,
    ...(notice && { notice }),
    body: [
      text(t.situation.text),
      choiceInput({
        id: 'situation',
        label: t.situation.label,
        style: 'expanded',
        choices: situations.map((id) => ({ title: t.situations[id], value: id })),
        value: chosen,
      }),
      ...(askDepartment
        ? [
            choiceInput({
              id: 'department',
              label: t.situation.department,
              placeholder: t.situation.departmentExample,
              choices: departments,
            }),
          ]
        : []),
    ],
    actions: [
      press('situation.choose', { ordinal }, { title: t.buttons.continue, style: 'positive' }),
      press('question.open', {}, { title: t.buttons.question }),
    ],
  });
}
