/**
 * The checks on a whole form, each with its rule (design: legal checks, « block » and « warn »).
 * A blocking problem keeps the form from being submitted; a remark is shown and let through.
 * Both carry figures, never sentences: the sentences are in bot/texts.
 */
import { Temporal } from 'temporal-polyfill';
import { localDay } from './calendar';
import { GRATIFICATION_MINUTES, MAXIMUM_MINUTES, stageLength, type StageLength } from './duration';
import { readForm, type Draft, type FieldId, type FieldProblem, type FormValues } from './form';
import { isFrenchTerritory } from './formReaders';
import type { Instant, Internship, LocalDate } from './internship';
import { isMinorOn } from './minority';
import type { University } from './university';

/** What keeps a form from being submitted. */
export type Blocker =
  | FieldProblem
  | { code: 'endBeforeStart'; start: LocalDate }
  | { code: 'startTooEarly'; earliest: LocalDate }
  | { code: 'endTooLate'; latest: LocalDate }
  | { code: 'tooLong924'; hours: number }
  | { code: 'over48Hours'; hours: number }
  | { code: 'minorOver35Hours'; hours: number }
  | { code: 'gratificationTooLow'; minimumCents: number; hours: number }
  | { code: 'legalRepresentativeMissing' };

export interface Problem {
  field: FieldId;
  problem: Blocker;
}

/** What is worth a remark, and is let through. */
export type Remark =
  | { code: 'startsSoon'; days: number }
  | { code: 'nearGratification'; hours: number }
  | { code: 'over6CalendarMonths' }
  | { code: 'over35Hours'; hours: number }
  | { code: 'signatoryIsTutor' }
  | { code: 'forbiddenUse'; word: string }
  | { code: 'minimumNotSet'; year: number }
  | { code: 'noSiret' }
  | { code: 'minor' };

export interface Check {
  problems: Problem[];
  remarks: Remark[];
  /** null while dates or hours are missing or wrong. */
  length: StageLength | null;
  /** Whether gratification is due by law; null while it cannot be said. */
  gratificationDue: boolean | null;
}

export interface CheckContext {
  file: Pick<Internship, 'student' | 'lateStartAllowed'>;
  university: University;
  now: Instant;
}

/** Reads and checks a draft: field by field, then as a whole. */
export function checkForm(draft: Draft, context: CheckContext): Check {
  const { values, problems } = readForm(draft);
  const found: Problem[] = [...problems].map(([field, problem]) => ({ field, problem }));
  const length = lengthOf(values);
  const due = gratificationDue(values, length);
  for (const rule of [dates, hours, gratification, minority, referent]) {
    found.push(...rule({ ...context, values, length, due }));
  }
  const taken = new Set<FieldId>();
  return {
    problems: found.filter(({ field }) => !taken.has(field) && taken.add(field)),
    remarks: remarks({ ...context, values, length, due }),
    length,
    gratificationDue: due,
  };
}

/** Everything is right but the start, which is today or past: a manager may let it through. */
export function isOnlyLate(problems: readonly Problem[]): boolean {
  return problems.length > 0 && problems.every(({ problem }) => problem.code === 'startTooEarly');
}

interface Facts extends CheckContext {
  values: Partial<FormValues>;
  length: StageLength | null;
  due: boolean | null;
}

function lengthOf({ startDate, endDate, weeklyHours, hostCountry }: Partial<FormValues>) {
  if (!startDate || !endDate || weeklyHours === undefined || endDate < startDate) return null;
  if (Temporal.PlainDate.from(startDate).until(endDate).days > 1000) return null;
  const country = hostCountry ?? 'FR';
  return stageLength({ startDate, endDate, weeklyMinutes: weeklyHours, country });
}

/** Above 308 hours in France (L124-6); abroad the law of the country decides. */
function gratificationDue(values: Partial<FormValues>, length: StageLength | null) {
  if (!length || !values.hostCountry) return null;
  return isFrenchTerritory(values.hostCountry) && length.minutes > GRATIFICATION_MINUTES;
}

function dates({ values, university, now, file }: Facts): Problem[] {
  const { startDate, endDate } = values;
  const today = localDay(now, university);
  const found: Problem[] = [];
  if (startDate && startDate <= today && !file.lateStartAllowed) {
    const earliest = Temporal.PlainDate.from(today).add({ days: 1 }).toString();
    found.push({ field: 'startDate', problem: { code: 'startTooEarly', earliest } });
  }
  if (startDate && endDate && endDate < startDate) {
    found.push({ field: 'endDate', problem: { code: 'endBeforeStart', start: startDate } });
  }
  if (startDate && endDate) {
    const latest = latestEnd(startDate, university);
    if (endDate > latest) found.push({ field: 'endDate', problem: { code: 'endTooLate', latest } });
  }
  return found;
}

/**
 * The last day of a stage: 31 December following the academic year in which it starts (ministry
 * notice of December 2022), or the earlier date of the settings.
 */
export function latestEnd(startDate: LocalDate, { academicYear }: University): LocalDate {
  const start = Temporal.PlainDate.from(startDate);
  const inYear = startDate.slice(5) >= academicYear.startsOn;
  return `${start.year + (inYear ? 1 : 0)}-${academicYear.latestEnd}`;
}

