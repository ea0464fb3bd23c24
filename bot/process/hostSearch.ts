/** By which words a host is found: the beginnings of words, whatever their capitals, accents, signs. */
import { fold } from './fold';
import type { HostData } from './hosts';

/** Fewer letters and figures than this find half the country. */
const FEWEST = 3;
const LONGEST = 100;

/** Words that names have or not: « mairie de Lens », « Mairie Lens ». */
const SMALL = new Set([
  'a',
  'au',
  'd',
  'de',
  'des',
  'du',
  'en',
  'et',
  'l',
  'la',
  'le',
  'les',
  'of',
]);

/** Letters and figures alone: « L’Oréal S.A. » is « lorealsa ». */
export function plainKey(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, '');
}

interface Token {
  /** « sncf » of « S.N.C.F. » */
  whole: string;
  parts: string[];
}

function tokensOf(text: string): Token[] {
  return fold(text)
    .split(/\s+/u)
    .map((token) => token.split(/[^\p{L}\p{N}]+/u).filter(Boolean))
    .filter((parts) => parts.length > 0)
    .map((parts) => ({ whole: parts.join('').slice(0, LONGEST), parts }));
}

/** Every word under which a host is filed, each once. */
export function searchWords({ hostName, hostCity, hostPostcode, hostSiret }: HostData): string[] {
  const texts = [hostName, hostCity, hostPostcode, hostSiret];
  const words = texts.flatMap((text) =>
    tokensOf(text ?? '').flatMap(({ whole, parts }) => [whole, ...parts]),
  );
  return [...new Set(words.map((word) => word.slice(0, LONGEST)))].sort();
}

/**
 * What must all be found: of each term one alternative, and of it every beginning of a word. Empty
 * where too little was typed.
 */
export function searchTerms(text: string): string[][][] {
  const typed = joinFigures(text);
  if (plainKey(typed).length < FEWEST) return [];
  const tokens = tokensOf(typed);
  const telling = tokens.filter(({ whole }) => !SMALL.has(whole));
  return (telling.length > 0 ? telling : tokens).map(({ whole, parts }) =>
    parts.length > 1 ? [[whole], parts] : [[whole]],
  );
}

/** « 123 456 789 00012 », as a SIRET is often written, is one word. */
function joinFigures(text: string): string {
  return text.replace(/\d[\d\s.-]{7,}\d/gu, (figures) => {
    const digits = figures.replace(/\D/g, '');
    return digits.length <= 14 ? digits : figures;
  });
}
