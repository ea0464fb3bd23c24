/** Step 6: one copy to the host, one to keep, the others by the manager. */
import { localDay } from '../bot/process/calendar';
import { copiesFor } from '../bot/process/convention';
import type { HandoverPart } from '../bot/process/internship';
import type { FileView } from '../bot/process/view';
import { texts } from '../bot/texts';
import { press } from './actions';
import type { Action, AdaptiveCard, Element } from './adaptiveCard';
import { card } from './card';
import { sideBySide, text, type CardNotice } from './elements';
import { startDateOf } from './fileLine';
import { dateInput } from './inputs';

/** Whose copy the student hands over or keeps; see `copies.recipients` in the settings. */
const STUDENTS_PARTS = ['host', 'student'] as const;

export function handoverCard(
  view: FileView,
  { notice }: { notice?: CardNotice } = {},
): AdaptiveCard {
  const { file, reader, now, university } = view;
  const t = texts(reader.language);
  const left = STUDENTS_PARTS.filter((part) => !file.handover[part]);
  const start = startDateOf(file);
  const today = localDay(now, university);
  return card(t, {
    title: t.handover.title(left.length),
    ...(notice && { notice }),
    body: [
      ...(start ? [text(t.handover.mayStart(start))] : []),
      row(view, 'host', t.handover.host),
      row(view, 'student', t.handover.student),
      row(view, 'others', othersIn(view)),
      ...(left.length > 0
        ? [dateInput({ id: 'on', label: t.handover.date, value: today, max: today })]
        : []),
    ],
    actions: [
      ...left.map((part, index) => confirm(view, part, index === 0)),
      press('question.open', { file: file.id }, { title: t.buttons.question }),
    ],
  });
}

function confirm({ file, reader }: FileView, part: 'host' | 'student', isMain: boolean): Action {
  const { handover } = texts(reader.language);
  const title = part === 'host' ? handover.hostButton : handover.studentButton;
  const look = { title, ...(isMain && { style: 'positive' as const }) };
  return press('handover.confirm', { file: file.id, part }, look);
}

function row({ file, reader }: FileView, part: HandoverPart, words: string): Element {
  const { handover } = texts(reader.language);
  const on = file.handover[part];
  const open = part === 'others' ? handover.byManagers : handover.toDo;
  return sideBySide(
    [text(words)],
    [text(on ? handover.doneOn(on) : open, on ? { isSubtle: true } : { weight: 'Bolder' })],
  );
}

/** The recipients after the host and the student, who come first in the settings. */
function othersIn({ file, reader, university }: FileView): string {
  const { handover } = texts(reader.language);
  const others = copiesFor(file, university).recipients.slice(2);
  return handover.others(others.map((recipient) => recipient[reader.language]));
}
