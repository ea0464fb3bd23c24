/** One line of a file to one host; everything wrong is found. */
import type { Line } from '../csv/table';
import { clean, fieldTable } from '../process/form';
import { hostFields, reachedAt, type HostData, type HostField } from '../process/hosts';
import { fault, remark, type Finding } from './findings';
import { typedOf, type HostLists } from './typed';

export interface LineContext {
  lists: HostLists;
  findings: Finding[];
}

export interface ReadHost {
  line: number;
  data: HostData;
}

/** Whom it is about must be certain; anything else is left empty where it cannot be read. */
const NEEDED = new Set<HostField>([
  'hostName',
  'hostCountry',
  'hostSiret',
  'hostPostcode',
  'hostAddress',
  'hostCity',
]);

const REACHED = new Set<HostField>(['hostEmail', 'hostPhone', 'hostFax']);

/** Undefined where the line cannot be taken; why is among the findings. */
export function readHost(line: Line<HostField>, context: LineContext): ReadHost | undefined {
  const where = line.line;
  const { typed, unknown } = typedOf(line.cells, context.lists);
  const found: Finding[] = unknown.map((what) =>
    remark(where, { code: 'notListed', ...what, lines: 1 }),
  );
  const persons = new Set(line.others.map(reachedAt));
  const data: HostData = {};
  for (const field of hostFields) {
    const value = typed[field];
    if (!value || !fieldTable[field].when(typed)) continue;
    if (REACHED.has(field) && persons.has(reachedAt(value))) {
      found.push(remark(where, { code: 'ofAPerson', column: field }));
      continue;
    }
    const reading = fieldTable[field].read(clean(value), typed);
    if ('value' in reading) data[field] = String(reading.value);
    else {
      const what = { column: field, value: line.cells[field] ?? value, problem: reading.problem };
      const isNeeded = NEEDED.has(field);
      found.push(
        isNeeded
          ? fault(where, { code: 'notRead', ...what })
          : remark(where, { code: 'leftEmpty', ...what }),
      );
    }
  }
  found.push(...missing(line, typed));
  context.findings.push(...found);
  const isTaken = line.refused.size === 0 && found.every(({ kind }) => kind === 'remark');
  return isTaken ? { line: where, data } : undefined;
}

function missing(line: Line<HostField>, typed: HostData): Finding[] {
  const isThere = (field: HostField) => Boolean(typed[field]) || line.refused.has(field);
  // Of a line without a country, a SIRET would have said it.
  const hasCountry = isThere('hostCountry') || isThere('hostSiret');
  return [
    ...(isThere('hostName') ? [] : (['hostName'] as const)),
    ...(hasCountry ? [] : (['hostCountry'] as const)),
  ].map((column) => fault(line.line, { code: 'missing', column }));
}
