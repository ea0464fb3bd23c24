/**
 * Takes a backup while the bot runs: one transaction that sees one moment, streamed into one file.
 * The file has its name only once it is whole and on the disk.
 */
import { open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Client } from 'pg';
import type { Clock } from '../../process/ports';
import { appliedMigrations, readMigrations } from '../migrate';
import { OWN_TABLES } from '../ownTables';
import { BackupError } from './BackupError';
import { withConnection } from './connect';
import {
  copyLine,
  createTally,
  endLine,
  headerLine,
  JOBS,
  ROWS_END,
  SESSION,
  sha256,
  type Header,
  type Tally,
} from './format';
import { JOB_COLUMNS, jobsVersion, rowsAsText, tablesOf, type Table } from './tables';

export interface BackupRequest {
  url: string;
  /** Must not exist yet; its folder must. */
  file: string;
  productVersion: string;
  clock: Clock;
}

export interface Taken {
  file: string;
  snapshotAt: string;
  /** Of the file, compressed. */
  bytes: number;
  tables: Tally[];
}

export const PARTIAL = '.partial';

/** @throws BackupError */
export async function takeBackup(request: BackupRequest): Promise<Taken> {
  const { url, file } = request;
  const partial = `${file}${PARTIAL}`;
  const handle = await create(file, partial);
  try {
    const taken = await withConnection(url, async (client) => {
      await client.query('begin transaction isolation level repeatable read, read only');
      const header = await describe(client, request);
      const tables: Tally[] = [];
      const text = Readable.from(backupText(client, header, tables), { objectMode: false });
      await pipeline(text, createGzip(), handle.createWriteStream({ flush: true }));
      return { snapshotAt: header.snapshotAt, tables };
    });
    await rename(partial, file);
    await syncFolder(path.dirname(file));
    const { size: bytes } = await stat(file);
    return { file, bytes, ...taken };
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(partial, { force: true });
    throw error;
  }
}

async function create(file: string, partial: string) {
  const existing = await open(file, 'r').catch(() => null);
  if (existing) {
    await existing.close();
    throw new BackupError(`${file} exists already. Name another file, or a folder.`);
  }
  try {
    return await open(partial, 'wx', 0o600); // People's data: for its owner alone.
  } catch (cause) {
    const isThere = (cause as NodeJS.ErrnoException).code === 'EEXIST';
    const remedy = isThere
      ? 'Another backup writes it; if none is running, remove it.'
      : 'The folder must be there, and writable for this user.';
    throw new BackupError(`${partial} cannot be written (${String(cause)}). ${remedy}`, { cause });
  }
}

/** A rename is on the disk when its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null); // Windows opens no folders.
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

async function describe(client: Client, request: BackupRequest): Promise<Header> {
  const migrations = await appliedMigrations(client);
  if (migrations.length === 0) {
    throw new BackupError('There is nothing to back up: no bot has used this database yet.');
  }
  const known = new Set((await readMigrations()).map(({ name }) => name));
  const unknown = migrations.find(({ name }) => !known.has(name));
  if (unknown) {
    throw new BackupError(
      `This database belongs to a newer version (its migration ${unknown.name} is not known ` +
        'here): take the backup with that version.',
    );
  }
  const ours: readonly string[] = ['_prisma_migrations', ...OWN_TABLES];
  const tables = (await tablesOf(client)).filter(({ name }) => ours.includes(name));
  const version = await jobsVersion(client);
  const jobs: Table[] = version === null ? [] : [{ name: JOBS, columns: JOB_COLUMNS }];
  return {
    format: 1,
    productVersion: request.productVersion,
    snapshotAt: request.clock.now().toString(),
    migrations,
    jobsVersion: version,
    tables: [...tables, ...jobs],
  };
}

/** `tallies` is filled on the way. */
async function* backupText(client: Client, header: Header, tallies: Tally[]) {
  const first = headerLine(header);
  yield Buffer.from(`${first}${SESSION.join('\n')}\n`);
  for (const table of header.tables) {
    const tally = createTally(table.name);
    yield Buffer.from(`${copyLine(table)}\n`);
    for await (const chunk of rowsAsText(client, table)) {
      tally.add(chunk);
      yield chunk;
    }
    yield ROWS_END;
    tallies.push(tally.result());
  }
  yield Buffer.from(endLine({ header: sha256(first), tables: tallies }));
}
