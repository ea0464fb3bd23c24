import { readFileSync } from 'node:fs';
import path from 'node:path';
import { startBot } from './support/bot';
import { makeTemporaryFolder } from './support/testServer';

const UNIVERSITY = path.join(__dirname, '../deployment/university.artois.json');

test('bad settings are all named in one message, and the bot ends with 1', async () => {
  const start = startBot({
    NODE_ENV: 'production',
    PORT: 'many',
    LOG_LEVEL: 'loud',
    MicrosoftAppType: 'MultiTenant',
    BOT_TOKEN_ENDPOINT: 'http://127.0.0.1:1/token',
  });
  const message = await start.then(String, (error: Error) => error.message);
  expect(message).toContain('ended with 1');
  const named = ['PORT', 'LOG_LEVEL', 'MicrosoftAppId', 'DATABASE_URL', 'BOT_TOKEN_ENDPOINT'];
  for (const name of named) expect(message).toContain(name);
});

test('without any setting: a database of its own, ready, and Ctrl-C stops everything', async () => {
  const folder = await makeTemporaryFolder();
  const bot = await startBot({ UNIVERSITY }, folder);
  const ready = await fetch(`${bot.url}/readyz`);
  expect(await ready.json()).toEqual({ ready: true, parts: { database: true, jobs: true } });
  const people = await fetch(`${bot.url}/sandbox/people`);
  expect(await people.json()).toContainEqual(expect.objectContaining({ name: 'Léa Dubois' }));
  const postgres = databaseProcess(folder);
  expect(isAlive(postgres)).toBe(true);
  expect(await bot.stop()).toBe(0);
  expect(isAlive(postgres)).toBe(false);
});

/** The first line of PostgreSQL's own lock file. */
function databaseProcess(folder: string): number {
  const lock = path.join(folder, '.data/postgres/postmaster.pid');
  return Number(readFileSync(lock, 'utf8').split('\n')[0]);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
