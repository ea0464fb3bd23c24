/** « Aucune gratification »: said of this stage, or in a rule for some cases. */
import { standsBefore, standsFrom } from './clause';
import { findLabels, labels, wordSet, type Paper } from './paper';
import type { Span, Word } from './words';

const LABELS = labels(
  ...['aucune gratification', 'pas de gratification', 'sans gratification', 'non gratifié'],
  ...['gratification néant', 'gratification aucune', 'gratification non', 'no allowance'],
  ...['gratification au cours du stage non', 'ne sera pas gratifié', 'n’est pas gratifié'],
  ...['ne perçoit rien', 'pas de rémunération'],
  ...['without allowance', 'unpaid internship', 'à titre gratuit', 'bénévole', 'stage gratuit'],
  ...[
    'stage est gratuit',
    'stage non rémunéré',
    'stage est non rémunéré',
    'stage n’est pas rémunéré',
  ],
);
/** What holds in some cases only. */
const CASES = wordSet(
  'si lorsque lorsqu cas suspension absence absences interruption conge conges inferieur inferieure ' +
    'moins minimum if when except sauf complementaire supplementaire additionnelle autre',
);

/** Where the paper says that none is paid; `beside`: after the word itself and a colon. */
export function noneIn(paper: Paper): { span: Span; beside: boolean }[] {
  const { words } = paper;
  return findLabels(paper, LABELS).flatMap((span) => {
    if (standsBefore(words, span.from, { among: CASES, count: 10 })) return [];
    if (standsFrom(words, span.to, { among: CASES, count: 6 }) && !endsHere(words, span)) return [];
    const colon = words.slice(span.from, span.to - 1).some(({ after }) => after.includes(':'));
    // « La gratification non soumise à … » and « Sans gratification, ou … » say nothing.
    if (words[span.to - 1]!.word === 'non' && !endsHere(words, span)) return [];
    if (words[span.to]?.word === 'ou' || words[span.to]?.word === 'or') return [];
    return [{ span, beside: colon }];
  });
}

const endsHere = (words: readonly Word[], { to }: Span) =>
  /[\n.;,)]/.test(words[to - 1]!.after) || to === words.length;
