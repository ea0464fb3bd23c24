/** How much is worked: by day, by week and in all, and at which moments. */
import { weekdayOf, dayNumber } from '../calendar';
import { GRATIFICATION_MINUTES, MAXIMUM_MINUTES } from '../duration';
import { clean, type FieldId } from '../form';
import { weekdays } from '../form/fields';
import { isInFrance, isMinor, patternOf, type Facts, type Values } from './facts';
import type { ExceptionalWork, Problem, Remark } from './findings';

/** The most hours a week, for anybody (48, as for employees) and for minors (L3162-1: 35). */
const LONGEST_WEEK = 48 * 60;
const USUAL_WEEK = 35 * 60;
const MINORS_DAY = 7 * 60;
const WHOLE_DAY = 24 * 60;

export function hourProblems(facts: Facts): Problem[] {
  return [
    ...days(facts.values),
    ...week(facts),
    ...inAll(facts),
    ...exceptional(facts),
    ...leaveClause(facts),
  ];
}

/** The field that says the hours of the week, for what is wrong with them. */
function hoursField({ regularHours }: Values): FieldId {
  return regularHours === false ? 'workPeriods' : 'weeklyHours';
}

function days(values: Values): Problem[] {
  const tooLong = weekdays.find((day) => (values[day] ?? 0) > WHOLE_DAY);
  if (!tooLong) return [];
  return [{ field: tooLong, problem: { code: 'over24Hours', hours: values[tooLong]! / 60 } }];
}

/** Minutes a week: as given by weekday, as given in all, or the fullest week of the periods. */
function weeklyMinutes({ values, length }: Facts): number | null {
  if (values.regularHours === false) return length?.longestWeek ?? null;
  const pattern = patternOf(values);
  return pattern ? sum(pattern) : (values.weeklyHours ?? null);
}

/** At most 48 hours; for a minor 35, and 7 a day. The weekdays say the same as the week. */
function week(facts: Facts): Problem[] {
  const { values, file } = facts;
  const minutes = weeklyMinutes(facts);
  const field = hoursField(values);
  if (minutes === null) return [];
  const hours = minutes / 60;
  if (minutes > LONGEST_WEEK) return [{ field, problem: { code: 'over48Hours', hours } }];
  const pattern = patternOf(values);
  if (pattern && values.weeklyHours && values.weeklyHours !== minutes) {
    const weekly = values.weeklyHours / 60;
    return [{ field, problem: { code: 'weekDisagrees', pattern: hours, weekly } }];
  }
  if (!isMinor(file, values)) return [];
  if (minutes > USUAL_WEEK) return [{ field, problem: { code: 'minorOver35Hours', hours } }];
  return minorsDay(values);
}

function minorsDay(values: Values): Problem[] {
  const pattern = patternOf(values);
  const n = pattern?.findIndex((minutes) => minutes > MINORS_DAY) ?? -1;
  if (pattern && n >= 0) {
    const problem = { code: 'minorOver7Hours', hours: pattern[n]! / 60 } as const;
    return [{ field: weekdays[n]!, problem }];
  }
  if (values.regularHours !== false) return [];
  const longest = Math.max(0, ...(values.workPeriods ?? []).map((period) => period.minutesADay));
  if (longest <= MINORS_DAY) return [];
  return [{ field: 'workPeriods', problem: { code: 'minorOver7Hours', hours: longest / 60 } }];
}

/** At most 924 hours per intern, host and academic year (L124-5, D124-6); and not none. */
function inAll({ length, earlier }: Facts): Problem[] {
  if (!length) return [];
  if (length.minutes === 0) return [{ field: 'endDate', problem: { code: 'noHours' } }];
  const minutes = length.minutes + earlier;
  if (minutes <= MAXIMUM_MINUTES) return [];
  const problem = { code: 'tooLong924', hours: minutes / 60, earlier: earlier / 60 } as const;
  return [{ field: 'endDate', problem }];
}

/** Nights, Sundays and holidays are the convention's to mention (D124-4), and never a minor's. */
function exceptional({ values, file }: Facts): Problem[] {
  const kinds = exceptionalWork(values);
  if (kinds.length === 0) return [];
  if (isMinor(file, values)) {
    return [{ field: 'exceptionalWork', problem: { code: 'minorExceptionalWork', kinds } }];
  }
  // Without their dates the hours of the stage cannot be counted; unreadable ones are said already.
  const { holidaysWorked } = values;
  const areNone = holidaysWorked !== undefined && !holidaysWorked?.length;
  return kinds.includes('holiday') && areNone
    ? [{ field: 'holidaysWorked', problem: { code: 'missing' } }]
    : [];
}

/** What is ticked, and what the hours themselves say. */
export function exceptionalWork(values: Values): ExceptionalWork[] {
  const said = values.exceptionalWork ?? [];
  const found: Record<ExceptionalWork, boolean> = {
    night: said.includes('night'),
    sunday: said.includes('sunday') || isSundayWorked(values),
    holiday: said.includes('holiday') || (values.holidaysWorked ?? []).length > 0,
  };
  return (['night', 'sunday', 'holiday'] as const).filter((kind) => found[kind]);
}

/** A period of work holds a Sunday only where it holds no day of the week: see duration.ts. */
function isSundayWorked(values: Values): boolean {
  if (values.regularHours !== false) return (patternOf(values)?.[6] ?? 0) > 0;
  return (values.workPeriods ?? []).some(({ from, to }) => {
    const first = weekdayOf(dayNumber(from));
    const count = dayNumber(to) - dayNumber(from);
    return first >= 5 && count <= 6 - first && first + count === 6;
  });
}

/** Above two months in France the convention says which leave there may be (L124-13, D124-4). */
function leaveClause({ draft, values, length }: Facts): Problem[] {
  if (!length || !isInFrance(values) || length.minutes <= GRATIFICATION_MINUTES) return [];
  if (clean(draft.leave ?? '') || clean(draft.leaveDays ?? '')) return [];
  return [{ field: 'leave', problem: { code: 'leaveClauseMissing', hours: length.minutes / 60 } }];
}

export function hourRemarks(facts: Facts): Remark[] {
  const { values, length, earlier, file } = facts;
  const found: Remark[] = [];
  const total = (length?.minutes ?? 0) + earlier;
  if (length && isInFrance(values) && total >= 300 * 60 && total <= GRATIFICATION_MINUTES) {
    found.push({ code: 'nearGratification', hours: total / 60 });
  }
  const weekly = weeklyMinutes(facts) ?? 0;
  // Where that is forbidden, week() says so.
  if (weekly > USUAL_WEEK && weekly <= LONGEST_WEEK && !isMinor(file, values)) {
    found.push({ code: 'over35Hours', hours: weekly / 60 });
  }
  const kinds = exceptionalWork(values);
  if (kinds.length > 0 && !isMinor(file, values)) found.push({ code: 'exceptionalWork', kinds });
  return found;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
