/**
 * A printed page as words that can be compared: case, accents, ligatures, odd spaces and kinds of
 * hyphen make no difference.
 */
import { fold } from '../fold';

export interface Word {
  /** Small letters without accents, or digits: « 35h » is two words. */
  word: string;
  /** As printed. */
  raw: string;
  /** What stands between it and the next word: spaces, signs; a line ends with '\n'. */
  after: string;
}

export interface Span {
  from: number;
  /** The first word after it. */
  to: number;
}

const WORD = /\d+|[\p{L}\p{M}]+|[^\d\p{L}\p{M}]+/gu;
/** Of what stands between two words: rows of dots are to be written on, however long they are. */
const MOST_BETWEEN = 40;

/** More marks on one letter than any script has: sorting them costs the square of their number. */
const PILES = /([\p{M}\uFF9E\uFF9F]{30})[\p{M}\uFF9E\uFF9F]+/gu;

/** Compatible forms of letters as what they stand for: one may be eighteen then. */
export function compatible(line: string): string {
  return line.replace(PILES, '$1').normalize('NFKC');
}

/** The words of lines in their order. */
export function wordsOf(lines: readonly string[]): Word[] {
  const text = compatible(lines.join('\n'))
    .replace(/\u00AD\n/g, '-\n')
    .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n');
  const words: Word[] = [];
  for (const [part] of text.matchAll(WORD)) {
    if (/^[\d\p{L}\p{M}]/u.test(part)) words.push({ word: fold(part), raw: part, after: '' });
    else if (words.length > 0) words.at(-1)!.after = shortened(part);
  }
  return words;
}

function shortened(between: string): string {
  if (between.length <= MOST_BETWEEN) return between;
  const end = between.includes('\n') ? '\n' : '';
  return between.slice(0, MOST_BETWEEN) + end;
}

/** The folded words of something that is looked for. */
export function sought(text: string): string[] {
  return wordsOf([text]).map(({ word }) => word);
}

/** As it is printed, in one line. */
export function printed(words: readonly Word[], { from, to }: Span): string {
  return words
    .slice(from, to)
    .map(({ raw, after }, index) => (index === to - from - 1 ? raw : raw + after))
    .join('')
    .replace(/-\n/g, '-')
    .replace(/\s+/g, ' ');
}

export function isDigits(word: Word | undefined): boolean {
  return word !== undefined && /^\d+$/.test(word.word);
}

export function isCapital(word: Word | undefined): boolean {
  return word !== undefined && /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(word.raw);
}

/** Whether a line begins here. */
export function startsLine(words: readonly Word[], at: number): boolean {
  return at === 0 || words[at - 1]!.after.includes('\n');
}

/** The word that stands here, also where it is broken at the end of its line. */
export function wholeAt(words: readonly Word[], at: number): { word: string; to: number } {
  const [here, rest] = [words[at], words[at + 1]];
  const isBroken = here !== undefined && rest !== undefined && here.after === '-\n';
  if (isBroken && !isCapital(rest)) return { word: here.word + rest.word, to: at + 2 };
  return { word: here?.word ?? '', to: at + 1 };
}
