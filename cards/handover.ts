/** Step 6: one copy to the host, one to keep, the others by the manager. */
import { localDay } from '../bot/process/calendar';
import { copiesFor } from '../bot/process/convention/copies';
import type { HandoverPart } from '../bot/process/internship';
import type { FileView } from '../bot/process/view';
import { texts } from '../bot/texts';
import { press } from './actions';
import type { Action, AdaptiveCard, Element } from './adaptiveCard';
import { card } from './card';
import { group, text, type CardNotice } from './elements';
import { startDateOf } from './fileLine';
import { toCollect } from './progressNow';
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
      ...toCollect(view).map((sentence) => text(sentence)),
      row(view, 'host', t.handover.host),
      row(view, 'student', t.handover.student),
      row(view, 'others', othersIn(view)),
      ...(left.length > 0
        ? [dateInput({ id: 'on', label: t.handover.date, value: today, max: today })]
        : []),
    ],
    actions: [
      ...left.map((part, index) => confirm(view, part, index === 0)),
      ...(left.length === 0
        ? [press('student.status', { file: file.id }, { title: t.buttons.status })]
        : []),
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
  const look = on ? { isSubtle: true as const } : { weight: 'Bolder' as const };
  return group([text(words), text(on ? handover.doneOn(on) : open, { ...look, spacing: 'None' })], {
    spacing: 'Small',
  });
}

/** The recipients after the host and the student, who come first in the settings. */
function othersIn({ file, reader, university }: FileView): string {
  const { handover } = texts(reader.language);
  const others = copiesFor(file, university).recipients.slice(2);
  return handover.others(others.map((recipient) => recipient[reader.language]));
}
