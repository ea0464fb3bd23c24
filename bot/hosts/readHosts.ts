/** A file of host organisations: its lines, each read into the host's part of the form. */
import { isFault } from '../csv/findings';
import { readTable } from '../csv/table';
import type { HostField } from '../process/hosts';
import { columnOf, isOfPersons } from './columns';
import { fault, remark, type Finding } from './findings';
import { readHost, type LineContext, type ReadHost } from './hostLine';

export interface HostReading {
  hosts: ReadHost[];
  findings: Finding[];
  /** For the operator: « UTF-8, séparateur « ; », 12 lignes ». */
  about: { encoding: string; separator: string; lines: number };
}

export function readHosts(bytes: Uint8Array, { lists }: Pick<LineContext, 'lists'>): HostReading {
  const table = readTable<HostField>(bytes, { columnOf });
  const { encoding, separator, header, lines } = table;
  const findings: Finding[] = withPersons(table.findings);
  const about = { encoding, separator, lines: lines.length };
  if (header && !header.columns.includes('hostName')) {
    findings.push(fault(header.line, { code: 'noNameColumn' }));
    return { hosts: [], findings, about: { ...about, lines: 0 } };
  }
  if (lines.length === 0 && !findings.some(isFault)) findings.push(fault(null, { code: 'empty' }));
  const hosts = lines.flatMap((line) => readHost(line, { lists, findings }) ?? []);
  return { hosts, findings: eachLabelOnce(findings), about };
}

/** Columns about persons are told apart from those that are merely not used. */
function withPersons(findings: readonly Finding[]): Finding[] {
  const persons = findings.filter(
    (one) => one.code === 'unknownColumn' && isOfPersons(one.value),
  ) as Extract<Finding, { code: 'unknownColumn' }>[];
  const [first] = persons;
  if (!first) return [...findings];
  const headings = persons.map(({ value }) => value);
  return [
    remark(first.where, { code: 'persons', headings }),
    ...findings.filter((one) => !(persons as Finding[]).includes(one)),
  ];
}

/** A label that no list has is on many lines; one sentence is enough. */
function eachLabelOnce(findings: readonly Finding[]): Finding[] {
  const first = new Map<string, Extract<Finding, { code: 'notListed' }>>();
  return findings.flatMap((one): Finding[] => {
    if (one.code !== 'notListed') return [one];
    const key = JSON.stringify([one.column, one.value]);
    const known = first.get(key);
    if (known) {
      known.lines += 1;
      return [];
    }
    const told = { ...one };
    first.set(key, told);
    return [told];
  });
}
