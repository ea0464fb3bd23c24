// One bot per data folder. The lock is a listening local socket: the kernel lets go of it when the bot
// dies, however it dies, so a process id that was given to somebody else can never hold a folder.
import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DataFolderInUse } from './EmbeddedPostgresError';

/** A Unix socket's path may have 103 characters (macOS), so a deep folder's lock lies elsewhere. */
const LONGEST_SOCKET_PATH = 100;

function socketPath(dataDir: string): string {
  const hash = createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
  if (process.platform === 'win32') return `\\\\.\\pipe\\stage-bot-${hash}`;
  const inside = path.join(dataDir, 'in-use');
  const isShort = Buffer.byteLength(inside) <= LONGEST_SOCKET_PATH;
  return isShort ? inside : path.join(tmpdir(), `stage-bot-${hash}`);
}

function isAnswered(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const client = connect(socket);
    client.once('connect', () => resolve(true)).once('error', () => resolve(false));
    client.once('connect', () => client.destroy());
  });
}

function listen(socket: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((client) => client.destroy());
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
    );
    server.listen(socket, () => resolve(server.unref()));
  });
}

/**
 * Takes the data folder for this process until the returned function is called or the process ends.
 * @throws DataFolderInUse
 */
export async function lockDataFolder(dataDir: string): Promise<() => Promise<void>> {
  const socket = socketPath(dataDir);
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const server = await listen(socket);
    if (server) return () => new Promise((resolve) => server.close(() => resolve()));
    if (await isAnswered(socket)) break;
    await rm(socket, { force: true }); // left by a bot that was killed
  }
  throw new DataFolderInUse(dataDir);
}
