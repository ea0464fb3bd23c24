/**
 * What the product sends by itself, and when (process.md: a reminder goes to whoever can act now).
 * The schedule follows from the facts, so nothing has to be cancelled: a signature that arrives
 * takes its reminders away. Moments are instants; working days are the university's.
 */
import { Temporal } from 'temporal-polyfill';
import { localDay, momentOf, workingDaysBefore } from './calendar';
import { deciderOf } from './deciders';
import { readField } from './form';
import {
  valuesOf,
  type Instant,
  type Internship,
  type LocalDate,
  type NoticeKind,
} from './internship';
import type { PersonId } from './people';
import { phaseOf, type Phase } from './steps';
import type { University } from './university';

/** Who can take the next step. */
export type Responsible = 'student' | 'referent' | 'manager' | 'nobody';

export interface Notice {
  /** Stable while its cause is: the kind, what it counts from, and which one it is. */
  key: string;
  kind: NoticeKind;
  dueAt: Instant;
}

/** Who can act now. While the copies are at the university, never the student. */
export function whoCanAct(file: Internship): Responsible {
  const phase = phaseOf(file);
  switch (phase) {
    case 'search':
    case 'filling':
    case 'approved':
    case 'printed':
      return 'student';
    case 'awaitingReferent':
      return 'manager';
    case 'awaitingApproval':
      // Nobody stands in for a referent who is away.
      return deciderOf(file) ? 'referent' : 'manager';
    case 'signing':
      return whoHoldsTheCopies(file);
    case 'signed':
      return file.handover.host && file.handover.student ? 'manager' : 'student';
    case 'completed':
    case 'closed':
      return 'nobody';
  }
}

/** The teacher who can act, where it is a teacher's turn: whoever decides, then whoever signs. */
export function actingTeacher(file: Internship): PersonId | null {
  return phaseOf(file) === 'awaitingApproval' ? deciderOf(file) : file.referentId;
}

function whoHoldsTheCopies(file: Internship): Responsible {
  switch (file.copies?.holder) {
    case 'manager':
    case 'presidency':
      return 'manager';
    case 'referent':
      return 'referent';
    default:
      return 'student'; // Tutor, host and post: the student is who can ask them.
  }
}

const notReadyToStart: Phase[] = [
  'filling',
  'awaitingReferent',
  'awaitingApproval',
  'approved',
  'printed',
  'signing',
];

/** Every notice of a file that is not sent yet, earliest first. */
export function scheduleOf(file: Internship, university: University): Notice[] {
  const all = [
    ...startNotices(file, university),
    ...approvalNotices(file, university),
    ...idleNotices(file, university),
  ];
  return all
    .filter((notice) => !file.notices[notice.key] && !isSaidByReminder(notice, all, university))
    .sort((a, b) => Temporal.Instant.compare(a.dueAt, b.dueAt));
}

/** « Commence lundi » says to whoever decides that it waits, too: on one day that is enough. */
function isSaidByReminder(
  { kind, dueAt }: Notice,
  all: readonly Notice[],
  university: University,
): boolean {
  if (kind !== 'approvalReminder') return false;
  const day = localDay(dueAt, university);
  return all.some(
    (other) => other.kind === 'reminder' && localDay(other.dueAt, university) === day,
  );
}

/** The moment at which the sweep must look at this file again; null when nothing is to come. */
export function nextDueAt(file: Internship, university: University): Instant | null {
  return scheduleOf(file, university)[0]?.dueAt ?? null;
}

/** Everything that is not sent yet and was due by then, earliest first. */
export function noticesDueBy(file: Internship, university: University, then: Instant): Notice[] {
  return scheduleOf(file, university).filter(
    ({ dueAt }) => Temporal.Instant.compare(dueAt, then) <= 0,
  );
}

/**
 * What is due now: of several overdue notices of one kind only the latest, the others count as
 * skipped. A product that was away must not send a burst, and on the day of the start its alarm is
 * all there is to say.
 */
export function dueNotices(file: Internship, university: University, now: Instant) {
  const due = noticesDueBy(file, university, now);
  const startsToday = due.some(({ kind }) => kind === 'startDayAlarm');
  const subjectOf = ({ kind }: Notice) => (startsToday && isAboutStart(kind) ? 'start' : kind);
  const latest = new Map(due.map((notice) => [subjectOf(notice), notice]));
  return [...latest.values()].map((notice) => ({
    ...notice,
    skipped: due
      .filter((other) => subjectOf(other) === subjectOf(notice) && other.key !== notice.key)
      .map(({ key }) => key),
  }));
}

