/** The real bot as a process of its own, on a database of the test: started, killed, started again. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const ROOT = path.join(__dirname, '../..');
const ADDRESS = /http:\/\/127\.0\.0\.1:\d+/;

export interface RunningBot {
  /** Without a slash at the end. */
  url: string;
  pid: number;
  /** Its exit code, once it ends. */
  ended: Promise<number | null>;
  /** Everything it has logged so far. */
  log(): string;
  /** As `kill -9` does. */
  kill(): Promise<void>;
  /** As Ctrl-C does; resolves with the exit code. */
  stop(): Promise<number | null>;
}

/**
 * Starts the built bot in the sandbox, or with Teams settings in `env`. `cwd` is
 * where `.data/` is made. Rejects if it ends early.
 */
export async function startBot(
  env: Record<string, string>,
  cwd = ROOT,
  nodeArguments: string[] = [],
): Promise<RunningBot> {
  const main = path.join(ROOT, 'dist/bot/index.js');
  const child = spawn(process.execPath, [...nodeArguments, main], {
    cwd,
    env: { PATH: process.env.PATH!, HOME: process.env.HOME!, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // A test that ran out of time never comes to its end: its bot must not outlive it.
  process.once('exit', () => child.kill('SIGKILL'));
  let output = '';
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const url = await new Promise<string>((resolve, reject) => {
    const collect = (chunk: Buffer) => {
      output += chunk.toString();
      const address = ADDRESS.exec(output)?.[0];
      if (address) resolve(address);
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    void ended.then((code) => reject(new Error(`The bot ended with ${code}:\n${output}`)));
  });
  return {
    url,
    pid: child.pid!,
    ended,
    log: () => output,
    kill: () => end(child, 'SIGKILL', ended).then(() => undefined),
    stop: () => end(child, 'SIGINT', ended),
  };
}

function end(child: ChildProcess, signal: NodeJS.Signals, ended: Promise<number | null>) {
  child.kill(signal);
  return ended;
}
