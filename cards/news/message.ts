/** What a message says, before it is a card, and whether a notice still holds when it is sent. */
import { Temporal } from 'temporal-polyfill';
import { localDay, workingDaysBefore } from '../../bot/process/calendar';
import type { LocalDate, NoticeKind } from '../../bot/process/internship';
import { approvalNotices, whoCanAct, type Responsible } from '../../bot/process/reminders';
import { phaseOf } from '../../bot/process/steps';
import type { FileView } from '../../bot/process/view';
import { texts } from '../../bot/texts';
import type { Action, Element } from '../adaptiveCard';
import { box, text } from '../elements';
import { missingInWords, startDateOf } from '../fileLine';
import { studentName } from '../names';

export interface Message {
  title: string;
  body: Element[];
  actions: Action[];
}

/** A title, what there is to say in its order, and the button to go on. */
export function message(
  title: string,
  lines: (string | Element | null)[],
  ...actions: Action[]
): Message {
  const body = lines.flatMap((line) => {
    if (!line) return [];
    return [typeof line === 'string' ? text(line) : line];
  });
  return { title, body, actions };
}

/** The start that has to wait for signatures; null once they are all there, or without a date. */
export function waitingStart({ file }: FileView): LocalDate | null {
  switch (phaseOf(file)) {
    case 'filling':
    case 'awaitingReferent':
    case 'awaitingApproval':
    case 'approved':
    case 'printed':
    case 'signing':
      return startDateOf(file);
    case 'search':
    case 'signed':
    case 'completed':
    case 'closed':
      return null;
  }
}

/** Looked at again just before sending: is this notice still due, to somebody in this place? */
export function noticeHolds(view: FileView, notice: NoticeKind, reader: Responsible): boolean {
  const { file, now, university } = view;
  const { reminders } = university;
  const today = localDay(now, university);
  const start = waitingStart(view);
  const inTheLast = (workingDays: number) =>
    start !== null && today < start && today >= workingDaysBefore(start, workingDays, university);
  switch (notice) {
    case 'reminder':
      return inTheLast(Math.max(...reminders.workingDaysBefore)) && whoCanAct(file) === reader;
    case 'lastDayAlarm':
      return inTheLast(1);
    case 'startDayAlarm':
      return start !== null && today >= start;
    case 'approvalReminder':
      return reader === 'referent' && isApprovalLate(view, notice);
    case 'approvalUnanswered':
      return reader === 'manager' && isApprovalLate(view, notice);
    case 'idle': {
      const touched = localDay(file.touchedAt, university);
      const { days } = Temporal.PlainDate.from(touched).until(today);
      const responsible = whoCanAct(file);
      // Managers hear of a silence too, once they may know of the file; see tellings.ts.
      const concerns = responsible === reader || (reader === 'manager' && file.rounds > 0);
      return responsible !== 'nobody' && concerns && days >= reminders.idleAfterDays;
    }
  }
}

function isApprovalLate({ file, now, university }: FileView, notice: NoticeKind): boolean {
  const due = approvalNotices(file, university).find(({ kind }) => kind === notice);
  return due !== undefined && Temporal.Instant.compare(due.dueAt, now) <= 0;
}

/** The alarm's reason, for staff, in a box of its own: it comes after reminders that look like it. */
export function alarmReason(view: FileView): Element {
  const { alarm } = texts(view.reader.language).staff.news;
  return box({ tone: 'attention', text: alarm.because(reasonForStaff(view)) });
}

/** Why a stage cannot start: the signatures by name, as far as the file has come. */
function reasonForStaff(view: FileView): string {
  const { reasons } = texts(view.reader.language).staff.news.alarm;
  switch (phaseOf(view.file)) {
    case 'search':
    case 'filling':
      return reasons.form;
    case 'awaitingReferent':
    case 'awaitingApproval':
      return reasons.approval;
    case 'approved':
    case 'printed':
      return reasons.convention;
    default:
      return missingInWords(view, 'names');
  }
}

/** The alarm's fact, for staff: who cannot start, and when that was to be. */
export function alarmTitle(view: FileView): string {
  const { now, reader, university } = view;
  const { alarm } = texts(reader.language).staff.news;
  const start = waitingStart(view) ?? '';
  const today = localDay(now, university);
  const name = studentName(view);
  const day = texts(reader.language).date(start);
  if (start === today) return alarm.otherToday(name);
  return start > today ? alarm.other(name, day) : alarm.otherPast(name, day);
}
