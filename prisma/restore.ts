// `npm run restore -- FILE [--stopped-at INSTANT] [--replace]`: a backup into an empty database.
// `npm run restore -- --data-of INSTANT [--stopped-at INSTANT]`: one that was put back by other means.
import { parseArgs } from 'node:util';
import { Temporal } from 'temporal-polyfill';
import { readDatabaseConfig } from '../bot/config';
import { markRestored } from '../bot/storage/backup/markRestored';
import { restoreBackup, type Restored } from '../bot/storage/backup/restoreBackup';
import type { Settled } from '../bot/storage/backup/settle';
import { migrate } from '../bot/storage/migrate';
import { runCommand, systemClock as clock, UsageError } from './command';
import { reachDatabase } from './reachDatabase';

const USAGE = `npm run restore -- FILE [--stopped-at INSTANT] [--replace]
npm run restore -- --data-of INSTANT [--stopped-at INSTANT]
  --stopped-at: when the bot that the backup was taken of had stopped, such as
    2026-11-23T17:05:00+01:00. Reminders that were due by then count as sent by it and are not sent
    again; those due later are sent. Without it: now. If that is before the backup was taken, nothing
    is lost and nothing counts as sent (a move to another machine).
  --replace: DELETES everything that the database of the bot holds, and puts the backup in its place.
  --data-of: the database was put back to this moment already, by the means of a cloud, say. Run it
    before the bot starts on it.`;

interface Arguments {
  file: string | null;
  dataOf: string | null;
  stoppedAt: string | null;
  mayReplace: boolean;
}

async function main(): Promise<void> {
  const { file, dataOf, stoppedAt, mayReplace } = readArguments();
  const database = await reachDatabase(readDatabaseConfig(process.env));
  try {
    const { url } = database;
    if (file !== null) {
      const restored = await restoreBackup({ url, file, stoppedAt, mayReplace, clock });
      reportTables(restored);
      report(restored, restored);
    } else {
      await migrate(url);
      const moments = { snapshotAt: dataOf!, stoppedAt: stoppedAt ?? clock.now().toString() };
      report(moments, await markRestored({ url, ...moments, clock }));
    }
  } finally {
    await database.stop();
  }
}

function readArguments(): Arguments {
  try {
    const { values, positionals } = parseArgs({
      options: {
        'stopped-at': { type: 'string' },
        'data-of': { type: 'string' },
        replace: { type: 'boolean' },
      },
      allowPositionals: true,
    });
    const instant = (text: string | undefined) =>
      text === undefined ? null : Temporal.Instant.from(text).toString();
    const [file = null] = positionals;
    const dataOf = instant(values['data-of']);
    if (positionals.length > 1 || (file === null) === (dataOf === null)) {
      throw new Error('One file, or --data-of.');
    }
    const stoppedAt = instant(values['stopped-at']);
    return { file, dataOf, stoppedAt, mayReplace: values.replace ?? false };
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n${USAGE}`);
  }
}

function reportTables({ snapshotAt, productVersion, tables, migrated }: Restored): void {
  console.log(`Restored: the data of ${snapshotAt} (version ${productVersion}).`);
  for (const { name, rows } of tables) console.log(`  ${name}: ${rows}`);
  if (migrated.length > 0) console.log(`Brought up to date: ${migrated.join(', ')}`);
}

function report(
  { snapshotAt, stoppedAt }: { snapshotAt: string; stoppedAt: string },
  { jobs, filesWithNotices }: Settled,
): void {
  if (Date.parse(stoppedAt) <= Date.parse(snapshotAt)) {
    console.log('The bot had stopped before the backup: nothing is lost, nothing counts as sent.');
  } else {
    console.log(`What was entered between ${snapshotAt} and ${stoppedAt} is lost.`);
    console.log(`Reminders and alarms due by ${stoppedAt} count as sent by the bot that ran until`);
    console.log(`then, in ${filesWithNotices} files; those due later will be sent.`);
  }
  console.log(`Waiting messages and cards that will still go out: ${jobs.toDo.length}`);
  for (const { place, kind, count } of jobs.countedAsSent) {
    console.log(`  counts as sent: ${count} × ${kind} to ${place}`);
  }
  if (jobs.undelivered > 0) {
    console.log(`  given up before the backup, not taken over: ${jobs.undelivered}`);
  }
  console.log('Now start the bot: it brings the cards in line and tells the managers, once.');
}

runCommand(main);
