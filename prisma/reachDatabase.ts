import pino from 'pino';
import type { DatabaseConfig } from '../bot/config';
import { EmbeddedPostgresError } from '../bot/storage/postgres/EmbeddedPostgresError';
import { urlOfRunningServer } from '../bot/storage/postgres/runningServer';
import { startEmbeddedPostgres } from '../bot/storage/postgres/startEmbeddedPostgres';

/** The database that the settings name; the embedded one is started, and stopped with `stop`. */
export async function reachDatabase(database: DatabaseConfig) {
  if (database.kind === 'server') return { url: database.url, stop: async () => undefined };
  const log = pino({ level: 'warn' }, pino.destination(2));
  return startEmbeddedPostgres({ dataDir: database.dataDir, log });
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
