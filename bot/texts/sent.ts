/** What the product does by itself while a request that was sent has no answer. */
import { Temporal } from 'temporal-polyfill';
import { localDay } from '../process/calendar';
import type { LocalDate } from '../process/internship';
import { approvalNotices } from '../process/reminders';
import type { FileView } from '../process/view';

/** What comes next, and on which day; `told`: the managers know, and nothing more comes. */
export type Silence = { next: 'reminder' | 'managers'; on: LocalDate } | { next: 'told' };

export function silenceOf({ file, now, university }: FileView): Silence {
  const coming = approvalNotices(file, university).find(
    ({ key, dueAt }) => !file.notices[key] && Temporal.Instant.compare(dueAt, now) > 0,
  );
  if (!coming) return { next: 'told' };
  const on = localDay(coming.dueAt, university);
  return { next: coming.kind === 'approvalReminder' ? 'reminder' : 'managers', on };
}
