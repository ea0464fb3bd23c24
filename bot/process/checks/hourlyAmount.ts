/**
 * What a gratification comes to by the hour of presence, to be compared with the minimum (L124-6).
 * By the hour and by the day this is exact. Paid by the week, the month or the year it may be the same
 * every time or follow the hours, and nobody writes down which: so there are two amounts.
 */
import { addDays, addMonths, dayNumber } from '../calendar';
import type { StageLength } from '../duration';
import type { Values } from './facts';

/** Cents an hour. */
export interface HourlyAmount {
  /** As it is usually meant; what reaches the minimum by it is right. */
  fair: number;
  /** The most that it can be taken for; what is below the minimum even so is surely too low. */
  generous: number;
}

/** null while something is missing that it takes. */
export function hourlyAmount(values: Values, length: StageLength): HourlyAmount | null {
  const { gratificationUnit: unit } = values;
  const cents = values.gratificationAmount ?? null;
  if (cents === null || !unit || length.minutes === 0 || length.paidMinutes === 0) return null;
  const { startDate, endDate } = values;
  if (!startDate || !endDate) return null;
  const paidHours = length.paidMinutes / 60;
  const span = spanOf(startDate, endDate);
  const weekly = weeklyHours(values, length, span.days);
  switch (unit) {
    case 'hour':
      return exactly(cents);
    case 'day':
      return exactly((cents * length.days) / (length.minutes / 60));
    case 'week': {
      const paidEachWeek = (cents * Math.ceil(span.days / 7)) / paidHours;
      return amounts([cents / weekly], [paidEachWeek]);
    }
    case 'month': {
      // 22 days of 7 hours are a month by law: 154 hours for 35 a week. Payrolls count 52 weeks by 12.
      const byLaw = cents / ((weekly * 22) / 5);
      const byPayroll = cents / ((weekly * 52) / 12);
      const smoothed = (cents * span.months) / paidHours;
      const paidEachMonth = (cents * Math.ceil(span.months)) / paidHours;
      return amounts([byLaw, smoothed], [byPayroll, paidEachMonth]);
    }
    case 'year':
      return amounts([(cents * span.days) / 365 / paidHours], [cents / paidHours]);
  }
}

const exactly = (amount: number): HourlyAmount => amounts([amount], []);

function amounts(fair: number[], generous: number[]): HourlyAmount {
  return {
    fair: Math.round(Math.max(...fair)),
    generous: Math.round(Math.max(...fair, ...generous)),
  };
}

/** How long it is by the calendar, both ends included. */
function spanOf(startDate: string, endDate: string): { days: number; months: number } {
  const days = dayNumber(endDate) - dayNumber(startDate) + 1;
  const after = addDays(endDate, 1);
  const between = monthOf(after) - monthOf(startDate);
  const months = addMonths(startDate, between) <= after ? between : between - 1;
  const rest = dayNumber(after) - dayNumber(addMonths(startDate, months));
  return { days, months: months + rest / 30.4375 };
}

const monthOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

/** Hours in a week as agreed or, where they vary, on average. */
function weeklyHours(values: Values, length: StageLength, days: number): number {
  const isSame = values.regularHours !== false;
  return (isSame ? length.longestWeek : (length.minutes * 7) / days) / 60;
}
