// `npm run db:migrate`: brings the database up to date without starting the bot.
import pino from 'pino';
import { ConfigError, readDatabaseConfig, type DatabaseConfig } from '../bot/config';
import { migrate } from '../bot/storage/migrate';
import { startEmbeddedPostgres } from '../bot/storage/postgres/startEmbeddedPostgres';

async function reachDatabase(database: DatabaseConfig) {
  if (database.kind === 'server') return { url: database.url, stop: async () => undefined };
  const log = pino({ level: 'warn' }, pino.destination(2));
  return startEmbeddedPostgres({ dataDir: database.dataDir, log });
}

async function main(): Promise<void> {
  const database = await reachDatabase(readDatabaseConfig(process.env));
  try {
    const applied = await migrate(database.url);
    console.log(
      applied.length === 0 ? 'The database is up to date.' : `Applied: ${applied.join(', ')}`,
    );
  } finally {
    await database.stop();
  }
}

main().catch((error: unknown) => {
  const isOurs = error instanceof ConfigError || (error instanceof Error && error.cause);
  console.error(isOurs && error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
