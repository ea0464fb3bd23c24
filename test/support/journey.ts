/** A bot on a database of its own for the length of one test file. */
import { cast, type Story } from '../journeys/story';
import { startBot, type RunningBot } from './bot';
import { freshDatabase, type TestDatabase } from './database';
import { Sandbox } from './player';

export interface Stage {
  bot: RunningBot;
  database: TestDatabase;
  /** A new cast, everything forgotten. */
  begin(studentId?: string): Promise<Story>;
  /** As after a power cut: the process is killed and started again on the same data. */
  killAndStart(story: Story): Promise<Story>;
  end(): Promise<void>;
}

/** `env`: settings of the bot besides its database. */
export async function setStage(env: Record<string, string> = {}): Promise<Stage> {
  const database = await freshDatabase();
  let bot = await startBot({ ...env, DATABASE_URL: database.url });
  return {
    get bot() {
      return bot;
    },
    database,
    async begin(studentId) {
      const sandbox = new Sandbox(bot.url);
      await sandbox.post('reset');
      return cast(sandbox, studentId);
    },
    async killAndStart({ student }) {
      await bot.kill();
      const { port } = new URL(bot.url);
      bot = await startBot({ ...env, DATABASE_URL: database.url, PORT: port });
      return cast(new Sandbox(bot.url), student.id);
    },
    async end() {
      await bot.stop();
      await database.drop();
    },
  };
}
