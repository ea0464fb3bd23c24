/** Where the stage takes place, what it is about, and which organisation it is. */
import { isSiret } from '../form/siret';
import { finding, type Finding } from './findings';
import { isWhole } from './people';
import {
  findAll,
  findLabels,
  isDigits,
  labels,
  matchAt,
  printed,
  sought,
  type Span,
  type Word,
} from './words';

export interface PrintedAddress {
  street: string;
  postcode: string;
  city: string;
}

const PLACE = labels(
  ...['lieu du stage', 'lieu de stage', 'lieu de réalisation du stage', 'adresse du stage'],
  ...['adresse du lieu de stage', 'lieu du stage si différent', 'place of the internship'],
);
const SUBJECT = labels(
  ...['sujet de stage', 'sujet du stage', 'sujet', 'thème du stage', 'thème de stage'],
  ...['subject', 'subject of the internship', 'intitulé du stage'],
);
const CONFIDENTIAL = new Set(['confidentiel', 'confidentielle', 'confidential', 'oui']);
const SIRET = labels('siret', 'numéro siret', 'n° siret');
const HOST_NAME = labels('raison sociale', 'nom de l’organisme d’accueil', 'nom de l’organisme');

const SHORT: Record<string, string> = {
  av: 'avenue',
  ave: 'avenue',
  bd: 'boulevard',
  bld: 'boulevard',
  bvd: 'boulevard',
  pl: 'place',
  rte: 'route',
  imp: 'impasse',
  fg: 'faubourg',
  st: 'saint',
  ste: 'sainte',
  gal: 'general',
  dr: 'docteur',
};
const full = (word: string) => SHORT[word] ?? word;

export function comparePlace(words: readonly Word[], address: PrintedAddress): Finding {
  const spelled = words.map((one) => ({ ...one, word: full(one.word) }));
  const [street, city] = [address.street, address.city].map((text) => sought(text).map(full));
  const parts = [street!, sought(address.postcode), city!];
  const other = findLabels(words, PLACE)
    .map((label) => addressAfter(words, label))
    .find((span) => span !== null && !holdsAddress(spelled, span, parts));
  if (other) return finding('place', { different: printed(words, other) });
  const isThere = words.some((_word, at) => addressAt(spelled, at, parts) !== null);
  return finding('place', { found: street!.length > 0 && city!.length > 0 && isThere });
}

function holdsAddress(
  words: readonly Word[],
  { from, to }: Span,
  parts: readonly string[][],
): boolean {
  return words.slice(from, to).some((_word, at) => addressAt(words, from + at, parts) !== null);
}

/** Street, then postcode, then town, with little between (a building, « BP 12 »). */
function addressAt(
  words: readonly Word[],
  at: number,
  [street, postcode, city]: readonly string[][],
): number | null {
  const before = words[at - 1];
  // « 2-12 rue … » is another number than 12.
  if (before && isDigits(before) && /^[ /-]$/.test(before.after)) return null;
  const afterStreet = matchAt(words, at, street!);
  if (afterStreet === null) return null;
  for (let from = afterStreet; from <= afterStreet + 12; from += 1) {
    const afterCode = postcode!.length > 0 ? codeAt(words, from, postcode!) : from;
    if (afterCode === null) continue;
    for (let near = afterCode; near <= afterCode + 1; near += 1) {
      const end = matchAt(words, near, city!);
      if (end !== null && !/^-\S/.test(words[end - 1]!.after)) return end;
    }
  }
  return null;
}

/** « 62300 », « 62 300 », « F-62300 ». */
function codeAt(words: readonly Word[], at: number, postcode: string[]): number | null {
  const plain = matchAt(words, at, postcode);
  if (plain !== null) return plain;
  const [a, b] = [words[at], words[at + 1]];
  const isSplit =
    a?.after === ' ' && b !== undefined && [a.word + b.word].join() === postcode.join();
  return isSplit ? at + 2 : null;
}

/** From a label to the town of the address beside it; null: there is none that can be told. */
function addressAfter(words: readonly Word[], label: Span): Span | null {
  for (let at = label.to; at < label.to + 16 && words[at + 1]; at += 1) {
    if (!/^\d{5}$/.test(words[at]!.word) || at === label.to) continue;
    let to = at + 2;
    while (to < at + 5 && words[to] && words[to - 1]!.after === '-') to += 1;
    const colon = lastColon(words, label, at);
    return { from: Math.max(label.to, Math.min(colon + 1, at - 2)), to };
  }
  return null;
}

function lastColon(words: readonly Word[], label: Span, at: number): number {
  const within = words.slice(label.to - 1, at);
  return label.to - 1 + within.findLastIndex(({ after }) => after.includes(':'));
}

