import { openDatabase, type Database } from '../../bot/storage/database';
import { freshDatabase, type TestDatabase } from '../support/database';
import { silentLog as log } from '../support/log';

let server: TestDatabase;
let database: Database;

beforeEach(async () => {
  server = await freshDatabase();
  database = openDatabase({ url: server.url, log, max: 2 });
});

afterEach(async () => {
  await database.close();
  await server.drop();
});

async function cutAllOthers(): Promise<void> {
  const other = openDatabase({ url: server.url, log, max: 1 });
  await other.pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`,
  );
  await other.close();
}

test('goes on by itself after its connections were cut', async () => {
  await database.prisma.$queryRaw`select 1`;
  await cutAllOthers();
  await database.pool.query('select 1').catch(() => undefined);
  await expect(database.prisma.$queryRaw`select 1 as one`).resolves.toEqual([{ one: 1 }]);
});

test('a connection cut inside a transaction rejects it and nothing else', async () => {
  await database.pool.query('create table notes (id int)');
  const cut = database.prisma.$transaction(async (tx) => {
    await tx.$executeRaw`insert into notes values (1)`;
    await cutAllOthers();
    await tx.$executeRaw`insert into notes values (2)`;
  });
  await expect(cut).rejects.toThrow();
  const { rows } = await database.pool.query('select count(*)::int from notes');
  expect(rows).toEqual([{ count: 0 }]);
});

test('an unreachable database is an error, soon', async () => {
  // Port 9 of this machine: nobody listens.
  const nobody = openDatabase({ url: 'postgres://u:p@127.0.0.1:9/none', log });
  await expect(nobody.prisma.$queryRaw`select 1`).rejects.toThrow();
  await nobody.close();
});

test('session options reach the server', async () => {
  const other = openDatabase({
    url: server.url,
    log,
    sessionOptions: '-c search_path=elsewhere -c application_name=options-test',
  });
  const { rows } = await other.pool.query('show search_path');
  expect(rows).toEqual([{ search_path: 'elsewhere' }]);
  await other.close();
});

test('a slow statement is stopped by the server well before Teams gives up', async () => {
  const { rows } = await database.pool.query('show statement_timeout');
  expect(rows).toEqual([{ statement_timeout: '5s' }]);
});
