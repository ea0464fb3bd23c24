/** Hours that a paper speaks of, and those that stand beside a label. */
import { fieldAfter, skip, standsBefore } from './clause';
import { hoursAt } from './lengths';
import { findLabels, wordSet, type Label, type Paper } from './paper';
import { isOneOfTwo } from './numbers';
import { judged, type Candidate } from './verdict';
import { isDigits, startsLine, type Span, type Word } from './words';

/** What a rule says, rather than this convention. */
const RULE = wordSet(
  'maximum maximale maximal maximales limite limitee plus depasse depasser depassant exceder excede ' +
    'excedant moins inferieur inferieure superieur superieure legale minimum minimale most exceed ' +
    'partir dela egale',
);
/** Between a label and its value. */
const LINKS = wordSet(
  'de du des la le l est sera fixee fixe a soit dans organisme d accueil entreprise stagiaire presence ' +
    'en heures heure nombre prevue prevu total totale is of the will be effective stage effectif',
);
const MOST_LINKS = 12;

export interface Said {
  /** Minutes. */
  value: number;
  span: Span;
}

export function hoursIn({ words }: Paper): Said[] {
  return words.flatMap((_word, from) => {
    const hours = hoursAt(words, from);
    if (!hours || isRule(words, from)) return [];
    return [{ value: hours.value, span: { from, to: hours.next } }];
  });
}

/** What stands beside the label, after the little words; and what is written there and cannot be read. */
export function hoursBeside(
  paper: Paper,
  of: readonly Label[],
  isRight: (minutes: number) => boolean,
): Candidate[] {
  const { words } = paper;
  return findLabels(paper, of).flatMap((label): Candidate[] => {
    const from = firstAfter(words, label);
    // « 35 heures par semaine » is a value.
    if (isDigits(words[label.from - 1]) && !startsLine(words, label.from)) return [];
    if (isRule(words, label.from) || isRule(words, from)) return [];
    const hours = hoursAt(words, from, { bare: saysHours(words, label) });
    if (!hours) return unread(words, label);
    const span = { from, to: hours.next };
    const value = judged({ span, label }, isRight(hours.value));
    return isOneOfTwo(words, hours.next) ? [value, { says: 'unclear', span }] : [value];
  });
}

export function firstAfter(words: readonly Word[], { to }: Span): number {
  return skip(words, to, { among: LINKS, count: MOST_LINKS });
}

/** Something stands after a label's colon that says nothing here. */
export function unread(words: readonly Word[], label: Span): Candidate[] {
  const field = fieldAfter(words, label);
  return field?.where === 'line' ? [{ says: 'unclear', span: field }] : [];
}

function saysHours(words: readonly Word[], { from, to }: Span): boolean {
  return words.slice(from, to).some(({ word }) => word === 'heures' || word === 'hours');
}

export function isRule(words: readonly Word[], at: number): boolean {
  return standsBefore(words, at, { among: RULE, count: 8, colonWithin: 4 });
}
