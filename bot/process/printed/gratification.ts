/** The amount of the gratification, with what it is counted by, or that there is none. */
import type { Gratification } from '../convention/paper';
import { finding, type Finding } from './findings';
import { numberAt } from './numbers';
import { findLabels, labels, printed, standsBefore, type Span, type Word } from './words';

const AMOUNT = labels(
  ...['montant de la gratification', 'montant mensuel de la gratification'],
  ...['montant horaire de la gratification', 'gratification d’un montant de'],
  ...['la gratification est fixée', 'gratification mensuelle', 'gratification horaire'],
  ...['amount of the allowance', 'allowance amount', 'allowance of', 'amount of the gratification'],
);
const NONE = labels(
  ...['aucune gratification', 'pas de gratification', 'sans gratification', 'non gratifié'],
  ...['gratification néant', 'gratification aucune', 'gratification non', 'no allowance'],
  ...['gratification au cours du stage non', 'ne sera pas gratifié', 'without allowance'],
);
/** What the law asks for, rather than what was agreed. */
const RULE = new Set(
  'minimum minimale minimal plafond moins legale legal si lorsque lorsqu inferieur inferieure superieur if'.split(
    ' ',
  ),
);
const LINKS = new Set(
  'de du la le est sera fixe fixee a au taux brut brute net nette montant is of gratification stage'.split(
    ' ',
  ),
);
const MOST_LINKS = 8;
const CURRENCY = /[€$£]/;
const EURO = new Set(['euro', 'euros', 'eur']);

const UNITS: Record<string, NonNullable<Gratification['unit']>> = {
  heure: 'hour',
  heures: 'hour',
  h: 'hour',
  horaire: 'hour',
  hour: 'hour',
  jour: 'day',
  jours: 'day',
  day: 'day',
  semaine: 'week',
  week: 'week',
  mois: 'month',
  mensuel: 'month',
  mensuelle: 'month',
  month: 'month',
  an: 'year',
  annee: 'year',
  year: 'year',
};
const KINDS: Record<string, NonNullable<Gratification['kind']>> = {
  brut: 'gross',
  brute: 'gross',
  bruts: 'gross',
  gross: 'gross',
  net: 'net',
  nette: 'net',
  nets: 'net',
};

export type Approved = Pick<Gratification, 'cents' | 'unit' | 'kind' | 'currency'> | null;

interface Said {
  cents: number;
  unit: Gratification['unit'];
  kind: Gratification['kind'];
  span: Span;
}

/** `approved` null: no gratification. */
export function compareGratification(words: readonly Word[], approved: Approved): Finding {
  const said = findLabels(words, AMOUNT).flatMap((label) => amountAfter(words, label));
  const other = said.find((one) => !isSame(one, approved));
  if (other) return finding('gratification', { different: printed(words, other.span) });
  if (said.length > 0) return finding('gratification', { found: true });
  const none = findLabels(words, NONE).find(
    ({ from }) => !standsBefore(words, from, { among: RULE, count: 8 }),
  );
  if (none && approved) return finding('gratification', { different: printed(words, none) });
  return finding('gratification', { found: none !== undefined });
}

function isSame({ cents, unit, kind }: Said, approved: Approved): boolean {
  if (!approved || cents === 0) return cents === 0 && !approved;
  if (cents !== approved.cents) return false;
  const differs = <T>(here: T | null, there: T | null) =>
    here !== null && there !== null && here !== there;
  return !differs(unit, approved.unit) && !differs(kind, approved.kind);
}

function amountAfter(words: readonly Word[], label: Span): Said[] {
  if (standsBefore(words, label.from, { among: RULE, count: 6 })) return [];
  let from = label.to;
  while (from < label.to + MOST_LINKS && words[from] && LINKS.has(words[from]!.word)) from += 1;
  const number = numberAt(words, from);
  if (!number) return [];
  const last = words[number.next - 1]!;
  if (last.after.includes('%') || words[number.next]?.word === 'pour') return [];
  const isMoney = CURRENCY.test(last.after) || EURO.has(words[number.next]?.word ?? '');
  // Digits beside a label are an amount only with their currency, or alone on their line.
  if (!isMoney && !/\n/.test(last.after) && last.after !== '') return [];
  return [
    { cents: number.value, ...countedBy(words, { from: label.from, to: number.next }, from) },
  ];
}

/** « … horaire : 4,50 € net par heure »: from the label to a few words after the amount. */
function countedBy(
  words: readonly Word[],
  { from, to }: Span,
  amount: number,
): Omit<Said, 'cents'> {
  let end = EURO.has(words[to]?.word ?? '') ? to + 1 : to;
  let unit: Gratification['unit'] = null;
  let kind: Gratification['kind'] = null;
  const look = (at: number) => {
    unit ??= UNITS[words[at]?.word ?? ''] ?? null;
    kind ??= KINDS[words[at]?.word ?? ''] ?? null;
  };
  for (let at = from; at < amount; at += 1) look(at);
  const BETWEEN = new Set(['par', 'de', 'l', 'per', 'an', 'a', 'la']);
  for (let at = end; at < end + 5; at += 1) {
    const { word } = words[at] ?? {};
    const isOne = word !== undefined && (word in UNITS || word in KINDS);
    if (!isOne && !BETWEEN.has(word ?? '')) break;
    look(at);
    if (isOne) end = at + 1;
    // « par », and « heure » on the next line.
    if (isOne && /[.,;\n]/.test(words[at]!.after)) break;
  }
  return { unit, kind, span: { from: amount, to: end } };
}
