/**
 * A convention that was printed elsewhere against what was approved, value by value; see verdict.ts for
 * what is said when.
 */
import type { PrintedAddress } from './address';
import { compareDates } from './dates';
import type { Finding, PrintedOutcomes } from './findings';
import { compareGratification, type Approved } from './gratification';
import { compareHost } from './host';
import type { Named } from './names';
import { linesOfAll } from './pages';
import { findAll, findLabels, labels, paperOf, type Paper } from './paper';
import { comparePerson, compareStudent } from './people';
import { comparePlace } from './place';
import { peopleOf } from './roles';
import { compareSiret } from './siret';
import { compareSubject, type PrintedSubject } from './subject';
import { compareTotalHours } from './totalHours';
import { compareWeeklyHours } from './weeklyHours';
import { compatible, sought } from './words';

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
  /** Of the host, where the stage takes place elsewhere. */
  seat: PrintedAddress | null;
  subject: PrintedSubject | null;
  host: string | null;
  siret: string | null;
}

export type Comparison =
  | { kind: 'compared'; findings: Finding[] }
  /** `draft`: our own, which says that it is not to be signed. */
  | { kind: 'notAConvention' | 'draft' | 'otherStudent' | 'tooLong' };

type Pages = readonly (readonly string[])[];

/**
 * Characters. A convention has thirty thousand; what somebody gives is compared in the bot's own process,
 * so that it must not cost more than others can wait for.
 */
export const MOST_COMPARED = 80_000;

export function comparePrint(given: Pages, approved: ApprovedValues): Comparison {
  const pages = readable(given);
  if (!pages) return { kind: 'tooLong' };
  // A watermark is drawn on each page, so it would be taken for a running head.
  const all = paperOf(pages.flat());
  if (!isConvention(all)) return { kind: 'notAConvention' };
  if (findLabels(all, NOT_TO_SIGN).length > 0) return { kind: 'draft' };
  const paper = paperOf(linesOfAll(pages));
  const student = studentIn(paper, approved);
  if (student.finding.outcome === 'different' && !student.isTheirs) return { kind: 'otherStudent' };
  return { kind: 'compared', findings: [student.finding, ...findingsOf(paper, approved)] };
}

/** Whether a text says that it is a convention, before it is looked at any closer. */
export function isConventionText(pages: Pages): boolean {
  const plain = readable(pages);
  return plain !== null && isConvention(paperOf(plain.flat()));
}

/** Null: too long, as it came or as it is compared. */
function readable(pages: Pages): Pages | null {
  if (isTooLong(pages)) return null;
  const plain = pages.map((page) => page.map(compatible));
  return isTooLong(plain) ? null : plain;
}

function isTooLong(pages: Pages): boolean {
  const characters = pages.flat().reduce((sum, line) => sum + line.length + 1, 0);
  return characters > MOST_COMPARED;
}

const TITLE = labels(
  ...['convention de stage', 'convention relative au stage', 'convention tripartite de stage'],
  ...['internship agreement', 'placement agreement', 'work placement agreement'],
);
const PARTS = labels(
  ...[
    'article',
    'organisme d’accueil',
    'gratification',
    'stagiaire',
    'host organisation',
    'intern',
  ],
);
const NOT_TO_SIGN = labels('ne pas signer', 'not to be signed', 'do not sign');

function isConvention(paper: Paper): boolean {
  if (findLabels(paper, TITLE).length === 0) return false;
  return PARTS.filter((part) => findAll(paper, part).length > 0).length >= 2;
}

/** `isTheirs`: their name or number stands there, whatever else does. */
function studentIn(
  paper: Paper,
  approved: ApprovedValues,
): { finding: Finding; isTheirs: boolean } {
  const { student: person, studentNumber } = approved;
  const who = { person, others: peopleIn(approved) };
  const { finding, isNamed } = compareStudent(peopleOf(paper), who);
  const hasNumber = studentNumber !== null && findAll(paper, sought(studentNumber)).length > 0;
  return { finding, isTheirs: isNamed || hasNumber };
}

function peopleIn({ student, tutor, signatory, referent }: ApprovedValues): Named[] {
  return [student, tutor, signatory, referent].filter((one) => one !== null);
}

function findingsOf(paper: Paper, approved: ApprovedValues): Finding[] {
  const { dates, weeklyHours, length, place, seat, subject, host, siret, gratification } = approved;
  const people = peopleOf(paper);
  const others = peopleIn(approved);
  const person = (role: 'tutor' | 'signatory' | 'referent') =>
    approved[role] ? [comparePerson(people, role, { person: approved[role], others })] : [];
  return [
    ...(dates ? compareDates(paper, dates) : []),
    ...(weeklyHours ? [compareWeeklyHours(paper, weeklyHours)] : []),
    ...(length ? [compareTotalHours(paper, length)] : []),
    ...person('tutor'),
    ...person('signatory'),
    ...(gratification === undefined ? [] : [compareGratification(paper, gratification)]),
    ...(place ? [comparePlace(paper, { place, seat })] : []),
    ...(subject ? [compareSubject(paper, subject)] : []),
    ...(host ? [compareHost(paper, host)] : []),
    ...person('referent'),
    ...(siret ? [compareSiret(paper, siret)] : []),
  ];
}

/** What is kept of it: which values, never what they are. */
export function outcomesOf(findings: readonly Finding[]): PrintedOutcomes {
  return Object.fromEntries(findings.map(({ item, outcome }) => [item, outcome]));
}
