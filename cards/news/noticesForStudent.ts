/** Reminders and alarms to the student, who gets them only when they can act, or must not start. */
import { localDay } from '../../bot/process/calendar';
import type { NoticeKind } from '../../bot/process/internship';
import type { FileView } from '../../bot/process/view';
import { texts } from '../../bot/texts';
import { dateInWords, dayInWords } from '../../bot/texts/format';
import { press } from '../actions';
import { hostOf } from '../fileLine';
import { desksOf } from '../names';
import { message, noticeHolds, waitingStart, type Message } from './message';
import { doNotStart, goOn, notReadyBecause, studentNow } from './studentNow';

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
    case 'approvalReminder': // The referent's business.
      return null;
  }
}

function reminder(view: FileView): Message {
  const { language } = view.reader;
  const { news } = texts(language).staff;
  const day = dateInWords(waitingStart(view) ?? '', language);
  return message(
    news.reminder.student(day),
    [studentNow(view), doNotStart(view)],
    goOn(view),
  );
}

/** « Ne commencez pas » is the title: it is said once, and first. */
function alarm(view: FileView): Message {
  const { now, reader, university } = view;
  const t = texts(reader.language);
  const { alarm: words } = t.staff.news;
  const start = waitingStart(view) ?? '';
  const today = localDay(now, university);
  const past = start === today ? words.studentToday : words.studentPast;
  const title = start > today ? words.student(t.date(start)) : past;
  const desks = desksOf(view).map(({ name, office, hours }) => t.desk(name, office, hours));
  return message(
    title,
    [
      words.because(notReadyBecause(view)),
      studentNow(view),
      words.tellHost,
      desks.length > 0 ? words.call(desks.join(t.staff.studentNow.or)) : null,
    ],
    goOn(view),
  );
}

function idle(view: FileView): Message {
  const { file, reader, university } = view;
  const { idle: words } = texts(reader.language).staff.news;
  const host = hostOf(file);
  return message(
    words.student(dayInWords(file.touchedAt, reader.language, university)),
    [studentNow(view), host ? `${words.kept} (${host})` : words.kept],
    press('student.status', { file: file.id }, { title: words.button, style: 'positive' }),
  );
}
