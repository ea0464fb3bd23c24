/** Names of backups in a folder, and the removal of old ones. */
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { PARTIAL } from './takeBackup';

const NAME = /^stages-\d{8}T\d{6}Z\.sql\.gz$/;

/** `stages-20261123T093000Z.sql.gz`: in the order of time when sorted by name. */
export function backupName(at: string): string {
  const moment = at.replace(/\.\d+/, '').replace(/[-:]/g, '');
  return `stages-${moment}.sql.gz`;
}

/** Oldest first. */
export async function backupsIn(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => NAME.test(name)).sort();
}

/** Removes all but the latest `keep` backups that `backupName` named, and what killed ones left. */
export async function removeOlder(folder: string, keep: number): Promise<string[]> {
  const all = await backupsIn(folder);
  const old = all.slice(0, Math.max(0, all.length - keep));
  const oldest = all.at(-Math.min(keep, all.length)) ?? '';
  const partials = (await readdir(folder)).filter((name) => {
    const whole = name.endsWith(PARTIAL) ? name.slice(0, -PARTIAL.length) : '';
    return NAME.test(whole) && whole < oldest;
  });
  for (const name of [...old, ...partials]) await rm(path.join(folder, name), { force: true });
  return old;
}
