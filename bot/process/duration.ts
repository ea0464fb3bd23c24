/**
 * How long a stage is (Code de l'éducation L124-5, L124-18, D124-6): hours of presence day by day,
 * then 7 hours = 1 day and 22 days = 1 month. Hours are never turned into days by dividing weeks.
 */
import {
  dayNumber,
  holidayNumbers,
  holidaysBetween,
  utcDate,
  weekdayOf,
  DAY_MS,
  type Holiday,
  type WorkPlace,
} from './calendar';
import type { Period, WorkPeriod } from './form/periods';
import type { LocalDate } from './internship';

/** Six months: the most per intern, host and academic year. */
export const MAXIMUM_MINUTES = 924 * 60;
/** Two months: above, gratification is due from the first hour (L124-6). */
export const GRATIFICATION_MINUTES = 308 * 60;

/** Minutes of presence on each weekday, from Monday to Sunday. */
export type Week = readonly [number, number, number, number, number, number, number];

/** Hours a week without more: the same from Monday to Friday. */
export function evenWeek(minutes: number): Week {
  const day = minutes / 5;
  return [day, day, day, day, day, 0, 0];
}

export interface Schedule {
  startDate: LocalDate;
  endDate: LocalDate;
  /**
   * The same every week; or periods with their hours a day, where it is not. Such hours are worked
   * from Monday to Friday; a period that holds none of these (« samedi 6 février ») is worked as it
   * stands.
   */
  hours: { week: Week } | { workPeriods: readonly WorkPeriod[] };
  /** Its public holidays are not worked. */
  place: WorkPlace;
  /** Interruptions and days back at the university, in any order, also several times. */
  daysOff?: readonly Period[];
  /** Public holidays on which the convention has the intern work. */
  holidaysWorked?: readonly Period[];
  /** Authorised leave within the stage, in half days. */
  leaveHalfDays?: number;
}

export interface StageLength {
  /** Days with hours. */
  days: number;
  /**
   * The length by law, for the limits of 924 and 308 hours: presence and authorised leave (L124-13,
   * L124-18). Leave lies within the planned days, so it never makes a stage longer than these.
   */
  minutes: number;
  /** Presence alone, by which gratification is paid. */
  paidMinutes: number;
  /** The most minutes in one week from Monday to Sunday. */
  longestWeek: number;
}

/**
 * Walks every day from start to end, both included. An end before the start has no day. The days are
 * counted in UTC, where each has 24 hours: a form is checked many times, and Temporal is slow.
 */
export function stageLength(schedule: Schedule): StageLength {
  let [days, minutes] = [0, 0];
  const weeks = new Map<number, number>();
  for (const worked of workedDays(schedule)) {
    days += 1;
    minutes += worked.minutes;
    const week = worked.day - weekdayOf(worked.day);
    weeks.set(week, (weeks.get(week) ?? 0) + worked.minutes);
  }
  const leave = days === 0 ? 0 : ((schedule.leaveHalfDays ?? 0) / 2) * (minutes / days);
  return {
    days,
    minutes: Math.round(minutes),
    paidMinutes: Math.round(Math.max(0, minutes - leave)),
    longestWeek: Math.round(Math.max(0, ...weeks.values())),
  };
}

interface WorkedDay {
  /** Days since 1970. */
  day: number;
  minutes: number;
}

function workedDays(schedule: Schedule): WorkedDay[] {
  const first = dayNumber(schedule.startDate);
  const last = dayNumber(schedule.endDate);
  const off = daysOf(schedule.daysOff, first, last);
  const worked = daysOf(schedule.holidaysWorked, first, last);
  const isHoliday = holidaysOf(schedule);
  const minutesOn = hoursOf(schedule);
  const found: WorkedDay[] = [];
  for (let day = first; day <= last; day += 1) {
    const minutes = minutesOn(day);
    if (minutes === 0 || off.has(day) || (isHoliday(day) && !worked.has(day))) continue;
    found.push({ day, minutes });
  }
  return found;
}

/** The single days of periods, as far as they lie within the stage. */
function daysOf(periods: readonly Period[] = [], first: number, last: number): Set<number> {
  const days = new Set<number>();
  for (const { from, to } of periods) {
    const end = Math.min(dayNumber(to), last);
    for (let day = Math.max(dayNumber(from), first); day <= end; day += 1) days.add(day);
  }
  return days;
}

function holidaysOf({ startDate, endDate, place }: Schedule): (day: number) => boolean {
  const years: ReadonlySet<number>[] = [];
  const last = Number(endDate.slice(0, 4));
  for (let year = Number(startDate.slice(0, 4)); year <= last; year += 1) {
    years.push(holidayNumbers(place, year));
  }
  return (day) => years.some((year) => year.has(day));
}

/** The minutes of a day, before anything is taken off. */
function hoursOf({ hours }: Schedule): (day: number) => number {
  if ('week' in hours) return (day) => hours.week[weekdayOf(day)]!;
  const periods = hours.workPeriods.map(({ from, to, minutesADay }) => {
    const [first, last] = [dayNumber(from), dayNumber(to)];
    return { first, last, minutesADay, isWeekend: isWeekendOnly(first, last) };
  });
  return (day) => {
    const period = periods.find(({ first, last }) => first <= day && day <= last);
    return period && (period.isWeekend || weekdayOf(day) < 5) ? period.minutesADay : 0;
  };
}

function isWeekendOnly(first: number, last: number): boolean {
  return weekdayOf(first) >= 5 && last - first <= 6 - weekdayOf(first);
}

/** A public holiday within a stage, and whether the convention has it worked. */
export interface StageHoliday extends Holiday {
  isWorked: boolean;
}

/**
 * The public holidays that matter to a stage: those on days that would be worked, or are. For a
 * reader to see, and to correct where their host does otherwise.
 */
export function stageHolidays(schedule: Schedule, language: string): StageHoliday[] {
  const { startDate, endDate, place, holidaysWorked, daysOff } = schedule;
  const [first, last] = [dayNumber(startDate), dayNumber(endDate)];
  const worked = daysOf(holidaysWorked, first, last);
  const off = daysOf(daysOff, first, last);
  const minutesOn = hoursOf(schedule);
  return holidaysBetween({ from: startDate, to: endDate }, place, language)
    .filter(({ date }) => minutesOn(dayNumber(date)) > 0 && !off.has(dayNumber(date)))
    .map((holiday) => ({ ...holiday, isWorked: worked.has(dayNumber(holiday.date)) }));
}

/** The days on which the convention has a public holiday worked that are none there. */
export function workedOrdinaryDays(schedule: Schedule): LocalDate[] {
  const [first, last] = [dayNumber(schedule.startDate), dayNumber(schedule.endDate)];
  const isHoliday = holidaysOf(schedule);
  return [...daysOf(schedule.holidaysWorked, first, last)]
    .filter((day) => !isHoliday(day))
    .map((day) => utcDate(day * DAY_MS))
    .sort();
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
