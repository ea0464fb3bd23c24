/** What every check is given: the form as read, and what follows from it. */
import { frenchRegion, localDay, type WorkPlace } from '../calendar';
import { evenWeek, stageLength, type Schedule, type StageLength, type Week } from '../duration';
import type { Draft, FormValues } from '../form';
import { weekdays } from '../form/fields';
import { isFrenchTerritory } from '../form/places';
import type { Instant, Internship, LocalDate } from '../internship';
import { isMinorOn } from '../minority';
import type { RelatedStages } from '../related';
import type { University } from '../university';

export interface CheckContext {
  file: Pick<Internship, 'student' | 'lateStartAllowed'>;
  university: University;
  now: Instant;
  /** Absent where nobody looked them up: then nothing is said about them. */
  related?: RelatedStages | undefined;
}

/** A form as far as it can be read; what is missing or wrong is not there. */
export type Values = Partial<FormValues>;

export interface Facts extends CheckContext {
  draft: Draft;
  values: Values;
  today: LocalDate;
  schedule: Schedule | null;
  length: StageLength | null;
  /** Minutes of other stages of the academic year at the same host. */
  earlier: number;
  /** Whether gratification is due by law; null while it cannot be said. */
  due: boolean | null;
}

export function todayOf({ now, university }: CheckContext): LocalDate {
  return localDay(now, university);
}

/** Absurd dates are another check's business; nobody walks through centuries. */
const LONGEST_WALK_MS = 1000 * 86_400_000;

/** When and where the intern works; null while a field that says so is missing or wrong. */
export function scheduleOf(values: Values): Schedule | null {
  const { startDate, endDate, interruptions, universityDays, holidaysWorked, leaveDays } = values;
  const hours = hoursOf(values);
  if (!startDate || !endDate || !hours || endDate < startDate) return null;
  if (Date.parse(endDate) - Date.parse(startDate) > LONGEST_WALK_MS) return null;
  if (interruptions === undefined || universityDays === undefined) return null;
  return {
    startDate,
    endDate,
    hours,
    place: workPlaceOf(values),
    daysOff: [...(interruptions ?? []), ...(universityDays ?? [])],
    holidaysWorked: holidaysWorked ?? [],
    leaveHalfDays: leaveDays ?? 0,
  };
}

function hoursOf(values: Values): Schedule['hours'] | null {
  if (values.regularHours === false) {
    return values.workPeriods ? { workPeriods: values.workPeriods } : null;
  }
  const week = patternOf(values);
  if (week) return { week };
  return values.weeklyHours ? { week: evenWeek(values.weeklyHours) } : null;
}

/** The hours by weekday, where any is given; a day without hours is a day off. */
export function patternOf(values: Values): Week | null {
  const days = weekdays.map((day) => values[day] ?? null);
  if (values.regularHours === false || days.every((minutes) => minutes === null)) return null;
  return days.map((minutes) => minutes ?? 0) as unknown as Week;
}

/** Where the work is: the service's own address where it has one, else the host's. */
export function workPlaceOf(values: Values): WorkPlace {
  const isElsewhere = values.serviceElsewhere === true && Boolean(values.serviceCountry);
  const country = (isElsewhere ? values.serviceCountry : values.hostCountry) ?? 'FR';
  const postcode = (isElsewhere ? values.servicePostcode : values.hostPostcode) ?? '';
  return { country, region: country === 'FR' ? frenchRegion(postcode) : null };
}

/** Of the schedule or, without one, null. */
export function lengthOf(schedule: Schedule | null): StageLength | null {
  return schedule && stageLength(schedule);
}

/** The host is, and the work too: French law on gratification and leave surely holds. */
export function isInFrance(values: Values): boolean {
  return isHostInFrance(values) && isFrenchTerritory(workPlaceOf(values).country);
}

export function isHostInFrance({ hostCountry }: Values): boolean {
  return hostCountry !== undefined && isFrenchTerritory(hostCountry);
}

/** A minor on the first day is one for every limit of working time. */
export function isMinor({ student }: Pick<Internship, 'student'>, values: Values): boolean {
  if (!student.birthDate) return values.minor === true;
  return isMinorOn(student.birthDate, values.startDate ?? '9999-12-31');
}

/** The start of the academic year in which a stage begins: one year for hours that add up. */
export function academicYearOf(day: LocalDate, { academicYear }: University): number {
  const year = Number(day.slice(0, 4));
  return day.slice(5) >= academicYear.startsOn ? year : year - 1;
}
