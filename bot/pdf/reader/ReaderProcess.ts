/** The child process that reads files: kept ready, and replaced after anything that went wrong in it. */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { HEAP_MB, MOST_ANSWER_BYTES } from './limits';
import type { FileContents } from './readFields';

type Child = ChildProcessByStdio<Writable, Readable, null>;
/** `cpuMs`: what it cost the child; 0 where it did not say. */
export type Reading = FileContents & { cpuMs: number };

const NEW_LINE = 0x0a;
/** Its start is not the fault of a file: a busy machine may take its time. */
const START_PATIENCE_MS = 30_000;
/** So much was in its memory for long enough: names that files hold are kept by the library. */
const MOST_READINGS = 200;

export class ReaderProcess {
  private running: Running | null = null;
  private readings = 0;
  private last: Promise<unknown> = Promise.resolve();
  private isClosed = false;

  constructor(private readonly patienceMs: number) {}

  /** Undefined: none is running. */
  get pid(): number | undefined {
    return this.running?.child.pid;
  }

  /** Starts it, so that the first file does not wait. */
  warm(): void {
    if (!this.isClosed) this.current();
  }

  /** One file at a time, in their order. */
  read(bytes: Uint8Array): Promise<Reading> {
    const reading = this.last.then(() => this.readNext(bytes));
    this.last = reading.catch(() => undefined);
    return reading;
  }

  close(): void {
    this.isClosed = true;
    this.end();
  }

  private async readNext(bytes: Uint8Array): Promise<Reading> {
    if (this.isClosed) throw new Error('the reader of forms is closed');
    const { child, ready } = this.current();
    if (!(await ready)) {
      this.end();
      throw new Error('the process that reads forms could not be started');
    }
    const line = await answerOf(child, bytes, this.patienceMs);
    const reading = line === null ? null : parseAnswer(line);
    this.readings += 1;
    if (reading?.outcome !== 'fields' || this.readings >= MOST_READINGS) {
      this.end();
      this.warm();
    }
    return reading ?? { outcome: 'hostile', cpuMs: 0 };
  }

  /** Also when somebody ended the last one while it had nothing to do. */
  private current(): Running {
    if (this.running && hasEnded(this.running.child)) this.end();
    return (this.running ??= start());
  }

  private end(): void {
    this.running?.child.kill('SIGKILL');
    this.running = null;
    this.readings = 0;
  }
}

/** What it answers to a file; null: it died, took too long, or said too much. */
function answerOf(child: Child, bytes: Uint8Array, patienceMs: number): Promise<string | null> {
  const answer = nextLine(child, patienceMs);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  child.stdin.write(length);
  child.stdin.write(bytes);
  return answer;
}

function nextLine(child: Child, patienceMs: number): Promise<string | null> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const over = (line: string | null) => {
      clearTimeout(tooLate);
      child.stdout.off('data', listen);
      child.off('exit', died).off('error', died);
      resolve(line);
    };
    const died = () => over(null);
    const listen = (chunk: Buffer) => {
      chunks.push(chunk);
      size += chunk.length;
      if (size > MOST_ANSWER_BYTES) over(null);
      else if (chunk.at(-1) === NEW_LINE) over(Buffer.concat(chunks).toString());
    };
    const tooLate = setTimeout(died, patienceMs);
    child.stdout.on('data', listen);
    child.once('exit', died).once('error', died);
    if (hasEnded(child)) died();
  });
}

function hasEnded({ exitCode, signalCode }: Child): boolean {
  return exitCode !== null || signalCode !== null;
}

function parseAnswer(line: string): Reading | null {
  try {
    return JSON.parse(line) as Reading;
  } catch {
    return null;
  }
}

/** A compiled script: tests run from the sources, and have been built before. */
function script(): string {
  const beside = path.join(__dirname, 'child.js');
  return existsSync(beside)
    ? beside
    : path.join(__dirname, '../../../dist/bot/pdf/reader/child.js');
}

interface Running {
  child: Child;
  /** False: it did not start. */
  ready: Promise<boolean>;
}

function start(): Running {
  const file = script();
  const child = spawn(process.execPath, [...options(file), file], {
    // No secret of ours is in reach of a file from outside.
    env: {},
    cwd: path.dirname(file),
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  // Whoever waits for an answer hears of it by the end of the process.
  child.stdin.on('error', () => undefined);
  child.on('error', () => undefined);
  // It must not keep a program running that has nothing else to do.
  child.unref();
  for (const stream of [child.stdin, child.stdout])
    (stream as unknown as { unref?(): void }).unref?.();
  return { child, ready: nextLine(child, START_PATIENCE_MS).then((line) => line !== null) };
}

function options(file: string): string[] {
  const limits = [
    `--max-old-space-size=${HEAP_MB}`,
    '--disallow-code-generation-from-strings',
    '--no-warnings',
  ];
  // Node 22.12 does not have it yet under this name.
  if (!process.allowedNodeEnvironmentFlags.has('--permission')) return limits;
  const libraries = require.resolve('pdf-lib').split(`${path.sep}node_modules${path.sep}`)[0]!;
  const readable = [path.dirname(file), path.join(libraries, 'node_modules')];
  return [...limits, '--permission', ...readable.map((folder) => `--allow-fs-read=${folder}/*`)];
}
