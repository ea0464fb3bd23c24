/** The child process that reads files: kept ready, and replaced after anything that went wrong in it. */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import type { z } from 'zod';
import { formFields, type Reading } from './kinds';

type Child = ChildProcessByStdio<Writable, Readable, null>;

/** What a process answers about a file; `cpuMs` is what it cost, 0 where it did not say. */
export interface Answer {
  outcome: string;
  cpuMs: number;
}

/** What any file may turn out to be: nothing that can be read, or something that harms. */
export interface Unreadable extends Answer {
  outcome: 'broken' | 'hostile';
}

/** What a process reads, and what that may cost. */
export interface ReaderKind<T extends Answer> {
  /** Of the compiled file beside this one. */
  script: string;
  /** Whoever controls the process by a file controls what it says, too. */
  answer: z.ZodType<T>;
  /** The outcome after which the process may read another file; null: it reads one only. */
  good: T['outcome'] | null;
  heapMb: number;
  mostAnswerBytes: number;
}

/** What reads one file at a time. */
export interface Reader<T extends Answer = Reading> {
  read(bytes: Uint8Array): Promise<T | Unreadable>;
  warm(): void;
  close(): void;
}

const NEW_LINE = 0x0a;
/** Its start is not the fault of a file: a busy machine may take its time. */
const START_PATIENCE_MS = 30_000;
/** So much was in its memory for long enough: names that files hold are kept by the library. */
const MOST_READINGS = 200;
const MOST_GREETING_BYTES = 1024;

export class ReaderProcess<T extends Answer = Reading> implements Reader<T> {
  private running: Running | null = null;
  private readings = 0;
  private isClosed = false;

  /** `script`: instead of the kind's own. */
  constructor(
    private readonly options: { patienceMs: number; script?: string },
    private readonly kind: ReaderKind<T> = formFields as unknown as ReaderKind<T>,
  ) {}

  /** Undefined: none is running. */
  get pid(): number | undefined {
    return this.running?.child.pid;
  }

  /** Starts it, so that the first file does not wait. */
  warm(): void {
    if (!this.isClosed) this.current();
  }

  close(): void {
    this.isClosed = true;
    this.end();
  }

  /** One file at a time: whoever calls waits for the one before. */
  async read(bytes: Uint8Array): Promise<T | Unreadable> {
    if (this.isClosed) throw new Error('the reader of files is closed');
    const { child, ready } = this.current();
    if (!(await ready)) {
      this.end();
      throw new Error('the process that reads files could not be started');
    }
    const { patienceMs } = this.options;
    const { mostAnswerBytes } = this.kind;
    const line = await answerOf(child, bytes, { patienceMs, mostAnswerBytes });
    const reading = this.readingOf(line);
    this.readings += 1;
    if (reading.outcome !== this.kind.good || this.readings >= MOST_READINGS) {
      this.end();
      // One that reads a single file is started when there is one.
      if (this.kind.good !== null) this.warm();
    }
    return reading;
  }

  private readingOf(line: string | null): T | Unreadable {
    if (line === null) return { outcome: 'hostile', cpuMs: 0 };
    try {
      return this.kind.answer.parse(JSON.parse(line));
    } catch {
      return { outcome: 'broken', cpuMs: 0 };
    }
  }

  /** Also when somebody ended the last one while it had nothing to do. */
  private current(): Running {
    if (this.running && hasEnded(this.running.child)) this.end();
    return (this.running ??= start(this.options.script ?? compiled(this.kind.script), this.kind));
  }

  private end(): void {
    this.running?.child.kill('SIGKILL');
    this.running = null;
    this.readings = 0;
  }
}

/** What it answers to a file, or what of it came; null: it said nothing, or took too long. */
function answerOf(child: Child, bytes: Uint8Array, limits: Limits): Promise<string | null> {
  const answer = nextLine(child, limits);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  child.stdin.write(length);
  child.stdin.write(bytes);
  return answer;
}

interface Limits {
  patienceMs: number;
  mostAnswerBytes: number;
}

function nextLine(child: Child, { patienceMs, mostAnswerBytes }: Limits): Promise<string | null> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const over = (line: string | null) => {
      clearTimeout(tooLate);
      child.stdout.off('data', listen);
      child.off('close', died).off('error', died);
      resolve(line);
    };
    const died = () => over(size > 0 ? Buffer.concat(chunks).toString() : null);
    const listen = (chunk: Buffer) => {
      chunks.push(chunk);
      size += chunk.length;
      if (size > mostAnswerBytes) over(null);
      else if (chunk.at(-1) === NEW_LINE) over(Buffer.concat(chunks).toString());
    };
    const tooLate = setTimeout(() => over(null), patienceMs);
    child.stdout.on('data', listen);
    child.once('close', died).once('error', died);
    if (hasEnded(child)) died();
  });
}

function hasEnded({ exitCode, signalCode }: Child): boolean {
  return exitCode !== null || signalCode !== null;
}

/** A compiled script: tests run from the sources, and have been built before. */
function compiled(name: string): string {
  const beside = path.join(__dirname, name);
  return existsSync(beside) ? beside : path.join(__dirname, '../../../dist/bot/pdf/reader', name);
}

interface Running {
  child: Child;
  /** False: it did not start. */
  ready: Promise<boolean>;
}

function start(file: string, { heapMb }: Pick<ReaderKind<never>, 'heapMb'>): Running {
  const child = spawn(process.execPath, [...options(file, heapMb), file], {
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
  const limits = { patienceMs: START_PATIENCE_MS, mostAnswerBytes: MOST_GREETING_BYTES };
  return { child, ready: nextLine(child, limits).then((line) => line !== null) };
}

function options(file: string, heapMb: number): string[] {
  const limits = [
    `--max-old-space-size=${heapMb}`,
    '--disallow-code-generation-from-strings',
    '--no-warnings',
  ];
  // Node 22.12 does not have it yet under this name.
  if (!process.allowedNodeEnvironmentFlags.has('--permission')) return limits;
  const libraries = require.resolve('pdf-lib').split(`${path.sep}node_modules${path.sep}`)[0]!;
  // A linked node_modules is looked at under its own name too, before the link is followed.
  const named = require.resolve.paths('pdf-lib')?.find((at) => existsSync(`${at}/pdf-lib`)) ?? [];
  const readable = [path.dirname(file), path.join(libraries, 'node_modules')].concat(named);
  return [...limits, '--permission', ...readable.map((folder) => `--allow-fs-read=${folder}/*`)];
}
