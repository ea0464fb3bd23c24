/**
 * What a backup looks like: gzip around the text that `pg_dump` writes too, one `COPY … FROM stdin;`
 * for each table. So `gunzip -c FILE` shows it, and `psql` could load its tables, without this
 * product. Two comments are ours: the first line says what the backup is, the last one what must be
 * in it, so that a file that was cut short or changed is known before anything is written.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { BackupError } from './BackupError';

const FORMAT = 1;
const HEADER = '-- stage-bot backup ';
const END = '-- end ';
/** Ends the rows of a table; in a row a backslash is always written twice. */
export const ROWS_END = Buffer.from('\\.\n');

/** The waiting jobs of pg-boss stand among the tables under this name. */
export const JOBS = 'pgboss.job';

/** What each connection is set to, so that values are written and read the same everywhere. */
export const SESSION = [
  "SET client_encoding = 'UTF8';",
  "SET datestyle = 'ISO, YMD';",
  "SET intervalstyle = 'postgres';",
  "SET timezone = 'UTC';",
  'SET statement_timeout = 0;',
  'SET idle_in_transaction_session_timeout = 0;',
  'SET synchronize_seqscans = off;',
];

const header = z.object({
  format: z.literal(FORMAT),
  productVersion: z.string(),
  /** The moment that the backup shows, an instant in UTC. */
  snapshotAt: z.iso.datetime(),
  /** Applied to the database, with the sha256 of each. */
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  /** Of pg-boss's schema; null: the jobs were never started on this database. */
  jobsVersion: z.int().nullable(),
  /** In an order in which they can be filled: what a table refers to comes before it. */
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
});

const tally = z.object({ name: z.string(), rows: z.int(), bytes: z.int(), sha256: z.string() });
const end = z.object({ header: z.string(), tables: z.array(tally) });

export type Header = z.infer<typeof header>;
/** What one table has in the backup; `bytes` and `sha256` are of its rows as text. */
export type Tally = z.infer<typeof tally>;
export type End = z.infer<typeof end>;

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

export function headerLine(values: Omit<Header, 'format'>): string {
  return `${HEADER}${JSON.stringify({ format: FORMAT, ...values })}\n`;
}

export function endLine(values: End): string {
  return `${END}${JSON.stringify(values)}\n`;
}

/** @throws BackupError: not a backup of ours, or of a later version's format */
export function readHeader(line: string): Header {
  if (!line.startsWith(HEADER)) throw new BackupError('This file is not a backup of this bot.');
  const json = jsonOf(line.slice(HEADER.length));
  if (json === undefined) {
    throw new BackupError('The backup is damaged: its first line cannot be read.');
  }
  const parsed = header.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new BackupError(
    `This backup is of a form that this version does not read (it reads format ${FORMAT}). ` +
      'Restore it with the version that made it, or a later one.',
  );
}

export const isEnd = (line: string) => line.startsWith(END);

/** @throws BackupError */
export function readEnd(line: string): End {
  const parsed = end.safeParse(jsonOf(line.slice(END.length)));
  if (!parsed.success)
    throw new BackupError('The backup is damaged: its last line cannot be read.');
  return parsed.data;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `public` is where our tables are; names have no quotes in them (they are ours). */
export const qualified = (name: string) =>
  name === JOBS ? 'pgboss.job' : `public.${JSON.stringify(name)}`;

export const columnList = (columns: readonly string[]) =>
  columns.map((column) => JSON.stringify(column)).join(', ');

export function copyLine({ name, columns }: Header['tables'][number]): string {
  return `COPY ${qualified(name)} (${columnList(columns)}) FROM stdin;`;
}

/** Counts rows and bytes while they pass. */
export function createTally(name: string) {
  const hash = createHash('sha256');
  let rows = 0;
  let bytes = 0;
  return {
    add(chunk: Buffer): void {
      hash.update(chunk);
      bytes += chunk.length;
      // Every row ends with the one line end in it: those of values are written as \n.
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) rows += 1;
    },
    result: (): Tally => ({ name, rows, bytes, sha256: hash.digest('hex') }),
  };
}
