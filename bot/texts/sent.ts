/** Who a sent request is with, and when the product reminds them: « C’est envoyé à … ». */
import { localDay } from '../process/calendar';
import type { LocalDate } from '../process/internship';
import { scheduleOf } from '../process/reminders';
import type { FileView } from '../process/view';

/** The referent's name; null while a manager has to choose one. */
export function referentOf({ file, people }: FileView): string | null {
  return (file.referentId && people.named.get(file.referentId)?.name) || null;
}

/** The day of the reminder that is still to come; null when it has been sent, or none will be. */
export function remindedOn({ file, university }: FileView): LocalDate | null {
  const reminder = scheduleOf(file, university).find(({ kind }) => kind === 'approvalReminder');
  return reminder ? localDay(reminder.dueAt, university) : null;
}
