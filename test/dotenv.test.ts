/** Settings from a file, as every command of package.json takes them. */
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { makeTemporaryFolder } from './support/testServer';

const DOTENV = path.join(__dirname, '../dist/bot/dotenv.js');
const PRINT = 'process.stdout.write(`${process.env.HOST} ${process.env.PORT}`)';

function run(cwd: string) {
  const args = ['--require', DOTENV, '--eval', PRINT];
  return promisify(execFile)(process.execPath, args, { cwd, env: { PORT: '3000' } });
}

test('a file beside, and the environment wins', async () => {
  const folder = await makeTemporaryFolder();
  await writeFile(path.join(folder, '.env'), 'HOST=0.0.0.0\nPORT=4000\n');
  expect(await run(folder)).toEqual({ stdout: '0.0.0.0 3000', stderr: '' });
});

test('without one, nothing is said', async () => {
  const folder = await makeTemporaryFolder();
  expect(await run(folder)).toEqual({ stdout: 'undefined 3000', stderr: '' });
});
