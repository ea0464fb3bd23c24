/** Numbers as they are printed, in digits or in words. */
import { numberInWords } from './numberWords';
import { isDigits, type Word } from './words';

export interface Read<T> {
  value: T;
  /** The first word after it. */
  next: number;
}

/**
 * « 896 », « 1 232,50 », « 4.5 », « six cents »: in hundredths. Null: none, a part of a longer one, or
 * one that can be read in two ways.
 */
export function numberAt(words: readonly Word[], at: number): Read<number> | null {
  const first = words[at];
  if (!first) return null;
  if (!isDigits(first)) {
    const inWords = numberInWords(words, at);
    return inWords && { value: inWords.value * 100, next: inWords.next };
  }
  if (isDecimalsOfMore(words, at) || isThousands(words, at)) return null;
  let whole = first.word;
  let next = at + 1;
  while (isThousands(words, next)) whole += words[next++]!.word;
  const last = words[next - 1]!;
  const decimals = words[next];
  if (![',', '.'].includes(last.after) || !decimals || !isDigits(decimals)) {
    return { value: Number(whole) * 100, next };
  }
  if (decimals.word.length > 2) return null;
  return { value: Number(whole) * 100 + Number(decimals.word.padEnd(2, '0')), next: next + 1 };
}

/** « 35 à 39 », « 4,50 / 6 » */
export function isOneOfTwo(words: readonly Word[], next: number): boolean {
  const [last, here] = [words[next - 1]!, words[next]];
  if (!here) return false;
  if (isDigits(here)) return /^ ?[-/] ?$/.test(last.after);
  return ['a', 'ou', 'or', 'to', 'et', 'and'].includes(here.word) && isDigits(words[next + 1]);
}

/** Three digits after a space or an apostrophe: « 1 232 », « 1'232 ». */
function isThousands(words: readonly Word[], at: number): boolean {
  const [before, here] = [words[at - 1], words[at]];
  if (!before || !here || !isDigits(before)) return false;
  return /^[ '’]$/.test(before.after) && before.word.length <= 3 && /^\d{3}$/.test(here.word);
}

function isDecimalsOfMore(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  return before !== undefined && isDigits(before) && /^[,./-]$/.test(before.after);
}
