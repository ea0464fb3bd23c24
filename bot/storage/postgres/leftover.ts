// A bot killed with -9 leaves its server running. Whoever holds the data folder's lock may end it.
import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { EmbeddedPostgresError } from './EmbeddedPostgresError';

const run = promisify(execFile);
const POLL_MS = 20;

/** Harder and harder: fast shutdown, immediate shutdown, kill. SIGCONT wakes one that was suspended. */
const STEPS: { signals: NodeJS.Signals[]; patienceMs: number }[] = [
  { signals: ['SIGINT', 'SIGCONT'], patienceMs: 8_000 },
  { signals: ['SIGQUIT', 'SIGCONT'], patienceMs: 4_000 },
  { signals: ['SIGKILL'], patienceMs: 2_000 },
];

async function commandLine(pid: number): Promise<string> {
  if (process.platform === 'linux') {
    return readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  }
  const listed = await run('ps', ['-p', String(pid), '-o', 'args=']).catch(() => ({ stdout: '' }));
  return listed.stdout;
}

async function serverPid(clusterDir: string): Promise<number | undefined> {
  const file = await readFile(path.join(clusterDir, 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number.parseInt(file, 10);
  return Number.isNaN(pid) ? undefined : pid;
}

/** The command line tells our server from a process that was given the same id later. */
async function isOurServer(pid: number, clusterDir: string): Promise<boolean> {
  return (await commandLine(pid)).includes(clusterDir);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // Gone meanwhile, which is what was wanted.
  }
}

/** Ends the server with this process id and waits until it is gone. */
export async function endServer(pid: number, isGone: () => Promise<boolean>): Promise<void> {
  for (const { signals, patienceMs } of STEPS) {
    for (const signal of signals) send(pid, signal);
    for (let waited = 0; waited < patienceMs; waited += POLL_MS) {
      if (await isGone()) return;
      await pause(POLL_MS);
    }
  }
  throw new EmbeddedPostgresError(`The PostgreSQL server (process ${pid}) cannot be ended.`);
}

/**
 * Ends the server that a killed bot left on this cluster, if there is one.
 * @returns its process id, for the log
 */
export async function endLeftoverServer(clusterDir: string): Promise<number | undefined> {
  const pid = await serverPid(clusterDir);
  if (pid === undefined) return undefined;
  if (await isOurServer(pid, clusterDir)) {
    await endServer(pid, async () => !(await isOurServer(pid, clusterDir)));
    return pid;
  }
  // PostgreSQL takes any living process with that id for itself and would refuse to start.
  if (isAlive(pid)) await rm(path.join(clusterDir, 'postmaster.pid'), { force: true });
  return undefined;
}
