/** The database that a backup goes into: what stands in the way, and how it is emptied. */
import type { Client } from 'pg';
import { OWN_TABLES } from '../ownTables';
import { BackupError } from './BackupError';
import { tablesOf } from './tables';

const OTHERS = `select count(*)::int as value from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid() and usename = current_user
    and backend_type = 'client backend'`;

/** @throws BackupError when this database is not to be written, or only with `--replace` */
export async function expectFree(client: Client, mayReplace: boolean): Promise<void> {
  const name = await one<string>(client, 'select current_database() as value');
  if (await one<boolean>(client, "select to_regnamespace('sandbox') is not null as value")) {
    throw new BackupError(
      `The database ${name} is a sandbox’s. Restore into another one (DATABASE_URL).`,
    );
  }
  const tables = (await tablesOf(client)).map((table) => table.name);
  const ours: readonly string[] = ['_prisma_migrations', ...OWN_TABLES];
  const foreign = tables.filter((table) => !ours.includes(table));
  if (foreign.length > 0) {
    throw new BackupError(
      `The database ${name} has tables that are not this bot’s (${foreign.join(', ')}). ` +
        'Restore into a database of its own.',
    );
  }
  await expectNobodyElse(client);
  const held = mayReplace ? '' : await whatItHolds(client, tables);
  if (held) {
    throw new BackupError(
      `The database ${name} is not empty (${held}). Restore into an empty one; or, to DELETE ` +
        'everything that is in it and put the backup in its place, add --replace.',
    );
  }
}

/** @throws BackupError while a bot is connected */
export async function expectNobodyElse(client: Client): Promise<void> {
  const name = await one<string>(client, 'select current_database() as value');
  const others = await one<number>(client, OTHERS);
  if (others === 0) return;
  throw new BackupError(
    `Somebody is connected to the database ${name} as the bot is (${others} connections). ` +
      'Stop the bot first, every instance of it.',
  );
}

/** What is here whether or not anybody used the bot. */
const NEVER_COUNTS = ['_prisma_migrations', 'restoration', 'sender'];

async function whatItHolds(client: Client, tables: readonly string[]): Promise<string> {
  const found: string[] = [];
  for (const table of tables.filter((name) => !NEVER_COUNTS.includes(name))) {
    const rows = await one<number>(client, `select count(*)::int as value from public.${table}`);
    if (rows > 0) found.push(`${table}: ${rows}`);
  }
  return found.join(', ');
}

/** Everything of ours goes; the schema `pgboss` is made again by the bot’s next start. */
export async function removeEverything(client: Client): Promise<void> {
  const tables = ['_prisma_migrations', ...OWN_TABLES].map((name) => `public.${name}`);
  await client.query(`drop table if exists ${tables.join(', ')} cascade`);
  await client.query('drop schema if exists pgboss cascade');
}

async function one<T>(client: Client, sql: string): Promise<T> {
  const { rows } = await client.query<{ value: T }>(sql);
  return rows[0]!.value;
}
