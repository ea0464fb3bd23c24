// The processes that a bench measures or measures with. Each has its own process group: Ctrl-C must
// reach the bench alone, which then ends them in order.
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const DIST = path.join(__dirname, '../..');
const ASK_EVERY_MS = 20;
const START_PATIENCE_MS = 60_000;
const END_PATIENCE_MS = 20_000;
const KEPT_OUTPUT = 8_000;

export interface Helper {
  child: ChildProcess;
  /** Its first message to us. */
  url: string;
  stop(): Promise<void>;
}

/** Runs a script of this folder that tells its address by `process.send`. */
export async function startHelper(script: string, env: Record<string, string>): Promise<Helper> {
  const child = fork(path.join(__dirname, script), {
    detached: true,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...plainEnvironment(), ...env },
  });
  const failed = once(child, 'exit').then(([code]) => {
    throw new Error(`${script} ended with ${code}`);
  });
  failed.catch(() => undefined); // also when it is we who end it
  const [url] = (await Promise.race([once(child, 'message'), failed])) as [string];
  return { child, url, stop: stopper(child, 'SIGTERM') };
}

export interface Bot {
  url: string;
  /** From the start of the process until `/readyz` answered 200. */
  readyMs: number;
  /** The end of what it has written so far. */
  output: () => string;
  stop(): Promise<void>;
}

/** As in `npm start` and the container. */
const YOUNG_HEAP = '--max-semi-space-size=8';

/** Runs the product as `npm start` does. Rejects with what it wrote if it does not become ready. */
export async function startBot(options: {
  env: Record<string, string>;
  nodeOptions?: string[];
  cwd?: string;
}): Promise<Bot> {
  const { env, nodeOptions = [], cwd } = options;
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const startedAt = performance.now();
  const args = [YOUNG_HEAP, ...nodeOptions, path.join(DIST, 'bot/index.js')];
  const child = spawn(process.execPath, args, {
    cwd,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...plainEnvironment(), ...env, PORT: String(port) },
  });
  let output = '';
  const keep = (chunk: Buffer) => (output = (output + chunk.toString()).slice(-KEPT_OUTPUT));
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  while (!(await isReady(url))) {
    if (!hasEnded(child) && performance.now() - startedAt < START_PATIENCE_MS) {
      await pause(ASK_EVERY_MS);
      continue;
    }
    await end(child, 'SIGKILL');
    throw new Error(`the bot did not become ready:\n${output}`);
  }
  const readyMs = performance.now() - startedAt;
  return { url, readyMs, output: () => output, stop: stopper(child, 'SIGINT') };
}

/** A gauge or counter without labels, as `/metrics` says it. */
export async function metricOf({ url }: Pick<Bot, 'url'>, name: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const value = new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1];
  if (value === undefined) throw new Error(`/metrics has no ${name}`);
  return Number(value);
}

/** No settings of the person's own: they would change what is measured. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR } = process.env;
  return { PATH, HOME, TMPDIR };
}

async function isReady(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/readyz`).catch(() => undefined);
  await answer?.body?.cancel();
  return answer?.status === 200;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

/** One signal only: at a second one the bot would end at once and leave its database running. */
function stopper(child: ChildProcess, signal: NodeJS.Signals): () => Promise<void> {
  let ending: Promise<void> | undefined;
  return () => (ending ??= end(child, signal));
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (hasEnded(child)) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  const tooLate = setTimeout(() => child.kill('SIGKILL'), END_PATIENCE_MS);
  await ended;
  clearTimeout(tooLate);
}
