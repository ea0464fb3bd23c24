/** The amount of the gratification, with what it is counted by, or that there is none. */
import type { Gratification } from '../convention/paper';
import { endsClause, fieldAfter, skip, standsBefore } from './clause';
import type { Finding } from './findings';
import { moneyIn, type Money } from './money';
import { noneIn } from './noGratification';
import { isOneOfTwo, numberAt } from './numbers';
import { findLabels, labels, wordSet, type Paper } from './paper';
import { countedBy, type Counted } from './payUnits';
import { verdict, type Candidate } from './verdict';
import { isDigits, type Span, type Word } from './words';

const LABELS = labels(
  ...['montant de la gratification', 'montant mensuel de la gratification'],
  ...['montant horaire de la gratification', 'gratification', 'indemnité de stage', 'allowance'],
  ...['gratification mensuelle', 'gratification horaire', 'indemnité mensuelle', 'stipend'],
  ...['amount of the allowance', 'allowance amount', 'amount of the gratification'],
);
/** Beside them another number may be the amount. */
const VAGUE = labels('montant', 'taux', 'somme', 'amount');
/** Between a label and its amount. */
const LINKS = wordSet(
  'de du d un la le est sera fixe fixee a au taux brut brute net nette montant is of gratification stage ' +
    'egale verse versee s eleve montants amounts to',
);
const MOST_LINKS = 8;
const GRATIFICATION = wordSet('gratification gratifications gratifie allowance stipend indemnite');
/** What the law asks for, rather than what was agreed. */
const RULE = wordSet(
  'minimum minimale minimal plafond moins legale legal inferieur inferieure superieur superieure seuil',
);
/** Amounts of something else. */
const OTHERS = wordSet(
  'transport transports repas restaurant restaurants ticket tickets titre titres capital abonnement ' +
    'logement hebergement frais caution cotisation cotisations remboursement assurance bourse',
);
/** What is paid here, although a rule is spoken of too. */
const PAID = wordSet('verse versee percoit percevra recoit recevra paid receives');

export type Approved = Pick<Gratification, 'cents' | 'unit' | 'kind' | 'currency'> | null;

/** `approved` null: no gratification. */
export function compareGratification(paper: Paper, approved: Approved): Finding {
  const { words } = paper;
  const amounts = moneyIn(words);
  const labelOf = labelsOf(paper, amounts);
  const said = amounts.flatMap((money) => candidateOf(words, money, { labelOf, approved }));
  const none = noneIn(paper).map(({ span, beside }): Candidate => {
    if (!approved) return { says: 'same', span };
    const isLabelled = beside || standsBefore(words, span.from, { among: GRATIFICATION, count: 8 });
    return { says: isLabelled ? 'other' : 'unclear', span };
  });
  const read = [...amounts, ...noneIn(paper)].map(({ span }) => span);
  const bare = findLabels(paper, LABELS)
    .filter((label) => !read.some(({ from, to }) => from <= label.from && label.to <= to))
    .flatMap((label) => withoutCurrency(words, label, { read, approved }));
  const vague = findLabels(paper, VAGUE)
    .flatMap((label) => withoutCurrency(words, label, { read, approved }))
    .filter(({ span, says }) => says !== 'same' && isDigits(words[span.from]))
    .map(({ span }): Candidate => ({ says: 'unclear', span }));
  return verdict(paper, 'gratification', [...said, ...none, ...bare, ...vague]);
}

/** Which amounts stand beside a label. */
type LabelOf = ReadonlyMap<number, Span>;

function labelsOf(paper: Paper, amounts: readonly Money[]): LabelOf {
  const { words } = paper;
  const starts = new Set(amounts.map(({ span }) => span.from));
  const found = new Map<number, Span>();
  for (const label of findLabels(paper, LABELS)) {
    if (standsBefore(words, label.from, { among: RULE, count: 6 })) continue;
    const field = fieldAfter(words, label);
    const at = field?.from ?? skip(words, label.to, { among: LINKS, count: MOST_LINKS });
    if (starts.has(at) && !found.has(at)) found.set(at, label);
  }
  return found;
}

function candidateOf(
  words: readonly Word[],
  money: Money,
  { labelOf, approved }: { labelOf: LabelOf; approved: Approved },
): Candidate[] {
  const label = labelOf.get(money.span.from);
  const counted = countedBy(words, money.span, label?.from ?? money.span.from);
  const span = { from: money.span.from, to: counted.to };
  if (!label && isOfSomethingElse(words, span.from)) return [];
  const says = agreement({ ...money, ...counted }, approved);
  // An equal amount that stands anywhere proves nothing.
  if (!label) return says === 'same' ? [] : [{ says: 'unclear', span }];
  const goesOn = isOneOfTwo(words, money.span.to);
  return [{ says, span, label }, ...(goesOn ? [{ says: 'unclear', span } as const] : [])];
}

function agreement(
  { cents, currency, unit, kind }: Money & Counted,
  approved: Approved,
): Candidate['says'] {
  if (cents === null) return 'unclear';
  if (!approved) return cents === 0 ? 'same' : 'other';
  const differs = (here: string | null, there: string | null) =>
    here !== null && there !== null && here !== there;
  if (cents !== approved.cents || differs(currency, approved.currency)) return 'other';
  if (unit === 'strange') return 'unclear';
  if (differs(unit, approved.unit) || differs(kind, approved.kind)) return 'other';
  return currency === null ? 'unclear' : 'same';
}

/** Digits beside a label, alone on their line; and what stands there and cannot be read. */
function withoutCurrency(
  words: readonly Word[],
  label: Span,
  { read, approved }: { read: readonly Span[]; approved: Approved },
): Candidate[] {
  const field = fieldAfter(words, label);
  if (!field || read.some(({ from, to }) => to > field.from && from < field.to)) return [];
  const number = isDigits(words[field.from]) ? numberAt(words, field.from) : null;
  if (number?.next === field.to) {
    const money = { cents: number.value, currency: approved?.currency ?? null, span: field };
    const counted = countedBy(words, field, label.from);
    return [{ says: agreement({ ...money, ...counted }, approved), span: field, label }];
  }
  return field.where === 'line' ? [{ says: 'unclear', span: field }] : [];
}

function isOfSomethingElse(words: readonly Word[], at: number): boolean {
  if (isPaid(words, at)) return false;
  if (standsBefore(words, at, { among: RULE, count: 8 })) return true;
  return (
    standsBefore(words, at, { among: OTHERS, count: 10 }) &&
    !standsBefore(words, at, { among: GRATIFICATION, count: 14 })
  );
}

function isPaid(words: readonly Word[], at: number): boolean {
  for (let index = at - 1; index >= Math.max(0, at - 16); index -= 1) {
    if (endsClause(words, index)) return false;
    if (PAID.has(words[index]!.word)) return true;
  }
  return false;
}
