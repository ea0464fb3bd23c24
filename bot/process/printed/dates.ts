/** The first and the last day: a pair « du … au … », or each beside its label. */
import type { LocalDate } from '../internship';
import { finding, type Finding } from './findings';
import { dayAndMonthAt, dayAt, dayOf, type Read } from './numbers';
import { findLabels, labels, printed, standsBefore, type Span, type Word } from './words';

const START = labels(
  ...['date de début du stage', 'date de début', 'début du stage', 'début de stage'],
  ...['le stage commence', 'le stage débute', 'start date', 'first day'],
);
const END = labels(
  ...['date de fin du stage', 'date de fin', 'fin du stage', 'fin de stage'],
  ...['le stage se termine', 'le stage prend fin', 'end date', 'last day'],
);
const BOTH = labels(
  ...['dates de stage', 'dates du stage', 'dates de début et de fin du stage', 'stage du'],
  ...['dates de début et de fin', 'période de stage', 'période du stage', 'le stage a lieu'],
  ...[
    'le stage aura lieu',
    'le stage se déroule',
    'le stage se déroulera',
    'dates of the internship',
  ],
  ...['internship dates', 'dates of the placement', 'placement dates'],
);

/** Ranges of days that are not the stage's. */
const OTHERS = new Set(
  (
    'interruption interruptions conge conges fermeture assurance valable validite annee naissance ne ' +
    'nee absence absences suspension vacances contrat police attestation leave insurance holiday born'
  ).split(' '),
);
/** Words between a label and its day, or between two days. */
const LINKS = new Set(
  (
    'le la du de des au a jusqu from to until the on and et stage prevu prevue lundi mardi mercredi ' +
    'jeudi vendredi samedi dimanche monday tuesday wednesday thursday friday saturday sunday ' +
    'inclus internship is'
  ).split(' '),
);
const MOST_LINKS = 6;

interface Days {
  start: LocalDate;
  end: LocalDate;
}

interface Printed {
  day: LocalDate;
  span: Span;
}

export function compareDates(words: readonly Word[], approved: Days): Finding[] {
  const ranges = rangesIn(words);
  const strong = ranges.filter(({ isLabelled }) => isLabelled);
  const isFoundTogether = ranges.some(
    ({ start, end }) => start.day === approved.start && end.day === approved.end,
  );
  const of = (item: 'start' | 'end', own: Printed[]): Finding => {
    const said = [...strong.map((range) => range[item]), ...own];
    const other = said.find(({ day }) => day !== approved[item]);
    if (other) return finding(item, { different: printed(words, other.span) });
    return finding(item, { found: said.length > 0 || isFoundTogether });
  };
  return [of('start', daysAfter(words, START)), of('end', daysAfter(words, END))];
}

function daysAfter(words: readonly Word[], of: typeof START): Printed[] {
  return findLabels(words, of).flatMap((label) => {
    if (isOfSomethingElse(words, label)) return [];
    const from = skipLinks(words, label.to);
    const day = dayAt(words, from);
    return day ? [{ day: day.value, span: { from, to: day.next } }] : [];
  });
}

function isOfSomethingElse(words: readonly Word[], { from, to }: Span): boolean {
  if (standsBefore(words, from, { among: OTHERS, count: 8 })) return true;
  return words.slice(to, to + 3).some(({ word }) => OTHERS.has(word));
}

function rangesIn(words: readonly Word[]) {
  const starts = new Set(findLabels(words, BOTH).map(({ to }) => skipLinks(words, to)));
  return words.flatMap((_word, from) => {
    const range = rangeAt(words, from);
    if (!range || standsBefore(words, from, { among: OTHERS, count: 12 })) return [];
    return [{ ...range, isLabelled: starts.has(from) }];
  });
}

function rangeAt(words: readonly Word[], from: number): { start: Printed; end: Printed } | null {
  const first = dayAt(words, from);
  const yearless = first ? null : dayAndMonthAt(words, from);
  const stop = first?.next ?? yearless?.next;
  if (stop === undefined) return null;
  const last = skipLinks(words, stop);
  const end = last > stop ? dayAt(words, last) : null;
  const start = first ?? (end && yearless && withYear(yearless, end.value));
  if (!end || !start) return null;
  return {
    start: { day: start.value, span: { from, to: stop } },
    end: { day: end.value, span: { from: last, to: end.next } },
  };
}

/** « du 4 janvier au 30 juin 2027 »: the year is said once. */
function withYear(
  { value, next }: Read<{ day: number; month: number }>,
  end: LocalDate,
): Read<LocalDate> | null {
  const year = Number(end.slice(0, 4));
  const start = dayOf({ ...value, year }, next);
  return start && start.value <= end ? start : null;
}

function skipLinks(words: readonly Word[], from: number): number {
  let at = from;
  while (at < from + MOST_LINKS && words[at] && LINKS.has(words[at]!.word)) at += 1;
  return at;
}
