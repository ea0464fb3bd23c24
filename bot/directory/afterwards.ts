/** One person after an import, and in what they differ from before. */
import type { KnownPerson } from '../process/directory';
import type { PersonId, RoleGrant } from '../process/people';
import type { Known } from './match';
import type { ReadPerson } from './reading';

export type Field =
  | 'account'
  | 'signInName'
  | 'name'
  | 'email'
  | 'language'
  | 'department'
  | 'formation'
  | 'studentNumber'
  | 'birthDate';

/** `merged`: two records of this person become one. */
export type Difference =
  | { field: Field; from: string | null; to: string | null }
  | { field: 'role'; grant: RoleGrant; is: 'added' | 'removed' }
  | { field: 'merged' };

const unlessAbsent = <T>(value: T | undefined, otherwise: T): T =>
  value === undefined ? otherwise : value;

/** `from`: another record of the same person, whose roles they keep. */
export function after(
  before: KnownPerson | null,
  read: ReadPerson,
  id: PersonId,
  from: Known | null = null,
): KnownPerson {
  const was = before && from ? withAlso(before, from) : before;
  const aadObjectId = read.aadObjectId ?? was?.aadObjectId ?? null;
  // Only the spelling of the address that Teams or the university gave first would change.
  const isSameEmail = was && (!read.email || read.email === was.email.toLowerCase());
  const email = isSameEmail ? was.email : (read.email ?? '');
  return {
    id,
    aadObjectId,
    signInName: signInNameOf(read, was, email),
    name: read.name ?? was?.name ?? '',
    email,
    language: read.language ?? was?.language ?? 'fr',
    department: departmentOf(read, was),
    formation: unlessAbsent(read.formation, was?.formation ?? null),
    studentNumber: unlessAbsent(read.studentNumber, was?.studentNumber ?? null),
    birthDate: unlessAbsent(read.birthDate, was?.birthDate ?? null),
    roles: rolesOf(read, was?.roles ?? []),
  };
}

/** What the university said of the waiting one wins over what Teams said of the other. */
function withAlso(to: KnownPerson, from: Known): KnownPerson {
  const [told, other] = from.aadObjectId === null ? [from, to] : [to, from];
  return {
    ...to,
    aadObjectId: to.aadObjectId ?? from.aadObjectId,
    signInName: other.signInName ?? told.signInName,
    name: told.name,
    email: told.email,
    department: told.department ?? other.department,
    formation: told.formation ?? other.formation,
    studentNumber: told.studentNumber ?? other.studentNumber,
    birthDate: told.birthDate ?? other.birthDate,
    roles: [...to.roles, ...from.roles.filter((grant) => !holds(to.roles, grant))],
  };
}

/** Somebody who has not been met is recognised by it, so it must be there; it follows the e-mail. */
function signInNameOf(read: ReadPerson, was: KnownPerson | null, email: string): string | null {
  if (read.userPrincipalName) return read.userPrincipalName;
  const wasEmail = was?.signInName === was?.email.toLowerCase();
  if (was?.signInName && !wasEmail) return was.signInName;
  if (was && was.aadObjectId !== null) return was.signInName;
  return email.toLowerCase();
}

/** Of students it says where they study; of staff with several, it is the first that was told. */
function departmentOf(read: ReadPerson, was: KnownPerson | null): string | null {
  if (read.department === undefined) return was?.department ?? null;
  const studies = (roles: readonly RoleGrant[]) => roles.some(({ role }) => role === 'student');
  if (studies(read.roles) || !was) return read.department;
  return was.department ?? read.department;
}

/** A student studies in one department, so a new one replaces it. Nothing else is taken away. */
function rolesOf(read: ReadPerson, before: readonly RoleGrant[]): RoleGrant[] {
  const studies = read.roles.some(({ role }) => role === 'student');
  const kept = studies ? before.filter(({ role }) => role !== 'student') : before;
  const stays = before.filter((grant) => kept.includes(grant) || holds(read.roles, grant));
  return [...stays, ...read.roles.filter((grant) => !holds(stays, grant))];
}

export function holds(roles: readonly RoleGrant[], grant: RoleGrant): boolean {
  return roles.some(
    ({ role, department }) => role === grant.role && department === grant.department,
  );
}

export function differences(before: KnownPerson, now: KnownPerson, merged: boolean): Difference[] {
  const fields = [
    ['account', before.aadObjectId, now.aadObjectId],
    ['signInName', before.signInName, now.signInName],
    ['name', before.name, now.name],
    ['email', before.email, now.email],
    ['language', before.language, now.language],
    ['department', before.department, now.department],
    ['formation', before.formation, now.formation],
    ['studentNumber', before.studentNumber, now.studentNumber],
    ['birthDate', before.birthDate, now.birthDate],
  ] as const;
  const role = (grant: RoleGrant, is: 'added' | 'removed') =>
    ({ field: 'role', grant, is }) as const;
  return [
    ...(merged ? [{ field: 'merged' } as const] : []),
    ...fields.flatMap(([field, from, to]) => (from === to ? [] : [{ field, from, to }])),
    ...before.roles.filter((one) => !holds(now.roles, one)).map((one) => role(one, 'removed')),
    ...now.roles.filter((one) => !holds(before.roles, one)).map((one) => role(one, 'added')),
  ];
}
