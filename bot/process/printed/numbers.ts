/** Days, numbers and lengths of time as they are printed. */
import type { LocalDate } from '../internship';
import { isDigits, type Word } from './words';

export interface Read<T> {
  value: T;
  /** The first word after it. */
  next: number;
}

const MONTHS: Record<string, number> = Object.fromEntries(
  [
    'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre',
    'january february march april may june july august september october november december',
  ].flatMap((names) => names.split(' ').map((name, index) => [name, index + 1])),
);

/** « 04/01/2027 », « 4-1-2027 », « 2027-01-04 », « 4 janvier 2027 », « 1er janvier 2027 », « January 4, 2027 ». */
export function dayAt(words: readonly Word[], at: number): Read<LocalDate> | null {
  const long = dayAndMonthAt(words, at);
  if (long) {
    const year = words[long.next];
    if (!year || !/^20\d\d$/.test(year.word)) return null;
    return dayOf({ ...long.value, year: Number(year.word) }, long.next + 1);
  }
  const [a, b, c] = [words[at], words[at + 1], words[at + 2]];
  if (!a || !b || !c || ![a, b, c].every(isDigits)) return null;
  const isJoined = a.after === b.after && ['/', '-', '.', ' / '].includes(a.after);
  // Digits before it would make it part of a longer number.
  if (!isJoined || isPartOfMore(words, at)) return null;
  const [first, second, third] = [a, b, c].map(({ word }) => Number(word));
  if (/^20\d\d$/.test(c.word)) return dayOf({ day: first!, month: second!, year: third! }, at + 3);
  if (/^20\d\d$/.test(a.word)) return dayOf({ day: third!, month: second!, year: first! }, at + 3);
  return null;
}

/** « 4 janvier », « 1er janvier », « January 4 ». */
export function dayAndMonthAt(
  words: readonly Word[],
  at: number,
): Read<{ day: number; month: number }> | null {
  const here = words[at];
  if (!here) return null;
  const named = MONTHS[here.word];
  const after = words[at + 1];
  if (named && after && /^\d{1,2}$/.test(after.word)) {
    const next = isOrdinal(words[at + 2]) ? at + 3 : at + 2;
    return { value: { day: Number(after.word), month: named }, next };
  }
  if (!/^\d{1,2}$/.test(here.word) || isPartOfMore(words, at)) return null;
  const name = isOrdinal(after) ? at + 2 : at + 1;
  const month = MONTHS[words[name]?.word ?? ''];
  return month ? { value: { day: Number(here.word), month }, next: name + 1 } : null;
}

const isOrdinal = (word: Word | undefined) =>
  word !== undefined && ['er', 'st', 'nd', 'rd', 'th'].includes(word.word);

function isPartOfMore(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  return before !== undefined && isDigits(before) && ['/', '-', '.'].includes(before.after);
}

export function dayOf(
  { day, month, year }: { day: number; month: number; year: number },
  next: number,
): Read<LocalDate> | null {
  const value = [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
  const at = new Date(`${value}T00:00:00Z`);
  const exists = !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value);
  return exists ? { value, next } : null;
}

/** « 896 », « 1 232,50 », « 4.5 »: in hundredths. Null: no number, or one that can be read in two ways. */
export function numberAt(words: readonly Word[], at: number): Read<number> | null {
  const first = words[at];
  if (!first || !isDigits(first) || isDecimalsOfMore(words, at)) return null;
  let whole = first.word;
  let next = at + 1;
  while (isThousands(words, next)) whole += words[next++]!.word;
  const last = words[next - 1]!;
  const decimals = words[next];
  if (![',', '.'].includes(last.after) || !decimals || !isDigits(decimals)) {
    return { value: Number(whole) * 100, next };
  }
  if (decimals.word.length > 2) return null;
  return { value: Number(whole) * 100 + Number(decimals.word.padEnd(2, '0')), next: next + 1 };
}

/** Three digits after a space: « 1 232 ». */
function isThousands(words: readonly Word[], at: number): boolean {
  const [before, here] = [words[at - 1], words[at]];
  return (
    before?.after === ' ' &&
    before.word.length <= 3 &&
    here !== undefined &&
    /^\d{3}$/.test(here.word)
  );
}

function isDecimalsOfMore(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  return before !== undefined && isDigits(before) && /^[,./-]$/.test(before.after);
}

const HOUR = new Set(['h', 'heure', 'heures', 'hour', 'hours', 'hrs']);

/** « 35 h 30 », « 35h », « 35,5 heures »; `bare`: the label has said that they are hours. In minutes. */
export function hoursAt(
  words: readonly Word[],
  at: number,
  { bare = false } = {},
): Read<number> | null {
  const number = numberAt(words, at);
  if (!number) return null;
  const minutes = Math.round((number.value * 60) / 100);
  const unit = words[number.next];
  if (!unit || !HOUR.has(unit.word) || !/^\(?\s?$|^ \($/.test(words[number.next - 1]!.after)) {
    return bare && !isCountedOtherwise(unit) ? { value: minutes, next: number.next } : null;
  }
  const rest = words[number.next + 1];
  const isWhole = number.value % 100 === 0;
  if (isWhole && /^[ ]?$/.test(unit.after) && rest && /^[0-5]\d$/.test(rest.word)) {
    const after = words[number.next + 2];
    const next = after && ['min', 'minutes', 'mn'].includes(after.word) ? 3 : 2;
    return { value: minutes + Number(rest.word), next: number.next + next };
  }
  return { value: minutes, next: number.next + 1 };
}

const OTHER_UNITS = ['mois', 'jour', 'jours', 'semaine', 'semaines', 'month', 'months', 'day'];

function isCountedOtherwise(unit: Word | undefined): boolean {
  return unit !== undefined && [...OTHER_UNITS, 'days', 'week', 'weeks'].includes(unit.word);
}

/** « 5 mois 18 jours 0 heure »: as the parts say. Null: nothing is counted in months or days here. */
export function monthsAndDaysAt(
  words: readonly Word[],
  at: number,
): Read<{ months: number; days: number; hours: number }> | null {
  const value = { months: 0, days: 0, hours: 0 };
  let next = at;
  let hasPart = false;
  for (const [part, names] of PARTS) {
    if (words[next]?.word === 'et' || words[next]?.word === 'and') next += 1;
    const number = numberAt(words, next);
    const unit = number && words[number.next];
    if (!number || !unit || number.value % 100 !== 0 || !names.has(unit.word)) continue;
    value[part] = number.value / 100;
    hasPart ||= part !== 'hours';
    next = number.next + 1;
    // « jour(s) »
    if (unit.after.startsWith('(') && words[next]?.word === 's') next += 1;
  }
  return hasPart ? { value, next } : null;
}

const PARTS = [
  ['months', new Set(['mois', 'month', 'months'])],
  ['days', new Set(['jour', 'jours', 'day', 'days'])],
  ['hours', HOUR],
] as const;
