/** Reminders and alarms to the student, who gets them only when they can act, or must not start. */
import { localDay } from '../../bot/process/calendar';
import type { NoticeKind } from '../../bot/process/internship';
import { whoCanAct } from '../../bot/process/reminders';
import type { FileView } from '../../bot/process/view';
import { texts } from '../../bot/texts';
import { dateInWords, dayInWords } from '../../bot/texts/format';
import { press } from '../actions';
import { deskInWords } from '../deskLines';
import { box } from '../elements';
import { message, noticeHolds, waitingStart, type Message } from './message';
import { turnInWords } from '../progressNow';
import { nextAction, present } from './goOn';
import { doNotStart, whyNot } from '../doNotStart';

export function studentNotice(view: FileView, notice: NoticeKind): Message | null {
  if (!noticeHolds(view, notice, 'student')) return null;
  switch (notice) {
    case 'reminder':
      return reminder(view);
    case 'lastDayAlarm':
    case 'startDayAlarm':
      return alarm(view);
    case 'idle':
      return idle(view);
    case 'approvalReminder': // The referent's business, then the managers'.
    case 'approvalUnanswered':
      return null;
  }
}

function reminder(view: FileView): Message {
  const { language } = view.reader;
  const { news } = texts(language).staff;
  const day = dateInWords(waitingStart(view) ?? '', language);
  return message(
    news.reminder.student(day),
    [...present(view), ...doNotStart(view)],
    nextAction(view),
  );
}

/** « Ne commencez pas » is the title: it is said once, and first. */
function alarm(view: FileView): Message {
  const { now, reader, university } = view;
  const t = texts(reader.language);
  const { alarm: words } = t.staff.news;
  const isStudentsTurn = whoCanAct(view.file) === 'student';
  const start = waitingStart(view) ?? '';
  const today = localDay(now, university);
  const past = start === today ? words.studentToday : words.studentPast;
  const title = start > today ? words.student(t.date(start)) : past;
  return message(
    title,
    [
      box({ tone: 'attention', text: words.because(whyNot(view) ?? '') }),
      ...(isStudentsTurn ? present(view) : [words.where(turnInWords(view))]),
      words.tellHost,
      words.call(deskInWords(view, view.file.department)),
    ],
    nextAction(view),
  );
}

function idle(view: FileView): Message {
  const { file, reader, university } = view;
  const { idle: words } = texts(reader.language).staff.news;
  return message(
    words.student(dayInWords(file.touchedAt, reader.language, university)),
    [...present(view), words.kept, ...doNotStart(view)],
    press('student.status', { file: file.id }, { title: words.button, style: 'positive' }),
  );
}
