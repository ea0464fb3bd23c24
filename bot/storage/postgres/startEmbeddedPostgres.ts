// The real PostgreSQL of a newcomer's first minute and of the tests; never of production.
import { mkdir, realpath } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import { ensureCluster } from './cluster';
import { lockDataFolder } from './dataLock';
import { EmbeddedPostgresError } from './EmbeddedPostgresError';
import { ensureDatabase } from './ensureDatabase';
import { endLeftoverServer } from './leftover';
import { findPlace } from './place';
import { startServerProcess, type ServerProcess } from './serverProcess';

export const DATABASE = 'stage_bot';
const FIRST_STARTS = 6;
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 2_000;

type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;

export interface EmbeddedPostgresOptions {
  /** Made when missing; one bot at a time. */
  dataDir: string;
  log: Log;
  /** False only for throw-away data: a power cut may then lose it. Default true. */
  isDurable?: boolean;
}

export interface EmbeddedPostgres {
  /** Of the bot's own database; stays the same when the server has to be started again. */
  url: string;
  stop: () => Promise<void>;
}

/**
 * Starts the server on a free loopback port, ends first what a killed bot left, and starts it again on
 * the same port whenever it dies before `stop()`.
 * @throws EmbeddedPostgresError that says what would help
 */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const { dataDir, unlock } = await takeFolder(options.dataDir);
  try {
    return await startLocked({ ...options, dataDir, unlock });
  } catch (error) {
    await unlock();
    throw error;
  }
}

async function takeFolder(folder: string) {
  try {
    await mkdir(folder, { recursive: true });
    const dataDir = await realpath(folder);
    return { dataDir, unlock: await lockDataFolder(dataDir) };
  } catch (cause) {
    if (cause instanceof EmbeddedPostgresError) throw cause;
    throw new EmbeddedPostgresError(
      `The bot cannot use the folder ${folder} for its data: ${String(cause)}. ` +
        'It must belong to you: remove or rename it if it was made by another user, or set DATABASE_URL.',
      { cause },
    );
  }
}

async function startLocked(
  options: EmbeddedPostgresOptions & { unlock(): Promise<void> },
): Promise<EmbeddedPostgres> {
  const { log, isDurable = true } = options;
  const place = await findPlace(options.dataDir);
  const leftover = await endLeftoverServer(place.clusterDir);
  if (leftover !== undefined) log.info({ pid: leftover }, 'ended the server of a killed bot');
  const password = await ensureCluster(place, isDurable);
  const onOutput = (text: string) => log.debug({ postgres: text }, 'postgres says');
  const start = (port: number) => startServerProcess(place, { port, isDurable, onOutput });

  const { port, server } = await startFirst(start, log);
  const supervisor = supervise(server, () => start(port), log);
  const url = (database: string) => `postgres://postgres:${password}@127.0.0.1:${port}/${database}`;
  try {
    await ensureDatabase(url('postgres'), DATABASE);
  } catch (error) {
    await supervisor.stop();
    throw error;
  }
  const stop = async () => {
    await supervisor.stop();
    await options.unlock();
  };
  return { url: url(DATABASE), stop };
}

function freeLoopbackPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/**
 * The port may be taken between looking and using it, and processes of a server that was killed may
 * hold its memory for a moment: both pass.
 */
async function startFirst(start: (port: number) => Promise<ServerProcess>, log: Log) {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freeLoopbackPort();
    try {
      return { port, server: await start(port) };
    } catch (error) {
      if (attempt === FIRST_STARTS) throw error;
      log.warn({ err: error }, 'PostgreSQL does not start yet');
      await pause(FIRST_PAUSE_MS * 2 ** attempt);
    }
  }
}

function supervise(first: ServerProcess, start: () => Promise<ServerProcess>, log: Log) {
  let server = first;
  let isStopping = false;
  const atExit = () => server.signalStop();
  process.once('exit', atExit);

  const watch = async () => {
    let wait = FIRST_PAUSE_MS;
    while (!isStopping) {
      await server.ended;
      if (isStopping) return;
      log.error('PostgreSQL ended by itself; starting it again');
      await pause(wait);
      try {
        server = await start();
        wait = FIRST_PAUSE_MS;
      } catch (error) {
        wait = Math.min(2 * wait, LONGEST_PAUSE_MS);
        log.warn({ err: error }, 'PostgreSQL does not start again yet');
      }
    }
  };
  const watching = watch();

  return {
    async stop() {
      isStopping = true;
      process.removeListener('exit', atExit);
      await server.stop();
      await watching;
      await server.stop(); // one that was just being started
    },
  };
}
