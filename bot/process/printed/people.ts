/** Names, in either order, beside the label of the person whose they are. */
import { finding, type Finding } from './findings';
import {
  endsLine,
  findLabels,
  isDigits,
  labels,
  matchAt,
  printed,
  sought,
  type Span,
  type Word,
} from './words';

export type PrintedRole = 'student' | 'tutor' | 'signatory' | 'referent';

const ROLES: Record<PrintedRole, readonly (readonly string[])[]> = {
  student: labels(
    ...['le stagiaire', 'la stagiaire', 'le ou la stagiaire', 'stagiaire', 'étudiant', 'étudiante'],
    ...['l’étudiant', 'the student', 'student', 'intern', 'trainee'],
  ),
  tutor: labels(
    ...['tuteur de stage', 'tuteur professionnel', 'tuteur', 'tutrice de stage', 'tutrice'],
    ...['maître de stage', 'tutor', 'workplace tutor'],
  ),
  signatory: labels(
    ...['représenté par', 'représentée par', 'signataire de la convention', 'signataire'],
    ...['représentant légal', 'responsable légal', 'represented by', 'signatory'],
  ),
  referent: labels(
    ...['enseignant référent', 'enseignante référente', 'enseignant', 'enseignante', 'référent'],
    ...['référente', 'referent teacher', 'academic supervisor', 'supervising teacher'],
  ),
};
const roles = Object.keys(ROLES) as PrintedRole[];

const HOST = labels('organisme d’accueil', 'entreprise d’accueil', 'host organisation');
const SCHOOL = labels(
  ...['établissement d’enseignement', 'établissement d’enseignement supérieur', 'université'],
  'university',
);

/** Between a label and a name, or its two parts. */
const FILLERS = new Set(
  (
    'nom noms prenom prenoms d usage de naissance famille et m mr mme mlle monsieur madame ' +
    'mademoiselle dr pr first last name surname du la le l ms mrs nomme nommee est dans organisme accueil ' +
    'stage professionnel of the'
  ).split(' '),
);
const CIVILITIES = new Set('m mr mme mlle monsieur madame dr pr ms mrs'.split(' '));
/** What may follow a name on its line without being a part of it. */
const FOLLOWERS = new Set(
  (
    'fonction qualite tel telephone mail mel courriel email e adresse date en prenom nom service sexe ' +
    'directeur directrice gerant gerante responsable president presidente chef cheffe ne nee role phone ' +
    'position title numero no n de du le la et a signature professeur maitre enseignant'
  ).split(' '),
);
const FARTHEST = 15;

interface LabelAt extends Span {
  role: PrintedRole;
}

export interface Named {
  /** Where the name may be parted to be turned round: « DUBOIS Léa ». */
  ways: readonly (readonly [first: readonly string[], last: readonly string[]])[];
  /** What they are there: it may follow the name. */
  capacity: string;
}

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

/** The words of the paper with the labels of people in it. */
export interface PeopleOf {
  words: readonly Word[];
  labels: readonly LabelAt[];
  /** Where the host and the university are spoken of. */
  host: readonly number[];
  school: readonly number[];
}

export function peopleOf(words: readonly Word[]): PeopleOf {
  const all = roles.flatMap((role) =>
    findLabels(words, ROLES[role]).map((span): LabelAt => ({ ...span, role })),
  );
  all.sort((a, b) => a.from - b.from || b.to - a.to);
  let end = 0;
  const outer = all.filter(({ to }) => {
    const isInside = to <= end;
    end = Math.max(end, to);
    return !isInside;
  });
  return { words, labels: outer, host: starts(words, HOST), school: starts(words, SCHOOL) };
}

const starts = (words: readonly Word[], of: typeof HOST) =>
  findLabels(words, of).map(({ from }) => from);

/** A person who is looked for beside one label. */
export function comparePerson(
  paper: PeopleOf,
  role: Exclude<PrintedRole, 'student'>,
  person: Named,
): Finding {
  const isThere = namesIn(paper.words, person).some(({ from }) => roleAt(paper, from) === role);
  if (isThere) return finding(role, { found: true });
  const others = candidates(paper, role).filter((span) =>
    isSomebodyElse(paper.words, span, person),
  );
  return others[0]
    ? finding(role, { different: printed(paper.words, others[0]) })
    : finding(role, { found: false });
}

/** The student is named in many places; only not as somebody else. */
export function compareStudent(paper: PeopleOf, person: Named): Finding {
  const isThere = namesIn(paper.words, person).some(({ from }) => {
    const role = roleAt(paper, from);
    return role === 'student' || role === null;
  });
  if (isThere) return finding('student', { found: true });
  const other = candidates(paper, 'student').find((span) =>
    isSomebodyElse(paper.words, span, person),
  );
  return other
    ? finding('student', { different: printed(paper.words, other) })
    : finding('student', { found: false });
}

