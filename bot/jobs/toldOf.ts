import { assertNever } from '../process/assertNever';
import type { NoticeKind } from '../process/internship';
import type { Job } from '../process/ports';
import { placeOf } from './queue';

/** What a job is about, for the log: ids and kinds. */
export function toldOf(job: Job): Record<string, string> {
  const place = placeOf(job);
  switch (job.kind) {
    case 'tell': {
      const { subject, id, news } = job.telling;
      return { kind: job.kind, place, subject, id, news };
    }
    case 'post': {
      const { subject, id, purpose } = job.post;
      return { kind: job.kind, place, subject, id, purpose };
    }
    case 'document': {
      const { internshipId: id, documentKind } = job;
      return { kind: job.kind, place, subject: 'internship', id, documentKind };
    }
    case 'give':
    case 'upload':
      return { kind: job.kind, place, document: job.documentId };
    case 'fileToChannel':
    case 'removeFromChannel': {
      const { internshipId: id, documentKind } = job;
      const about = { kind: job.kind, place, subject: 'internship', id };
      return documentKind ? { ...about, documentKind } : about;
    }
    case 'tidyFolder':
    case 'mail':
    case 'reply':
      return { kind: job.kind, place };
    default:
      return assertNever(job);
  }
}

const NOTICES: Record<NoticeKind, true> = {
  reminder: true,
  lastDayAlarm: true,
  startDayAlarm: true,
  approvalReminder: true,
  approvalUnanswered: true,
  idle: true,
};

/** The reminder or alarm that a job tells, if it does. */
export function noticeIn(job: Job): NoticeKind | undefined {
  if (job.kind !== 'tell') return undefined;
  const { news } = job.telling;
  return Object.hasOwn(NOTICES, news) ? (news as NoticeKind) : undefined;
}
