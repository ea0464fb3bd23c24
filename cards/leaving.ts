/** Leaving a stage that somebody has signed is for a person to handle, never a button. */
import type { FileView } from '../bot/process/view';
import { texts } from '../bot/texts';
import { press } from './actions';
import type { AdaptiveCard } from './adaptiveCard';
import { card } from './card';
import { deskLines } from './deskLines';
import { hint, text, type CardNotice } from './elements';
import { textInput } from './inputs';

export function leavingCard(
  view: FileView,
  { notice }: { notice?: CardNotice } = {},
): AdaptiveCard {
  const { file, reader } = view;
  const t = texts(reader.language);
  const desks = deskLines(view, file.department);
  return card(t, {
    title: t.leaving.title,
    ...(notice && { notice }),
    body: [
      text(t.leaving.text),
      textInput({
        id: 'text',
        label: t.leaving.label,
        placeholder: t.leaving.example,
        isMultiline: true,
        maxLength: 2000,
      }),
      ...(desks.length > 0 ? [text(t.leaving.see), ...desks.map((line) => text(line))] : []),
      hint(t.leaving.urgent),
    ],
    actions: [
      press('leaving.ask', { file: file.id }, { title: t.leaving.send, style: 'positive' }),
      press('student.status', { file: file.id }, { title: t.confirm.no }),
    ],
  });
}
