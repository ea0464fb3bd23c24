/** The university's people as a file of comma- or semicolon-separated values. */
import { formationKey } from '../process/directory';
import type { RoleGrant } from '../process/people';
import type { University } from '../process/university';
import { fault, type Finding } from './findings';
import { mergeLines } from './merge';
import { readLine } from './personLine';
import type { DirectorySource, ReadFormation, Reading, ReadPerson } from './reading';
import { readTable } from './table';

export interface CsvOptions {
  bytes: () => Promise<Uint8Array>;
  university: University;
  /** 'YYYY-MM-DD' */
  today: string;
}

export function csvSource({ bytes, university, today }: CsvOptions): DirectorySource {
  return {
    read: async () => readCsv(await bytes(), { university, today }),
  };
}

export function readCsv(bytes: Uint8Array, about: Omit<CsvOptions, 'bytes'>): Reading {
  const { lines, findings, encoding, separator } = readTable(bytes);
  const people: ReadPerson[] = [];
  const formations: ReadFormation[] = [];
  for (const line of lines) {
    const read = readLine(line, { ...about, findings });
    if (read && 'person' in read) people.push(read.person);
    if (read && 'formation' in read) formations.push(read.formation);
  }
  if (lines.length === 0 && findings.length === 0) findings.push(fault(null, { code: 'empty' }));
  const merged = mergeLines(people, findings);
  return {
    people: merged,
    formations: eachOnce(formations, findings),
    findings,
    scope: scopeOf(merged),
    about: { encoding, separator, lines: lines.length },
  };
}

/** The same formation on two lines must say the same. */
function eachOnce(formations: readonly ReadFormation[], findings: Finding[]): ReadFormation[] {
  const byKey = new Map<string, ReadFormation>();
  for (const one of formations) {
    const key = JSON.stringify([one.department, formationKey(one.name)]);
    const first = byKey.get(key);
    if (!first) byKey.set(key, one);
    else if (first.manager.email !== one.manager.email) {
      const value = first.manager.email ?? '';
      const other = first.where;
      findings.push(fault(one.where, { code: 'differs', column: 'manager', value, other }));
    }
  }
  return [...byKey.values()];
}

/** Each role and department of which the file names somebody. */
export function scopeOf(people: readonly ReadPerson[]): RoleGrant[] {
  const scope = new Map<string, RoleGrant>();
  for (const { roles } of people) {
    for (const grant of roles) scope.set(JSON.stringify([grant.role, grant.department]), grant);
  }
  return [...scope.values()];
}
