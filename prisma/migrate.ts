// `npm run db:migrate`: brings the database up to date without starting the bot.
import { readDatabaseConfig } from '../bot/config';
import { migrate } from '../bot/storage/migrate';
import { runCommand } from './command';
import { reachDatabase } from './reachDatabase';

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

runCommand(main);
