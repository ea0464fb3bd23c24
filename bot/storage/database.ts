// One pool and one Prisma client on it. A database that stops answering (stopped, frozen, unplugged)
// must give an error while the person still waits, which Teams allows 15 seconds for.
import { Socket } from 'node:net';
import { PrismaPg } from '@prisma/adapter-pg';
import { Pool, type PoolClient } from 'pg';
import type { Logger } from 'pino';
import { PrismaClient } from './generated/client';

const CONNECT_MS = 4_000;
const STATEMENT_MS = 5_000;
/** Longer than a statement may take: then it is not the query that is slow, nobody is there. */
const SILENCE_MS = 6_000;

export interface DatabaseOptions {
  url: string;
  log: Pick<Logger, 'warn'>;
  /** Server settings of every connection, such as `-c search_path=…`. */
  sessionOptions?: string;
  /** Connections at most; default 10. */
  max?: number;
}

export interface Database {
  prisma: PrismaClient;
  pool: Pool;
  close: () => Promise<void>;
}

const socketOf = ({ connection }: PoolClient): Socket | undefined =>
  connection.stream instanceof Socket ? connection.stream : undefined;

/**
 * Cuts a connection in use that stays silent. pg's own `query_timeout` would hand it back to the pool
 * with its transaction still open, and the next user's changes would be lost inside that one.
 */
function cutSilentConnections(pool: Pool): void {
  pool.on('connect', (client) => {
    const socket = socketOf(client);
    socket?.on('timeout', () => socket.destroy(new Error('the database does not answer')));
  });
  pool.on('acquire', (client) => socketOf(client)?.setTimeout(SILENCE_MS));
  pool.on('release', (_error, client) => socketOf(client)?.setTimeout(0));
}

/** Opens nothing yet: the first query does. A lost connection is logged and never ends the process. */
export function openDatabase(options: DatabaseOptions): Database {
  const pool = new Pool({
    connectionString: options.url,
    max: options.max ?? 10,
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: STATEMENT_MS,
    idle_in_transaction_session_timeout: 2 * STATEMENT_MS,
    keepAlive: true,
    ...(options.sessionOptions === undefined ? {} : { options: options.sessionOptions }),
  });
  const warn = (error: Error) => options.log.warn({ err: error }, 'database connection lost');
  pool.on('error', warn);
  pool.on('connect', (client) => client.on('error', warn)); // also while somebody uses it
  cutSilentConnections(pool);

  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool),
    transactionOptions: { maxWait: CONNECT_MS, timeout: STATEMENT_MS },
  });
  const close = async () => {
    await prisma.$disconnect();
    await pool.end();
  };
  return { prisma, pool, close };
}
