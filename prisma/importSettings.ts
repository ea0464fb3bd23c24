import type { ImportWords } from '../bot/csv/words';
import { ConfigError, readConfig, type Config } from '../bot/config';
import { ImportRefused } from './command';

/** The bot's settings. @throws ImportRefused in the words of whoever imports */
export function importSettings(words: ImportWords): Config {
  try {
    return readConfig(process.env);
  } catch (cause) {
    if (!(cause instanceof ConfigError)) throw cause;
    throw new ImportRefused(words.badSettings(cause.problems), { cause });
  }
}