function hours({ values, length, file }: Facts): Problem[] {
  const { weeklyHours } = values;
  const found: Problem[] = [];
  if (weeklyHours !== undefined && weeklyHours > 48 * 60) {
    found.push({ field: 'weeklyHours', problem: { code: 'over48Hours', hours: weeklyHours / 60 } });
  } else if (weeklyHours !== undefined && weeklyHours > 35 * 60 && isMinor(file, values)) {
    const problem = { code: 'minorOver35Hours' as const, hours: weeklyHours / 60 };
    found.push({ field: 'weeklyHours', problem });
  }
  if (length && length.minutes > MAXIMUM_MINUTES) {
    found.push({ field: 'endDate', problem: { code: 'tooLong924', hours: length.minutes / 60 } });
  }
  return found;
}

function gratification({ values, length, due, university }: Facts): Problem[] {
  if (!due || !length || !values.startDate || values.hourlyGratification === undefined) return [];
  const minimumCents = minimumAt(values.startDate, university);
  if (minimumCents === null || values.hourlyGratification >= minimumCents) return [];
  const problem = {
    code: 'gratificationTooLow' as const,
    minimumCents,
    hours: length.minutes / 60,
  };
  return [{ field: 'hourlyGratification', problem }];
}

/** The minimum in cents an hour on a day: the latest amount set, null before the first one. */
export function minimumAt(day: LocalDate, { minimumGratification }: University): number | null {
  const applicable = minimumGratification.filter(({ from }) => from <= day);
  const latest = applicable.sort((a, b) => a.from.localeCompare(b.from)).at(-1);
  return latest ? Math.round(latest.euros * 100) : null;
}

function minority(facts: Facts): Problem[] {
  const { file, values, university, now } = facts;
  if (values.legalRepresentative) return [];
  if (!needsLegalRepresentative(file, values, localDay(now, university))) return [];
  return [{ field: 'legalRepresentative', problem: { code: 'legalRepresentativeMissing' } }];
}

/** A minor on the first day is one for every limit of working time. */
export function isMinor({ student }: Pick<Internship, 'student'>, values: Partial<FormValues>) {
  if (!student.birthDate) return values.minor === true;
  return isMinorOn(student.birthDate, values.startDate ?? '9999-12-31');
}

/**
 * A minor on the day of signing needs a parent's signature (see signatures.ts), also where they come
 * of age before the first day. Nobody signs before today, so today decides.
 */
export function needsLegalRepresentative(
  { student }: Pick<Internship, 'student'>,
  values: Partial<FormValues>,
  today: LocalDate,
): boolean {
  return student.birthDate ? isMinorOn(student.birthDate, today) : values.minor === true;
}

/** Nobody validates their own request. Whether the person is a teacher, the directory says. */
function referent({ values, file }: Facts): Problem[] {
  if (!values.referentId || values.referentId !== file.student.id) return [];
  return [{ field: 'referentId', problem: { code: 'noTeacher' } }];
}

/** Words of L124-7, at the beginning of a word: « remplaçante », not « assaisonnement ». */
const forbiddenUses = /(?<!\p{L})(?:rempla[cç]|saison|renfort|intérim)\p{L}*/iu;

function remarks({ values, length, due, university, now, file }: Facts): Remark[] {
  const found: Remark[] = [];
  const { startDate, endDate, weeklyHours } = values;
  const today = localDay(now, university);
  if (startDate) {
    const days = Temporal.PlainDate.from(today).until(startDate).days;
    if (days > 0 && days < 15) found.push({ code: 'startsSoon', days });
    const last = Temporal.PlainDate.from(startDate).add({ months: 6 }).toString();
    if (endDate && endDate >= last) found.push({ code: 'over6CalendarMonths' });
  }
  if (length && isInFrance(values) && isNearGratification(length)) {
    found.push({ code: 'nearGratification', hours: length.minutes / 60 });
  }
  if (weeklyHours && weeklyHours > 35 * 60) {
    found.push({ code: 'over35Hours', hours: weeklyHours / 60 });
  }
  const word = forbiddenUses.exec(`${values.subject ?? ''} ${values.tasks ?? ''}`)?.[0];
  if (word) found.push({ code: 'forbiddenUse', word });
  if (samePerson(values)) found.push({ code: 'signatoryIsTutor' });
  if (due && endDate) found.push(...yearsWithoutMinimum(values, university));
  if (isInFrance(values) && !values.hostSiret) found.push({ code: 'noSiret' });
  if (isMinor(file, values) || needsLegalRepresentative(file, values, today)) {
    found.push({ code: 'minor' });
  }
  return found;
}

function isInFrance({ hostCountry }: Partial<FormValues>): boolean {
  return hostCountry !== undefined && isFrenchTerritory(hostCountry);
}

function isNearGratification({ minutes }: StageLength): boolean {
  return minutes >= 300 * 60 && minutes <= GRATIFICATION_MINUTES;
}

function samePerson(values: Partial<FormValues>): boolean {
  const name = (first?: string, last?: string) => `${first} ${last}`.toLocaleLowerCase('fr');
  return (
    values.tutorLastName !== undefined &&
    name(values.tutorFirstName, values.tutorLastName) ===
      name(values.signatoryFirstName, values.signatoryLastName)
  );
}

function yearsWithoutMinimum({ startDate, endDate }: Partial<FormValues>, university: University) {
  const set = new Set(university.minimumGratification.map(({ from }) => Number(from.slice(0, 4))));
  const years: number[] = [];
  const last = Number(endDate?.slice(0, 4));
  for (let year = Number(startDate?.slice(0, 4)); year <= last; year += 1) years.push(year);
  return years
    .filter((year) => !set.has(year))
    .map((year): Remark => ({ code: 'minimumNotSet', year }));
}
