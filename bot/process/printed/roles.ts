/** The labels of people in a paper. */
import { FILLERS } from './names';
import { findLabels, labels, type Label, type Paper } from './paper';
import { sectionsOf, type SectionAt } from './sections';
import type { Span } from './words';

export type PrintedRole = 'student' | 'tutor' | 'signatory' | 'referent';

const LABELS: Record<PrintedRole, readonly Label[]> = {
  student: labels(
    ...['le stagiaire', 'la stagiaire', 'le ou la stagiaire', 'stagiaire', 'étudiant', 'étudiante'],
    ...['l’étudiant', 'the student', 'student', 'intern', 'trainee', 'binôme'],
  ),
  tutor: labels(
    ...[
      'remplaçant',
      'remplaçante',
      'tuteur de stage',
      'tuteur professionnel',
      'tuteur',
      'tutrice de stage',
      'tutrice',
    ],
    ...['maître de stage', 'maître de stage professionnel', 'tutor', 'workplace tutor'],
    ...[
      'responsable du stagiaire',
      'encadrant',
      'encadrante',
      'supervisor',
      'tutrice professionnelle',
    ],
  ),
  signatory: labels(
    ...['représenté par', 'représentée par', 'signataire de la convention', 'signataire'],
    ...['représentant légal', 'responsable légal', 'represented by', 'signatory'],
    ...[
      'représentant de l’organisme d’accueil',
      'nom du représentant',
      'délégation',
      'délégataire',
    ],
  ),
  referent: labels(
    ...['enseignant référent', 'enseignante référente', 'enseignant', 'enseignante', 'référent'],
    ...[
      'référent suppléant',
      'référente suppléante',
      'référente',
      'référent pédagogique',
      'tuteur pédagogique',
      'tuteur académique',
    ],
    ...['referent teacher', 'academic supervisor', 'supervising teacher', 'academic tutor'],
  ),
};
const roles = Object.keys(LABELS) as PrintedRole[];

export interface LabelAt extends Span {
  role: PrintedRole;
  /** A head of columns: the name under it may be of another. */
  isStacked: boolean;
}

/** The words of the paper with the labels of people in it. */
export interface PeopleOf extends Paper {
  labels: readonly LabelAt[];
  sectionAt: SectionAt;
}

export function peopleOf(paper: Paper): PeopleOf {
  const all = roles.flatMap((role) =>
    findLabels(paper, LABELS[role]).map((span) => ({ ...span, role })),
  );
  all.sort((a, b) => a.from - b.from || b.to - a.to);
  let end = 0;
  const outer = all.filter(({ to }) => {
    const isInside = to <= end;
    end = Math.max(end, to);
    return !isInside;
  });
  const isAfter = outer.map((label, index) => isRightAfter(paper, outer[index - 1], label));
  const found = outer.map((label, index) => ({
    ...label,
    isStacked: Boolean(isAfter[index]) || Boolean(isAfter[index + 1]),
  }));
  return { ...paper, labels: found, sectionAt: sectionsOf(paper) };
}

type Found = Omit<LabelAt, 'isStacked'>;

/** « Le tuteur », « Le signataire », and then two names. */
function isRightAfter({ words }: Paper, above: Found | undefined, label: Found): boolean {
  if (!above || above.role === label.role) return false;
  const between = words.slice(above.to, label.from);
  return between.length <= 6 && between.every(({ word }) => FILLERS.has(word));
}
