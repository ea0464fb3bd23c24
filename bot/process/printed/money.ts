/** Amounts of money: « 4,50 € », « 600 euros », « EUR 600 », « quatre euros et cinquante centimes ». */
import { numberAt } from './numbers';
import { wordSet } from './paper';
import { isDigits, wholeAt, type Span, type Word } from './words';

const SIGN = /[€$£¥]/;
const SIGNS: Record<string, string> = { '€': 'EUR', '£': 'GBP', '¥': 'JPY' };
const CODES = wordSet('EUR USD GBP CHF CAD AUD MAD TND DZD XOF XAF JPY PLN RON SEK NOK DKK CZK');
const EURO = wordSet('euro euros');
/** Of several countries: which one is not said. */
const VAGUE = wordSet(
  'dollar dollars franc francs couronne couronnes dirham dirhams dinar dinars yen yens livres pounds ' +
    'zlotys fcfa cfa',
);
const CENTS = wordSet('centime centimes cent cents');
/** « Montant en euros », « (€) »: only what an amount is counted in. */
const IN = wordSet('en d l les des in of');

export interface Money {
  /** Null: it cannot be read. */
  cents: number | null;
  /** ISO 4217; null: not sure. */
  currency: string | null;
  span: Span;
}

/** Every amount, also those that cannot be read. */
export function moneyIn(words: readonly Word[]): Money[] {
  const found: Money[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const money = amountAt(words, at) ?? signAlone(words, at);
    if (!money) continue;
    const isLess = /[ :=]-$/.test(words[at - 1]?.after ?? '');
    found.push(isLess ? { ...money, cents: null } : money);
    at = Math.max(at, money.span.to - 1);
  }
  return found;
}

function amountAt(words: readonly Word[], at: number): Money | null {
  const number = numberAt(words, at);
  if (!number) return null;
  const span = { from: at, to: number.next };
  const sign = signOf(words[number.next - 1]!.after);
  if (sign) return { cents: number.value, currency: SIGNS[sign] ?? null, span };
  const { to: end, word } = wholeAt(words, number.next);
  const name = words[end - 1] && { ...words[end - 1]!, word };
  if (name && isCurrency(name) && /^[ \n(-]*$/.test(words[number.next - 1]!.after)) {
    const { cents, to } = withCents(words, end);
    return { cents: number.value + cents, currency: currencyOf(name), span: { from: at, to } };
  }
  const before = words[at - 1];
  if (!before || isDigits(before)) return null;
  const signBefore = signOf(before.after);
  if (signBefore) return { cents: number.value, currency: SIGNS[signBefore] ?? null, span };
  return CODES.has(before.raw) ? { cents: number.value, currency: before.raw, span } : null;
}

/** « … euros et cinquante centimes », « 4 euros 50 » */
function withCents(words: readonly Word[], at: number): { cents: number; to: number } {
  const from = words[at]?.word === 'et' ? at + 1 : at;
  const rest = /^ ?$/.test(words[at - 1]!.after) ? numberAt(words, from) : null;
  if (!rest || rest.value >= 10_000) return { cents: 0, to: at };
  const isNamed = CENTS.has(words[rest.next]?.word ?? '');
  const isBare = from === at && words[from]!.word.length === 2 && isDigits(words[from]);
  if (!isNamed && !isBare) return { cents: 0, to: at };
  return { cents: rest.value / 100, to: isNamed ? rest.next + 1 : rest.next };
}

/** A currency without a number that can be read: « k€ », « deux SMIC ». */
function signAlone(words: readonly Word[], at: number): Money | null {
  const [before, here] = [words[at - 1], words[at]!];
  // « un total de ......... € » is to be written on.
  if (isDigits(words[at + 1]) || /\.{3}|…|_{3}/.test(here.after)) return null;
  const isUnit = isCurrency(here)
    ? IN.has(before?.word ?? '') || /\($/.test(before?.after ?? '')
    : !signOf(here.after) || IN.has(here.word) || /\([€$£¥]\)/.test(here.after);
  return isUnit ? null : { cents: null, currency: null, span: { from: at, to: at + 1 } };
}

const isCurrency = ({ word, raw }: Word) =>
  EURO.has(word) || CODES.has(raw) || (VAGUE.has(word) && raw === word);
const currencyOf = ({ word, raw }: Word) => (EURO.has(word) ? 'EUR' : CODES.has(raw) ? raw : null);
const signOf = (after: string) => SIGN.exec(after)?.[0];
