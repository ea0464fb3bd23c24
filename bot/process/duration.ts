/**
 * How long a stage is (Code de l'éducation L124-5, L124-18, D124-6): hours of presence day by day,
 * then 7 hours = 1 day and 22 days = 1 month. Hours are never turned into days by dividing weeks.
 */
import { DAY_MS, isPublicHoliday, utcDate } from './calendar';
import type { LocalDate } from './internship';

/** Six months: the most per intern, host and academic year. */
export const MAXIMUM_MINUTES = 924 * 60;
/** Two months: above, gratification is due from the first hour (L124-6). */
export const GRATIFICATION_MINUTES = 308 * 60;

export interface StagePeriod {
  startDate: LocalDate;
  endDate: LocalDate;
  /** Minutes of presence a week, spread evenly from Monday to Friday. */
  weeklyMinutes: number;
  /** ISO country of the host, whose public holidays are not worked. */
  country: string;
}

export interface StageLength {
  days: number;
  /** Minutes of presence in all. */
  minutes: number;
}

/**
 * Walks every day from start to end, both included. An end before the start has no day. The days
 * are counted in UTC, where each has 24 hours: a form is checked many times, and Temporal is slow.
 */
export function stageLength({
  startDate,
  endDate,
  weeklyMinutes,
  country,
}: StagePeriod): StageLength {
  const last = Date.parse(endDate);
  let days = 0;
  for (let at = Date.parse(startDate); at <= last; at += DAY_MS) {
    const isWeekend = new Date(at).getUTCDay() % 6 === 0;
    if (!isWeekend && !isPublicHoliday(utcDate(at), country)) days += 1;
  }
  return { days, minutes: Math.round((days * weeklyMinutes) / 5) };
}

export interface OfficialLength {
  months: number;
  days: number;
  hours: number;
}

/** The official wording of a length: months of 22 days of 7 hours, and what is left over. */
export function officialLength(minutes: number): OfficialLength {
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 7);
  return { months: Math.floor(days / 22), days: days % 22, hours: hours % 7 };
}
