/** Days as they are printed. */
import type { LocalDate } from '../internship';
import { numberInWords } from './numberWords';
import type { Read } from './numbers';
import { isDigits, wholeAt, type Word } from './words';

const MONTHS: Record<string, number> = Object.fromEntries(
  [
    'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre',
    'january february march april may june july august september october november december',
    'janv fevr mar avr - juin juil aout sept oct nov dec',
    'jan feb mar apr - jun jul aug sep',
    '- fev',
  ].flatMap((names) => names.split(' ').map((name, index) => [name, index + 1])),
);

/**
 * « 04/01/2027 », « 4-1-27 », « 2027-01-04 », « 4 janvier 2027 », « quatre janvier deux mille
 * vingt-sept », « January 4, 2027 ».
 */
export function dayAt(words: readonly Word[], at: number): Read<LocalDate> | null {
  const long = dayAndMonthAt(words, at);
  if (long) {
    const year = yearAt(words, long.next);
    return year && dayOf({ ...long.value, year: year.value }, year.next);
  }
  const [a, b, c] = [words[at], words[at + 1], words[at + 2]];
  if (!a || !b || !c || ![a, b, c].every(isDigits)) return null;
  const isJoined = a.after.trim() === b.after.trim() && /^ ?[/.-]\n?[ ]?$|^ $/.test(a.after);
  // Digits before it would make it part of a longer number.
  if (!isJoined || isPartOfMore(words, at)) return null;
  const [first, second, third] = [a, b, c].map(({ word }) => Number(word));
  if (/^20\d\d$/.test(a.word)) return dayOf({ day: third!, month: second!, year: first! }, at + 3);
  if (a.word.length > 2 || b.word.length > 2) return null;
  if (/^20\d\d$/.test(c.word)) return dayOf({ day: first!, month: second!, year: third! }, at + 3);
  // « 04.01.27 »; with spaces alone it may be anything.
  const goesOn = isDigits(words[at + 3]) && /^[/.-]/.test(c.after);
  const isShort = /^\d\d$/.test(c.word) && a.after !== ' ' && !goesOn;
  return isShort ? dayOf({ day: first!, month: second!, year: 2000 + third! }, at + 3) : null;
}

function yearAt(words: readonly Word[], at: number): Read<number> | null {
  const here = words[at];
  if (here && /^20\d\d$/.test(here.word)) return { value: Number(here.word), next: at + 1 };
  const inWords = numberInWords(words, at);
  return inWords && inWords.value >= 2000 && inWords.value < 2100 ? inWords : null;
}

/** « 4 janvier », « 1er janvier », « quatre janvier », « January 4 ». */
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
  const number = dayNumberAt(words, at);
  const name = number && wholeAt(words, number.next);
  const month = name && MONTHS[name.word];
  return month ? { value: { day: number.value, month }, next: name.to } : null;
}

function dayNumberAt(words: readonly Word[], at: number): Read<number> | null {
  const { word } = words[at]!;
  if (!/^\d+$/.test(word)) return numberInWords(words, at);
  if (word.length > 2 || isPartOfMore(words, at)) return null;
  return { value: Number(word), next: isOrdinal(words[at + 1]) ? at + 2 : at + 1 };
}

const isOrdinal = (word: Word | undefined) =>
  word !== undefined && ['er', 'st', 'nd', 'rd', 'th'].includes(word.word);

function isPartOfMore(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  return isDigits(before) && ['/', '-', '.'].includes(before!.after);
}

/** Null: there is no such day. */
export function dayOf(
  { day, month, year }: { day: number; month: number; year: number },
  next: number,
): Read<LocalDate> | null {
  const value = [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
  const at = new Date(`${value}T00:00:00Z`);
  const exists = !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value);
  return exists ? { value, next } : null;
}