export interface PrintedSubject {
  text: string;
  isConfidential: boolean;
}

/** So long a text stands nowhere else by chance. */
const ENOUGH_WORDS = 6;
const ENOUGH_LETTERS = 32;

export function compareSubject(
  words: readonly Word[],
  { text, isConfidential }: PrintedSubject,
): Finding {
  const wanted = sought(text);
  const beside = findLabels(words, SUBJECT);
  const starts = new Set(beside.map(({ to }) => to));
  const isLong = wanted.length >= ENOUGH_WORDS && wanted.join('').length >= ENOUGH_LETTERS;
  const there = findAll(words, wanted).filter((span) => goesNoFurther(words, span));
  if (there.some(({ from }) => isLong || starts.has(from)))
    return finding('subject', { found: true });
  if (isConfidential) {
    const isSaid = beside.some(({ to }) => CONFIDENTIAL.has(words[to]?.word ?? ''));
    return finding('subject', { found: isSaid });
  }
  const other = beside.map((label) => restOfLine(words, label)).find((span) => span !== null);
  const isOther = other && !isNearly(words, other, wanted);
  return isOther
    ? finding('subject', { different: printed(words, other) })
    : finding('subject', { found: false });
}

/** A printed text may go on where the approved one ends: then it is not the same. */
function goesNoFurther(words: readonly Word[], { to }: Span): boolean {
  const { after } = words[to - 1]!;
  const next = words[to];
  if (!next) return true;
  if (/[.;»")]/.test(after)) return true;
  return after.includes('\n') && /^[\p{Lu}\d]/u.test(next.raw);
}

/** Words. */
const LONGEST_LINE = 100;

/** After a label and its colon: what stands on the line, if it is more than a word. */
function restOfLine(words: readonly Word[], label: Span): Span | null {
  if (!/:/.test(words[label.to - 1]!.after)) return null;
  let to = label.to;
  const goesOn = (word: Word | undefined) => word && !/\n/.test(word.after) && word.after !== '';
  while (to < label.to + LONGEST_LINE && goesOn(words[to])) to += 1;
  return words[to] && to > label.to ? { from: label.to, to: to + 1 } : null;
}

/** The same words at the beginning, perhaps broken in odd places: nothing is sure. */
function isNearly(words: readonly Word[], { from, to }: Span, wanted: readonly string[]): boolean {
  const here = words
    .slice(from, to)
    .map(({ word }) => word)
    .join('');
  const there = wanted.join('');
  return there.startsWith(here) || here.startsWith(there);
}

/** A name that stands whole, near a word that says that it is the host. */
export function compareHost(words: readonly Word[], name: string): Finding {
  const wanted = sought(name);
  const near = new Set([
    'organisme',
    'accueil',
    'entreprise',
    'sociale',
    'nom',
    'denomination',
    'host',
  ]);
  const isThere = findAll(words, wanted).some(({ from, to }) => {
    const isNear = words.slice(Math.max(0, from - 8), from).some(({ word }) => near.has(word));
    return isNear && isWhole(words, { from, to });
  });
  if (isThere) return finding('host', { found: true });
  const other = findLabels(words, HOST_NAME).map((label) => restOfLine(words, label))[0];
  return other && !isNearly(words, other, wanted)
    ? finding('host', { different: printed(words, other) })
    : finding('host', { found: false });
}

/** Fourteen digits, however they are spaced: these are nothing else. */
export function compareSiret(words: readonly Word[], siret: string): Finding {
  const numbers = words.flatMap((_word, at) => {
    const to = siretAt(words, at);
    return to === null ? [] : [{ from: at, to }];
  });
  const digits = (span: Span) =>
    words
      .slice(span.from, span.to)
      .map(({ word }) => word)
      .join('');
  const labelled = findLabels(words, SIRET).map(({ to }) => to);
  const other = numbers.find((span) => labelled.includes(span.from) && digits(span) !== siret);
  if (other) return finding('siret', { different: printed(words, other) });
  return finding('siret', { found: numbers.some((span) => digits(span) === siret) });
}

function siretAt(words: readonly Word[], at: number): number | null {
  const before = words[at - 1];
  if (before && isDigits(before) && /^[ .]?$/.test(before.after)) return null;
  let digits = '';
  for (let to = at; to < at + 14 && words[to] && isDigits(words[to]!); to += 1) {
    digits += words[to]!.word;
    const next = words[to + 1];
    const goesOn = /^[ .]?$/.test(words[to]!.after) && next !== undefined && isDigits(next);
    if (digits.length === 14) return isSiret(digits) && !goesOn ? to + 1 : null;
    if (digits.length > 14 || !goesOn) return null;
  }
  return null;
}
