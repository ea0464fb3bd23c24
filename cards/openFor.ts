/** A manager opens a file for a student: some never open a chat, and years do not start with us. */
import type { Person } from '../bot/process/people';
import type { FileView, Shown } from '../bot/process/view';
import type { Department } from '../bot/process/university';
import { texts } from '../bot/texts';
import { press } from './actions';
import type { AdaptiveCard } from './adaptiveCard';
import { actionSet, card } from './card';
import { text, type CardNotice } from './elements';
import { withClosing } from './fileActions';
import { choiceInput, personInput, textInput } from './inputs';
import { studentName } from './names';

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

/** Said in place of the form. It shows no step: the file's living post comes with its approval. */
export function openedForCard(view: FileView): AdaptiveCard {
  const t = texts(view.reader.language);
  const { openFor } = t.staff;
  return card(t, {
    title: openFor.openedTitle(studentName(view)),
    body: [text(openFor.openedText), ...withClosing(view, (more) => [actionSet([more])])],
  });
}
