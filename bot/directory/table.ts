/** Bytes to lines with named cells: encoding, separator, quotes and headings are found out here. */
import { CsvError, parse } from 'csv-parse/sync';
import { cleanCell, isErased, isFormula, isRounded } from './cells';
import { columnOf, columnsOf, type Column } from './columns';
import { decode, isGarbled, isWorkbook } from './encoding';
import { fault, isFault, remark, type Fault, type Finding } from './findings';

const MEGABYTES = 20;
const SEPARATORS = [';', ',', '\t'] as const;

export interface Line {
  /** As a spreadsheet counts them: the heading is usually line 1. */
  line: number;
  /** Cleaned; a column that the file does not have, or an empty cell, is absent. */
  cells: Partial<Record<Column, string>>;
  /** Where there was something, and why it cannot be read was told. */
  refused: ReadonlySet<Column>;
}

export interface Table {
  encoding: string;
  separator: string;
  lines: Line[];
  findings: Finding[];
}

/** With a fault in the heading, or in the file as a whole, there are no lines to look at. */
export function readTable(bytes: Uint8Array): Table {
  const nothing = { encoding: '', separator: '', lines: [] };
  const refused = (what: Fault) => ({ ...nothing, findings: [fault(null, what)] });
  if (bytes.length > MEGABYTES * 1024 * 1024) {
    return refused({ code: 'tooLarge', megabytes: MEGABYTES });
  }
  if (isWorkbook(bytes)) return refused({ code: 'workbook' });
  const { text, encoding } = decode(bytes);
  if (isBinary(text)) return refused({ code: 'notText' });
  const body = withoutSeparatorLine(text);
  const separator = separatorOf(body);
  const records = recordsOf(body, separator);
  if (!Array.isArray(records)) return { ...nothing, findings: [records] };
  const [header, ...rest] = records;
  if (!header) return refused({ code: 'empty' });
  return { encoding, separator, ...named(header, rest) };
}

interface Row {
  line: number;
  cells: string[];
}

/** UTF-16 without its mark, a PDF, a picture: every second character or so is a NUL. */
function isBinary(text: string): boolean {
  const start = text.slice(0, 4096);
  return start.split('\0').length - 1 > start.length / 8;
}

/** Excel's own first line « sep=; ». It stays a line, so that lines are counted as people see them. */
function withoutSeparatorLine(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/^"?sep=.?"?(?=\r|\n)/i, '');
}

function separatorOf(text: string): string {
  const header = text.split(/\r\n|\n|\r/).find((line) => line.trim() !== '') ?? '';
  const known = (separator: string) =>
    header.split(separator).filter((cell) => columnOf(cell) !== undefined).length;
  return SEPARATORS.reduce<string>(
    (best, separator) => (known(separator) > known(best) ? separator : best),
    ';',
  );
}

function recordsOf(text: string, delimiter: string): Row[] | Finding {
  try {
    const options = {
      delimiter,
      bom: true,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
    } as const;
    const found = parse(text, options) as unknown as {
      info: { lines: number };
      record: string[];
    }[];
    return found
      .map(({ info, record }) => ({ line: info.lines, cells: record.map(cleanCell) }))
      .filter(({ cells }) => cells.some(Boolean));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = 'lines' in error && typeof error.lines === 'number' ? error.lines : null;
    return fault(line, { code: 'brokenQuotes' });
  }
}

function named(header: Row, rest: Row[]): Pick<Table, 'lines' | 'findings'> {
  const findings: Finding[] = [];
  const columns = columnsOf(header.cells);
  if (!columns.some(Boolean)) {
    return { lines: [], findings: [fault(header.line, { code: 'noHeader' })] };
  }
  columns.forEach((column, index) => {
    const heading = header.cells[index]!;
    if (column === undefined) {
      if (heading) findings.push(remark(header.line, { code: 'unknownColumn', value: heading }));
    } else if (columns.indexOf(column) !== index) {
      findings.push(fault(header.line, { code: 'columnTwice', column }));
    }
  });
  const identifying: Column[] = ['account', 'signInName', 'email'];
  if (
    !columns.some((column) => column && identifying.includes(column)) &&
    !isOfFormations(columns)
  ) {
    findings.push(fault(header.line, { code: 'noIdentityColumn' }));
  }
  if (findings.some(isFault)) return { lines: [], findings };
  return { lines: rest.map((record) => lineOf(record, columns, findings)), findings };
}

/** A file of formations alone needs nobody's identity but the managers'. */
const isOfFormations = (columns: (Column | undefined)[]) =>
  columns.includes('manager') && columns.includes('formation');

function lineOf({ line, cells }: Row, columns: (Column | undefined)[], findings: Finding[]): Line {
  if (cells.slice(columns.length).some(Boolean)) {
    const counts = { cells: cells.length, columns: columns.length };
    findings.push(fault(line, { code: 'tooManyCells', ...counts }));
  }
  const found: Line['cells'] = {};
  const refused = new Set<Column>();
  columns.forEach((column, index) => {
    const value = cells[index];
    if (!column || !value) return;
    if (isErased(value) && !ERASABLE.has(column)) return;
    const code = whatIsWrong(value);
    if (code) {
      findings.push(fault(line, { code, column, value }));
      refused.add(column);
    } else found[column] = value;
  });
  return { line, cells: found, refused };
}

/** Elsewhere a dash is how somebody writes « nothing ». */
const ERASABLE = new Set<Column>(['formation', 'studentNumber', 'birthDate', 'deputy']);

function whatIsWrong(value: string): 'garbled' | 'formula' | 'rounded' | undefined {
  if (isGarbled(value)) return 'garbled';
  if (isFormula(value)) return 'formula';
  return isRounded(value) ? 'rounded' : undefined;
}
