/**
 * Days: which are worked, which are holidays, and the moment at which something is due. A day is a
 * local date; a moment is that date and a local time in the university's zone.
 */
import Holidays from 'date-holidays';
import { Temporal } from 'temporal-polyfill';
import type { Instant, LocalDate } from './internship';
import type { University } from './university';

/** Where somebody works: the public holidays depend on it. */
export interface WorkPlace {
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** As the calendar of the country calls it; null: only its national holidays. */
  region: string | null;
}

export interface Holiday {
  date: LocalDate;
  /** In the reader's language; in the country's own where nobody translated it. */
  name: string;
}

export const DAY_MS = 86_400_000;

/** Some holidays last several days, others half a day, which is worked all the same. */
function wholeDays({ date, start, end }: { date: string; start: Date; end: Date }): LocalDate[] {
  const first = Temporal.PlainDate.from(date.slice(0, 10));
  const days = (end.getTime() - start.getTime()) / DAY_MS;
  const count = Math.floor(days + 1 / 24); // A day on which clocks go forward has 23 hours.
  return Array.from({ length: count }, (_, n) => first.add({ days: n }).toString());
}

const yearsRead = new Map<string, Holiday[]>();

/** The public holidays of a place in a year, earliest first; none where the country is not known. */
function holidaysOfYear({ country, region }: WorkPlace, year: number, language: string): Holiday[] {
  const key = `${country} ${region ?? ''} ${year} ${language}`;
  const known = yearsRead.get(key);
  if (known) return known;
  const calendar = region ? new Holidays(country, region) : new Holidays(country);
  calendar.setLanguages([language, 'en']);
  const found = calendar
    .getHolidays(year)
    .filter((holiday) => holiday.type === 'public')
    .flatMap((holiday) =>
      wholeDays(holiday).map((date) => ({ date, name: holiday.name.replaceAll("'", '’') })),
    );
  yearsRead.set(key, found);
  return found;
}

const daysRead = new Map<string, ReadonlySet<number>>();

/**
 * The public holidays of a place in a year, as days since 1970 (UTC): a form is checked many times,
 * and each time every day of the stage is asked.
 */
export function holidayNumbers(place: WorkPlace, year: number): ReadonlySet<number> {
  const key = `${place.country} ${place.region ?? ''} ${year}`;
  const known = daysRead.get(key);
  if (known) return known;
  const days = new Set(holidaysOfYear(place, year, 'fr').map(({ date }) => dayNumber(date)));
  daysRead.set(key, days);
  return days;
}

/** Days since 1970 in UTC, where every day has 24 hours. Day 0 was a Thursday. */
export function dayNumber(date: LocalDate): number {
  return Math.round(Date.parse(date) / DAY_MS);
}

export function addDays(day: LocalDate, days: number): LocalDate {
  return utcDate((dayNumber(day) + days) * DAY_MS);
}

/** The same day of a later month, or its last one where that month is shorter. */
export function addMonths(day: LocalDate, months: number): LocalDate {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return utcDate(Date.UTC(year, month - 1 + months, Math.min(date, last)));
}

/** 0: Monday … 6: Sunday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

export function isPublicHoliday(
  day: Temporal.PlainDate | LocalDate,
  country: string,
  region: string | null = null,
): boolean {
  const date = day.toString();
  return holidayNumbers({ country, region }, Number(date.slice(0, 4))).has(dayNumber(date));
}

/** The public holidays from a day to another, both included; each date once. */
export function holidaysBetween(
  { from, to }: { from: LocalDate; to: LocalDate },
  place: WorkPlace,
  language: string,
): Holiday[] {
  const found = new Map<LocalDate, Holiday>();
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    for (const holiday of holidaysOfYear(place, year, language)) {
      if (holiday.date < from || holiday.date > to || found.has(holiday.date)) continue;
      found.set(holiday.date, holiday);
    }
  }
  return [...found.values()].sort((a, b) => a.date.localeCompare(b.date));
}

/**
 * The part of France whose holidays differ, by postcode (INSEE): Alsace and Moselle (Code du travail
 * L3134-13) and overseas (L3422-2). Elsewhere the eleven national ones hold (L3133-1).
 */
export function frenchRegion(postcode: string): string | null {
  const digits = postcode.replace(/\s/g, '');
  if (digits === '97133') return 'BL';
  if (digits === '97150') return 'MF';
  const overseas: Record<string, string> = {
    971: 'GP',
    972: 'MQ',
    973: 'GF',
    974: 'RE',
    976: 'YT',
  };
  if (overseas[digits.slice(0, 3)]) return overseas[digits.slice(0, 3)]!;
  return ['57', '67', '68'].includes(digits.slice(0, 2)) ? digits.slice(0, 2) : null;
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
