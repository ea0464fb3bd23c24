/**
 * A convention that was printed elsewhere against what was approved, value by value. « Found » is said
 * only where nothing else can be meant, « different » only where another value stands beside the label;
 * everything else is « missing », and a person looks.
 */
import { compareDates } from './dates';
import type { Finding, PrintedOutcomes } from './findings';
import { compareGratification, type Approved } from './gratification';
import { compareTotalHours, compareWeeklyHours } from './hours';
import { linesOfAll } from './pages';
import { comparePerson, compareStudent, peopleOf, type Named } from './people';
import {
  compareHost,
  comparePlace,
  compareSiret,
  compareSubject,
  type PrintedAddress,
  type PrintedSubject,
} from './texts';
import { findAll, findLabels, labels, sought, wordsOf, type Word } from './words';

export { printedItems, type Finding, type PrintedItem, type PrintedOutcomes } from './findings';

/** What was approved; null: not said in this file, so that nothing is looked for. */
export interface ApprovedValues {
  student: Named;
  studentNumber: string | null;
  dates: { start: string; end: string } | null;
  /** Minutes. */
  weeklyHours: number | null;
  /** By law, and presence alone. Minutes. */
  length: { minutes: number; presence: number } | null;
  tutor: Named | null;
  signatory: Named | null;
  referent: Named | null;
  /** undefined: not said; null: none is paid. */
  gratification: Approved | undefined;
  place: PrintedAddress | null;
  subject: PrintedSubject | null;
  host: string | null;
  siret: string | null;
}

export type Comparison =
  | { kind: 'compared'; findings: Finding[] }
  /** `draft`: our own, which says that it is not to be signed. */
  | { kind: 'notAConvention' | 'draft' | 'otherStudent' };

type Pages = readonly (readonly string[])[];

export function comparePrint(pages: Pages, approved: ApprovedValues): Comparison {
  // A watermark is drawn on each page, so it would be taken for a running head.
  const all = wordsOf(pages.flat());
  if (!isConvention(all)) return { kind: 'notAConvention' };
  if (findLabels(all, NOT_TO_SIGN).length > 0) return { kind: 'draft' };
  const words = wordsOf(linesOfAll(pages));
  const findings = [
    ...findingsOf(words, approved),
    ...(approved.siret ? [compareSiret(words, approved.siret)] : []),
  ];
  const student = studentIn({ words, all }, approved);
  if (student.outcome === 'different' && !hasNumber(all, approved)) return { kind: 'otherStudent' };
  return { kind: 'compared', findings: [student, ...findings] };
}

/** Whether a text says that it is a convention, before it is looked at any closer. */
export function isConventionText(pages: Pages): boolean {
  return isConvention(wordsOf(pages.flat()));
}

const TITLE = labels(
  ...['convention de stage', 'convention relative au stage', 'convention tripartite de stage'],
  ...['internship agreement', 'placement agreement', 'work placement agreement'],
);
const PARTS = [
  'article',
  'organisme d’accueil',
  'gratification',
  'stagiaire',
  'host organisation',
  'intern',
];
const NOT_TO_SIGN = labels('ne pas signer', 'not to be signed', 'do not sign');

function isConvention(words: readonly Word[]): boolean {
  if (findLabels(words, TITLE).length === 0) return false;
  const parts = PARTS.filter((part) => findAll(words, sought(part)).length > 0);
  return parts.length >= 2;
}

/** The running foot may hold the name, too. */
function studentIn(
  { words, all }: { words: readonly Word[]; all: readonly Word[] },
  { student }: ApprovedValues,
): Finding {
  const finding = compareStudent(peopleOf(words), student);
  if (finding.outcome === 'found') return finding;
  const inAll = compareStudent(peopleOf(all), student);
  return inAll.outcome === 'found' ? inAll : finding;
}

function hasNumber(words: readonly Word[], { studentNumber }: ApprovedValues): boolean {
  return studentNumber !== null && findAll(words, sought(studentNumber)).length > 0;
}

function findingsOf(words: readonly Word[], approved: ApprovedValues): Finding[] {
  const people = peopleOf(words);
  const { dates, weeklyHours, length, tutor, signatory, referent, place, subject, host } = approved;
  return [
    ...(dates ? compareDates(words, dates) : []),
    ...(weeklyHours ? [compareWeeklyHours(words, weeklyHours)] : []),
    ...(length ? [compareTotalHours(words, length)] : []),
    ...(tutor ? [comparePerson(people, 'tutor', tutor)] : []),
    ...(signatory ? [comparePerson(people, 'signatory', signatory)] : []),
    ...(approved.gratification === undefined
      ? []
      : [compareGratification(words, approved.gratification)]),
    ...(place ? [comparePlace(words, place)] : []),
    ...(subject ? [compareSubject(words, subject)] : []),
    ...(host ? [compareHost(words, host)] : []),
    ...(referent ? [comparePerson(people, 'referent', referent)] : []),
  ];
}

/** What is kept of it: which values, never what they are. */
export function outcomesOf(findings: readonly Finding[]): PrintedOutcomes {
  return Object.fromEntries(findings.map(({ item, outcome }) => [item, outcome]));
}
