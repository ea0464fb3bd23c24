import pino from 'pino';
import type { DatabaseConfig } from '../bot/config';
import type { ImportWords } from '../bot/csv/words';
import {
  DataFolderInUse,
  EmbeddedPostgresError,
} from '../bot/storage/postgres/EmbeddedPostgresError';
import { urlOfRunningServer } from '../bot/storage/postgres/runningServer';
import { startEmbeddedPostgres } from '../bot/storage/postgres/startEmbeddedPostgres';
import { ImportRefused } from './command';

/** The database that the settings name; the embedded one is started, and stopped with `stop`. */
export async function reachDatabase(database: DatabaseConfig) {
  if (database.kind === 'server') return { url: database.url, stop: async () => undefined };
  const log = pino({ level: 'warn' }, pino.destination(2));
  return startEmbeddedPostgres({ dataDir: database.dataDir, log });
}

/** The same, for somebody who imports: why it cannot be reached is said in their language. */
export async function reachForImport(database: DatabaseConfig, words: ImportWords) {
  try {
    return await reachDatabase(database);
  } catch (cause) {
    if (!(cause instanceof DataFolderInUse)) throw cause;
    throw new ImportRefused(words.botIsRunning(cause.dataDir), { cause });
  }
}

/** The same, beside a bot that runs on it: for whoever only reads. */
export async function reachForReading(database: DatabaseConfig) {
  try {
    return await reachDatabase(database);
  } catch (error) {
    if (!(error instanceof EmbeddedPostgresError) || database.kind !== 'embedded') throw error;
    const url = await urlOfRunningServer(database.dataDir);
    if (url === null) throw error;
    return { url, stop: async () => undefined };
  }
}
