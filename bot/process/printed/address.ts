/** Addresses as they are printed. */
import { matchAt, wordSet, type Label } from './paper';
import { isCapital, isDigits, sought, type Span, type Word } from './words';

export interface PrintedAddress {
  street: string;
  postcode: string;
  city: string;
}

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
/** Words from the street to its postcode, and what may stand there. */
const FARTHEST = 12;
const BETWEEN = wordSet(
  'batiment bat bp cs zi za zac zone etage residence immeuble esc escalier entree cedex hall porte f fr tsa',
);
const AFTER_TOWN = wordSet('cedex france tel telephone siret fr et lieu');

/** « av. » as « avenue ». */
export function spelled(words: readonly Word[]): Word[] {
  return words.map((one) => ({ ...one, word: full(one.word) }));
}

const full = (word: string) => (Object.hasOwn(SHORT, word) ? SHORT[word]! : word);

export interface Parts {
  street: Label;
  postcode: Label;
  city: Label;
}

export function partsOf({ street, postcode, city }: PrintedAddress): Parts {
  return { street: partOf(street), postcode: partOf(postcode), city: partOf(city) };
}

export function partOf(text: string): Label {
  return sought(text).map(full);
}

/** Street, then postcode, then town, with little between (a building, « BP 12 »). `words`: spelled. */
export function addressAt(words: readonly Word[], at: number, parts: Parts): Span | null {
  if (!mayBegin(words, at)) return null;
  const afterStreet = matchAt(words, at, parts.street);
  if (afterStreet === null || parts.city.length === 0 || !mayEnd(words, afterStreet)) return null;
  for (let from = afterStreet; from <= afterStreet + FARTHEST; from += 1) {
    const afterCode = parts.postcode.length > 0 ? codeAt(words, from, parts.postcode) : from;
    if (afterCode === null) continue;
    for (let near = afterCode; near <= afterCode + 1; near += 1) {
      const to = matchAt(words, near, parts.city);
      if (to !== null && isWholeTown(words, to)) return { from: at, to };
    }
  }
  return null;
}

/** « 2-12 rue … » and « B12 rue … » are other numbers than 12. */
function mayBegin(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  if (!before) return true;
  if (before.after === '' || before.after === '-') return false;
  return !(isDigits(before) && /^[ /.,-]{0,2}$/.test(before.after));
}

/** « rue de la Paix » is not « rue de la Paix Dieu ». */
function mayEnd(words: readonly Word[], at: number): boolean {
  const [last, next] = [words[at - 1]!, words[at]];
  if (last.after !== ' ' && !/^[-'’]$/.test(last.after)) return true;
  return isDigits(next) || BETWEEN.has(next?.word ?? '');
}

function isWholeTown(words: readonly Word[], to: number): boolean {
  const [last, next] = [words[to - 1]!, words[to]];
  if (/^-\S/.test(last.after) || (last.after === '-' && next)) return false;
  return last.after !== ' ' || !isCapital(next) || AFTER_TOWN.has(next!.word);
}

/** « 62300 », « 62 300 », « F-62300 ». */
function codeAt(words: readonly Word[], at: number, postcode: Label): number | null {
  const plain = matchAt(words, at, postcode);
  if (plain !== null) return plain;
  const [a, b] = [words[at], words[at + 1]];
  const isSplit = a?.after === ' ' && b !== undefined && a.word + b.word === postcode.join('');
  return isSplit ? at + 2 : null;
}

/** Postcodes of France before a town: where an address ends. */
export function townsIn(words: readonly Word[]): Span[] {
  return words.flatMap((here, from) => {
    const isWhole = /^\d{5}$/.test(here.word);
    const second = words[from + 1];
    const isSplit =
      /^\d\d$/.test(here.word) && here.after === ' ' && /^\d{3}$/.test(second?.word ?? '');
    if (!isWhole && !isSplit) return [];
    if (isDigits(words[from - 1]) && /^[ .-]?$/.test(words[from - 1]!.after)) return [];
    const town = from + (isWhole ? 1 : 2);
    const isBeside = /^[ \n]$| - /.test(words[town - 1]!.after);
    if (!isBeside || !isCapital(words[town]) || words[town]!.raw.length < 2) return [];
    let to = town + 1;
    while (to < town + 5 && words[to] && words[to - 1]!.after === '-') to += 1;
    return [{ from, to }];
  });
}
