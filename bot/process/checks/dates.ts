/** When the stage is: its first and last day, and the periods in it. */
import { addDays, addMonths, dayNumber } from '../calendar';
import { isMadeHere } from '../convention/madeHere';
import type { FieldId } from '../form';
import type { Period } from '../form/periods';
import type { LocalDate } from '../internship';
import type { University } from '../university';
import { workedOrdinaryDays } from '../duration';
import type { Facts, Values } from './facts';
import type { Problem, Remark } from './findings';

export function dateProblems(facts: Facts): Problem[] {
  return [...startAndEnd(facts), ...periods(facts.values)];
}

/**
 * The start is ahead, unless a manager lets it through; the end is not before it, nor too late
 * (ministry notice of December 2022), nor more than 365 days later (Pstage; more is no one convention's).
 */
function startAndEnd({ values, university, today, file }: Facts): Problem[] {
  const { startDate, endDate } = values;
  const found: Problem[] = [];
  if (startDate && startDate <= today && !file.lateStartAllowed) {
    found.push({
      field: 'startDate',
      problem: { code: 'startTooEarly', earliest: addDays(today, 1) },
    });
  }
  if (!startDate || !endDate) return found;
  if (endDate < startDate) {
    found.push({ field: 'endDate', problem: { code: 'endBeforeStart', start: startDate } });
    return found;
  }
  const latest = latestEnd(startDate, university);
  const afterAYear = addDays(startDate, 365);
  if (endDate > latest && latest <= afterAYear) {
    found.push({ field: 'endDate', problem: { code: 'endTooLate', latest } });
  } else if (endDate > afterAYear) {
    found.push({ field: 'endDate', problem: { code: 'over365Days', latest: afterAYear } });
  }
  return found;
}

/**
 * The last day of a stage: 31 December following the academic year in which it starts (ministry
 * notice of December 2022), or the earlier date of the settings.
 */
export function latestEnd(startDate: LocalDate, { academicYear }: University): LocalDate {
  const inYear = startDate.slice(5) >= academicYear.startsOn;
  return `${Number(startDate.slice(0, 4)) + (inYear ? 1 : 0)}-${academicYear.latestEnd}`;
}

/** Fields that hold periods of the stage. */
const periodFields = ['interruptions', 'universityDays', 'workPeriods', 'holidaysWorked'] as const;

/** Periods lie in the stage, and no day is in two of them (Pstage). */
function periods(values: Values): Problem[] {
  const stage = stageOf(values);
  if (!stage) return [];
  return periodFields.flatMap((field): Problem[] => {
    const found = values[field] ?? [];
    const outside = found.find(({ from, to }) => from < stage.from || to > stage.to);
    if (outside) {
      const { from, to } = outside;
      const problem = { code: 'periodOutsideStage', from, to, start: stage.from, end: stage.to };
      return [{ field, problem: problem as Problem['problem'] }];
    }
    return overlapping(field, found, values);
  });
}

function stageOf({ startDate, endDate }: Values): Period | null {
  return startDate && endDate && startDate <= endDate ? { from: startDate, to: endDate } : null;
}

function overlapping(field: FieldId, found: readonly Period[], values: Values): Problem[] {
  // Nobody works in an interruption.
  const others = field === 'workPeriods' ? (values.interruptions ?? []) : [];
  const inOrder = [...found].sort((a, b) => a.from.localeCompare(b.from));
  const pairs = inOrder.flatMap((first, n) => {
    const second = [...inOrder.slice(n + 1), ...others].find((other) => overlap(first, other));
    return second ? [{ first: datesOf(first), second: datesOf(second) }] : [];
  });
  return pairs.slice(0, 1).map((pair) => ({ field, problem: { code: 'periodsOverlap', ...pair } }));
}

const datesOf = ({ from, to }: Period): Period => ({ from, to });

export function overlap(a: Period, b: Period): boolean {
  return a.from <= b.to && b.from <= a.to;
}

export function dateRemarks(facts: Facts): Remark[] {
  return [...startRemarks(facts), ...otherStages(facts), ...ordinaryDays(facts)];
}

function startRemarks({ values, today, university }: Facts): Remark[] {
  const { startDate, endDate } = values;
  const found: Remark[] = [];
  if (!startDate) return found;
  const days = dayNumber(startDate) - dayNumber(today);
  if (days > 0 && days < 15) found.push({ code: 'startsSoon', days });
  const latest = latestStart(today, university);
  if (startDate > latest && !isMadeHere(university)) found.push({ code: 'startFarAhead', latest });
  if (endDate && endDate >= addMonths(startDate, 6)) {
    found.push({ code: 'over6CalendarMonths' });
  }
  return found;
}

/** Students enter no later start on Pstage: the day before the next calendar year's new academic year. */
function latestStart(today: LocalDate, { academicYear }: University): LocalDate {
  const newYear = `${Number(today.slice(0, 4)) + 1}-${academicYear.startsOn}`;
  return addDays(newYear, -1);
}

/** Possible side by side, say on different days of the week; but hardly ever meant. */
function otherStages({ values, related }: Facts): Remark[] {
  const stage = stageOf(values);
  const other = related?.own.find(
    ({ startDate, endDate }) => stage && overlap(stage, { from: startDate, to: endDate }),
  );
  return other ? [{ code: 'overlapsOwnStage', start: other.startDate, end: other.endDate }] : [];
}

function ordinaryDays({ schedule }: Facts): Remark[] {
  const day = schedule && workedOrdinaryDays(schedule)[0];
  return day ? [{ code: 'notAHoliday', day }] : [];
}
