/** Lengths of time as they are printed. */
import { officialLength } from '../duration';
import { wordSet } from './paper';
import { numberAt, type Read } from './numbers';
import { isDigits, wholeAt, type Word } from './words';

const HOUR = wordSet('h heure heures hour hours hrs');
const PARTS = [
  ['months', wordSet('mois month months')],
  ['days', wordSet('jour jours day days')],
  ['hours', HOUR],
] as const;
const WEEKS = ['semaine', 'semaines', 'week', 'weeks'];
/** What the digits beside a label may be counted in instead. */
const OTHER_UNITS = new Set([...PARTS[0][1], ...PARTS[1][1], ...WEEKS]);

/** « 35 h 30 », « 35h », « 35,5 heures », « trente-cinq heures »; `bare`: the label has said that they are hours. In minutes. */
export function hoursAt(
  words: readonly Word[],
  at: number,
  { bare = false } = {},
): Read<number> | null {
  const number = numberAt(words, at);
  if (!number) return null;
  const minutes = Math.round((number.value * 60) / 100);
  const { word, to } = wholeAt(words, number.next);
  const unit = words[to - 1];
  if (!unit || !HOUR.has(word) || !/^-?\(?\s?$|^ \($/.test(words[number.next - 1]!.after)) {
    const isBare = bare && isDigits(words[at]) && !OTHER_UNITS.has(word);
    return isBare ? { value: minutes, next: number.next } : null;
  }
  const rest = words[to];
  const isWhole = number.value % 100 === 0;
  if (isWhole && /^[ ]?$/.test(unit.after) && rest && /^[0-5]\d$/.test(rest.word)) {
    const after = words[to + 1]?.word ?? '';
    const next = ['min', 'minutes', 'mn'].includes(after) ? to + 2 : to + 1;
    return { value: minutes + Number(rest.word), next };
  }
  return { value: minutes, next: to };
}

export interface Length {
  months: number;
  days: number;
  hours: number;
}

/** « 5 mois 18 jours 0 heure »: as the parts say. Null: nothing is counted in months or days here. */
export function monthsAndDaysAt(words: readonly Word[], at: number): Read<Length> | null {
  const value = { months: 0, days: 0, hours: 0 };
  let next = at;
  let hasPart = false;
  for (const [part, names] of PARTS) {
    const from = ['et', 'and'].includes(words[next]?.word ?? '') && hasPart ? next + 1 : next;
    const number = numberAt(words, from);
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

/** In the official wording. */
export function isLength(said: Length, minutes: number): boolean {
  const { months, days, hours } = officialLength(minutes);
  return said.months === months && said.days === days && said.hours === hours;
}
