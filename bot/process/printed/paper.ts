/** Where words stand in a paper: looked up, so that many labels cost no more than a few. */
import { sought, wordsOf, type Span, type Word } from './words';

export interface Paper {
  words: readonly Word[];
  /** Where each word stands; one that is broken at the end of a line also as a whole. */
  places: ReadonlyMap<string, readonly number[]>;
}

export type Label = readonly string[];

export function paperOf(lines: readonly string[]): Paper {
  const words = wordsOf(lines);
  const places = new Map<string, number[]>();
  const add = (word: string, at: number) => {
    const known = places.get(word);
    if (known) known.push(at);
    else places.set(word, [at]);
  };
  words.forEach((here, at) => {
    add(here.word, at);
    const rest = words[at + 1];
    if (here.after === '-\n' && rest) add(here.word + rest.word, at);
  });
  return { words, places };
}

/** Where the words end that stand at `at`; null: others stand there. */
export function matchAt(words: readonly Word[], at: number, wanted: Label): number | null {
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

export function findAll({ words, places }: Paper, wanted: Label): Span[] {
  return (places.get(wanted[0] ?? '') ?? []).flatMap((from) => {
    const to = matchAt(words, from, wanted);
    return to === null ? [] : [{ from, to }];
  });
}

export function placesOf({ places }: Paper, wanted: Iterable<string>): number[] {
  return [...wanted].flatMap((word) => places.get(word) ?? []).sort((a, b) => a - b);
}

/** The words of several labels, in one table. */
export function labels(...texts: readonly string[]): readonly Label[] {
  return texts.map(sought);
}

/** A set of words, written in one line. */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}

/** Every place of any of these labels, the longest where several begin. */
export function findLabels(paper: Paper, all: readonly Label[]): Span[] {
  const byStart = new Map<number, Span>();
  for (const label of all) {
    for (const span of findAll(paper, label)) {
      const known = byStart.get(span.from);
      if (!known || known.to < span.to) byStart.set(span.from, span);
    }
  }
  return [...byStart.values()].sort((a, b) => a.from - b.from);
}
