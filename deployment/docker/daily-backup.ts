/**
 * The `backup` service of compose.yaml: one backup a day into a folder, the newest of them kept.
 *
 *   node dist/deployment/docker/daily-backup.js DIR [KEEP]    until it is stopped
 *   node dist/deployment/docker/daily-backup.js DIR --check   ends with 1 when the newest is too old
 *
 * The backup itself, and the removal of old ones, is `npm run backup`. One that fails is tried again
 * within the hour, and nothing is removed meanwhile.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { backupsIn } from '../../bot/storage/backup/keep';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A day, and time for one that failed to be tried again. */
const TOO_OLD_MS = 26 * HOUR_MS;
const KEEP = '14';
const BACKUP_COMMAND = path.join(__dirname, '../../prisma/backup.js');

/** The moment in the name of a backup (`stages-20261123T093000Z.sql.gz`), milliseconds since 1970. */
export function takenAt(name: string): number {
  const [, year, month, day, hour, minute, second] =
    /-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/.exec(name) ?? [];
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}

/** Until the next backup is to be taken, milliseconds; 0: now. A restart does not begin a new day. */
export function untilNext(backups: string[], now: number): number {
  return Math.min(DAY_MS, Math.max(0, newestOf(backups) + DAY_MS - now));
}

export function isTooOld(backups: string[], now: number): boolean {
  return now - newestOf(backups) > TOO_OLD_MS;
}

const newestOf = (backups: string[]) => Math.max(-Infinity, ...backups.map(takenAt));

async function takeBackup(folder: string, keep: string): Promise<boolean> {
  const command = [BACKUP_COMMAND, folder, '--keep', keep];
  const child = spawn(process.execPath, command, { stdio: 'inherit' });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code === 0;
}

async function keepDaily(folder: string, keep: string): Promise<never> {
  const wait = async () => untilNext(await backupsIn(folder), Date.now());
  for (;;) {
    await pause(await wait());
    if ((await takeBackup(folder, keep)) && (await wait()) > 0) continue;
    console.error('The backup failed; it is tried again in an hour.');
    await pause(HOUR_MS);
  }
}

async function main([folder, option = KEEP]: string[]): Promise<void> {
  if (folder === undefined || !/^(--check|[1-9]\d*)$/.test(option)) {
    throw new Error('Usage: daily-backup.js DIR [how many to keep, at least 1 | --check]');
  }
  if (option !== '--check') return keepDaily(folder, option);
  if (!isTooOld(await backupsIn(folder), Date.now())) return;
  throw new Error(`No backup of the last 26 hours is in ${folder}.`);
}

if (require.main === module) {
  // As process 1 a signal would not end it by itself.
  process.once('SIGTERM', () => process.exit(0));
  main(process.argv.slice(2)).catch((error: Error) => {
    console.error(error.message);
    process.exit(1);
  });
}
