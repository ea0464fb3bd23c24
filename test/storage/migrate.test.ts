import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { migrate, MigrationError } from '../../bot/storage/migrate';
import { freshDatabase, type TestDatabase } from '../support/database';

let database: TestDatabase;
let client: Client;
let folder: string;

beforeEach(async () => {
  database = await freshDatabase();
  client = new Client({ connectionString: database.url });
  await client.connect();
  // The template is migrated with the product's own; here the invented ones stand alone.
  await client.query('drop schema public cascade; create schema public');
  folder = await mkdtemp(path.join(tmpdir(), 'stage-bot-migrations-'));
  await writeFile(path.join(folder, 'migration_lock.toml'), 'provider = "postgresql"\n');
});

afterEach(async () => {
  await client.end();
  await database.drop();
  await rm(folder, { recursive: true });
});

async function write(name: string, sql: string): Promise<void> {
  await mkdir(path.join(folder, name), { recursive: true });
  await writeFile(path.join(folder, name, 'migration.sql'), sql);
}

const FIRST = '20270104090000_pets';
const SECOND = '20270105090000_names';
const PETS = 'create table pets (id int);\ninsert into pets values (1); -- été\n';

const run = () => migrate(database.url, folder);

async function rows(sql: string): Promise<unknown[]> {
  return (await client.query(sql)).rows;
}

test('applies what is new, in order, once, and records it as Prisma does', async () => {
  await write(SECOND, 'alter table pets add name text');
  await write(FIRST, PETS);
  expect(await run()).toEqual([FIRST, SECOND]);
  expect(await run()).toEqual([]);
  expect(
    await rows(`select migration_name, checksum, applied_steps_count, rolled_back_at, logs,
      finished_at is not null as finished, length(id) as id_length
      from _prisma_migrations order by migration_name limit 1`),
  ).toEqual([
    {
      migration_name: FIRST,
      checksum: createHash('sha256').update(PETS).digest('hex'),
      applied_steps_count: 1,
      rolled_back_at: null,
      logs: null,
      finished: true,
      id_length: 36,
    },
  ]);
});

test('eight bots that start at once apply each migration once', async () => {
  await write(FIRST, PETS);
  const applied = await Promise.all(Array.from({ length: 8 }, run));
  expect(applied.flat()).toEqual([FIRST]);
  expect(await rows('select count(*)::int from pets')).toEqual([{ count: 1 }]);
});

test('a migration that fails is told, leaves nothing, and can be mended', async () => {
  await write(FIRST, PETS);
  await write(SECOND, 'create table half (id int); select * from nowhere');
  await expect(run()).rejects.toThrow(MigrationError);
  await expect(run()).rejects.toThrow(new RegExp(`${SECOND} failed.*nowhere`));
  expect(await rows("select to_regclass('half') as half")).toEqual([{ half: null }]);

  await write(SECOND, 'create table half (id int)');
  expect(await run()).toEqual([SECOND]);
});

test('a migration changed after it was applied is refused', async () => {
  await write(FIRST, PETS);
  await run();
  await write(FIRST, `${PETS} `);
  await write(SECOND, 'create table never (id int)');
  await expect(run()).rejects.toThrow(`${FIRST} was changed after it was applied`);
  expect(await rows("select to_regclass('never') as never")).toEqual([{ never: null }]);
});

test('an older version refuses a database that a newer one has worked on', async () => {
  await write(FIRST, PETS);
  await write(SECOND, 'alter table pets add name text');
  await run();
  await rm(path.join(folder, SECOND), { recursive: true });
  await expect(run()).rejects.toThrow(new RegExp(`newer version.*${SECOND}.*restore the backup`));
  expect(await rows('select name from pets')).toEqual([{ name: null }]);
});

test('a migration that Prisma started and did not finish is refused until resolved', async () => {
  await write(FIRST, PETS);
  await run();
  await client.query('update _prisma_migrations set finished_at = null');
  await expect(run()).rejects.toThrow(`migrate resolve --rolled-back ${FIRST}`);

  await client.query('update _prisma_migrations set rolled_back_at = now()');
  await client.query('drop table pets');
  expect(await run()).toEqual([FIRST]);
});

test('a database that cannot be reached is named, without its password', async () => {
  const attempt = migrate('postgres://bot:secret-word@127.0.0.1:9/stages', folder);
  await expect(attempt).rejects.toThrow(/127\.0\.0\.1:9\/stages cannot be reached.*DATABASE_URL/);
  await expect(attempt).rejects.not.toThrow('secret-word');
});

test("the product's own migrations are applied to an empty database", async () => {
  const applied = await migrate(database.url);
  expect(await migrate(database.url)).toEqual([]);
  expect(await rows('select count(*)::int from _prisma_migrations')).toEqual([
    { count: applied.length },
  ]);
});
