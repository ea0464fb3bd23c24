// `npm run backup -- FILE_OR_FOLDER [--keep N]`: everything that the bot keeps, in one file, while it runs.
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readDatabaseConfig } from '../bot/config';
import { backupName, removeOlder } from '../bot/storage/backup/keep';
import { takeBackup, type Taken } from '../bot/storage/backup/takeBackup';
import { productVersion, runCommand, systemClock, UsageError } from './command';
import { reachForReading } from './reachDatabase';

const USAGE = `npm run backup -- FILE_OR_FOLDER [--keep N]
  A folder: a file of this moment’s name in it. --keep N: then only the latest N of those stay.`;

async function main(): Promise<void> {
  const { where, keep } = readArguments();
  const isFolder = await stat(where).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (keep !== undefined && !isFolder) throw new UsageError(`--keep needs a folder.\n${USAGE}`);
  const name = backupName(systemClock.now().toString());
  const file = isFolder ? path.join(where, name) : where;
  const database = await reachForReading(readDatabaseConfig(process.env));
  try {
    const { url } = database;
    report(await takeBackup({ url, file, productVersion: productVersion(), clock: systemClock }));
  } finally {
    await database.stop();
  }
  const removed = keep === undefined ? [] : await removeOlder(where, keep);
  for (const old of removed) console.log(`Removed ${old}`);
}

function readArguments(): { where: string; keep: number | undefined } {
  try {
    const options = { keep: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const [where] = positionals;
    if (where === undefined || positionals.length > 1) throw new Error('One file or folder.');
    if (values.keep === undefined) return { where, keep: undefined };
    if (!/^[1-9]\d*$/.test(values.keep)) throw new Error('--keep is a number from 1.');
    return { where, keep: Number(values.keep) };
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n${USAGE}`);
  }
}

function report({ file, bytes, snapshotAt, tables }: Taken): void {
  console.log(`${file}: ${bytes} bytes, the data of ${snapshotAt}`);
  for (const { name, rows } of tables) console.log(`  ${name}: ${rows}`);
  console.log(
    'It holds personal data: keep it where only those may read it who may read the database.',
  );
}

runCommand(main);
