/** Days and periods as people type them, one a line: « 15/02/2027 au 19/02/2027 », « 12/02/2027 ». */
import { Temporal } from 'temporal-polyfill';
import type { LocalDate } from '../internship';

export interface Period {
  /** The first and the last day, both included. */
  from: LocalDate;
  to: LocalDate;
}

/** A period with the same hours every day that is worked. */
export interface WorkPeriod extends Period {
  minutesADay: number;
}

const DAY = String.raw`(\d{1,2}[/.]\d{1,2}[/.]20\d{2}|20\d{2}-\d{2}-\d{2})`;
const BETWEEN = String.raw`\s*(?:au|à|to|until|[-–—→])\s*`;
const PERIOD = new RegExp(`^(?:du|le|les|from|on)?\\s*${DAY}(?:${BETWEEN}${DAY})?$`, 'i');
const HOURS = /^(.*?)\s*[:,]\s*(\d{1,2})(?:[.,](\d{1,2}))?\s*h\s*([0-5]?\d)?$/i;

/** null where a line cannot be read; it is said which. */
export type PeriodsReading<P> = { periods: P[] } | { line: string };

export function readPeriods(typed: string): PeriodsReading<Period> {
  return readLines(typed, readPeriod);
}

export function readWorkPeriods(typed: string): PeriodsReading<WorkPeriod> {
  return readLines(typed, (line) => {
    const [, days = '', hours, decimals, minutes] = HOURS.exec(line) ?? [];
    const period = hours === undefined ? null : readPeriod(days);
    if (!period) return null;
    const whole = Number(`${hours}.${decimals ?? 0}`) * 60 + Number(minutes ?? 0);
    return whole > 0 && whole <= 24 * 60 ? { ...period, minutesADay: Math.round(whole) } : null;
  });
}

function readLines<P>(typed: string, read: (line: string) => P | null): PeriodsReading<P> {
  const periods: P[] = [];
  for (const line of typed.split(/[\n;]/).map((one) => one.trim())) {
    if (line === '') continue;
    const period = read(line);
    if (!period) return { line };
    periods.push(period);
  }
  return { periods };
}

function readPeriod(line: string): Period | null {
  const [, first, last] = PERIOD.exec(line.trim()) ?? [];
  const from = first === undefined ? null : readDay(first);
  const to = last === undefined ? from : readDay(last);
  return from && to && from <= to ? { from, to } : null;
}

/** French order, day first; or ISO. */
function readDay(typed: string): LocalDate | null {
  const [a = '', b = '', c = ''] = typed.split(/[/.-]/);
  const [year, month, day] = typed.includes('-') ? [a, b, c] : [c, b, a];
  try {
    const parts = { year: Number(year), month: Number(month), day: Number(day) };
    return Temporal.PlainDate.from(parts, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}
