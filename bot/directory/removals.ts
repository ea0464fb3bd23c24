/**
 * Roles taken from whoever the source does not name any more, only when asked for. People are never
 * deleted: files refer to them. What looks like a wrong or half a file is refused.
 */
import type { KnownDirectory, KnownPerson } from '../process/directory';
import type { PersonId, RoleGrant } from '../process/people';
import { holds } from './afterwards';
import { fault, type Fault, type Finding } from './findings';
import type { Known } from './match';
import type { Planned } from './plan';
import type { Reading } from './reading';

export interface Removal {
  /** As they are afterwards. */
  person: KnownPerson;
  grants: RoleGrant[];
}

interface RemovalInput {
  reading: Reading;
  known: KnownDirectory;
  planned: readonly Planned[];
  findings: Finding[];
  force: boolean;
}

/** A few may leave a small team at once; a fifth of a department does not. */
const PERCENT = 20;
const ALWAYS_ALLOWED = 2;

export function planRemovals(input: RemovalInput): Removal[] {
  const { reading, known, planned, findings, force } = input;
  const byBefore = new Map(planned.flatMap((one) => (one.before ? [[one.before.id, one]] : [])));
  const merged = new Set(planned.map((one) => one.merged?.id));
  const removals = known.people.flatMap((person): Removal[] => {
    if (merged.has(person.id)) return [];
    const named = byBefore.get(person.id);
    if (named && named.read.roles.length === 0) return [];
    const now = named?.now ?? person;
    const says = named?.read.roles ?? [];
    const grants = now.roles.filter((one) => holds(reading.scope, one) && !holds(says, one));
    if (grants.length === 0) return [];
    return [{ person: without(now, grants), grants }];
  });
  if (!force) findings.push(...refusals(removals, input).map((what) => fault(null, what)));
  return removals;
}

/** Without what only the import's own record needs (`isGuest` and the like). */
function without(person: KnownPerson | Known, grants: readonly RoleGrant[]): KnownPerson {
  const { id, aadObjectId, signInName, name, email, language } = person;
  const { department, formation, studentNumber, birthDate } = person;
  const roles = person.roles.filter((one) => !holds(grants, one));
  const about = { department, formation, studentNumber, birthDate, roles };
  return { id, aadObjectId, signInName, name, email, language, ...about };
}

function refusals(removals: readonly Removal[], input: RemovalInput): Fault[] {
  const { reading, known } = input;
  return [
    ...reading.scope.flatMap((grant) => tooMany(grant, removals, known)),
    ...removals.flatMap((removal) => needed(removal, known)),
    ...lastOnes(removals, input),
  ];
}

function tooMany(grant: RoleGrant, removals: readonly Removal[], known: KnownDirectory): Fault[] {
  const of = known.people.filter(({ roles }) => holds(roles, grant)).length;
  const removed = removals.filter(({ grants }) => holds(grants, grant)).length;
  if (removed <= ALWAYS_ALLOWED || removed * 100 <= of * PERCENT) return [];
  return [{ code: 'removesTooMany', removed, of, percent: PERCENT }];
}

function needed({ person, grants }: Removal, { people, formations }: KnownDirectory): Fault[] {
  const value = person.email || person.name;
  const works = grants.some(({ role }) => role === 'student' || role === 'teacher');
  const isBusy = works && people.find(({ id }) => id === person.id)?.hasOpenFiles;
  const followed = formations.filter(
    ({ managerId, deputyId, department }) =>
      (managerId === person.id || deputyId === person.id) &&
      grants.some(
        (one) => one.role === 'manager' && (!one.department || one.department === department),
      ),
  );
  return [
    ...(isBusy ? [{ code: 'removesFromOpenFiles', value } as const] : []),
    ...followed.map(({ name }) => ({ code: 'removesFollower', value, formation: name }) as const),
  ];
}

function lastOnes(removals: readonly Removal[], { known, planned }: RemovalInput): Fault[] {
  const now = new Map<PersonId, readonly RoleGrant[]>();
  for (const { id, roles } of known.people) now.set(id, roles);
  for (const { now: person } of planned) now.set(person.id, person.roles);
  for (const { person } of removals) now.set(person.id, person.roles);
  const left = [...now.values()].flat();
  const removed = removals.flatMap(({ grants }) => grants);
  const managed = new Set(
    removed.flatMap(({ role, department }) => (role === 'manager' ? [department] : [])),
  );
  const isManaged = (where: string | null) =>
    left.some(
      ({ role, department }) => role === 'manager' && (department === null || department === where),
    );
  const noAdministrator =
    removed.some(({ role }) => role === 'administrator') &&
    !left.some(({ role }) => role === 'administrator');
  return [
    ...[...managed]
      .filter((department) => !isManaged(department))
      .map((department) => ({ code: 'removesLastManager', value: department ?? '' }) as const),
    ...(noAdministrator ? [{ code: 'removesLastAdministrator' } as const] : []),
  ];
}
