// Attacks the embedded server as life does: the bot killed, the server killed, two bots at once.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import { EmbeddedPostgresError } from '../../bot/storage/postgres/EmbeddedPostgresError';
import { endLeftoverServer } from '../../bot/storage/postgres/leftover';
import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from '../../bot/storage/postgres/startEmbeddedPostgres';
import { silentLog as log } from '../support/log';
import { makeTemporaryFolder } from '../support/testServer';

const ROOT = path.join(__dirname, '../..');
let dataDir: string;
const running = new Set<{ stop: () => Promise<void> }>();

beforeEach(async () => {
  dataDir = await makeTemporaryFolder();
});

afterEach(async () => {
  for (const server of running) await server.stop();
  running.clear();
  await rm(dataDir, { recursive: true, force: true });
});

async function start(): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir, log, isDurable: false });
  running.add(server);
  return server;
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Again and again until the server is back, for as long as the test may take. */
async function queryPatiently(url: string, sql: string): Promise<unknown[]> {
  for (;;) {
    try {
      return await query(url, sql);
    } catch {
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}

/** Another process that does what the bot does first, so that it can be killed. */
async function startBot(): Promise<{ bot: ChildProcess; url: string }> {
  const script = `
    require('./dist/bot/storage/postgres/startEmbeddedPostgres')
      .startEmbeddedPostgres({ dataDir: process.argv[1], isDurable: false, log: console })
      .then(({ url }) => console.log(url))`;
  const bot = spawn(process.execPath, ['-e', script, dataDir], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: bot.stdout })) {
    if (line.startsWith('postgres://')) return { bot, url: line };
  }
  throw new Error('the bot did not start its server');
}

async function kill(bot: ChildProcess): Promise<void> {
  bot.kill('SIGKILL');
  await once(bot, 'exit');
}

const clusterDir = () => path.join(dataDir, 'postgres');

async function serverPid(): Promise<number> {
  return Number.parseInt(await readFile(path.join(clusterDir(), 'postmaster.pid'), 'utf8'), 10);
}

test('keeps the data from one start to the next, and listens on this machine only', async () => {
  const first = await start();
  expect(new URL(first.url).hostname).toBe('127.0.0.1');
  await query(first.url, "create table kept as select 'Zoé' as name");
  expect(await query(first.url, 'show listen_addresses')).toEqual([
    { listen_addresses: '127.0.0.1' },
  ]);
  await first.stop();

  const second = await start();
  expect(await query(second.url, 'select upper(name) from kept')).toEqual([{ upper: 'ZOÉ' }]);
});

test('the database of a newcomer survives a power cut', async () => {
  const server = await startEmbeddedPostgres({ dataDir, log });
  running.add(server);
  expect(await query(server.url, 'show fsync')).toEqual([{ fsync: 'on' }]);
  expect(await query(server.url, 'show synchronous_commit')).toEqual([
    { synchronous_commit: 'on' },
  ]);
  expect(await query(server.url, 'show full_page_writes')).toEqual([{ full_page_writes: 'on' }]);
});

test('stop() ends the server and may be called twice', async () => {
  const server = await start();
  await server.stop();
  await server.stop();
  await expect(query(server.url, 'select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});

test('a second bot on the same data is refused with a clear error', async () => {
  const first = await start();
  await expect(start()).rejects.toThrow(EmbeddedPostgresError);
  await expect(start()).rejects.toThrow(/Another bot is using .* DATABASE_URL/);
  expect(await query(first.url, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('a killed bot leaves a server; the next start takes the data over', async () => {
  const { bot, url } = await startBot();
  await query(url, 'create table kept as select 1 as one');
  await kill(bot);

  const next = await start();
  expect(await query(next.url, 'select * from kept')).toEqual([{ one: 1 }]);
});

test('a frozen server of a killed bot is ended too', async () => {
  const { bot } = await startBot();
  process.kill(await serverPid(), 'SIGSTOP');
  await kill(bot);

  const next = await start();
  expect(await query(next.url, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('bot and server killed together: the next start recovers', async () => {
  const { bot, url } = await startBot();
  await query(url, 'create table kept as select 1 as one');
  process.kill(await serverPid(), 'SIGKILL');
  await kill(bot);

  const next = await start();
  expect(await query(next.url, 'select * from kept')).toEqual([{ one: 1 }]);
});

test('a process id that belongs to somebody else by now is not signalled', async () => {
  const { bot } = await startBot();
  await kill(bot);
  const pidFile = path.join(clusterDir(), 'postmaster.pid');
  const content = await readFile(pidFile, 'utf8');
  await endLeftoverServer(clusterDir());
  await writeFile(pidFile, content.replace(/^\d+/, String(process.pid)));

  const next = await start();
  expect(await query(next.url, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('a server that dies is started again, at the same address with the same data', async () => {
  const server = await start();
  await query(server.url, 'create table kept as select 1 as one');
  process.kill(await serverPid(), 'SIGKILL');
  expect(await queryPatiently(server.url, 'select * from kept')).toEqual([{ one: 1 }]);

  process.kill(await serverPid(), 'SIGINT');
  expect(await queryPatiently(server.url, 'select * from kept')).toEqual([{ one: 1 }]);
});
