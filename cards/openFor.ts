/** A manager opens a file for a student: some never open a chat, and years do not start with us. */
import type { Person } from '../bot/process/people';
import type { Shown } from '../bot/process/view';
import type { Department } from '../bot/process/university';
import { texts } from '../bot/texts';
import { press } from './actions';
import type { AdaptiveCard } from './adaptiveCard';
import { card } from './card';
import { text, type CardNotice } from './elements';
import { choiceInput, personInput, textInput } from './inputs';

export interface OpenForOptions {
  departments: readonly Department[];
  /** What was chosen and typed so far. */
  student?: Person | null;
  reason?: string;
  notice?: CardNotice;
}

export function openForCard({ reader }: Shown, options: OpenForOptions): AdaptiveCard {
  const { departments, student, reason, notice } = options;
  const t = texts(reader.language);
  const { openFor } = t.staff;
  const [only] = departments.length === 1 ? departments : [];
  return card(t, {
    title: openFor.title,
    ...(notice && { notice }),
    body: [
      text(openFor.text),
      personInput({
        id: 'student',
        label: openFor.student,
        placeholder: openFor.studentExample,
        dataset: 'students',
        choices: student ? [{ title: student.name, value: student.id }] : [],
        ...(student && { value: student.id }),
      }),
      ...(only
        ? []
        : [
            choiceInput({
              id: 'department',
              label: openFor.department,
              choices: departments.map(({ id, name }) => ({ title: name, value: id })),
            }),
          ]),
      textInput({
        id: 'reason',
        label: openFor.reason,
        placeholder: openFor.reasonExample,
        ...(reason && { value: reason }),
        isMultiline: true,
        maxLength: 1000,
      }),
    ],
    actions: [
      press(
        'manager.open',
        { ...(only && { department: only.id }) },
        { title: openFor.open, style: 'positive' },
      ),
    ],
  });
}
