/** Numbers in words, French and English: « mille deux cent trente-deux », « thirty-nine ». */
import type { Word } from './words';

const tableOf = (from: number, step: number, words: string) =>
  words.split(' ').map((word, index) => [word, from + index * step] as const);

const SMALL = new Map([
  ...tableOf(
    0,
    1,
    'zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize',
  ),
  ...tableOf(1, 1, 'one two three four five six seven eight nine ten eleven twelve thirteen'),
  ...tableOf(14, 1, 'fourteen fifteen sixteen seventeen eighteen nineteen'),
  ...tableOf(1, 0, 'une premier'),
]);
const TENS = new Map([
  ...tableOf(20, 10, 'vingt trente quarante cinquante soixante septante huitante nonante'),
  ...tableOf(20, 10, 'twenty thirty forty fifty sixty seventy eighty ninety'),
]);
const HUNDRED = new Set(['cent', 'cents', 'hundred']);
const THOUSAND = new Set(['mille', 'thousand']);
const AND = new Set(['et', 'and']);
/** Words of a number. */
const LONGEST = 10;

/** Null: no number in words begins here; « quatre » of « vingt-quatre » is not one. */
export function numberInWords(
  words: readonly Word[],
  at: number,
): { value: number; next: number } | null {
  if (!isNumber(words[at]?.word ?? '')) return null;
  const before = at > 0 ? readAt(words, at - 1) : null;
  return before && before.next > at ? null : readAt(words, at);
}

function readAt(words: readonly Word[], at: number): { value: number; next: number } | null {
  let [thousands, rest, next] = [0, 0, at];
  while (
    next < at + LONGEST &&
    words[next] &&
    (next === at || /^[ \n-]+$/.test(words[next - 1]!.after))
  ) {
    const { word } = words[next]!;
    const small = SMALL.get(word);
    const tens = TENS.get(word) ?? (word === 'vingts' ? 20 : undefined);
    if (small !== undefined) rest += small;
    else if (tens === 20 && rest % 100 === 4) rest += 76;
    else if (tens !== undefined) rest += tens;
    else if (HUNDRED.has(word)) rest = Math.max(rest, 1) * 100;
    else if (THOUSAND.has(word)) [thousands, rest] = [Math.max(rest, 1) * 1_000, 0];
    else if (next === at || !isJoined(words, next)) break;
    next += 1;
  }
  return next > at ? { value: thousands + rest, next } : null;
}

const isNumber = (word: string) =>
  SMALL.has(word) || TENS.has(word) || HUNDRED.has(word) || THOUSAND.has(word);

/** « vingt et un », « five hundred and ten »: a number goes on behind it, and no other begins. */
function isJoined(words: readonly Word[], at: number): boolean {
  const [before, here, after] = [words[at - 1], words[at], words[at + 1]].map(
    (one) => one?.word ?? '',
  );
  if (!AND.has(here!)) return false;
  return here === 'and'
    ? HUNDRED.has(before!) || THOUSAND.has(before!)
    : TENS.has(before!) && ['un', 'une', 'onze'].includes(after!);
}