function isAboutStart(kind: NoticeKind): boolean {
  return kind === 'reminder' || kind === 'lastDayAlarm' || kind === 'startDayAlarm';
}

/**
 * Counted back from the start, until every signature is there. Reminders that were due before the
 * form was sent say nothing new; alarms are given all the same. While it is a draft, a start may be
 * a slip of the keyboard: then nothing counts that was due before the student's last touch.
 */
function startNotices(file: Internship, university: University): Notice[] {
  const start = readField(valuesOf(file), 'startDate');
  if (!start || !notReadyToStart.includes(phaseOf(file))) return [];
  const { reminders } = university;
  const { submission } = file;
  const since = submission?.at ?? file.touchedAt;
  const at = (key: string, kind: NoticeKind, daysBefore: number, time: string): Notice => {
    const day = daysBefore === 0 ? start : workingDaysBefore(start, daysBefore, university);
    return { key: `${key}:${start}`, kind, dueAt: momentOf(day, time, university) };
  };
  return [
    ...reminders.workingDaysBefore.map((n) => at(`reminder-${n}`, 'reminder', n, reminders.at)),
    at('lastDay', 'lastDayAlarm', 1, reminders.lastWorkingDayAlarmAt),
    at('startDay', 'startDayAlarm', 0, reminders.startDayAlarmAt),
  ].filter(({ kind, dueAt }) => isAfter(dueAt, since) || (submission && kind !== 'reminder'));
}

/**
 * Whoever does not answer is reminded once, and then the managers are asked to find somebody else.
 * Their days count from the last touch: the submission itself, or whoever gave it to them later.
 */
export function approvalNotices(file: Internship, university: University): Notice[] {
  const decider = deciderOf(file);
  if (phaseOf(file) !== 'awaitingApproval' || !file.submission || !decider) return [];
  const start = readField(file.submission.values, 'startDate') ?? null;
  const asked = localDay(file.touchedAt, university);
  const reminded = afterSilence(asked, start, university);
  const reassigned = afterSilence(reminded, start, university);
  const about = `${file.submission.round}:${decider}`;
  const at = (day: LocalDate) => momentOf(day, university.reminders.at, university);
  return [
    { key: `approval:${about}`, kind: 'approvalReminder', dueAt: at(reminded) },
    { key: `unanswered:${about}`, kind: 'approvalUnanswered', dueAt: at(reassigned) },
  ];
}

/**
 * The day on which a silence has lasted too long: after the settings' working days, or after half of
 * those that are left until the start where that is sooner; after one at least.
 */
function afterSilence(from: LocalDate, start: LocalDate | null, university: University): LocalDate {
  const { approvalAfterWorkingDays: most } = university.reminders;
  const half = start ? Math.floor(workingDaysBetween(from, start, 2 * most, university) / 2) : most;
  return workingDaysBefore(from, -Math.max(1, Math.min(most, half)), university);
}

/** The working days after a day and before another; counted as far as `most`. */
function workingDaysBetween(
  from: LocalDate,
  to: LocalDate,
  most: number,
  university: University,
): number {
  let count = 0;
  for (let day = from; count < most; count += 1) {
    day = workingDaysBefore(day, -1, university);
    if (day >= to) return count;
  }
  return count;
}

/**
 * What waits for a teacher, the most urgent first: what would be reminded of first, then what begins
 * first.
 */
export function byUrgency(files: readonly Internship[], university: University): Internship[] {
  return files
    .map((file) => ({
      file,
      due: approvalNotices(file, university)[0]?.dueAt ?? file.touchedAt,
      start: file.submission?.values.startDate ?? '',
    }))
    .sort((a, b) => Temporal.Instant.compare(a.due, b.due) || a.start.localeCompare(b.start))
    .map(({ file }) => file);
}

/** A file that nobody touches raises an alarm by itself, once per silence. */
function idleNotices(file: Internship, university: University): Notice[] {
  if (whoCanAct(file) === 'nobody') return [];
  const { reminders } = university;
  const touched = localDay(file.touchedAt, university);
  const day = Temporal.PlainDate.from(touched).add({ days: reminders.idleAfterDays }).toString();
  const dueAt = momentOf(day, reminders.at, university);
  return [{ key: `idle:${touched}`, kind: 'idle', dueAt }];
}

function isAfter(a: Instant, b: Instant): boolean {
  return Temporal.Instant.compare(a, b) > 0;
}
