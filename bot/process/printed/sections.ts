/** Whose part of the paper it is: the heads of the host's, the university's and the student's. */
import { findLabels, labels, type Paper } from './paper';
import { isCapital, isDigits, startsLine, type Word } from './words';

export type Section = 'host' | 'school' | 'student';

const HEADS: Record<Section, ReturnType<typeof labels>> = {
  host: labels('organisme d’accueil', 'entreprise d’accueil', 'entreprise', 'host organisation'),
  school: labels(
    ...['établissement d’enseignement', 'établissement d’enseignement supérieur', 'université'],
    ...['university', 'établissement de formation', 'higher education institution'],
  ),
  student: labels('stagiaire', 'étudiant', 'étudiante', 'student', 'intern', 'trainee'),
};
const ARTICLES = new Set(['l', 'le', 'la', 'the', 'pour', 'for']);

/** By the word at which it is asked; null: none has begun yet. */
export type SectionAt = (at: number) => Section | null;

export function sectionsOf(paper: Paper): SectionAt {
  const heads = (Object.keys(HEADS) as Section[])
    .flatMap((section) => findLabels(paper, HEADS[section]).map(({ from }) => ({ section, from })))
    .filter(({ from }) => isHead(paper.words, from))
    .sort((a, b) => a.from - b.from);
  return (at) => heads[countBelow(heads, at) - 1]?.section ?? null;
}

/** At the beginning of a line, after its number and article, with a capital. */
function isHead(words: readonly Word[], from: number): boolean {
  let at = from;
  const isBefore = () => isDigits(words[at - 1]) || ARTICLES.has(words[at - 1]?.word ?? '');
  while (at > from - 4 && !startsLine(words, at) && isBefore()) at -= 1;
  const first = words.slice(at, from + 1).find((word) => !isDigits(word));
  return startsLine(words, at) && isCapital(first);
}

/** How many of those in their order begin before it: by halves, papers are long. */
export function countBelow(all: readonly { from: number }[], at: number): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (all[middle]!.from < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
