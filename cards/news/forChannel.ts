/**
 * What managers are told in their channel, as a reply under the file's post, which has the
 * buttons of the present state.
 */
import type { NewsKind } from '../../bot/process/tellings';
import type { NoticeKind } from '../../bot/process/internship';
import { actingTeacher, whoCanAct } from '../../bot/process/reminders';
import { phaseOf } from '../../bot/process/steps';
import type { FileView } from '../../bot/process/view';
import { texts } from '../../bot/texts';
import { dateInWords, since } from '../../bot/texts/format';
import { changesSinceApproval } from '../approvalChanges';
import { hostOf, lineOf } from '../fileLine';
import { nameOf, personOf, studentName } from '../names';
import { lastDecision } from '../statusPost';
import { turnOf, turnSince } from '../turn';
import {
  alarmReason,
  alarmTitle,
  message,
  noticeHolds,
  waitingStart,
  type Message,
} from './message';

export function channelNews(view: FileView, news: NewsKind): Message | null {
  switch (news) {
    case 'approved':
      return approved(view);
    case 'approvalVoided':
      return approvalVoided(view);
    case 'fullySigned':
      return fullySigned(view);
    case 'completed':
      return completed(view);
    case 'reminder':
    case 'lastDayAlarm':
    case 'startDayAlarm':
    case 'approvalUnanswered':
      return noticeHolds(view, news, 'manager') ? notice(view, news) : null;
    default: // Everything else is told to a person; the post itself shows it here.
      return null;
  }
}

function approved(view: FileView): Message | null {
  const { file, reader } = view;
  if (!file.approval || file.closure) return null;
  const { approval } = texts(reader.language).staff;
  return message(approval.approvedTitle(studentName(view)), [...lastDecision(view), turnOf(view)]);
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

type ToldKind = Exclude<NoticeKind, 'idle' | 'approvalReminder'>;

function notice(view: FileView, kind: ToldKind): Message {
  const { file, reader } = view;
  const { alarm } = texts(reader.language).staff.news;
  const isAlarm = kind === 'lastDayAlarm' || kind === 'startDayAlarm';
  const student = personOf(view, file.student.id);
  return message(titleOf(view, kind), [
    isAlarm ? alarmReason(view) : lineOf(student?.formation, hostOf(file)),
    kind === 'approvalUnanswered' ? unanswered(view) : turnOf(view),
    student && whoCanAct(file) === 'student' ? alarm.reach(student.name, student.email) : null,
  ]);
}

function titleOf(view: FileView, kind: ToldKind): string {
  const { file, reader } = view;
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
      return news.reminder.other(name, dateInWords(waitingStart(view) ?? '', language));
  }
}

function unanswered(view: FileView): string {
  const { file, now, reader, university } = view;
  const { language } = reader;
  const { unanswered: words } = texts(language).staff.validation;
  const waited = since(turnSince(file), now, { language, university });
  const teacher = personOf(view, actingTeacher(file));
  return teacher?.unreachable ? words.textUnreached(waited) : words.text(waited);
}
