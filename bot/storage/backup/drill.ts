/** Proves that a backup can be restored, without touching anybody’s data. */
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import type { Clock } from '../../process/ports';
import { BackupError } from './BackupError';
import { restoreBackup, type Restored } from './restoreBackup';

/**
 * Restores the file into a new database on the same server, where every table is read back and
 * compared, and removes that database again.
 * @throws BackupError
 */
export async function drill(request: {
  url: string;
  file: string;
  clock: Clock;
}): Promise<Restored> {
  const { url, file, clock } = request;
  const name = `restore_drill_${randomBytes(6).toString('hex')}`;
  const scratch = new URL(url);
  scratch.pathname = `/${name}`;
  await onServer(url, `create database ${name} template template0 encoding 'UTF8'`);
  try {
    return await restoreBackup({
      url: scratch.href,
      file,
      clock,
      stoppedAt: null,
      mayReplace: false,
    });
  } finally {
    await onServer(url, `drop database if exists ${name} with (force)`);
  }
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    await client.query(sql);
  } catch (cause) {
    throw new BackupError(
      `The drill needs to create and drop a database of its own on the server: ${String(cause)}. ` +
        'Let the bot’s user do so (ALTER ROLE … CREATEDB), or restore by hand into another server.',
      { cause },
    );
  } finally {
    await client.end();
  }
}
