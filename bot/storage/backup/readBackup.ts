/** Reads a backup piece by piece, in constant memory. */
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { BackupError } from './BackupError';
import {
  copyLine,
  createTally,
  isEnd,
  readEnd,
  readHeader,
  ROWS_END,
  SESSION,
  sha256,
  type End,
  type Header,
} from './format';
import type { Table } from './tables';

/** Between `table` and `tableEnd` come its `rows`, which may be cut anywhere. */
export type Piece =
  | { kind: 'header'; header: Header; line: string }
  | { kind: 'table'; table: Table }
  | { kind: 'rows'; rows: Buffer }
  | { kind: 'tableEnd' }
  | { kind: 'end'; end: End };

export interface Checked {
  header: Header;
  end: End;
}

/**
 * Reads it all and compares it with what it says of itself.
 * @throws BackupError when it is damaged, cut short, changed or not a backup
 */
export async function checkBackup(file: string): Promise<Checked> {
  let found: { header: Header; line: string } | undefined;
  let end: End | undefined;
  const tallies: ReturnType<typeof createTally>[] = [];
  for await (const piece of readBackup(file)) {
    if (piece.kind === 'header') found = piece;
    else if (piece.kind === 'table') tallies.push(createTally(piece.table.name));
    else if (piece.kind === 'rows') tallies.at(-1)!.add(piece.rows);
    else if (piece.kind === 'end') end = piece.end;
  }
  if (!found || !end) throw new BackupError('The backup is incomplete: its end is missing.');
  const seen = { header: sha256(found.line), tables: tallies.map((tally) => tally.result()) };
  if (JSON.stringify(seen) !== JSON.stringify(end)) {
    throw new BackupError('The backup is damaged: its contents are not what was written.');
  }
  return { header: found.header, end };
}

/** @throws BackupError when it cannot be unpacked, or is not in the form of a backup */
export async function* readBackup(file: string): AsyncGenerator<Piece> {
  const reader = createReader();
  try {
    const unpacked = createReadStream(file).on('error', (error) => gunzip.destroy(error));
    const gunzip = createGunzip();
    for await (const chunk of unpacked.pipe(gunzip)) yield* reader.take(chunk as Buffer);
  } catch (cause) {
    if (cause instanceof BackupError) throw cause;
    throw new BackupError(`The backup ${file} cannot be read: ${String(cause)}`, { cause });
  }
  reader.finish();
}

/** A header has every table with its columns: far below this. */
const LONGEST_LINE = 1_000_000;
const LAST_ROW = Buffer.concat([Buffer.from('\n'), ROWS_END]);

function createReader() {
  let rest: Buffer = Buffer.alloc(0);
  let tables: Table[] | undefined;
  let isInRows = false;
  /** No row of the table was seen yet. */
  let isFirst = false;
  let isOver = false;

  function* lineRead(line: string): Generator<Piece> {
    if (!tables) {
      const header = readHeader(line);
      tables = [...header.tables];
      yield { kind: 'header', header, line: `${line}\n` };
    } else if (isEnd(line) && tables.length === 0 && !isOver) {
      isOver = true;
      yield { kind: 'end', end: readEnd(line) };
    } else if (tables[0] && line === copyLine(tables[0])) {
      isInRows = isFirst = true;
      yield { kind: 'table', table: tables.shift()! };
    } else if (!SESSION.includes(line)) {
      throw new BackupError('The backup is damaged: something in it does not belong there.');
    }
  }

  /** The line that is whole, if one is. */
  function nextLine(): string | undefined {
    const at = rest.indexOf(10);
    if (at < 0 && rest.length > LONGEST_LINE) {
      throw new BackupError('This file is not a backup of this bot.');
    }
    if (at < 0) return undefined;
    const line = rest.subarray(0, at).toString('utf8');
    rest = rest.subarray(at + 1);
    return line;
  }

  /** As many rows as are certain; null when more must be read first. */
  function nextRows(): Buffer | null {
    if (isFirst && rest.length < ROWS_END.length) return null;
    const isEmpty = isFirst && rest.subarray(0, ROWS_END.length).equals(ROWS_END);
    const at = isEmpty ? 0 : rest.indexOf(LAST_ROW) + 1;
    if (isEmpty || at > 0) {
      const rows = rest.subarray(0, at);
      rest = rest.subarray(at + ROWS_END.length);
      isInRows = false;
      return rows;
    }
    const certain = rest.length - LAST_ROW.length + 1;
    if (certain <= 0) return null;
    const rows = rest.subarray(0, certain);
    rest = rest.subarray(certain);
    isFirst = false;
    return rows;
  }

  return {
    *take(chunk: Buffer): Generator<Piece> {
      rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      for (;;) {
        if (isInRows) {
          const rows = nextRows();
          if (!rows) return;
          if (rows.length > 0) yield { kind: 'rows', rows };
          if (!isInRows) yield { kind: 'tableEnd' };
        } else {
          const line = nextLine();
          if (line === undefined) return;
          yield* lineRead(line);
        }
      }
    },
    finish(): void {
      if (!isOver || rest.length > 0) {
        throw new BackupError('The backup is incomplete, or something was added at its end.');
      }
    },
  };
}
