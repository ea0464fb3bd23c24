import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { EmbeddedPostgresError } from './EmbeddedPostgresError';
import { endServer } from './leftover';
import type { Place } from './place';
import { serverSettings } from './serverSettings';

export interface ServerProcess {
  /** Settled when the process has ended, for whatever reason. */
  ended: Promise<unknown>;
  stop: () => Promise<void>;
  /** For the very end of our own process, where nothing can be waited for. */
  signalStop(): void;
}

/** The server logs this in English because lc_messages is C, and in no other way says it is ready. */
const READY = 'ready to accept connections';
const KEPT_OUTPUT = 4_000;

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

async function untilReady(child: ChildProcess, clusterDir: string): Promise<void> {
  let output = '';
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => {
      reject(new EmbeddedPostgresError(`PostgreSQL did not start on ${clusterDir}:\n${output}`));
    });
    child.stderr?.on('data', (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-KEPT_OUTPUT);
      if (output.includes(READY)) resolve();
    });
  });
  child.stderr?.removeAllListeners('data').resume();
}

/**
 * Starts the server on 127.0.0.1 and waits until it accepts connections.
 * It has its own process group: Ctrl-C must reach the bot alone, which then ends the server last.
 */
export async function startServerProcess(
  place: Place,
  options: { port: number; isDurable: boolean; onOutput(text: string): void },
): Promise<ServerProcess> {
  const args = ['-D', place.clusterDir, ...serverSettings(options)];
  const child = spawn(place.binaries.postgres, args, {
    ...place.user,
    cwd: '/',
    detached: true,
    windowsHide: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, LC_ALL: 'C' },
  });
  await untilReady(child, place.clusterDir);
  child.stderr?.on('data', (chunk: Buffer) => options.onOutput(chunk.toString().trim()));
  const ended = hasEnded(child) ? Promise.resolve() : once(child, 'exit');
  return {
    ended,
    signalStop: () => void child.kill('SIGINT'),
    async stop() {
      if (hasEnded(child) || child.pid === undefined) return;
      await endServer(child.pid, async () => hasEnded(child));
    },
  };
}
