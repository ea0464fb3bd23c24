// The bot as the container starts it: production settings, a real PostgreSQL, SIGTERM at the end.
import { startBot, type RunningBot } from '../support/bot';
import { freshDatabase, type TestDatabase } from '../support/database';
import { filledIn } from './settings';

let database: TestDatabase;
let bot: RunningBot | undefined;

beforeEach(async () => {
  database = await freshDatabase();
});

afterEach(async () => {
  await bot?.kill();
  bot = undefined;
  await database.drop();
});

const start = () =>
  startBot({
    ...filledIn,
    NODE_ENV: 'production',
    PORT: '0',
    PUBLIC_URL: 'https://stages.univ.example',
    DATABASE_URL: database.url,
  });

test('ready, closed to strangers, without a sandbox, and stopped by SIGTERM with 0', async () => {
  bot = await start();
  const ready = await fetch(`${bot.url}/readyz`);
  expect(await ready.json()).toEqual({ ready: true, parts: { database: true, jobs: true } });
  const forged = await fetch(`${bot.url}/api/messages`, { method: 'POST', body: '{}' });
  expect(forged.status).toBe(401);
  expect((await fetch(`${bot.url}/sandbox/people`)).status).toBe(404);
  process.kill(bot.pid, 'SIGTERM');
  expect(await bot.stop()).toBe(0); // as `docker stop` would see it
});

test('two on one database start together, as during an upgrade', async () => {
  const both = await Promise.all([start(), start()]);
  for (const one of both) expect((await fetch(`${one.url}/readyz`)).status).toBe(200);
  expect(await Promise.all(both.map((one) => one.stop()))).toEqual([0, 0]);
});
