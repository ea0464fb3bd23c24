/** Which organisation it is, by its name. */
import { fieldAfter } from './clause';
import type { Finding } from './findings';
import { findLabels, labels, matchAt, type Paper } from './paper';
import { sectionsOf } from './sections';
import { isNearly } from './subject';
import { verdict, type Candidate } from './verdict';
import { sought, type Span, type Word } from './words';

const LABELS = labels(
  ...['raison sociale', 'nom de l’organisme d’accueil', 'nom de l’organisme', 'dénomination'],
  ...['nom de l’entreprise', 'dénomination sociale', 'nom ou dénomination sociale', 'société'],
  ...['company name', 'name of the host organisation'],
);
/** The part's own head, where the name stands on its line. */
const HEADS = labels(
  'organisme d’accueil',
  'entreprise d’accueil',
  'entreprise',
  'host organisation',
);
/** In the host's part only. */
const NAME = labels('nom', 'name');

export function compareHost(paper: Paper, name: string): Finding {
  const { words } = paper;
  const wanted = sought(name);
  const sectionAt = sectionsOf(paper);
  const ofPerson = (field: Span) =>
    words.slice(field.from, field.to).some(({ word }) => /^(prenom|first)$/.test(word));
  const beside = (label: Span) => ({ label, field: fieldAfter(words, label) });
  const fields = [
    ...findLabels(paper, LABELS).map(beside),
    ...findLabels(paper, HEADS)
      .map(beside)
      .filter(({ field }) => field?.where === 'line'),
    ...findLabels(paper, NAME)
      .filter(({ from }) => sectionAt(from) === 'host')
      .map(beside)
      .filter(({ field }) => field && !ofPerson(field)),
  ];
  const candidates = fields.flatMap(({ label, field }): Candidate[] =>
    field ? [{ ...said(words, field, wanted), label }] : [],
  );
  return verdict(paper, 'host', candidates);
}

function said(words: readonly Word[], field: Span, wanted: readonly string[]): Candidate {
  const to = matchAt(words, field.from, wanted);
  if (to !== null && isWhole(words, to)) return { says: 'same', span: { from: field.from, to } };
  return { says: isNearly(words, field, wanted) ? 'unclear' : 'other', span: field };
}

/** « Decathlon Lens » is not « Decathlon Lens Nord ». */
function isWhole(words: readonly Word[], to: number): boolean {
  const { after } = words[to - 1]!;
  return to === words.length || /^ ?[,;.)(»"]|\n| - /.test(after);
}
