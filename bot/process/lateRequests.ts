/**
 * Reminders of requests that wait. Whoever decides on several that are due in one sweep reads one
 * message, which opens their list; each file still keeps that it was reminded of. An alarm stays alone.
 */
import type { Announcement } from './announce';
import type { Telling } from './tellings';
import { deciderOf } from './deciders';
import type { Instant, Internship, NoticeKind } from './internship';
import type { PersonId } from './people';
import { dueNotices, type Notice } from './reminders';
import { phaseOf } from './steps';
import type { University } from './university';

/** What reminds whoever decides that a request waits. */
export const lateKinds = ['approvalReminder', 'reminder', 'idle'] as const satisfies NoticeKind[];

/** Those of a request that are due now. */
export function lateNotices(file: Internship, university: University, now: Instant) {
  if (phaseOf(file) !== 'awaitingApproval' || !deciderOf(file)) return [];
  return dueNotices(file, university, now).filter(({ kind }) => isLate(kind));
}

/** The due notices of a teacher's requests; none where they are about one request at most. */
export function lateTogether(
  files: readonly Internship[],
  about: { teacherId: PersonId; university: University; now: Instant },
): { file: Internship; notice: Notice & { skipped: string[] } }[] {
  const { teacherId, university, now } = about;
  const theirs = files.filter((file) => deciderOf(file) === teacherId);
  const late = theirs.flatMap((file) =>
    lateNotices(file, university, now).map((notice) => ({ file, notice })),
  );
  return new Set(late.map(({ file }) => file.id)).size > 1 ? late : [];
}

/** What is told of several files, with one message to the teacher in place of theirs. */
export function toldAtOnce(
  announcements: readonly Announcement[],
  teacherId: PersonId,
): Announcement {
  const isTheirs = ({ to, news }: Telling) =>
    to.kind === 'person' && to.id === teacherId && isLate(news);
  const to = { kind: 'person', id: teacherId } as const;
  const atOnce: Telling = { subject: 'teacher', id: teacherId, news: 'approvalReminder', to };
  const all = announcements.flatMap(({ tellings }) => tellings);
  return {
    tellings: [
      ...all.filter((telling) => !isTheirs(telling)),
      ...(all.some(isTheirs) ? [atOnce] : []),
    ],
    posts: announcements.flatMap(({ posts }) => posts),
  };
}

function isLate(kind: string): boolean {
  return (lateKinds as readonly string[]).includes(kind);
}