/** Where the name stands as a whole: not inside a longer one. */
function namesIn(words: readonly Word[], person: Named): Span[] {
  const follow = new Set(sought(person.capacity));
  return words.flatMap((_word, from) => {
    const ends = person.ways.flatMap((way) => inEitherOrder(words, from, way));
    const to = ends.find((end) => isWhole(words, { from, to: end }, follow));
    return to === undefined ? [] : [{ from, to }];
  });
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
    if (middle === null) return [];
    const ends = [middle, skipFillers(words, middle, 3)].map((from) => matchAt(words, from, two));
    return ends.filter((end) => end !== null);
  });
}

function skipFillers(words: readonly Word[], from: number, most: number): number {
  let at = from;
  while (at < from + most && words[at] && FILLERS.has(words[at]!.word)) at += 1;
  return at;
}

/** « Jean-Paul Durand » and « Paul Durand Lefebvre » are not Paul Durand. */
export function isWhole(
  words: readonly Word[],
  { from, to }: Span,
  follow: ReadonlySet<string> = new Set(),
): boolean {
  const [before, last, next] = [words[from - 1], words[to - 1]!, words[to]];
  if (before && /^['’-]/.test(before.after) && !FILLERS.has(before.word)) return false;
  if (before?.after === ' ' && looksLikeName(before) && !FILLERS.has(before.word)) {
    if (!isLabelWord(before)) return false;
  }
  if (/^-/.test(last.after) || !next) return !/^-/.test(last.after);
  if (last.after !== ' ' || !looksLikeName(next)) return true;
  return FOLLOWERS.has(next.word) || follow.has(next.word) || isLabelWord(next);
}

const LABEL_WORDS = new Set(Object.values(ROLES).flat(2));
const isLabelWord = ({ word }: Word) => LABEL_WORDS.has(word);

function looksLikeName({ raw }: Word): boolean {
  return /^\p{Lu}/u.test(raw) || /^\p{Lo}/u.test(raw);
}

/** Whose label stands before; null: nobody's, too far, or one of several at once. */
function roleAt({ words, labels }: PeopleOf, at: number): PrintedRole | null {
  const index = countBelow(labels.length, (one) => labels[one]!.to <= at) - 1;
  const nearest = labels[index];
  if (!nearest || at - nearest.to > FARTHEST) return null;
  return isStacked(words, labels[index - 1], nearest) ? null : nearest.role;
}

/** Heads of columns: « Le tuteur », « Le signataire », and then two names. */
function isStacked(words: readonly Word[], above: LabelAt | undefined, label: LabelAt): boolean {
  if (!above || above.role === label.role) return false;
  const between = words.slice(above.to, label.from);
  return between.length <= 3 && between.every(({ word }) => FILLERS.has(word));
}

/** Names that stand right beside a label: after its colon, or alone on the next line. */
function candidates(paper: PeopleOf, role: PrintedRole): Span[] {
  const { words } = paper;
  return paper.labels.flatMap((label, index) => {
    if (label.role !== role || isStacked(words, paper.labels[index - 1], label)) return [];
    if (role === 'signatory' && !isOfHost(paper, label.from)) return [];
    const from = skipFillers(words, label.to, 8);
    const between = words.slice(label.to - 1, from);
    if (!between.some(({ after }) => /[:\n]/.test(after))) return [];
    const span = nameFrom(words, from);
    return span ? [span] : [];
  });
}

/** Two to four words of which each begins with a capital, up to the end of their line or to a label. */
function nameFrom(words: readonly Word[], from: number): Span | null {
  let to = endOfParts(words, from);
  // « Nom : BERNARD Prénom : Hugo », also on two lines.
  const isParted = to > from && /^(pre)?noms?$/.test(words[to]?.word ?? '');
  if (isParted) {
    const second = skipFillers(words, to, 3);
    const end = endOfParts(words, second);
    if (end > second) to = end;
  }
  const parts = words.slice(from, to).filter((word) => isNamePart(word));
  return parts.length >= 2 && parts.length <= 4 ? { from, to } : null;
}

function endOfParts(words: readonly Word[], from: number): number {
  let to = from;
  while (to < from + 5 && words[to] && isNamePart(words[to]!)) {
    to += 1;
    if (endsLine(words[to - 1]!) || /[,;:(|]/.test(words[to - 1]!.after)) break;
  }
  return to;
}

function isNamePart(word: Word): boolean {
  return looksLikeName(word) && !isDigits(word) && !FOLLOWERS.has(word.word) && !isLabelWord(word);
}

/** Every word of the approved name there would make it the same person, written otherwise. */
function isSomebodyElse(words: readonly Word[], { from, to }: Span, { ways }: Named): boolean {
  const there = new Set(words.slice(from, to).map(({ word }) => word));
  const own = ways[0]!.flat();
  return own.length > 0 && !own.every((word) => there.has(word));
}

/** In the part about the host: the university is represented by somebody too. */
function isOfHost({ host, school }: PeopleOf, at: number): boolean {
  return lastBefore(host, at) > lastBefore(school, at);
}

/** Of numbers in their order, the last one below; -1: there is none. */
function lastBefore(all: readonly number[], at: number): number {
  return all[countBelow(all.length, (index) => all[index]! < at) - 1] ?? -1;
}

/** How many of the first `count` are below, where all that are come first: by halves, papers are long. */
function countBelow(count: number, isBelow: (index: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBelow(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
