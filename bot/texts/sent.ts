/** When the product reminds the referent of a request that was sent: « C’est envoyé à … ». */
import { Temporal } from 'temporal-polyfill';
import { localDay } from '../process/calendar';
import type { LocalDate } from '../process/internship';
import { scheduleOf } from '../process/reminders';
import type { FileView } from '../process/view';

/** The day of the reminder that is still to come; null when it has been sent, or is about to be. */
export function remindedOn({ file, now, university }: FileView): LocalDate | null {
  const reminder = scheduleOf(file, university).find(({ kind }) => kind === 'approvalReminder');
  const isToCome = reminder && Temporal.Instant.compare(reminder.dueAt, now) > 0;
  return isToCome ? localDay(reminder.dueAt, university) : null;
}
