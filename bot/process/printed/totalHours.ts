/** Hours of the whole stage, or its months and days by law. */
import { endOfLine, standsBefore } from './clause';
import type { Finding } from './findings';
import { firstAfter, hoursBeside, hoursIn, isRule } from './hoursSaid';
import { hoursAt, isLength, monthsAndDaysAt } from './lengths';
import { findLabels, labels, wordSet, type Paper } from './paper';
import { judged, verdict, type Candidate } from './verdict';
import { MOST_A_WEEK } from './weeklyHours';
import { startsLine, type Span, type Word } from './words';

const LABELS = labels(
  ...['représentant une durée totale de', 'durée totale prévue', 'durée totale du stage'],
  ...['durée totale', 'durée effective du stage en nombre d’heures', 'durée effective du stage'],
  ...['durée effective', 'nombre total d’heures', 'total des heures', 'heures de présence prévues'],
  ...['durée du stage', 'total duration', 'total length', 'total number of hours'],
);
/** Hours of something else. */
const OTHERS = wordSet('formation enseignement cours volume delai preavis within teaching seuil');

/** `minutes`: the length by law; `presence`: alone, where leave counts with it. */
export function compareTotalHours(
  paper: Paper,
  { minutes, presence }: { minutes: number; presence: number },
): Finding {
  const { words } = paper;
  const right = [minutes, presence];
  const beside = findLabels(paper, LABELS).flatMap((label) => monthsBeside(words, label, right));
  const months = new Set(beside.map(({ span }) => span.from));
  const hours = hoursBeside(paper, LABELS, (said) => right.includes(said)).filter(
    // What cannot be read as hours there has been read as months.
    ({ says, span }) => !(says === 'unclear' && months.has(span.from)),
  );
  const read = new Set(hours.map(({ span }) => span.from));
  const loose = hoursIn(paper).flatMap(({ value, span }): Candidate[] => {
    if (value <= MOST_A_WEEK || right.includes(value) || read.has(span.from)) return [];
    return isOfSomethingElse(words, span.from) ? [] : [{ says: 'unclear', span }];
  });
  return verdict(paper, 'totalHours', [...beside, ...hours, ...loose]);
}

/** In its clause, or in the label above its line. */
function isOfSomethingElse(words: readonly Word[], at: number): boolean {
  const isIn = (from: number, count: number) => standsBefore(words, from, { among: OTHERS, count });
  if (isIn(at, 12)) return true;
  let line = at;
  while (line > 0 && !startsLine(words, line)) line -= 1;
  if (line === 0 || at - line > 12 || !words[line - 1]!.after.includes(':')) return false;
  return words.slice(Math.max(0, line - 20), line).some(({ word }) => OTHERS.has(word));
}

/** « 4 mois 14 jours », alone or behind the hours on the label's line. */
function monthsBeside(words: readonly Word[], label: Span, right: readonly number[]): Candidate[] {
  const first = firstAfter(words, label);
  if (!words[first] || isRule(words, label.from) || isRule(words, first)) return [];
  if (!monthsAndDaysAt(words, first) && !hoursAt(words, first)) return [];
  const to = endOfLine(words, first);
  for (let from = first; from < to; from += 1) {
    const length = monthsAndDaysAt(words, from);
    if (!length) continue;
    const same = right.some((minutes) => isLength(length.value, minutes));
    const span = { from, to: length.next };
    return [judged({ span, label: from === first ? label : undefined }, same)];
  }
  return [];
}
