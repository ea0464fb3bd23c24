// `npm run restore:drill [-- FILE]`: shows that a backup (a fresh one, or this one) can be restored.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readDatabaseConfig } from '../bot/config';
import { drill } from '../bot/storage/backup/drill';
import { takeBackup } from '../bot/storage/backup/takeBackup';
import { productVersion, runCommand, systemClock as clock, UsageError } from './command';
import { reachForReading } from './reachDatabase';

async function main(): Promise<void> {
  const [named, ...more] = process.argv.slice(2);
  if (more.length > 0) throw new UsageError('npm run restore:drill [-- FILE]');
  const folder = await mkdtemp(path.join(tmpdir(), 'restore-drill-'));
  const database = await reachForReading(readDatabaseConfig(process.env));
  try {
    const { url } = database;
    const file = named ?? path.join(folder, 'backup.sql.gz');
    if (!named) await takeBackup({ url, file, productVersion: productVersion(), clock });
    const { snapshotAt, tables, migrated } = await drill({ url, file, clock });
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    console.log(
      `The backup of ${snapshotAt} can be restored: ${tables.length} tables, ${rows} rows,`,
    );
    console.log('read back and the same, row for row. The database of the drill is gone again.');
    if (migrated.length > 0) console.log(`Brought up to date there: ${migrated.join(', ')}`);
  } finally {
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

runCommand(main);
