/**
 * What the product sends by itself, and when (process.md: a reminder goes to whoever can act now).
 * The schedule follows from the facts, so nothing has to be cancelled: a signature that arrives
 * takes its reminders away. Moments are instants; working days are the university's.
 */
import { Temporal } from 'temporal-polyfill';
import { localDay, momentOf, workingDaysBefore } from './calendar';
import { readField } from './form';
import type { Instant, Internship, NoticeKind } from './internship';
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
      return 'referent';
    case 'signing':
      return whoHoldsTheCopies(file);
    case 'signed':
      return file.handover.host && file.handover.student ? 'manager' : 'student';
    case 'completed':
    case 'closed':
      return 'nobody';
  }
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
    .filter(({ key }) => !file.notices[key])
    .sort((a, b) => Temporal.Instant.compare(a.dueAt, b.dueAt));
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
  const start = readField(file.submission?.values ?? file.draft, 'startDate');
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
 * A referent who does not answer is reminded once per submission. Their days count from the last
 * touch: the submission itself, or the manager who assigned it to them later.
 */
function approvalNotices(file: Internship, university: University): Notice[] {
  if (phaseOf(file) !== 'awaitingApproval' || !file.submission) return [];
  const { reminders } = university;
  const asked = localDay(file.touchedAt, university);
  const day = workingDaysBefore(asked, -reminders.approvalAfterWorkingDays, university);
  return [
    {
      key: `approval:${file.submission.round}:${file.referentId}`,
      kind: 'approvalReminder',
      dueAt: momentOf(day, reminders.at, university),
    },
  ];
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
