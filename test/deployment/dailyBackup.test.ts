import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isTooOld, takenAt, untilNext } from '../../deployment/docker/daily-backup';
import { backupName } from '../../bot/storage/backup/keep';
import { freshDatabase } from '../support/database';
import { makeTemporaryFolder } from '../support/testServer';
import { ROOT } from './settings';

const HOUR = 3_600_000;
const NOW = Date.parse('2027-01-04T09:00:00Z');
const hoursAgo = (hours: number) => backupName(new Date(NOW - hours * HOUR).toISOString());

test('the name of a backup says when it was taken', () => {
  expect(takenAt(backupName('2027-01-03T22:30:15.123Z'))).toBe(Date.parse('2027-01-03T22:30:15Z'));
});

test.each<[string, number[], number]>([
  ['none yet: now', [], 0],
  ['one of an hour ago: in 23 hours', [1], 23],
  ['the newest counts', [70, 20, 45], 4],
  ['older than a day: now', [25], 0],
  ['a clock that was put back does not stop them for longer than a day', [-300], 24],
])('when the next one is due: %s', (_name, ages, hours) => {
  expect(untilNext(ages.map(hoursAgo), NOW)).toBe(hours * HOUR);
});

test.each<[number[], boolean]>([
  [[], true],
  [[25, 50], false],
  [[27, 50], true],
])('backups of %j hours ago are too old: %s', (ages, expected) => {
  expect(isTooOld(ages.map(hoursAgo), NOW)).toBe(expected);
});

const script = path.join(ROOT, 'dist/deployment/docker/daily-backup.js');

async function emptyFolder(): Promise<string> {
  const folder = path.join(await makeTemporaryFolder(), 'backups');
  await mkdir(folder);
  return folder;
}

/** The exit code of the command as it is built, and what it said. */
function run(...args: string[]): Promise<{ code: number; said: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], (error, _out, said) =>
      resolve({ code: error ? Number(error.code) : 0, said }),
    );
  });
}

test('the check ends with 1 where no backup of today is', async () => {
  const folder = await emptyFolder();
  expect(await run(folder, '--check')).toMatchObject({
    code: 1,
    said: expect.stringContaining('No backup of the last 26 hours'),
  });
  await writeFile(path.join(folder, backupName(new Date().toISOString())), '');
  expect(await run(folder, '--check')).toEqual({ code: 0, said: '' });
});

test('arguments that make no sense are refused before anything happens', async () => {
  expect(await run()).toMatchObject({ code: 1, said: expect.stringContaining('Usage') });
  expect(await run('/nowhere', '0')).toMatchObject({ code: 1 });
  expect(await run('/nowhere', '--check')).toMatchObject({
    code: 1,
    said: expect.stringContaining('/nowhere'),
  });
});

test('it takes the first backup at once, and ends when it is told to', async () => {
  const database = await freshDatabase();
  const folder = await emptyFolder();
  const env = { PATH: process.env.PATH, DATABASE_URL: database.url };
  const service = spawn(process.execPath, [script, folder, '2'], { env });
  const ended = once(service, 'exit');
  let said = '';
  service.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const taken = new Promise<void>((resolve) => {
    service.stdout.on('data', (chunk: Buffer) => {
      if (chunk.includes('personal data')) resolve(); // the backup command's last words
    });
    service.stderr.on('data', () => resolve());
  });
  await taken;
  service.kill('SIGTERM');
  expect([await ended, said]).toEqual([[0, null], '']);
  expect(await readdir(folder)).toEqual([expect.stringMatching(/^stages-.*\.sql\.gz$/)]);
  await database.drop();
});
