/** What a form comes to: its length, what the law makes of it, and what nobody has to type. */
import { academicYearOf, holidaysOfForm, minimumAt, type Check } from '../bot/process/checks';
import { readForm } from '../bot/process/form';
import { isFrance } from '../bot/process/form/places';
import type { FileView } from '../bot/process/view';
import { texts } from '../bot/texts';
import { shortDate } from '../bot/texts/format';
import type { Element } from './adaptiveCard';
import { facts, heading } from './elements';
import { fieldValue } from './fieldValue';
import { valuesOf } from '../bot/process/internship';

export function computed(view: FileView, check: Check): Element[] {
  const t = texts(view.reader.language);
  const { summary } = t.contactForm;
  const draft = valuesOf(view.file);
  const { startDate, endDate } = readForm(draft).values;
  const { length, gratificationDue } = check;
  return [
    heading(summary.computed, { size: 'Default' }),
    ...facts([
      [summary.dates, startDate && endDate ? t.dates(startDate, endDate) : ''],
      [summary.length, length ? t.length(length.minutes) : ''],
      [summary.paidHours, length && isPaidLess(length) ? t.length(length.paidMinutes) : ''],
      [summary.holidays, length ? holidaysInWords(view) : ''],
      [t.summary.gratification, gratificationDue === null ? '' : due(view, gratificationDue)],
      [summary.offered, offered(view)],
      [summary.academicYear, startDate ? academicYear(view, startDate) : ''],
      [summary.volume, summary.volumeValue],
    ]),
  ];
}

/** Authorised leave is not paid by the hour of presence. */
function isPaidLess({ minutes, paidMinutes }: NonNullable<Check['length']>): boolean {
  return paidMinutes !== minutes;
}

/** To be seen, and corrected where the host does otherwise. */
function holidaysInWords(view: FileView): string {
  const { language } = view.reader;
  const { summary } = texts(language).contactForm;
  const holidays = holidaysOfForm(valuesOf(view.file), language).filter(
    ({ isWorked }) => !isWorked,
  );
  if (holidays.length === 0) return summary.noHolidays;
  return summary.holidaysList(
    holidays.map(({ date, name }) => summary.holiday(shortDate(date, language), name)),
  );
}

function due({ file, reader, university }: FileView, isDue: boolean): string {
  const { summary } = texts(reader.language);
  const draft = valuesOf(file);
  if (!isFrance(draft)) return summary.notDueAbroad;
  if (!isDue) return summary.notDue;
  const { startDate } = readForm(draft).values;
  return summary.due(startDate ? minimumAt(startDate, university) : null);
}

function offered(view: FileView): string {
  const draft = valuesOf(view.file);
  if (draft.gratified === 'no') return texts(view.reader.language).contactForm.summary.none;
  return draft.gratified === 'yes' ? fieldValue(view, 'gratificationAmount', draft) : '';
}

/** « 2026/2027 », as Pstage writes it. */
export function academicYear({ university }: FileView, startDate: string): string {
  const first = academicYearOf(startDate, university);
  return `${first}/${first + 1}`;
}
