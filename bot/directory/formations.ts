/** Who follows the students of a formation: each must be a manager of its department. */
import { formationKey, type KnownDirectory, type KnownFormation } from '../process/directory';
import type { KnownPerson } from '../process/directory';
import type { PersonId } from '../process/people';
import { fault, type Finding } from './findings';
import { keysOf } from './merge';
import type { Plan, Planned } from './plan';
import type { Identity, ReadFormation, Reading } from './reading';

interface FormationInput {
  reading: Reading;
  known: KnownDirectory;
  planned: readonly Planned[];
  /** As they are after the import; undefined: as they were. */
  people: (id: PersonId) => KnownPerson | undefined;
  findings: Finding[];
}

const SHOWN = 10;

export function planFormations(input: FormationInput): Plan['formations'] {
  const { reading, known, findings } = input;
  const result: Plan['formations'] = { added: [], changed: [], unchanged: 0 };
  if (reading.formations.length === 0) return result;
  const staff = everybody(input);
  const byKey = new Map<string, KnownPerson[]>();
  for (const { person, keys } of staff) {
    for (const key of keys) byKey.set(key, [...(byKey.get(key) ?? []), person]);
  }
  for (const read of reading.formations) {
    const before = known.formations.find((one) => isSame(one, read));
    const findManager = (column: 'manager' | 'deputy', who: Identity) =>
      managerFor({ read, column, who, byKey, staff: staff.map(({ person }) => person), findings });
    const manager = findManager('manager', read.manager);
    const deputyId = read.deputy
      ? findManager('deputy', read.deputy)?.id
      : read.deputy === null
        ? null
        : (before?.deputyId ?? null);
    if (!manager || deputyId === undefined) continue;
    const { department, name } = read;
    const now = { department, name, managerId: manager.id, deputyId };
    if (!before) result.added.push(now);
    else if (JSON.stringify(before) === JSON.stringify(now)) result.unchanged += 1;
    else result.changed.push(now);
  }
  return result;
}

export function isSame(one: KnownFormation, other: Pick<ReadFormation, 'department' | 'name'>) {
  return one.department === other.department && formationKey(one.name) === formationKey(other.name);
}

/** With all by which they may be named: those of the source by what it says of them. */
function everybody({ known, planned, people }: FormationInput) {
  const named = new Set(planned.flatMap(({ now, merged }) => [now.id, merged?.id]));
  const others = known.people
    .filter(({ id, isGuest }) => !named.has(id) && !isGuest)
    .map((person) => people(person.id) ?? person);
  const keysOfKnown = ({ aadObjectId, signInName, email }: KnownPerson) =>
    keysOf({ aadObjectId, userPrincipalName: signInName, email: email.toLowerCase() });
  return [
    ...planned.map(({ read, now }) => ({
      person: people(now.id) ?? now,
      keys: new Set([...keysOf(read), ...keysOfKnown(now)]),
    })),
    ...others.map((person) => ({ person, keys: new Set(keysOfKnown(person)) })),
  ].filter(({ person }) => person.roles.some(({ role }) => role === 'manager'));
}

function managerFor(about: {
  read: ReadFormation;
  column: 'manager' | 'deputy';
  who: Identity;
  byKey: ReadonlyMap<string, KnownPerson[]>;
  staff: readonly KnownPerson[];
  findings: Finding[];
}): KnownPerson | undefined {
  const { read, column, who, byKey, staff, findings } = about;
  const isManager = ({ roles }: KnownPerson) =>
    roles.some(
      ({ role, department }) =>
        role === 'manager' && (department === null || department === read.department),
    );
  const found = new Set(
    keysOf(who)
      .flatMap((key) => byKey.get(key) ?? [])
      .filter(isManager),
  );
  const [person] = found;
  if (person && found.size === 1) return person;
  const value = who.email ?? who.aadObjectId ?? '';
  const accepted = staff.filter(isManager).map(({ email }) => email);
  findings.push(
    fault(read.where, { code: 'notAManager', column, value, accepted: accepted.slice(0, SHOWN) }),
  );
  return undefined;
}
