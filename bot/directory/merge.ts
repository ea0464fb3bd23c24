/** Several lines for one person are one person: their roles add up, the rest must agree. */
import { withoutCivility, type RoleGrant } from '../process/people';
import type { Column } from './columns';
import { fault, remark, type Finding } from './findings';
import type { Identity, ReadPerson } from './reading';

/** By which somebody may be found; an e-mail and a sign-in name are looked for alike. */
export function keysOf({ aadObjectId, userPrincipalName, email }: Identity): string[] {
  return [
    ...new Set([
      ...(aadObjectId ? [`id:${aadObjectId}`] : []),
      ...[userPrincipalName, email].flatMap((name) => (name ? [`name:${name}`] : [])),
    ]),
  ];
}

/** The people of all lines, each once, in the order in which they come. */
export function mergeLines(lines: readonly ReadPerson[], findings: Finding[]): ReadPerson[] {
  const people: ReadPerson[] = [];
  const byKey = new Map<string, ReadPerson>();
  for (const line of lines) {
    const keys = keysOf(line);
    const found = [...new Set(keys.flatMap((key) => byKey.get(key) ?? []))];
    const [person, another] = found;
    if (another || (person && isAnotherAccount(person, line))) {
      const value = line.email ?? line.userPrincipalName ?? line.aadObjectId ?? '';
      findings.push(fault(line.where, { code: 'twoAccounts', value, other: person!.where }));
      continue;
    }
    const kept = person ?? { ...line, roles: [] };
    if (!person) people.push(kept);
    mergeInto(kept, line, findings);
    for (const key of keysOf(kept)) byKey.set(key, kept);
  }
  sameNumbers(people, findings);
  return people;
}

function isAnotherAccount(a: Identity, b: Identity): boolean {
  const differ = (one: string | null, two: string | null) => one && two && one !== two;
  return Boolean(
    differ(a.aadObjectId, b.aadObjectId) || differ(a.userPrincipalName, b.userPrincipalName),
  );
}

const AGREEING = {
  email: 'email',
  name: 'lastName',
  formation: 'formation',
  studentNumber: 'studentNumber',
  birthDate: 'birthDate',
  language: 'language',
} as const satisfies Partial<Record<keyof ReadPerson, Column>>;

function mergeInto(kept: ReadPerson, line: ReadPerson, findings: Finding[]): void {
  const other = kept.where;
  for (const [field, column] of Object.entries(AGREEING) as [keyof typeof AGREEING, Column][]) {
    const [before, now] = [kept[field], line[field]];
    if (now === undefined || now === null || before === now) continue;
    if (before === undefined || before === null) Object.assign(kept, { [field]: now });
    else if (field !== 'name' || !agree(before, now)) {
      // A birth date is nobody's business, the operator's terminal included.
      const value = field === 'birthDate' ? '' : before;
      findings.push(fault(line.where, { code: 'differs', column, value, other }));
    } else if (now.length > before.length) kept.name = now;
  }
  kept.aadObjectId ??= line.aadObjectId;
  kept.userPrincipalName ??= line.userPrincipalName;
  for (const grant of line.roles) addGrant(kept, { grant, where: line.where }, findings);
  const isStudy = line.roles.some(({ role }) => role === 'student');
  if (isStudy || kept.department === undefined) {
    if (line.department !== undefined) kept.department = line.department;
  }
}

/** « Mme Nadia Roussel » on one line and « Nadia Roussel » on another. */
function agree(one: string, two: string): boolean {
  return withoutCivility(one) === withoutCivility(two);
}

function addGrant(
  kept: ReadPerson,
  { grant, where }: { grant: RoleGrant; where: ReadPerson['where'] },
  findings: Finding[],
): void {
  const { role, department } = grant;
  const same = kept.roles.find((one) => one.role === role && one.department === department);
  if (same) {
    findings.push(remark(where, { code: 'repeated', other: kept.where }));
    return;
  }
  const studies = role === 'student' && kept.roles.find((one) => one.role === 'student');
  if (studies) {
    const value = studies.department ?? '';
    findings.push(
      fault(where, { code: 'differs', column: 'department', value, other: kept.where }),
    );
    return;
  }
  kept.roles.push(grant);
}

function sameNumbers(people: readonly ReadPerson[], findings: Finding[]): void {
  const byNumber = new Map<string, ReadPerson>();
  for (const person of people) {
    const { studentNumber: value, where } = person;
    if (!value) continue;
    const other = byNumber.get(value);
    if (other) findings.push(fault(where, { code: 'numberTwice', value, other: other.where }));
    else byNumber.set(value, person);
  }
}
