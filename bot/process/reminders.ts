/**
 * What the product sends by itself, and when (process.md: a reminder goes to whoever can act now).
 * The schedule follows from the facts, so nothing has to be cancelled: a signature that arrives
 * takes its reminders away. Moments are instants; working days are the university's.
 */
import { Temporal } from 'temporal-polyfill';
import { localDay, momentOf, workingDaysBefore } from './calendar';
import { readForm } from './form';
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

/**
 * What is due now: of several overdue notices of one kind only the latest, the others count as
 * skipped. A product that was away must not send a burst.
 */
export function dueNotices(file: Internship, university: University, now: Instant) {
  const due = scheduleOf(file, university).filter(
    ({ dueAt }) => Temporal.Instant.compare(dueAt, now) <= 0,
  );
  const latest = new Map<NoticeKind, Notice>();
  for (const notice of due) latest.set(notice.kind, notice);
  return [...latest.values()].map((notice) => ({
    ...notice,
    skipped: due
      .filter(({ kind, key }) => kind === notice.kind && key !== notice.key)
      .map(({ key }) => key),
  }));
}

/** Counted back from the start, until every signature is there. */
function startNotices(file: Internship, university: University): Notice[] {
  const start = readForm(file.submission?.values ?? file.draft).values.startDate;
  if (!start || !notReadyToStart.includes(phaseOf(file))) return [];
  const { reminders } = university;
  const since = file.submission?.at ?? file.openedAt;
  const at = (key: string, kind: NoticeKind, daysBefore: number, time: string): Notice => {
    const day = daysBefore === 0 ? start : workingDaysBefore(start, daysBefore, university);
    return { key: `${key}:${start}`, kind, dueAt: momentOf(day, time, university) };
  };
  return [
    ...reminders.workingDaysBefore.map((n) => at(`reminder-${n}`, 'reminder', n, reminders.at)),
    at('lastDay', 'lastDayAlarm', 1, reminders.lastWorkingDayAlarmAt),
    at('startDay', 'startDayAlarm', 0, reminders.startDayAlarmAt),
  ].filter(({ kind, dueAt }) => kind !== 'reminder' || isAfter(dueAt, since));
}

/** A referent who does not answer is reminded once per submission. */
function approvalNotices(file: Internship, university: University): Notice[] {
  if (phaseOf(file) !== 'awaitingApproval' || !file.submission) return [];
  const { reminders } = university;
  const sent = localDay(file.submission.at, university);
  const day = workingDaysBefore(sent, -reminders.approvalAfterWorkingDays, university);
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
