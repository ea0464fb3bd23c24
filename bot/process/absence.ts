/**
 * When a teacher is away, and who decides for them then. Days are local dates of the university, both
 * included. Of absences that overlap, the one that was said last counts.
 */
import { localDay } from './calendar';
import type { Refusal } from './commands';
import { declinedBy, delegateOf, delegationOf, isAcceptance } from './deciders';
import type { Of } from './decisions/decision';
import type { Instant, Internship, LocalDate } from './internship';
import { hasRole, type Person, type PersonId } from './people';
import { phaseOf } from './steps';
import type { University } from './university';

export interface Absence {
  id: string;
  personId: PersonId;
  from: LocalDate;
  to: LocalDate;
  /** null: nobody; the managers of each file are asked. */
  substituteId: PersonId | null;
  /** The teacher, or a manager. */
  setBy: PersonId;
  setAt: Instant;
}

/** What somebody says of an absence. */
export interface NewAbsence {
  teacher: Person;
  from: LocalDate;
  to: LocalDate;
  substitute: Person | null;
}

export type AbsenceRefusal =
  | Extract<Refusal, { code: 'notYours' | 'dateNeeded' | 'notATeacher' }>
  | { code: 'endsBeforeItBegins' }
  | { code: 'isOver'; today: LocalDate }
  | { code: 'ownSubstitute' };

/** Why an absence cannot be noted; null: it can. */
export function absenceRefusal(
  { teacher, from, to, substitute }: NewAbsence,
  { actor, now, university }: { actor: Person; now: Instant; university: University },
): AbsenceRefusal | null {
  if (!maySayAbsence(actor, teacher)) return { code: 'notYours' };
  if (!hasRole(teacher, 'teacher')) return { code: 'notATeacher' };
  if (!from || !to) return { code: 'dateNeeded' };
  if (to < from) return { code: 'endsBeforeItBegins' };
  const today = localDay(now, university);
  if (to < today) return { code: 'isOver', today };
  if (!substitute) return null;
  if (substitute.id === teacher.id) return { code: 'ownSubstitute' };
  return hasRole(substitute, 'teacher') ? null : { code: 'notATeacher' };
}

/** Teachers say it of themselves, managers of the teachers of their departments. */
export function maySayAbsence(actor: Person, teacher: Person): boolean {
  if (actor.id === teacher.id) return hasRole(actor, 'teacher');
  return teacher.roles.some(
    ({ role, department }) =>
      role === 'teacher' &&
      (department === null ? hasRole(actor, 'manager') : hasRole(actor, 'manager', department)),
  );
}

/** The absence of somebody on a day; of several, the one said last. */
export function absenceOf(
  absences: readonly Absence[],
  personId: PersonId,
  day: LocalDate,
): Absence | null {
  const theirs = absences.filter(
    (absence) => absence.personId === personId && absence.from <= day && day <= absence.to,
  );
  return theirs.sort((a, b) => a.setAt.localeCompare(b.setAt)).at(-1) ?? null;
}

/**
 * Who stands in for somebody on a day: their substitute or, when that one is away too, the substitute's.
 * Null: they are there. `to` null: nobody is. `mayNot`: who can never decide on this.
 */
export function standInFor(
  personId: PersonId,
  {
    absences,
    day,
    mayNot = [],
  }: { absences: readonly Absence[]; day: LocalDate; mayNot?: PersonId[] },
): { to: PersonId | null; until: LocalDate } | null {
  const absence = absenceOf(absences, personId, day);
  if (!absence) return null;
  const until = absence.to;
  const seen = new Set([personId]);
  for (let next = absence.substituteId; next !== null;) {
    if (seen.has(next)) return { to: null, until };
    seen.add(next);
    const away = absenceOf(absences, next, day);
    if (!away) return { to: mayNot.includes(next) ? null : next, until };
    next = away.substituteId;
  }
  return { to: null, until };
}

/**
 * What must become of a request that waits; null: it is as it should be. What the referent chose stays,
 * unless whom they chose teaches no more.
 */
export function substitutionFor(
  file: Internship,
  {
    absences,
    day,
    teachesNoMore = false,
  }: { absences: readonly Absence[]; day: LocalDate; teachesNoMore?: boolean },
): Of<'substitute'> | null {
  if (phaseOf(file) !== 'awaitingApproval' || !file.referentId) return null;
  const now = delegationOf(file);
  if (now?.kind === 'chosen' && !teachesNoMore) return null;
  const declined = declinedBy(file);
  const mayNot = [file.student.id, ...(declined ? [declined] : [])];
  const found = standInFor(file.referentId, { absences, day, mayNot });
  const change = { type: 'substitute', instead: delegateOf(file) } as const;
  if (!found) return now ? { ...change, standIn: null } : null;
  const to = isAcceptance(file) ? null : found.to;
  const isSo = now?.kind === 'standingIn' && now.to === to && now.until === found.until;
  return isSo ? null : { ...change, standIn: { to, until: found.until } };
}
