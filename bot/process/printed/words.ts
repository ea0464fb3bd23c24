/**
 * A printed page as words that can be compared: case, accents, ligatures, odd spaces and kinds of
 * hyphen make no difference, and a word that is broken at the end of a line is also read whole.
 */
export interface Word {
  /** Small letters without accents, or digits: « 35h » is two words. */
  word: string;
  /** As printed. */
  raw: string;
  /** What stands between it and the next word: spaces, signs; a line ends with '\n'. */
  after: string;
}

const SPECIAL: Record<string, string> = {
  œ: 'oe',
  æ: 'ae',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ß: 'ss',
  ı: 'i',
};

export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[œæłøđðßı]/g, (letter) => SPECIAL[letter] ?? letter);
}

const WORD = /\d+|[\p{L}\p{M}]+|[^\d\p{L}\p{M}]+/gu;

/** The words of lines in their order. */
export function wordsOf(lines: readonly string[]): Word[] {
  const text = lines
    .join('\n')
    .normalize('NFKC')
    .replace(/\u00AD\n/g, '-\n')
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n');
  const words: Word[] = [];
  for (const [part] of text.matchAll(WORD)) {
    if (/^[\d\p{L}\p{M}]/u.test(part)) words.push({ word: fold(part), raw: part, after: '' });
    else if (words.length > 0) words.at(-1)!.after = part;
  }
  return words;
}

/** The folded words of something that is looked for. */
export function sought(text: string): string[] {
  return wordsOf([text]).map(({ word }) => word);
}

/** Where the words end that stand at `at`; null: others stand there. */
export function matchAt(
  words: readonly Word[],
  at: number,
  wanted: readonly string[],
): number | null {
  let next = at;
  for (const want of wanted) {
    const here = words[next];
    if (here?.word === want) {
      next += 1;
      continue;
    }
    const rest = words[next + 1];
    const isBroken = here !== undefined && here.after === '-\n' && rest !== undefined;
    if (!isBroken || here.word + rest.word !== want) return null;
    next += 2;
  }
  return wanted.length > 0 ? next : null;
}

export interface Span {
  from: number;
  /** The first word after it. */
  to: number;
}

export function findAll(words: readonly Word[], wanted: readonly string[]): Span[] {
  const spans: Span[] = [];
  for (let from = 0; from < words.length; from += 1) {
    const to = matchAt(words, from, wanted);
    if (to !== null) spans.push({ from, to });
  }
  return spans;
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

/** The words of several labels, in one table. */
export function labels(...texts: readonly string[]): readonly (readonly string[])[] {
  return texts.map(sought);
}

/** Every place of any of these labels, the longest where several begin. */
export function findLabels(words: readonly Word[], all: readonly (readonly string[])[]): Span[] {
  const byStart = new Map<number, Span>();
  for (const label of all) {
    for (const span of findAll(words, label)) {
      const known = byStart.get(span.from);
      if (!known || known.to < span.to) byStart.set(span.from, span);
    }
  }
  return [...byStart.values()].sort((a, b) => a.from - b.from);
}

/** Whether one of these words stands among the `count` words before `at`, in the same sentence. */
export function standsBefore(
  words: readonly Word[],
  at: number,
  { among, count }: { among: ReadonlySet<string>; count: number },
): boolean {
  for (let index = at - 1; index >= Math.max(0, at - count); index -= 1) {
    const { word, after } = words[index]!;
    if (/\. |[;!?]|\.\n/.test(after)) return false;
    if (among.has(word)) return true;
  }
  return false;
}

export function isDigits({ word }: Word): boolean {
  return /^\d+$/.test(word);
}

/** Whether a line ends after this word. */
export function endsLine({ after }: Word): boolean {
  return after.includes('\n') || after === '';
}
