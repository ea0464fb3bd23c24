/** Bytes to lines with named cells: encoding, separator, quotes and headings are found out here. */
import { CsvError, parse } from 'csv-parse/sync';
import { cleanCell, isErased, isFormula, isRounded } from './cells';
import { decode, isGarbled, isWorkbook } from './encoding';
import {
  faultAt,
  isFault,
  remarkAt,
  type FileFault,
  type FileRemark,
  type FindingOf,
} from './findings';

const MEGABYTES = 20;
const SEPARATORS = [';', ',', '\t'] as const;

/** What a kind of file has in its lines. */
export interface TableShape<C extends string> {
  /** What a heading means by itself; undefined: nothing that is used. */
  columnOf: (heading: string) => C | undefined;
  /** What each heading means beside the others, where that is more. */
  columnsOf?: (headings: readonly string[]) => (C | undefined)[];
  /** Where a dash means « erase it »; elsewhere it is how somebody writes « nothing ». */
  erasable?: ReadonlySet<C>;
}

export interface Line<C extends string> {
  /** As a spreadsheet counts them: the heading is usually line 1. */
  line: number;
  /** Cleaned; a column that the file does not have, or an empty cell, is absent. */
  cells: Partial<Record<C, string>>;
  /** Where there was something, and why it cannot be read was told. */
  refused: ReadonlySet<C>;
  /** The cells of columns that are not used. */
  others: readonly string[];
}

export type TableFinding<C extends string> = FindingOf<FileFault<C>, FileRemark>;

export interface Table<C extends string> {
  encoding: string;
  separator: string;
  /** Of the line of headings; none where it could not be found. */
  header: { line: number; columns: readonly (C | undefined)[] } | null;
  lines: Line<C>[];
  findings: TableFinding<C>[];
}

/** With a fault in the heading, or in the file as a whole, there are no lines to look at. */
export function readTable<C extends string>(bytes: Uint8Array, shape: TableShape<C>): Table<C> {
  const nothing = { encoding: '', separator: '', header: null, lines: [] };
  const refused = (what: FileFault<C>): Table<C> => ({
    ...nothing,
    findings: [faultAt(null, what)],
  });
  if (bytes.length > MEGABYTES * 1024 * 1024) {
    return refused({ code: 'tooLarge', megabytes: MEGABYTES });
  }
  if (isWorkbook(bytes)) return refused({ code: 'workbook' });
  const { text, encoding } = decode(bytes);
  if (isBinary(text)) return refused({ code: 'notText' });
  const body = withoutSeparatorLine(text);
  const separator = separatorOf(body, shape);
  const records = recordsOf(body, separator);
  if (!Array.isArray(records)) return { ...nothing, findings: [records] };
  const [header, ...rest] = records;
  if (!header) return refused({ code: 'empty' });
  return { encoding, separator, ...named(header, rest, shape) };
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

function separatorOf<C extends string>(text: string, { columnOf }: TableShape<C>): string {
  const header = text.split(/\r\n|\n|\r/).find((line) => line.trim() !== '') ?? '';
  const known = (separator: string) =>
    header.split(separator).filter((cell) => columnOf(cell) !== undefined).length;
  return SEPARATORS.reduce<string>(
    (best, separator) => (known(separator) > known(best) ? separator : best),
    ';',
  );
}

function recordsOf(text: string, delimiter: string) {
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
      .filter(({ cells }): boolean => cells.some(Boolean)) satisfies Row[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = 'lines' in error && typeof error.lines === 'number' ? error.lines : null;
    return faultAt(line, { code: 'brokenQuotes' } as const);
  }
}

function named<C extends string>(
  header: Row,
  rest: Row[],
  shape: TableShape<C>,
): Pick<Table<C>, 'header' | 'lines' | 'findings'> {
  const findings: TableFinding<C>[] = [];
  const columns = shape.columnsOf?.(header.cells) ?? header.cells.map(shape.columnOf);
  if (!columns.some(Boolean)) {
    return { header: null, lines: [], findings: [faultAt(header.line, { code: 'noHeader' })] };
  }
  columns.forEach((column, index) => {
    const heading = header.cells[index]!;
    if (column === undefined) {
      if (heading) findings.push(remarkAt(header.line, { code: 'unknownColumn', value: heading }));
    } else if (columns.indexOf(column) !== index) {
      findings.push(faultAt(header.line, { code: 'columnTwice', column }));
    }
  });
  const about = { line: header.line, columns };
  if (findings.some(isFault)) return { header: about, lines: [], findings };
  const lines = rest.map((record) => lineOf(record, columns, { shape, findings }));
  return { header: about, lines, findings };
}

function lineOf<C extends string>(
  { line, cells }: Row,
  columns: readonly (C | undefined)[],
  { shape, findings }: { shape: TableShape<C>; findings: TableFinding<C>[] },
): Line<C> {
  if (cells.slice(columns.length).some(Boolean)) {
    const counts = { cells: cells.length, columns: columns.length };
    findings.push(faultAt(line, { code: 'tooManyCells', ...counts }));
  }
  const found: Line<C>['cells'] = {};
  const refused = new Set<C>();
  const others: string[] = [];
  columns.forEach((column, index) => {
    const value = cells[index];
    if (!value) return;
    if (!column) return void others.push(value);
    if (isErased(value) && !shape.erasable?.has(column)) return;
    const code = whatIsWrong(value);
    if (code) {
      findings.push(faultAt(line, { code, column, value }));
      refused.add(column);
    } else found[column] = value;
  });
  return { line, cells: found, refused, others };
}

function whatIsWrong(value: string): 'garbled' | 'formula' | 'rounded' | undefined {
  if (isGarbled(value)) return 'garbled';
  if (isFormula(value)) return 'formula';
  return isRounded(value) ? 'rounded' : undefined;
}
