/** What the stage is about. */
import { fieldAfter, isField, isHead, type Field } from './clause';
import type { Finding } from './findings';
import { findLabels, labels, matchAt, wordSet, type Paper } from './paper';
import { verdict, type Candidate } from './verdict';
import { isCapital, isDigits, sought, startsLine, type Span, type Word } from './words';

const LABELS = labels(
  ...['sujet de stage', 'sujet du stage', 'sujet', 'thème du stage', 'thème de stage'],
  ...['subject', 'subject of the internship', 'intitulé du stage', 'objet du stage'],
  ...['titre du stage', 'mission du stage', 'internship subject', 'nouveau sujet', 'nouveau thème'],
  ...['le sujet devient', 'le sujet est', 'le sujet du stage est', 'le sujet du stage devient'],
);
const CONFIDENTIAL = wordSet('confidentiel confidentielle confidential oui');
/** What the line behind a subject begins with, where it is not the subject's. */
const HEADS = wordSet(
  'article dates date du periode page representant encadrement nom fonction duree annee signature fait ' +
    'thematique theme caractere activites competences missions exemplaire convention stage',
);

const PARTS = wordSet(
  'organisme etablissement stagiaire etudiant modalites gratification objet accueil conditions ' +
    'organisation tuteur enseignant responsabilite confidentialite subject host intern',
);

export interface PrintedSubject {
  text: string;
  isConfidential: boolean;
}

/** Only beside its label: an approved text that stands elsewhere may be a former one. */
export function compareSubject(paper: Paper, { text, isConfidential }: PrintedSubject): Finding {
  const { words } = paper;
  const wanted = sought(text);
  const candidates = findLabels(paper, LABELS).flatMap((label): Candidate[] => {
    const field = fieldAfter(words, label);
    if (!field || !isLabel(words, label)) return [];
    const to = matchAt(words, field.from, wanted) ?? field.to;
    const span = { from: field.from, to: Math.max(to, field.to) };
    return [{ says: says(words, field, { wanted, isConfidential }), span, label }];
  });
  return verdict(paper, 'subject', candidates);
}

/** « au sujet de » is none. */
function isLabel(words: readonly Word[], { from }: Span): boolean {
  return isCapital(words[from]) || startsLine(words, from);
}

function says(
  words: readonly Word[],
  field: Field,
  { wanted, isConfidential }: { wanted: readonly string[]; isConfidential: boolean },
): Candidate['says'] {
  const to = matchAt(words, field.from, wanted);
  if (to !== null) return endsAt(words, to) ? 'same' : 'unclear';
  const isHidden = CONFIDENTIAL.has(words[field.from]!.word);
  if (isConfidential && isHidden) return field.to === field.from + 1 ? 'same' : 'unclear';
  return isNearly(words, field, wanted) ? 'unclear' : 'other';
}

/** A printed text may go on where the approved one ends, also in the next line: then it is not the same. */
function endsAt(words: readonly Word[], at: number): boolean {
  const [last, next] = [words[at - 1]!, words[at]];
  if (!next) return true;
  if (!last.after.includes('\n') || !(isCapital(next) || isDigits(next))) return false;
  if (isHead(words, at)) return next.word === 'article' || isOfConvention(words, at + 1);
  return isField(words, at) || HEADS.has(next.word);
}

/** « 4 - L’encadrement », where « 2. Tri du courrier » is a second subject. */
function isOfConvention(words: readonly Word[], at: number): boolean {
  const isArticle = /^(l|le|la|les|the)$/.test(words[at]?.word ?? '');
  const { word } = words[isArticle ? at + 1 : at] ?? { word: '' };
  return HEADS.has(word) || PARTS.has(word);
}

/** The same words at the beginning, perhaps broken in odd places: nothing is sure. */
export function isNearly(
  words: readonly Word[],
  { from, to }: Span,
  wanted: readonly string[],
): boolean {
  const here = words
    .slice(from, to)
    .map(({ word }) => word)
    .join('');
  const there = wanted.join('');
  return there.startsWith(here) || here.startsWith(there);
}
