/** Gratification: whether it is due, and whether what is agreed is enough. */
import { GRATIFICATION_MINUTES } from '../duration';
import { fold } from '../fold';
import type { LocalDate } from '../internship';
import type { University } from '../university';
import { isInFrance, type Facts, type Values } from './facts';
import type { Problem, Remark, UnsureReason } from './findings';
import { hourlyAmount } from './hourlyAmount';

/**
 * Above 308 hours in the same host and year in France (L124-6); abroad the law of the country decides.
 * The settings name the formations that owe none (auxiliaires médicaux, CSP L4381-1).
 */
export function isGratificationDue(
  facts: Pick<Facts, 'values' | 'length' | 'earlier' | 'university'>,
): boolean | null {
  const { values, length, earlier, university } = facts;
  if (!length || !values.hostCountry) return null;
  if (!isInFrance(values) || isExempt(values, university)) return false;
  return length.minutes + earlier > GRATIFICATION_MINUTES;
}

function isExempt({ formation }: Values, { exemptFormations = [] }: University): boolean {
  const typed = formationName(formation ?? '');
  return exemptFormations.map(formationName).some(isSameFormation(typed));
}

interface FormationName {
  name: string;
  /** Of study, where it is said beside the name. */
  year: string | null;
}

/** Students type the year with the name; settings mean every year unless they name one. */
const isSameFormation =
  (typed: FormationName) =>
  ({ name, year }: FormationName): boolean =>
    name !== '' && name === typed.name && (year === null || year === typed.year);

const YEAR = /(\d) ?(?:re|ere|er|e|eme|nd|nde)? annee\b|\bannee (\d)\b/;

/** However it is typed: small letters, accents, points, hyphens and spaces say nothing. */
function formationName(typed: string): FormationName {
  const words = fold(typed).replace(/[^\p{L}\p{N}]+/gu, ' ');
  const [, before, after] = YEAR.exec(words) ?? [];
  return { name: words.replace(YEAR, '').replaceAll(' ', ''), year: before ?? after ?? null };
}

/** The minimum in cents an hour on a day: the latest amount set, null before the first one. */
export function minimumAt(day: LocalDate, university: University): number | null {
  return minimumSetBy(day, university)?.cents ?? null;
}

/** The minimum of a day, and since when it holds; without a day the latest that is set. */
export function minimumSetBy(
  day: LocalDate | undefined,
  { minimumGratification }: University,
): { cents: number; since: LocalDate } | null {
  const applicable = minimumGratification.filter(({ from }) => !day || from <= day);
  const latest = applicable.sort((a, b) => a.from.localeCompare(b.from)).at(-1);
  return latest ? { cents: Math.round(latest.euros * 100), since: latest.from } : null;
}

type Comparison = 'enough' | { tooLow: number } | { unsure: UnsureReason };

/**
 * An amount against the minimum, by the hour of presence. The minimum is gross and in euros. What is
 * surely below it is too low; what may or may not be is unsure (see hourlyAmount.ts).
 */
function compare({ values, length }: Facts, minimumCents: number): Comparison | null {
  if (values.gratificationCurrency && values.gratificationCurrency !== 'EUR') {
    return { unsure: 'currency' };
  }
  const hourly = length && hourlyAmount(values, length);
  if (!hourly) return null;
  if (hourly.fair >= minimumCents) return 'enough';
  if (values.gratificationKind === 'net') return { unsure: 'net' };
  return hourly.generous < minimumCents ? { tooLow: hourly.fair } : { unsure: 'unit' };
}

/** What is due is at least the minimum of the first day (L124-6, D124-8). */
export function payProblems(facts: Facts): Problem[] {
  const { values, length, earlier, due, university } = facts;
  if (!due || !length || !values.startDate) return [];
  const minimumCents = minimumAt(values.startDate, university);
  if (minimumCents === null) return [];
  const hours = (length.minutes + earlier) / 60;
  if (values.gratified === false) {
    return [{ field: 'gratified', problem: { code: 'gratificationDue', minimumCents, hours } }];
  }
  const found = compare(facts, minimumCents);
  if (!found || found === 'enough' || 'unsure' in found) return [];
  const figures = { minimumCents, hours, hourlyCents: found.tooLow };
  const problem = { code: 'gratificationTooLow', ...figures } as const;
  return [{ field: 'gratificationAmount', problem }];
}

export function payRemarks(facts: Facts): Remark[] {
  const { values, due, university } = facts;
  if (!due || !values.startDate || !values.endDate) return [];
  return [
    ...unsureAmount(facts),
    ...laterMinimum(facts),
    ...yearsWithoutMinimum(values, university),
  ];
}

function unsureAmount(facts: Facts): Remark[] {
  const minimumCents = minimumAt(facts.values.startDate!, facts.university);
  if (minimumCents === null || facts.values.gratified !== true) return [];
  const found = compare(facts, minimumCents);
  return found && typeof found === 'object' && 'unsure' in found
    ? [{ code: 'gratificationUnsure', reason: found.unsure, minimumCents }]
    : [];
}

/** The minimum goes up during the stage, above what is agreed: the amount must follow. */
function laterMinimum(facts: Facts): Remark[] {
  const { startDate, endDate, gratified } = facts.values;
  const { minimumGratification } = facts.university;
  const rise = minimumGratification.find(({ from, euros }) => {
    if (!gratified || from <= startDate! || from > endDate!) return false;
    const before = compare(facts, minimumAt(startDate!, facts.university) ?? 0);
    return before === 'enough' && compare(facts, Math.round(euros * 100)) !== 'enough';
  });
  if (!rise) return [];
  return [{ code: 'minimumRises', from: rise.from, minimumCents: Math.round(rise.euros * 100) }];
}

function yearsWithoutMinimum({ startDate, endDate }: Values, university: University): Remark[] {
  const set = new Set(university.minimumGratification.map(({ from }) => Number(from.slice(0, 4))));
  const years: number[] = [];
  const last = Number(endDate?.slice(0, 4));
  for (let year = Number(startDate?.slice(0, 4)); year <= last; year += 1) years.push(year);
  return years.filter((year) => !set.has(year)).map((year) => ({ code: 'minimumNotSet', year }));
}
