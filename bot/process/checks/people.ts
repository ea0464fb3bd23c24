/** Who takes part: the student as a minor, the referent, the tutor and the signatory. */
import { addDays, dayNumber } from '../calendar';
import type { Period } from '../form/periods';
import type { Internship, LocalDate } from '../internship';
import { isMinorOn } from '../minority';
import { greatestOverlap } from '../overlap';
import type { StageFacts } from '../related';
import { isMinor, type Facts, type Values } from './facts';
import type { Problem, Remark } from './findings';

/** A tutor follows three interns at most in the host (R124-13). */
const TUTORS_MOST = 3;

export function peopleProblems(facts: Facts): Problem[] {
  return [...representative(facts), ...referent(facts)];
}

/** A minor's parent or guardian signs too (Code civil, articles 388-1-1 and 414). */
function representative({ file, values, today }: Facts): Problem[] {
  if (values.legalRepresentative) return [];
  if (!needsLegalRepresentative(file, values, today)) return [];
  return [{ field: 'legalRepresentative', problem: { code: 'legalRepresentativeMissing' } }];
}

/**
 * A minor on the day of signing needs a parent's signature (see signatures.ts), also where they come
 * of age before the first day. Nobody signs before today, so today decides.
 */
export function needsLegalRepresentative(
  { student }: Pick<Internship, 'student'>,
  values: Values,
  today: LocalDate,
): boolean {
  return student.birthDate ? isMinorOn(student.birthDate, today) : values.minor === true;
}

/** Nobody validates their own request. Whether the person is a teacher, the directory says. */
function referent({ values, file }: Facts): Problem[] {
  if (!values.referentId || values.referentId !== file.student.id) return [];
  return [{ field: 'referentId', problem: { code: 'noTeacher' } }];
}

export function peopleRemarks(facts: Facts): Remark[] {
  const { file, values, today } = facts;
  const minor = isMinor(file, values) || needsLegalRepresentative(file, values, today);
  return [
    ...tutor(facts),
    ...waitingTime(facts),
    ...(isSamePerson(values) ? [{ code: 'signatoryIsTutor' } as const] : []),
    ...(minor ? [{ code: 'minor' } as const] : []),
  ];
}

function tutor({ values, related }: Facts): Remark[] {
  const stage = stageOf(values);
  if (!stage || !related) return [];
  const count = greatestOverlap(related.tutor.map(periodOf), stage);
  return count >= TUTORS_MOST ? [{ code: 'tutorBusy', count }] : [];
}

/**
 * The next intern on a post comes after a third of the previous stage's length has passed (L124-11).
 * Stages side by side are on different posts of one service.
 */
function waitingTime({ values, related }: Facts): Remark[] {
  const { startDate } = values;
  if (!startDate || !related) return [];
  const free = related.post
    .filter(({ endDate }) => endDate < startDate)
    .map(freeAgain)
    .sort()
    .at(-1);
  return free && startDate < free ? [{ code: 'waitingTime', earliest: free }] : [];
}

/** The first day on which the post may be taken again. */
function freeAgain({ startDate, endDate }: StageFacts): LocalDate {
  const days = dayNumber(endDate) - dayNumber(startDate) + 1;
  return addDays(endDate, Math.ceil(days / 3) + 1);
}

function isSamePerson(values: Values): boolean {
  const name = (first?: string, last?: string) => `${first} ${last}`.toLocaleLowerCase('fr');
  return (
    values.tutorLastName !== undefined &&
    name(values.tutorFirstName, values.tutorLastName) ===
      name(values.signatoryFirstName, values.signatoryLastName)
  );
}

function stageOf({ startDate, endDate }: Values): Period | null {
  return startDate && endDate && startDate <= endDate ? { from: startDate, to: endDate } : null;
}

const periodOf = ({ startDate, endDate }: StageFacts): Period => ({ from: startDate, to: endDate });
