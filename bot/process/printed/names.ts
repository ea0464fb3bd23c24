/** Names, in either order, and where one stands as a whole. */
import { skip } from './clause';
import { matchAt, wordSet, type Label } from './paper';
import { isCapital, isDigits, sought, type Span, type Word } from './words';

export interface Named {
  /** Where the name may be parted to be turned round: « DUBOIS Léa ». */
  ways: readonly (readonly [first: Label, last: Label])[];
  /** What they are there: it may follow the name. */
  capacity: string;
}

const CIVILITIES = wordSet('m mr mme mlle monsieur madame dr pr ms mrs');
/** Between a label and a name, or its two parts. */
export const FILLERS = wordSet(
  'nom noms prenom prenoms d usage de naissance famille et m mr mme mlle monsieur madame ' +
    'mademoiselle dr pr first last name surname du la le l ms mrs nomme nommee est dans organisme accueil ' +
    'stage professionnel of the is sera',
);
/** What may follow a name on its line without being a part of it. */
const FOLLOWERS = wordSet(
  'fonction qualite tel telephone mail mel courriel email e adresse date en prenom nom service sexe ' +
    'directeur directrice gerant gerante responsable president presidente chef cheffe ne nee role phone ' +
    'position title numero no n de du le la et a signature professeur maitre enseignant siret statut ' +
    'represente representee',
);
/** Words with a capital that are no names: heads of what comes next. */
const HEADS = wordSet(
  'article sujet dates date fait lu signature cachet page annexe annexes un une les pour convention ' +
    'stage duree montant lieu theme thematique encadrement par notamment cas echeant',
);

export function namedBy(firstName: string, lastName: string, capacity = ''): Named {
  return { ways: [[sought(firstName), sought(lastName)]], capacity };
}

/** A name of which nobody says where the first one ends. */
export function namedAs(name: string): Named {
  const all = sought(name);
  // The directory may say « Mme Claire Martin ».
  const words = CIVILITIES.has(all[0] ?? '') ? all.slice(1) : all;
  const ways = words.slice(1).map((_word, index) => {
    return [words.slice(0, index + 1), words.slice(index + 1)] as const;
  });
  return { ways: ways.length > 0 ? ways : [[words, []]], capacity: '' };
}

/** Where the name ends that stands here as a whole; null: it does not. */
export function nameAt(words: readonly Word[], at: number, person: Named): Span | null {
  const ends = person.ways.flatMap((way) => inEitherOrder(words, at, way));
  if (ends.length === 0) return null;
  const follow = new Set(sought(person.capacity));
  const to = ends.find((end) => isWhole(words, { from: at, to: end }, follow));
  return to === undefined ? null : { from: at, to };
}

function inEitherOrder(
  words: readonly Word[],
  at: number,
  [first, last]: Named['ways'][number],
): number[] {
  if (first.length === 0 || last.length === 0) {
    const end = matchAt(words, at, [...first, ...last]);
    return end === null ? [] : [end];
  }
  const pairs = [
    [first, last],
    [last, first],
  ] as const;
  return pairs.flatMap(([one, two]) => {
    const middle = matchAt(words, at, one);
    // « lea.dubois@… » is an address.
    if (middle === null || /^[.@_/]/.test(words[middle - 1]!.after)) return [];
    const ends = [middle, skipFillers(words, middle, 3)].map((from) => matchAt(words, from, two));
    return ends.filter((end) => end !== null);
  });
}

export function skipFillers(words: readonly Word[], from: number, most: number): number {
  return skip(words, from, { among: FILLERS, count: most });
}

/** « Jean-Paul Durand » and « Paul Durand Lefebvre » are not Paul Durand. */
export function isWhole(
  words: readonly Word[],
  { from, to }: Span,
  follow: ReadonlySet<string> = new Set(),
): boolean {
  const [before, last, next] = [words[from - 1], words[to - 1]!, words[to]];
  if (before && /^['’-]/.test(before.after) && !FILLERS.has(before.word)) return false;
  if (before?.after === ' ' && isNamePart(before) && !FILLERS.has(before.word)) return false;
  if (/^[-'’@_]/.test(last.after)) return false;
  if (!next) return true;
  if (last.after !== ' ' || !isCapital(next)) return true;
  return FOLLOWERS.has(next.word) || follow.has(next.word) || HEADS.has(next.word);
}

export function isNamePart(word: Word | undefined): boolean {
  if (!word || !isCapital(word) || isDigits(word)) return false;
  return !FOLLOWERS.has(word.word) && !HEADS.has(word.word) && !LABEL_WORDS.has(word.word);
}

/** Words of the labels of people, which stand beside names and are not parts of them. */
const LABEL_WORDS = wordSet(
  'stagiaire etudiant etudiante student intern trainee tuteur tutrice tutor maitre enseignant ' +
    'enseignante referent referente signataire signatory represente representee representant',
);

/** Two to four words of which each begins with a capital, up to the end of their line or to a label. */
export function anyNameAt(words: readonly Word[], from: number): Span | null {
  let to = endOfParts(words, from);
  // « Nom : BERNARD Prénom : Hugo », also on two lines.
  const isParted = to > from && /^(pre)?noms?$/.test(words[to]?.word ?? '');
  if (isParted) {
    const second = skipFillers(words, to, 3);
    const end = endOfParts(words, second);
    if (end > second) to = end;
  }
  const parts = words.slice(from, to).filter(isNamePart);
  return parts.length >= 2 && parts.length <= 4 ? { from, to } : null;
}

function endOfParts(words: readonly Word[], from: number): number {
  let to = from;
  while (to < from + 5 && isNamePart(words[to])) {
    to += 1;
    if (/[,;:(|\n]|^$/.test(words[to - 1]!.after)) break;
  }
  return to;
}
