/** The first and the last day: a pair « du … au … », or each beside its label. */
import type { LocalDate } from '../internship';
import { fieldAfter, standsBefore, standsFrom } from './clause';
import { clauseOf } from './doubt';
import { dayAndMonthAt, dayAt, dayOf } from './days';
import type { Finding } from './findings';
import { findLabels, labels, wordSet, type Label, type Paper } from './paper';
import { isOneOfTwo, type Read } from './numbers';
import { rangeAt, skipLinks, type PrintedDay } from './ranges';
import { judged, verdict, type Candidate } from './verdict';
import { startsLine, type Span, type Word } from './words';

const LABELS = {
  start: labels(
    ...['date de début du stage', 'date de début', 'début du stage', 'début de stage', 'début'],
    ...['le stage commence', 'le stage débute', 'le stage commencera', 'le stage débutera'],
    ...['premier jour', 'premier jour du stage', 'date d’arrivée', 'start date', 'first day'],
    ...['prise de poste', 'date de prise de poste', 'prise de fonctions', 'date d’entrée'],
  ),
  end: labels(
    ...['date de fin du stage', 'date de fin', 'fin du stage', 'fin de stage', 'fin'],
    ...['le stage se termine', 'le stage prend fin', 'le stage se terminera', 'end date'],
    ...['dernier jour', 'dernier jour du stage', 'date de départ', 'last day'],
  ),
};
const BOTH = labels(
  ...['dates de stage', 'dates du stage', 'dates de début et de fin du stage', 'stage du'],
  ...['dates de début et de fin', 'période de stage', 'période du stage', 'le stage a lieu'],
  ...['le stage aura lieu', 'le stage se déroule', 'le stage se déroulera', 'le stage se tient'],
  ...['le stage se tiendra', 'le stage est prévu', 'dates', 'période', 'internship dates'],
  ...['dates of the internship', 'dates of the placement', 'placement dates'],
);
/** Days that are not the stage's. */
const OTHERS = wordSet(
  'interruption interruptions conge conges fermeture assurance valable validite annee naissance ne ' +
    'nee absence absences suspension vacances contrat police attestation loi decret arrete ordonnance ' +
    'circulaire fait signe signee imprime imprimee edite editee creee cree version publie modifie ' +
    'signature delegation leave insurance holiday born signed printed dated depuis since soutenance ' +
    'rapport inscription teletravail reglement directive interrompu interrompue interrupted revient returns',
);
/** « Congés autorisés : 5 jours, du … » */
const IN_OTHERS = { among: OTHERS, count: 12, colonWithin: 4 };
/** A day in such a clause may be the stage's, although no label says so. */
const OF_STAGE = wordSet(
  'stage arrivee debut fin commence commencera debute debutera termine terminera presence periode ' +
    'jusqu prolonge prolongation reporte reportee avenant decale decalee avance avancee placement ' +
    'nouvelle nouvelles ' +
    'internship until extended postponed starts ends',
);
/** A range without a label is the stage’s only beside one of these, or alone on its line. */
const STAGE = wordSet('stage dates presence placement internship');
type Days = { start: LocalDate; end: LocalDate };
type Side = keyof Days;
type Labelled = PrintedDay & { label?: Span | undefined; isEvidence?: boolean };

export function compareDates(paper: Paper, approved: Days): Finding[] {
  const ranges = rangesIn(paper);
  const said = {
    start: [...ranges.map(({ start }) => start), ...daysAfter(paper, LABELS.start)],
    end: [...ranges.map(({ end }) => end), ...daysAfter(paper, LABELS.end)],
  };
  const read = new Set([...said.start, ...said.end].map(({ span }) => span.from));
  const loose = looseDays(paper.words, approved).filter(({ span }) => !read.has(span.from));
  const of = (side: Side): Finding => {
    const candidates = said[side]
      .map((one) => ({ ...candidateOf(one, approved[side]), isEvidence: one.isEvidence }))
      .filter(({ says, isEvidence = true }) => says !== 'same' || isEvidence);
    return verdict(paper, side, [...candidates, ...loose]);
  };
  return [of('start'), of('end')];
}

