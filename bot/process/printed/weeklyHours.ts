/** Hours a week. */
import { endsClause, standsBefore, standsFrom } from './clause';
import { clauseOf } from './doubt';
import type { Finding } from './findings';
import { hoursBeside, hoursIn, type Said } from './hoursSaid';
import { numberAt } from './numbers';
import { labels, wordSet, type Paper } from './paper';
import { judged, verdict, type Candidate } from './verdict';
import type { Span, Word } from './words';

const LABELS = labels(
  ...['nombre d’heures hebdomadaires du stage', 'nombre d’heures hebdomadaires'],
  ...['nombre d’heures par semaine', 'heures par semaine', 'heures hebdomadaires'],
  ...['durée hebdomadaire de présence du stagiaire', 'durée hebdomadaire de présence'],
  ...['durée hebdomadaire', 'temps de travail hebdomadaire', 'horaire hebdomadaire'],
  ...['hours per week', 'weekly hours', 'présence dans l’organisme', 'durée hebdomadaire du stage'],
);
const WEEK = wordSet(
  'semaine semaines sem hebdomadaire hebdomadaires hebdo hebdomadairement week weekly',
);
const DAY = wordSet('jour jours day days quotidien quotidienne quotidiennes');
const EITHER = wordSet('complet plein ou si cas lorsque rayer');
const MONTH = wordSet('mois mensuel mensuelle mensuels mensuelles month months monthly');
/** Nobody is present for longer in a week: more is of the whole stage. Minutes. */
export const MOST_A_WEEK = 60 * 60;

export function compareWeeklyHours(paper: Paper, approved: number): Finding {
  const { words } = paper;
  const isRight = (minutes: number) => minutes === approved;
  const beside = hoursBeside(paper, LABELS, isRight).map((candidate): Candidate => {
    // « Durée hebdomadaire : 35 heures par mois »
    const isStrange = follows(words, candidate.span, { among: MONTH, count: 2 });
    return isStrange ? { ...candidate, says: 'unclear' } : candidate;
  });
  const read = new Set(beside.map(({ span }) => span.from));
  const inPassing = hoursIn(paper)
    .map((said) => aWeek(words, said))
    .filter((said) => said !== null && !read.has(said.span.from))
    .map((said) => judged(said!, isRight(said!.value)));
  const others = [...aDay(paper, approved), ...partTime(words)];
  return verdict(paper, 'weeklyHours', [...beside, ...inPassing, ...others]);
}

/** « 7 h 48 par jour »: so many days of it are no week of the approved length. */
function aDay(paper: Paper, approved: number): Candidate[] {
  const { words } = paper;
  return hoursIn(paper).flatMap(({ value, span }): Candidate[] => {
    if (!follows(words, span, { among: DAY, count: 2 }) || aWeek(words, { value, span })) return [];
    const days = approved / value;
    return days <= 7 && Number.isInteger(days * 2) ? [] : [{ says: 'unclear', span }];
  });
}

/** Said of this stage: a form has « à temps complet / à temps partiel », a rule has « en cas de ». */
function partTime(words: readonly Word[]): Candidate[] {
  return words.flatMap(({ word }, from): Candidate[] => {
    const isHalf = word === 'mi' && words[from + 1]?.word === 'temps';
    const isPart = word === 'temps' && words[from + 1]?.word === 'partiel';
    if (!isHalf && !isPart && word !== 'quotite') return [];
    const span = { from, to: from + 2 };
    const clause = clauseOf(words, { span });
    const isRule = words.slice(clause.from, clause.to).some((one) => EITHER.has(one.word));
    return isRule ? [] : [{ says: 'unclear', span }];
  });
}

/** As hours a week, also « 8 heures par jour, 5 jours par semaine ». Null: of something else. */
function aWeek(words: readonly Word[], said: Said): Said | null {
  const { value, span } = said;
  if (value > MOST_A_WEEK) return null;
  if (!follows(words, span, { among: DAY, count: 2 })) return isAWeek(words, span) ? said : null;
  for (let at = span.to; at < span.to + 5; at += 1) {
    const days = numberAt(words, at);
    if (!days || !DAY.has(words[days.next]?.word ?? '')) continue;
    const isWeekly = follows(words, { from: at, to: days.next + 1 }, { among: WEEK, count: 3 });
    return isWeekly
      ? { value: (value * days.value) / 100, span: { ...span, to: days.next } }
      : null;
  }
  return null;
}

export function isAWeek(words: readonly Word[], span: Span): boolean {
  return (
    follows(words, span, { among: WEEK, count: 4 }) ||
    standsBefore(words, span.from, { among: WEEK, count: 8 })
  );
}

function follows(
  words: readonly Word[],
  { to }: Span,
  around: { among: ReadonlySet<string>; count: number },
): boolean {
  return !endsClause(words, to - 1) && standsFrom(words, to, around);
}
