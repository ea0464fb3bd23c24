/** What a file of hosts would change: its lines compared with the hosts that are known. Pure. */
import { isFault } from '../csv/findings';
import {
  hostFields,
  isSameData,
  sameHost,
  type HostData,
  type HostField,
  type KnownHost,
} from '../process/hosts';
import { HostIndex } from './HostIndex';
import { remark, type Finding } from './findings';
import type { ReadHost } from './hostLine';
import type { HostReading } from './readHosts';

export interface PlanOptions {
  newId: () => string;
  /** Lines with a fault are left out, instead of refusing the file. */
  skipFaulty: boolean;
}

export interface HostPlan {
  findings: Finding[];
  /** Nothing may be written. */
  isRefused: boolean;
  /** Lines that are left out on demand. */
  skipped: number;
  change: KnownHost[];
  added: KnownHost[];
  changed: { host: KnownHost; fields: { field: HostField; from: string; to: string }[] }[];
  unchanged: number;
  /** Known hosts that the file does not name; they stay. */
  untouched: number;
}

export function planHosts(
  reading: HostReading,
  known: readonly KnownHost[],
  { newId, skipFaulty }: PlanOptions,
): HostPlan {
  const findings = [...reading.findings];
  const faults = findings.filter(isFault);
  const canSkip = skipFaulty && faults.every(({ where }) => isLine(where, reading));
  const isRefused = faults.length > 0 && !canSkip;
  const faulty = new Set(faults.map(({ where }) => where));
  const hosts = reading.hosts.filter(({ line }) => !faulty.has(line));
  const planned = planLines(siretFirst(hosts), { known, newId, findings });
  const added = planned.filter(({ before }) => !before);
  const changed = planned.flatMap(({ before, data, id }) => {
    if (!before || (before.isImported && isSameData(before.data, data))) return [];
    return [{ host: { id, data, isImported: true }, fields: differences(before.data, data) }];
  });
  const newOnes = added.map(({ id, data }) => ({ id, data, isImported: true }));
  return {
    findings,
    isRefused,
    skipped: canSkip ? faulty.size : 0,
    change: isRefused ? [] : [...newOnes, ...changed.map(({ host }) => host)],
    added: newOnes,
    changed,
    unchanged: planned.length - newOnes.length - changed.length,
    untouched: known.length - planned.filter(({ before }) => before).length,
  };
}

export function isNothing({ change }: HostPlan): boolean {
  return change.length === 0;
}

/** Of a line, and not of the headings or of the whole file. */
function isLine(where: Finding['where'], { about }: HostReading): boolean {
  return typeof where === 'number' && about.lines > 0;
}

/** Those with a SIRET come first, so that the order of the lines decides nothing. */
function siretFirst(hosts: readonly ReadHost[]): ReadHost[] {
  const has = ({ data }: ReadHost) => (data.hostSiret ? 0 : 1);
  return hosts.toSorted((a, b) => has(a) - has(b));
}

interface Planned {
  id: string;
  data: HostData;
  before: KnownHost | null;
  line: number;
}

function planLines(
  hosts: readonly ReadHost[],
  context: { known: readonly KnownHost[]; newId: () => string; findings: Finding[] },
): Planned[] {
  const { known, newId, findings } = context;
  const index = new HostIndex(known);
  const planned = new Map<string, Planned>();
  for (const { line, data } of hosts) {
    const found = sameHost(index.likely(data), data);
    const earlier = found && planned.get(found.id);
    if (earlier) {
      findings.push(repeated(line, data, earlier));
      index.change(found, { ...data, ...earlier.data });
      earlier.data = { ...data, ...earlier.data };
      continue;
    }
    const before = found ?? null;
    const one = { id: found?.id ?? newId(), data: { ...found?.data, ...data }, before, line };
    planned.set(one.id, one);
    if (found) index.change(found, one.data);
    else index.add({ id: one.id, data: one.data, isImported: true });
  }
  return [...planned.values()];
}

function repeated(line: number, data: HostData, earlier: Planned): Finding {
  const differs = hostFields.filter((field) => {
    const [one, other] = [earlier.data[field], data[field]];
    return one !== undefined && other !== undefined && one !== other;
  });
  const value = data.hostName ?? '';
  return remark(line, { code: 'sameAs', value, other: earlier.line, differs });
}

function differences(before: HostData, now: HostData) {
  return hostFields.flatMap((field) => {
    const [from, to] = [before[field] ?? '', now[field] ?? ''];
    return from === to ? [] : [{ field, from, to }];
  });
}