function candidateOf({ day, span, label }: Labelled, approved: LocalDate): Candidate {
  if (day === null) return { says: 'unclear', span };
  return judged({ span, label }, day === approved);
}

function rangesIn(paper: Paper): { start: Labelled; end: Labelled }[] {
  const { words } = paper;
  const labelAt = new Map(
    findLabels(paper, BOTH)
      .filter((label) => isSaid(words, label) && !isOfSomethingElse(words, label))
      .map((label) => [skipLinks(words, label.to), label] as const),
  );
  return words.flatMap((_word, from) => {
    const range = rangeAt(words, from);
    const label = labelAt.get(from);
    if (!range || (!label && isOfOthers(words, from))) return [];
    const { start, end } = range;
    const isEvidence = label !== undefined || isAboutStage(words, from);
    return [{ start: { ...start, label, isEvidence }, end: { ...end, label, isEvidence } }];
  });
}

/** In its clause, or in the label above its line: « Interruptions », « Valable jusqu’au ». */
function isOfOthers(words: readonly Word[], at: number): boolean {
  if (standsBefore(words, at, IN_OTHERS)) return true;
  let line = at;
  while (line > 0 && line > at - 3 && !startsLine(words, line)) line -= 1;
  if (line === 0 || !startsLine(words, line)) return false;
  return (
    standsBefore(words, line - 1, { among: OTHERS, count: 3 }) || OTHERS.has(words[line - 1]!.word)
  );
}

function isAboutStage(words: readonly Word[], at: number): boolean {
  const { from } = clauseOf(words, { span: { from: at, to: at + 1 } });
  const before = words.slice(from, at);
  return skipLinks(words, from) >= at || before.some(({ word }) => STAGE.has(word));
}

function daysAfter(paper: Paper, of: readonly Label[]): Labelled[] {
  const { words } = paper;
  const both = findLabels(paper, BOTH);
  return findLabels(paper, of).flatMap((label): Labelled[] => {
    if (!isSaid(words, label) || isOfSomethingElse(words, label)) return [];
    if (both.some(({ from, to }) => from < label.from && label.to <= to)) return [];
    const from = skipLinks(words, label.to);
    const day = dayAt(words, from);
    if (day) {
      const one = { day: day.value, span: { from, to: day.next }, label };
      const isOneOf = isOneOfTwo(words, day.next) || words[from - 2]?.word === 'entre';
      return isOneOf ? [one, { ...one, day: null }] : [one];
    }
    if (dayAndMonthAt(words, from)) return [{ day: null, span: { from, to: from + 2 }, label }];
    const field = fieldAfter(words, label);
    return field?.where === 'line' ? [{ day: null, span: field, label }] : [];
  });
}

/** A single word is a label only before a colon. */
function isSaid(words: readonly Word[], { from, to }: Span): boolean {
  return to - from > 1 || words[from]!.after.includes(':');
}

function isOfSomethingElse(words: readonly Word[], { from, to }: Span): boolean {
  if (standsBefore(words, from, { among: OTHERS, count: 8 })) return true;
  return standsFrom(words, to, { among: OTHERS, count: 3 });
}

/** « 11 janvier », as « -01-11 » */
function yearlessAt(words: readonly Word[], from: number): Read<string> | null {
  const said = dayAndMonthAt(words, from);
  const day = said && dayOf({ ...said.value, year: 2000 }, said.next);
  return day && { value: day.value.slice(4), next: day.next };
}

/** Neither of the two days, in a clause about the stage. */
function looseDays(words: readonly Word[], { start, end }: Days): Candidate[] {
  return words.flatMap((_word, from): Candidate[] => {
    const day = dayAt(words, from) ?? yearlessAt(words, from);
    if (!day || [start, end].some((known) => known.endsWith(day.value))) return [];
    const isOther = isOfOthers(words, from);
    const isOfStage =
      standsBefore(words, from, { among: OF_STAGE, count: 12, colonWithin: 4 }) ||
      standsFrom(words, day.next - 1, { among: OF_STAGE, count: 6 });
    return isOther || !isOfStage ? [] : [{ says: 'unclear', span: { from, to: day.next } }];
  });
}
