/**
 * Days: which are worked, which are holidays, and the moment at which something is due. A day is a
 * local date; a moment is that date and a local time in the university's zone.
 */
import Holidays from 'date-holidays';
import { Temporal } from 'temporal-polyfill';
import type { Instant, LocalDate } from './internship';
import type { University } from './university';

const holidaysOf = new Map<string, Set<LocalDate>>();

/** The public holidays of a country in a year; none where the country is not known. */
function publicHolidays(country: string, year: number): Set<LocalDate> {
  const key = `${country} ${year}`;
  const known = holidaysOf.get(key);
  if (known) return known;
  const days = new Holidays(country)
    .getHolidays(year)
    .filter((holiday) => holiday.type === 'public')
    .flatMap(wholeDays);
  const set = new Set(days);
  holidaysOf.set(key, set);
  return set;
}

export const DAY_MS = 86_400_000;

/** Some holidays last several days, others half a day, which is worked all the same. */
function wholeDays({ date, start, end }: { date: string; start: Date; end: Date }): LocalDate[] {
  const first = Temporal.PlainDate.from(date.slice(0, 10));
  const days = (end.getTime() - start.getTime()) / DAY_MS;
  const count = Math.floor(days + 1 / 24); // A day on which clocks go forward has 23 hours.
  return Array.from({ length: count }, (_, n) => first.add({ days: n }).toString());
}

export function isPublicHoliday(day: Temporal.PlainDate | LocalDate, country: string): boolean {
  const date = day.toString();
  return publicHolidays(country, Number(date.slice(0, 4))).has(date);
}

/** A day on which the university works: no weekend, no French public holiday, no closure. */
export function isWorkingDay(day: Temporal.PlainDate | LocalDate, university: University): boolean {
  const date = day.toString();
  const isWeekend = new Date(date).getUTCDay() % 6 === 0;
  if (isWeekend || isPublicHoliday(date, 'FR')) return false;
  return !university.closures.some(({ from, to }) => from <= date && date <= to);
}

/**
 * The n-th working day before a day (after it, where n is negative). Counted in UTC, where every day
 * has 24 hours: each change of a file counts its reminders again, and Temporal is slow.
 */
export function workingDaysBefore(day: LocalDate, n: number, university: University): LocalDate {
  const step = n < 0 ? DAY_MS : -DAY_MS;
  let at = Date.parse(day);
  for (let left = Math.abs(n); left > 0;) {
    at += step;
    if (isWorkingDay(utcDate(at), university)) left -= 1;
  }
  return utcDate(at);
}

/** The date of a moment in UTC, for dates that were counted there; years 0 to 9999. */
export function utcDate(at: number): LocalDate {
  return new Date(at).toISOString().slice(0, 10);
}

/** The instant of a local time on a local date in the university's time zone. */
export function momentOf(day: LocalDate, time: string, university: University): Instant {
  return Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone: university.timeZone, plainTime: time })
    .toInstant()
    .toString();
}

/** The local date at the university at an instant. */
export function localDay(at: Instant, university: University): LocalDate {
  return Temporal.Instant.from(at).toZonedDateTimeISO(university.timeZone).toPlainDate().toString();
}
