/**
 * Puts a backup into a database: one transaction from the first table to the last, so a restoration
 * that fails or is killed has changed nothing. What must not be sent a second time is settled here
 * for the jobs, and by the bot’s next start (bot/jobs/afterRestore.ts) for reminders and cards.
 */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Clock } from '../../process/ports';
import {
  applyHere,
  makeMigrationsTable,
  PRISMA_LOCK,
  readMigrations,
  type Migration,
} from '../migrate';
import { BackupError } from './BackupError';
import { withConnection } from './connect';
import { columnList, JOBS, qualified, type Header, type Tally } from './format';
import { checkBackup, readBackup, type Checked, type Piece } from './readBackup';
import { settle, type Settled } from './settle';
import { JOB_COLUMNS, tablesOf, tallyOf, type Table } from './tables';
import { expectFree, removeEverything } from './target';
import { makeWaitingTable, WAITING } from './waitingJobs';

export interface RestoreRequest {
  url: string;
  file: string;
  /** An instant: when the bot that the backup was taken of had stopped; null: now. */
  stoppedAt: string | null;
  /** Whether what the database holds may be deleted. */
  mayReplace: boolean;
  clock: Clock;
}

export interface Restored extends Settled {
  snapshotAt: string;
  stoppedAt: string;
  productVersion: string;
  tables: Tally[];
  /** Migrations that the backup did not have yet. */
  migrated: string[];
}

/** @throws BackupError; then nothing was changed */
export async function restoreBackup(request: RestoreRequest): Promise<Restored> {
  const { url, file, clock, mayReplace } = request;
  const checked = await checkBackup(file);
  const migrations = knownOf(checked.header, await readMigrations());
  const moments = momentsOf(checked.header, request.stoppedAt, clock);
  return withConnection(url, async (client) => {
    await client.query("begin; set local lock_timeout = '60s'");
    try {
      await client.query('select pg_advisory_xact_lock($1)', [PRISMA_LOCK]);
      await expectFree(client, mayReplace);
      await removeEverything(client);
      await makeMigrationsTable(client);
      for (const migration of migrations.before) await applyHere(client, migration);
      await fill(client, file, checked);
      for (const migration of migrations.after) await applyHere(client, migration);
      const settled = await settle(client, { ...moments, now: clock.now().toString() });
      await client.query('analyze');
      await client.query('commit');
      const { productVersion } = checked.header;
      const migrated = migrations.after.map(({ name }) => name);
      return { ...moments, productVersion, tables: checked.end.tables, migrated, ...settled };
    } catch (cause) {
      await client.query('rollback').catch(() => undefined);
      if (cause instanceof BackupError) throw cause;
      const why = `The backup was not restored, and nothing was changed: ${String(cause)}`;
      throw new BackupError(why, { cause });
    }
  });
}

/**
 * What this version has of the backup's migrations, and what came later.
 * @throws BackupError for a backup of a newer version
 */
function knownOf({ migrations }: Header, known: Migration[]) {
  const checksums = new Map(migrations.map(({ name, checksum }) => [name, checksum]));
  const names = new Set(known.map(({ name }) => name));
  const newer = migrations.find(({ name }) => !names.has(name));
  if (newer) {
    throw new BackupError(
      `This backup was taken by a newer version (its migration ${newer.name} is not known here). ` +
        'Restore it with that version.',
    );
  }
  const changed = known.find(
    ({ name, checksum }) => (checksums.get(name) ?? checksum) !== checksum,
  );
  if (changed) {
    throw new BackupError(
      `Migration ${changed.name} is not the one that the backup was taken with.`,
    );
  }
  return {
    before: known.filter(({ name }) => checksums.has(name)),
    after: known.filter(({ name }) => !checksums.has(name)),
  };
}

function momentsOf({ snapshotAt }: Header, stoppedAt: string | null, clock: Clock) {
  const now = clock.now().toString();
  if (stoppedAt !== null && Date.parse(stoppedAt) > Date.parse(now)) {
    throw new BackupError(`--stopped-at ${stoppedAt} is still to come: it is ${now}.`);
  }
  return { snapshotAt, stoppedAt: stoppedAt ?? now };
}

/** The tables as they were, and read back to be sure. */
async function fill(client: Client, file: string, { header, end }: Checked): Promise<void> {
  const present = await tablesOf(client);
  expectSameTables(header, present);
  // A migration may have brought rows of its own; the backup has them as they became.
  await client.query(`truncate ${present.map(({ name }) => qualified(name)).join(', ')} cascade`);
  await makeWaitingTable(client);
  await copyIn(client, file);
  for (const table of header.tables.filter(({ name }) => name !== JOBS)) {
    const expected = end.tables.find(({ name }) => name === table.name);
    const { rows, sha256 } = await tallyOf(client, table);
    if (rows === expected?.rows && sha256 === expected.sha256) continue;
    throw new BackupError(`The table ${table.name} did not become what it was.`);
  }
  await setSequences(client, present);
}

function expectSameTables({ tables }: Header, present: Table[]): void {
  const shape = (all: Table[]) =>
    JSON.stringify(
      all
        .filter(({ name }) => name !== JOBS)
        .map(({ name, columns }) => [name, [...columns].sort()])
        .sort(),
    );
  // Names become part of a statement, so none may be there that is not one of ours.
  const jobs = tables.filter(({ name }) => name === JOBS).flatMap(({ columns }) => columns);
  const areOurs = jobs.every((column) => JOB_COLUMNS.includes(column));
  if (areOurs && shape(tables) === shape(present)) return;
  throw new BackupError('The backup does not have the tables and columns of its own version.');
}

async function copyIn(client: Client, file: string): Promise<void> {
  const pieces = readBackup(file);
  for (;;) {
    const next = await pieces.next();
    if (next.done) return;
    if (next.value.kind !== 'table') continue;
    const { name, columns } = next.value.table;
    const target = name === JOBS ? WAITING : qualified(name);
    const sink = client.query(copyFrom(`copy ${target} (${columnList(columns)}) from stdin`));
    await pipeline(Readable.from(rowsOf(pieces), { objectMode: false }), sink);
  }
}

async function* rowsOf(pieces: AsyncGenerator<Piece>) {
  for (;;) {
    const next = await pieces.next();
    if (next.done || next.value.kind !== 'rows') return;
    yield next.value.rows;
  }
}

/** The next number of a table is above all that it has. */
async function setSequences(client: Client, tables: Table[]): Promise<void> {
  for (const { name, columns } of tables) {
    for (const column of columns) {
      const from = `${qualified(name)}`;
      const max = `select max(${JSON.stringify(column)}) as max from ${from}`;
      const { rows } = await client.query<{ sequence: string | null }>(
        'select pg_get_serial_sequence($1, $2) as sequence',
        [from, column],
      );
      const sequence = rows[0]?.sequence;
      if (!sequence) continue;
      await client.query(
        `select setval($1::regclass, coalesce(max, 1), max is not null) from (${max}) as m`,
        [sequence],
      );
    }
  }
}
