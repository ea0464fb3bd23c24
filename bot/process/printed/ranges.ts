/** « du 4 janvier au 30 juin 2027 » */
import type { LocalDate } from '../internship';
import { skip } from './clause';
import { dayAndMonthAt, dayAt, dayOf } from './days';
import type { Read } from './numbers';
import { wordSet } from './paper';
import type { Span, Word } from './words';

/** Words between a label and its day, or between two days. */
const LINKS = wordSet(
  'le la du de des au a jusqu from to until the on and et stage prevu prevue lundi mardi mercredi ' +
    'jeudi vendredi samedi dimanche monday tuesday wednesday thursday friday saturday sunday ' +
    'inclus internship is est fixe fixee date through till between entre',
);
const MOST_LINKS = 8;

export function skipLinks(words: readonly Word[], from: number): number {
  return skip(words, from, { among: LINKS, count: MOST_LINKS });
}

export interface PrintedDay {
  /** Null: without its year, so that nothing is sure. */
  day: LocalDate | null;
  span: Span;
}

/** The first day may lack its year; without that of the last one, neither is known. */
export function rangeAt(
  words: readonly Word[],
  from: number,
): { start: PrintedDay; end: PrintedDay } | null {
  const first = dayAt(words, from);
  const yearless = first ? null : dayAndMonthAt(words, from);
  const stop = first?.next ?? yearless?.next;
  if (stop === undefined) return null;
  const last = skipLinks(words, stop);
  if (last === stop && !/^ ?[-/] ?$/.test(words[stop - 1]!.after)) return null;
  const end = dayAt(words, last);
  const to = end?.next ?? dayAndMonthAt(words, last)?.next;
  if (to === undefined) return null;
  const start = first?.value ?? (end && yearless && withYear(yearless, end.value)) ?? null;
  return {
    start: { day: start, span: { from, to: stop } },
    end: { day: end?.value ?? null, span: { from: last, to } },
  };
}

function withYear(
  { value, next }: Read<{ day: number; month: number }>,
  end: LocalDate,
): LocalDate | null {
  const year = Number(end.slice(0, 4));
  const start = dayOf({ ...value, year }, next);
  return start && start.value <= end ? start.value : null;
}
