// The server that a running bot has started: a backup reads from it beside the bot.
import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { passwordOf } from './cluster';
import { findPlace } from './place';
import { DATABASE } from './startEmbeddedPostgres';

/** Lines of `postmaster.pid`; PostgreSQL writes the port as the fourth. */
const PORT_LINE = 3;

/** The address of the bot's database on it; null: no server is there. */
export async function urlOfRunningServer(dataDir: string): Promise<string | null> {
  try {
    const place = await findPlace(await realpath(dataDir));
    const lines = await readFile(path.join(place.clusterDir, 'postmaster.pid'), 'utf8');
    const port = Number(lines.split('\n')[PORT_LINE]);
    return `postgres://postgres:${await passwordOf(place)}@127.0.0.1:${port}/${DATABASE}`;
  } catch {
    return null;
  }
}
