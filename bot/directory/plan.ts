/** What an import would change: the source's people compared with those who are known. Pure. */
import {
  formationKey,
  type DirectoryChange,
  type KnownDirectory,
  type KnownFormation,
  type KnownPerson,
} from '../process/directory';
import type { PersonId, RoleGrant } from '../process/people';
import { after, differences, type Difference } from './afterwards';
import { fault, isFault, remark, type Finding } from './findings';
import { planFormations } from './formations';
import { indexOf, match, type Known } from './match';
import type { Reading, ReadPerson } from './reading';
import { planRemovals, type Removal } from './removals';

export interface PlanOptions {
  newId: () => PersonId;
  /** Roles of the source's scope are taken from whoever the source does not name. */
  removeMissing: boolean;
  /** Also where that takes much, or takes it from somebody who is needed. */
  force: boolean;
}

export interface Plan {
  /** Nothing may be written while one of them is a fault. */
  findings: Finding[];
  change: DirectoryChange;
  added: KnownPerson[];
  changed: { person: KnownPerson; differences: Difference[] }[];
  unchanged: number;
  /** People with a role whom the source does not name, and who stay as they are. */
  untouched: number;
  formations: { added: KnownFormation[]; changed: KnownFormation[]; unchanged: number };
  removals: Removal[];
}

/** Somebody of the source, with who they were and are. */
export interface Planned {
  read: ReadPerson;
  before: Known | null;
  now: KnownPerson;
  merged: Known | null;
}

export function planImport(reading: Reading, known: KnownDirectory, options: PlanOptions): Plan {
  const findings = [...reading.findings];
  const planned = planPeople(reading, known, { newId: options.newId, findings });
  const removals = options.removeMissing
    ? planRemovals({ reading, known, planned, findings, force: options.force })
    : [];
  const lastly = new Map(planned.map((one) => [one.now.id, one.now]));
  for (const { person } of removals) lastly.set(person.id, person);
  const people = (id: PersonId) => lastly.get(id);
  const formations = planFormations({ reading, known, planned, people, findings });
  followed(reading, known, findings);

  const added = planned.filter(({ before }) => !before).map(({ now }) => now);
  const changed = planned.flatMap(({ before, now, merged }) => {
    const found = before ? differences(before, now, Boolean(merged)) : [];
    return found.length > 0 ? [{ person: now, differences: found }] : [];
  });
  const named = new Set(planned.flatMap(({ before, merged }) => [before?.id, merged?.id]));
  const writes = new Set([...added, ...changed.map(({ person }) => person)].map(({ id }) => id));
  for (const { person } of removals) writes.add(person.id);
  const hasFault = findings.some(isFault);
  return {
    findings,
    change: {
      people: hasFault ? [] : [...writes].map((id) => lastly.get(id)!),
      formations: hasFault ? [] : [...formations.added, ...formations.changed],
      merged: hasFault
        ? []
        : planned.flatMap(({ merged, now }) => (merged ? [{ from: merged.id, to: now.id }] : [])),
    },
    added,
    changed,
    unchanged: planned.length - added.length - changed.length,
    untouched: known.people.filter(({ id, roles }) => roles.length > 0 && !named.has(id)).length,
    formations,
    removals,
  };
}

export function isNothing({ change }: Plan): boolean {
  return change.people.length + change.formations.length + change.merged.length === 0;
}

function planPeople(
  reading: Reading,
  known: KnownDirectory,
  { newId, findings }: { newId: () => PersonId; findings: Finding[] },
): Planned[] {
  const index = indexOf(known);
  const taken = new Map<PersonId, ReadPerson>();
  // What could not be read is not what was left empty.
  const faulty = new Set(reading.findings.filter(isFault).map(({ where }) => where));
  return reading.people.flatMap((read): Planned[] => {
    const found = match(read, index);
    if (found.as === 'fault') {
      findings.push(fault(read.where, found.fault));
      return [];
    }
    if ('oldAccount' in found && found.oldAccount) {
      findings.push(remark(read.where, { code: 'oldAccountKept', value: found.oldAccount }));
    }
    if (found.as === 'new') {
      const lacking = needsOf(read);
      if (!faulty.has(read.where)) findings.push(...lacking);
      if (lacking.length > 0) return [];
      return [{ read, before: null, merged: null, now: after(null, read, newId()) }];
    }
    const { person } = found;
    const other = taken.get(person.id);
    if (other) {
      const value = read.email ?? read.aadObjectId ?? '';
      findings.push(fault(read.where, { code: 'twoAccounts', value, other: other.where }));
      return [];
    }
    taken.set(person.id, read);
    const merged = found.as === 'merged' ? found.from : null;
    return [{ read, before: person, merged, now: after(person, read, person.id, merged) }];
  });
}

/** Somebody new must be complete; of somebody known the source may say as little as it likes. */
function needsOf(read: ReadPerson): Finding[] {
  const value = read.email ?? read.userPrincipalName ?? read.aadObjectId ?? '';
  const lacks = [
    ...(read.email ? [] : (['email'] as const)),
    ...(read.name ? [] : (['lastName'] as const)),
    ...(read.roles.length > 0 ? [] : (['roles'] as const)),
  ];
  return lacks.map((column) => fault(read.where, { code: 'newNeeds', column, value }));
}

/** Where formations have managers at all, one that has none was probably spelt otherwise. */
function followed({ people, formations }: Reading, known: KnownDirectory, findings: Finding[]) {
  const keyOf = (department: string, name: string) =>
    JSON.stringify([department, formationKey(name)]);
  const all = [...known.formations, ...formations];
  const withManager = new Set(all.map(({ department, name }) => keyOf(department, name)));
  const departments = new Set(all.map(({ department }) => department));
  const told = new Set<string>();
  for (const { department, formation, roles, where } of people) {
    const isStudent = roles.some(({ role }: RoleGrant) => role === 'student');
    if (!isStudent || !department || !formation || !departments.has(department)) continue;
    const key = keyOf(department, formation);
    if (withManager.has(key) || told.has(key)) continue;
    told.add(key);
    const what = { code: 'formationWithoutManager', value: formation, department } as const;
    findings.push(remark(where, what));
  }
}
