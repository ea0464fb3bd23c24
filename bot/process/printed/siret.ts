/** Which organisation it is, by its number. */
import { isSiret } from '../form/siret';
import { standsBefore } from './clause';
import { labels, findLabels, type Paper } from './paper';
import { judged, verdict, type Candidate } from './verdict';
import type { Finding } from './findings';
import { isDigits, startsLine, type Span, type Word } from './words';

const DIGITS = 14;
/** More would be a table of numbers. */
const MOST_DIGITS = 20;
const LABEL = new Set(['siret']);
const SEAT = new Set(['siege']);
const SIREN = labels('siren');
const SIREN_DIGITS = 9;

/** Every number of fourteen digits counts, and whatever stands beside the label. */
export function compareSiret(paper: Paper, siret: string): Finding {
  const { words } = paper;
  const numbers = numbersIn(words);
  const candidates = numbers.flatMap(({ span, digits }): Candidate[] => {
    const label = labelOf(words, span);
    if (digits.length !== DIGITS || !(label || isSiret(digits)))
      return label ? [{ says: 'unclear', span }] : [];
    const isSame = digits === siret;
    // The number alone may be an account’s, or the seat’s.
    return isSame && !label ? [] : [judged({ span, label }, isSame)];
  });
  const sirens = findLabels(paper, SIREN).flatMap(({ to }): Candidate[] => {
    const number = numbers.find(({ span }) => span.from >= to && span.from <= to + 1);
    if (!number || siret.startsWith(number.digits.slice(0, SIREN_DIGITS))) return [];
    return [{ says: 'other', span: number.span }];
  });
  return verdict(paper, 'siret', [...candidates, ...sirens]);
}

/** « N° SIRET : … », « SIRET de l’établissement : … », and in a table the line above; not the seat’s. */
function labelOf(words: readonly Word[], { from }: Span): Span | undefined {
  const isIn =
    standsBefore(words, from, { among: LABEL, count: 8 }) ||
    (startsLine(words, from) && isAmong(words.slice(Math.max(0, from - 3), from)));
  if (!isIn || standsBefore(words, from, { among: SEAT, count: 6 })) return undefined;
  let at = from - 1;
  while (!LABEL.has(words[at]!.word)) at -= 1;
  return { from: at, to: at + 1 };
}

const isAmong = (words: readonly Word[]) => words.some(({ word }) => LABEL.has(word));

interface Digits {
  span: Span;
  digits: string;
}

/** Numbers of nine digits and more, however they are parted. */
function numbersIn(words: readonly Word[]): Digits[] {
  const found: Digits[] = [];
  for (let from = 0; from < words.length; from += 1) {
    if (!isDigits(words[from])) continue;
    let [to, digits] = [from + 1, words[from]!.word];
    while (isDigits(words[to]) && isJoined(words[to - 1]!) && digits.length <= MOST_DIGITS)
      digits += words[to++]!.word;
    if (digits.length >= SIREN_DIGITS) found.push({ span: { from, to }, digits });
    from = to - 1;
  }
  return found;
}

/** A phone number that stands on the line above is not a part of it. */
const isJoined = ({ after }: Word) => /^([ .-]{0,2}|-\n)$/.test(after);
