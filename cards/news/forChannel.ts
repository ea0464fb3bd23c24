/**
 * What managers are told in their channel, as a reply under the file's post. That post always has
 * the buttons of the present state; a file without one brings its own.
 */
import { needsManager, type NewsKind } from '../../bot/process/announce';
import type { NoticeKind } from '../../bot/process/internship';
import { actingTeacher, whoCanAct } from '../../bot/process/reminders';
import { phaseOf } from '../../bot/process/steps';
import type { FileView } from '../../bot/process/view';
import { texts } from '../../bot/texts';
import { dateInWords, dayInWords, since } from '../../bot/texts/format';
import type { Element } from '../adaptiveCard';
import { changesSinceApproval } from '../approval';
import { fileActions } from '../fileActions';
import { hostOf, lineOf } from '../fileLine';
import { nameOf, personOf, studentName } from '../names';
import { turnOf, turnSince } from '../turn';
import {
  alarmTitle,
  message,
  noticeHolds,
  reasonForStaff,
  waitingStart,
  type Message,
} from './message';

export function channelNews(view: FileView, news: NewsKind): Message | null {
  switch (news) {
    case 'approvalVoided':
      return approvalVoided(view);
    case 'fullySigned':
      return fullySigned(view);
    case 'completed':
      return completed(view);
    case 'reminder':
    case 'lastDayAlarm':
    case 'startDayAlarm':
    case 'approvalReminder':
    case 'approvalUnanswered':
    case 'idle':
      return noticeHolds(view, news, 'manager') ? notice(view, news) : null;
    default: // Everything else is told to a person; the post itself shows it here.
      return null;
  }
}

function approvalVoided(view: FileView): Message | null {
  const { file, reader } = view;
  const phase = phaseOf(file);
  const waits = phase === 'awaitingApproval' || phase === 'awaitingReferent';
  if (!waits || !file.lastApproved) return null;
  const t = texts(reader.language);
  const { approvalVoided: words } = t.staff.news;
  const changed = changesSinceApproval(file).map(({ field }) => t.inside(t.fields[field].label));
  return message(words.title(studentName(view)), [
    file.referentId ? words.asked(nameOf(view, file.referentId)) : words.noReferent,
    words.void,
    changed.length > 0 ? words.changed(t.list(changed)) : null,
  ]);
}

function fullySigned(view: FileView): Message | null {
  if (phaseOf(view.file) !== 'signed') return null;
  const { fullySigned: words } = texts(view.reader.language).staff.news;
  return message(words.channelTitle(studentName(view)), [words.channelText]);
}

function completed(view: FileView): Message | null {
  if (phaseOf(view.file) !== 'completed') return null;
  const { completed: words } = texts(view.reader.language).staff.news;
  return message(words.channelTitle(studentName(view)), [words.channelText]);
}

function notice(view: FileView, kind: NoticeKind): Message {
  const { file, reader } = view;
  const { alarm } = texts(reader.language).staff.news;
  const isAlarm = kind === 'lastDayAlarm' || kind === 'startDayAlarm';
  const student = personOf(view, file.student.id);
  return message(titleOf(view, kind), [
    isAlarm ? alarm.because(reasonForStaff(view)) : lineOf(student?.formation, hostOf(file)),
    kind === 'approvalUnanswered' ? unanswered(view) : turnOf(view),
    student && whoCanAct(file) === 'student' ? alarm.reach(student.name, student.email) : null,
    ...ownButtons(view),
  ]);
}

function titleOf(view: FileView, kind: NoticeKind): string {
  const { file, reader, university } = view;
  const { language } = reader;
  const { news, validation } = texts(language).staff;
  const name = studentName(view);
  switch (kind) {
    case 'lastDayAlarm':
    case 'startDayAlarm':
      return alarmTitle(view);
    case 'approvalUnanswered':
      return validation.unanswered.title(name, nameOf(view, actingTeacher(file)));
    case 'reminder':
    case 'approvalReminder':
      return news.reminder.other(name, dateInWords(waitingStart(view) ?? '', language));
    case 'idle':
      return news.idle.other(name, dayInWords(file.touchedAt, language, university));
  }
}

function unanswered({ file, now, reader, university }: FileView): string {
  const { language } = reader;
  const waited = since(turnSince(file), now, { language, university });
  return texts(language).staff.validation.unanswered.text(waited);
}

/** Before the first approval there is no post of the file to press on. */
function ownButtons(view: FileView): Element[] {
  const hasPost = view.file.lastApproved !== null || needsManager(view.file);
  return hasPost ? [] : fileActions(view);
}
