import type { Internship } from '../internship';
import { dueNotices, noticesDueBy } from '../reminders';
import { one, refuse, type Able, type Decision, type Of } from './decision';

/** Looks again just before: what was due when the sweep read the file may have become needless. */
export function sendNotice(file: Internship, { key }: Of<'sendNotice'>, able: Able): Decision {
  const due = dueNotices(file, able.university, able.now).find((notice) => notice.key === key);
  if (!due) return refuse({ code: 'notDueAnymore' });
  return one({ type: 'noticeSent', key, notice: due.kind, skipped: due.skipped });
}

/** What was due by a moment counts as sent, and nobody is told again. */
export function skipNotices(file: Internship, { until }: Of<'skipNotices'>, able: Able): Decision {
  const keys = noticesDueBy(file, able.university, until).map(({ key }) => key);
  if (keys.length === 0) return refuse({ code: 'notDueAnymore' });
  return one({ type: 'noticesSkipped', keys, until });
}
