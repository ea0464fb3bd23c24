/** A file of people as lines with named cells. */
import { readTable as readAny, type Line as AnyLine, type Table as AnyTable } from '../csv/table';
import { columnOf, columnsOf, type Column } from './columns';
import { fault, type Finding } from './findings';

export type Line = AnyLine<Column>;

export interface Table extends Omit<AnyTable<Column>, 'findings'> {
  findings: Finding[];
}

const IDENTIFYING: readonly Column[] = ['account', 'signInName', 'email'];
const ERASABLE = new Set<Column>(['formation', 'studentNumber', 'birthDate', 'deputy']);

/** With a fault in the heading, or in the file as a whole, there are no lines to look at. */
export function readTable(bytes: Uint8Array): Table {
  const table = readAny(bytes, { columnOf, columnsOf, erasable: ERASABLE });
  const { header } = table;
  if (!header || isOfFormations(header.columns)) return table;
  if (header.columns.some((column) => column && IDENTIFYING.includes(column))) return table;
  const without = fault(header.line, { code: 'noIdentityColumn' });
  return { ...table, lines: [], findings: [...table.findings, without] };
}

/** A file of formations alone needs nobody's identity but the managers'. */
const isOfFormations = (columns: readonly (Column | undefined)[]) =>
  columns.includes('manager') && columns.includes('formation');
