/** What an amount is counted by, and whether it is gross or net. */
import { endsClause } from './clause';
import { wordSet } from './paper';
import type { Gratification } from '../convention/paper';
import type { Span, Word } from './words';

type Unit = NonNullable<Gratification['unit']>;
type Kind = NonNullable<Gratification['kind']>;

const UNITS = new Map<string, Unit>(
  (
    [
      ['hour', 'heure heures h horaire hour hourly'],
      ['day', 'jour jours journee journalier journaliere quotidien quotidienne day daily'],
      ['week', 'semaine hebdomadaire week weekly'],
      ['month', 'mois mensuel mensuelle mensuels month monthly'],
      ['year', 'an annee annuel annuelle year yearly'],
    ] as const
  ).flatMap(([unit, words]) => words.split(' ').map((word) => [word, unit])),
);
const KINDS = new Map<string, Kind>([
  ...['brut', 'brute', 'bruts', 'brutes', 'gross'].map((word) => [word, 'gross'] as const),
  ...['net', 'nette', 'nets', 'nettes'].map((word) => [word, 'net'] as const),
]);
/** Counted in a way that no approval has. */
const STRANGE = wordSet(
  'trimestre trimestriel trimestrielle semestre quinzaine bimensuel bimensuelle total totale totalite ' +
    'global globale forfait forfaitaire toutes tous mission rapport environ quarter fortnight overall ' +
    'duree ensemble entier entiere maximum max demi',
);
const BY = wordSet('par per chaque each');
const BETWEEN = wordSet('par de l per an a au en et la pour chaque each');

export interface Counted {
  /** `strange`: a word says something else. */
  unit: Unit | 'strange' | null;
  kind: Kind | null;
  /** The first word after it. */
  to: number;
}

/** « … horaire : 4,50 € net par heure »: from the label's beginning to a few words after the amount. */
export function countedBy(words: readonly Word[], { from, to }: Span, label: number): Counted {
  const said: Counted = { unit: null, kind: null, to };
  for (let at = label; at < from; at += 1) look(said, words[at]!.word);
  for (let at = to; at < to + 6 && words[at]; at += 1) {
    if (endsClause(words, at - 1)) break;
    const { word } = words[at]!;
    const isOne = UNITS.has(word) || KINDS.has(word) || STRANGE.has(word);
    if (!isOne && isCounting(words, at)) said.unit ??= 'strange';
    if (!isOne && !BETWEEN.has(word)) break;
    look(said, word);
    if (isOne) said.to = at + 1;
    if (isOne && /[.,;()\n]/.test(words[at]!.after)) break;
  }
  return said;
}

function look(said: Counted, word: string): void {
  // « totale » in the label of a month's amount says that it is another one.
  if (STRANGE.has(word)) said.unit = 'strange';
  said.unit ??= UNITS.get(word) ?? null;
  said.kind ??= KINDS.get(word) ?? null;
}

/** « par … », « / … »: what follows is a unit, known or not. */
function isCounting(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]!;
  return (BY.has(before.word) || /\//.test(before.after)) && !BETWEEN.has(words[at]!.word);
}
