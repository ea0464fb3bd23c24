import { Client } from 'pg';
import { createSandbox } from '../../deployment/sandbox';
import { silentLog } from '../../deployment/sandbox/log';
import { openRecords, type Records } from '../../deployment/sandbox/records';
import { freshDatabase } from '../support/database';
import { fragileDatabase } from './support/fragileDatabase';
import { ScriptedWork } from './support/play';

let database: Awaited<ReturnType<typeof freshDatabase>>;
const opened: Records[] = [];

beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((records) => records.close()));
  await database.drop();
});

async function open(url = database.url, hasForeignData = false): Promise<Records> {
  const records = await openRecords({
    url,
    hasForeignData: async () => hasForeignData,
    log: silentLog,
  });
  opened.push(records);
  return records;
}

/** What somebody else reads in the database. */
async function stored(): Promise<unknown[]> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  try {
    const { rows } = await client.query('select kind, id, value from sandbox.records order by seq');
    return rows.map(({ kind, id, value }) => [kind, id, value]);
  } finally {
    await client.end();
  }
}

test('what is written is in the database when the promise resolves, in order', async () => {
  const records = await open();
  await Promise.all([records.put('m', 'a', { n: 1 }), records.put('m', 'b', { n: 2 })]);
  expect(await stored()).toEqual([
    ['m', 'a', { n: 1 }],
    ['m', 'b', { n: 2 }],
  ]);
  await Promise.all([records.put('m', 'a', { n: 3 }), records.remove('m', 'b')]);
  expect(await (await open()).load()).toEqual([{ kind: 'm', id: 'a', value: { n: 3 } }]);
});

test('keeps the value as it was when it was given', async () => {
  const records = await open();
  const value = { n: 1 };
  const written = records.put('m', 'a', value);
  value.n = 2;
  await written;
  expect(await stored()).toEqual([['m', 'a', { n: 1 }]]);
});

test('holds whatever people can type, and the order of properties', async () => {
  const value = { text: 'a\u0000b\ud83dc \\u0000 😀', b: 1, a: 2, 'k\u0000': null };
  await (await open()).put('m', 'a', value);
  const [record] = await (await open()).load();
  expect(JSON.stringify(record!.value)).toBe(JSON.stringify(value));
});

test('while the database is down writes wait in memory, and follow in order', async () => {
  const fragile = await fragileDatabase(database.url);
  const records = await open(fragile.url);
  await records.put('m', 'a', { n: 1 });
  fragile.cut();
  await records.put('m', 'b', { n: 2 });
  await records.put('m', 'c', { n: 3 });
  await records.put('m', 'b', { n: 4 });
  await records.remove('m', 'a');
  expect(await stored()).toEqual([['m', 'a', { n: 1 }]]);
  fragile.mend();
  const expected = [
    ['m', 'b', { n: 4 }],
    ['m', 'c', { n: 3 }],
  ];
  while (JSON.stringify(await stored()) !== JSON.stringify(expected)) {
    await new Promise(setImmediate);
  }
  await records.put('m', 'd', { n: 5 });
  expect(await stored()).toEqual([...expected, ['m', 'd', { n: 5 }]]);
  await Promise.all(opened.splice(0).map((one) => one.close()));
  await fragile.close();
});

test('a database with somebody else’s data is left untouched, unless it is marked', async () => {
  const options = {
    databaseUrl: database.url,
    flow: false,
    work: new ScriptedWork(),
    resetBot: async () => undefined,
  };
  const refused = createSandbox({ ...options, hasForeignData: async () => true });
  await expect(refused).rejects.toThrow('did not mark as its own');
  await expect(stored()).rejects.toThrow();
  const sandbox = await createSandbox({ ...options, hasForeignData: async () => false });
  await sandbox.stop();
  const again = await createSandbox({ ...options, hasForeignData: async () => true });
  await again.stop();
});
