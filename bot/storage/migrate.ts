// Applies prisma/migrations at start, as `prisma migrate deploy` would: its table, its checksums, its
// lock. Prisma's own runner needs an engine that cannot be downloaded everywhere.
// Each migration is one transaction, so a bot killed in the middle leaves nothing half done.
import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Client } from 'pg';

/** The database cannot be brought up to date; the message says why, and what to do. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
}

const MIGRATIONS = path.join(__dirname, '../../prisma/migrations');
/** The number under which Prisma locks too. */
export const PRISMA_LOCK = 72707369;
const LOCK_PATIENCE_MS = 60_000;

const TABLE = `create table if not exists "_prisma_migrations" (
  "id" varchar(36) primary key not null,
  "checksum" varchar(64) not null,
  "finished_at" timestamptz,
  "migration_name" varchar(255) not null,
  "logs" text,
  "rolled_back_at" timestamptz,
  "started_at" timestamptz not null default now(),
  "applied_steps_count" integer not null default 0
)`;

export interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

/** Makes the table of what was applied, where it is missing. */
export async function makeMigrationsTable(client: Client): Promise<void> {
  await client.query(TABLE);
}

/** What was applied to a database, in that order; nothing before the first migration. */
export async function appliedMigrations(
  client: Client,
): Promise<Pick<Migration, 'name' | 'checksum'>[]> {
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regclass('public._prisma_migrations') is not null as there`,
  );
  if (!rows[0]?.there) return [];
  const applied = await client.query<Pick<Migration, 'name' | 'checksum'>>(
    `select migration_name as name, checksum from public."_prisma_migrations"
      where finished_at is not null and rolled_back_at is null order by migration_name`,
  );
  return applied.rows;
}

interface AppliedRow {
  migration_name: string;
  checksum: string;
  finished_at: Date | null;
}

/** Those of this version, in order. */
export async function readMigrations(folder = MIGRATIONS): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const bytes = await readFile(path.join(folder, name, 'migration.sql'));
      const checksum = createHash('sha256').update(bytes).digest('hex');
      return { name, sql: bytes.toString('utf8'), checksum };
    }),
  );
}

/** The migrations still to be applied, in order. */
function pending(migrations: Migration[], rows: AppliedRow[]): Migration[] {
  const failed = rows.find((row) => row.finished_at === null);
  if (failed) {
    throw new MigrationError(
      `Migration ${failed.migration_name} failed earlier and its effects are unknown. Mend the ` +
        `database, then run: npx prisma migrate resolve --rolled-back ${failed.migration_name}`,
    );
  }
  const known = new Set(migrations.map(({ name }) => name));
  const newer = rows.find((row) => !known.has(row.migration_name));
  if (newer) {
    throw new MigrationError(
      `A newer version of the bot has worked on this database: it applied ${newer.migration_name}, ` +
        'which this version does not know. Start that version again, or restore the backup taken ' +
        'before the upgrade (deployment/runbook.md, « Going back »).',
    );
  }
  const applied = new Map(rows.map((row) => [row.migration_name, row.checksum]));
  for (const { name, checksum } of migrations) {
    const before = applied.get(name);
    if (before === undefined || before === checksum) continue;
    throw new MigrationError(
      `Migration ${name} was changed after it was applied to this database. ` +
        'Restore the file and put the change into a new migration.',
    );
  }
  return migrations.filter(({ name }) => !applied.has(name));
}

/** Applies one in the transaction that is open, and records it. */
export async function applyHere(client: Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query(sql);
  await client.query(
    `insert into "_prisma_migrations"
      ("id", "checksum", "migration_name", "finished_at", "applied_steps_count")
      values ($1, $2, $3, clock_timestamp(), 1)`,
    [randomUUID(), checksum, name],
  );
}

async function apply(client: Client, migration: Migration): Promise<void> {
  const { name } = migration;
  await client.query('begin');
  try {
    await applyHere(client, migration);
    await client.query('commit');
  } catch (cause) {
    await client.query('rollback');
    throw new MigrationError(`Migration ${name} failed; nothing of it was kept: ${String(cause)}`, {
      cause,
    });
  }
}

async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined); // the query that it interrupts rejects as well
  try {
    await client.connect();
    return client;
  } catch (cause) {
    const { host, pathname } = new URL(url); // without the password
    throw new MigrationError(
      `The database ${host}${pathname} cannot be reached (${String(cause)}). ` +
        'Check DATABASE_URL, and that PostgreSQL is running there.',
      { cause },
    );
  }
}

/**
 * Brings the database up to date; several bots may start at once, one applies and the others wait.
 * @returns the names of the migrations that were applied now
 * @throws MigrationError when a migration fails, failed earlier or was changed afterwards, when a newer
 *   version has applied more than this one knows, and when the database cannot be reached
 */
export async function migrate(url: string, folder = MIGRATIONS): Promise<string[]> {
  const migrations = await readMigrations(folder);
  const client = await connect(url);
  try {
    await client.query(`set lock_timeout = ${LOCK_PATIENCE_MS}`);
    await client.query('select pg_advisory_lock($1)', [PRISMA_LOCK]);
    await makeMigrationsTable(client);
    const rows = await client.query<AppliedRow>(
      `select "migration_name", "checksum", "finished_at" from "_prisma_migrations"
        where "rolled_back_at" is null`,
    );
    const todo = pending(migrations, rows.rows);
    for (const migration of todo) await apply(client, migration);
    return todo.map(({ name }) => name);
  } finally {
    await client.end(); // and with it the lock
  }
}
