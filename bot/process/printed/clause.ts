/** What stands around a value: its clause, and the field that a label begins. */
import { isCapital, isDigits, startsLine, type Span, type Word } from './words';

/** Whether a clause ends between this word and the next one. */
export function endsClause(words: readonly Word[], at: number): boolean {
  const { after } = words[at]!;
  if (/[;!?]|\.(?=\s|$)/.test(after)) return true;
  return after.includes('\n') && isCapital(words[at + 1]);
}

interface Around {
  among: ReadonlySet<string>;
  /** Words. */
  count: number;
  /** How near a colon may be; « Assurance : oui Début : … » says nothing of the beginning. */
  colonWithin?: number;
}

/** Whether one of these words stands in the clause before `at`, and in its own field. */
export function standsBefore(
  words: readonly Word[],
  at: number,
  { among, count, colonWithin = 1 }: Around,
): boolean {
  for (let index = at - 1; index >= Math.max(0, at - count); index -= 1) {
    if (endsClause(words, index)) return false;
    if (index < at - colonWithin && words[index]!.after.includes(':')) return false;
    if (among.has(words[index]!.word)) return true;
  }
  return false;
}

/** Whether one of these words stands in the clause from `at` on. */
export function standsFrom(words: readonly Word[], at: number, { among, count }: Around): boolean {
  for (let index = at; index < Math.min(words.length, at + count); index += 1) {
    if (among.has(words[index]!.word)) return true;
    if (endsClause(words, index)) return false;
  }
  return false;
}

/** From `at` on, as many of these as stand there, at most `most`. */
export function skip(words: readonly Word[], at: number, { among, count }: Around): number {
  let to = at;
  while (to < at + count && words[to] && among.has(words[to]!.word)) to += 1;
  return to;
}

export interface Field extends Span {
  /** `line`: it stands on its label's line; `below`: on the next one, as in a table. */
  where: 'line' | 'below';
}

/** Words of one line. */
const LONGEST_LINE = 100;
const LONGEST_NOTE = 14;
const MOST_BEFORE = 6;

/**
 * What stands beside a label: after its colon, or on the next line where the label is alone on its own.
 * Null: it is a part of a sentence, or nothing was written there.
 */
export function fieldAfter(words: readonly Word[], label: Span): Field | null {
  const from = afterNote(words, label.to);
  const between = words[from - 1]!.after;
  if (!words[from] || /\.{3}|…|_{3}/.test(between)) return null;
  const isInline = isSeparator(between) || (between === ' - ' && startsLine(words, label.from));
  if (isInline) return { from, to: endOfLine(words, from), where: 'line' };
  if (!between.includes('\n') || !standsAlone(words, label)) return null;
  const to = endOfLine(words, from);
  return isField(words, from) || isHead(words, from) ? null : { from, to, where: 'below' };
}

const isSeparator = (between: string) => /[:=|]/.test(between) && !between.includes('\n');

/** « 3 - Le stagiaire », « Article 3 » */
export function isHead(words: readonly Word[], from: number): boolean {
  const [first, second] = [words[from], words[from + 1]];
  if (first?.word === 'article') return isDigits(second);
  return isDigits(first) && /^( - |[.)-] )$/.test(first!.after) && isCapital(second);
}

/** « (si différent de l’adresse de l’organisme) » */
function afterNote(words: readonly Word[], at: number): number {
  if (!/^\s?\($/.test(words[at - 1]!.after)) return at;
  for (let to = at; to < Math.min(words.length, at + LONGEST_NOTE); to += 1) {
    if (words[to]!.after.includes(')')) return to + 1;
  }
  return at;
}

/** At the beginning of its line, behind its number or « Nom de … » at most. */
export function standsAlone(words: readonly Word[], { from }: Span): boolean {
  let at = from;
  while (at > 0 && at > from - MOST_BEFORE && !startsLine(words, at)) at -= 1;
  if (!startsLine(words, at) || !(isCapital(words[at]) || isDigits(words[at]))) return false;
  return words.slice(at, from).every(({ after }) => !after.includes(':'));
}

export function endOfLine(words: readonly Word[], from: number): number {
  let to = from;
  while (to < Math.min(words.length - 1, from + LONGEST_LINE) && !words[to]!.after.includes('\n'))
    to += 1;
  return to + 1;
}

/** Whether the line that begins here is a field of its own: it has a colon near its beginning. */
export function isField(words: readonly Word[], from: number): boolean {
  const to = Math.min(endOfLine(words, from), from + LONGEST_NOTE);
  return words.slice(from, to).some(({ after }) => after.includes(':'));
}
