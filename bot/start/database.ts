/** The university's PostgreSQL server, or one of the bot's own that ends with it. */
import type { Logger } from 'pino';
import type { Config } from '../config';
import { startEmbeddedPostgres } from '../storage/postgres/startEmbeddedPostgres';
import type { Running } from './running';

export async function databaseUrl(
  { database }: Config,
  { log, running }: { log: Logger; running: Running },
): Promise<string> {
  if (database.kind === 'server') return database.url;
  const { dataDir } = database;
  return running.add(await startEmbeddedPostgres({ dataDir, log })).url;
}
