/** The child process that reads files: kept ready, and replaced after anything that went wrong in it. */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import { HEAP_MB, MOST_ANSWER_BYTES } from './limits';
import type { FileContents } from './readFields';

type Child = ChildProcessByStdio<Writable, Readable, null>;

/** What the process answers; whoever controls it by a file controls that too. `cpuMs`: what it cost. */
const answer = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('fields'),
    fields: z.record(z.string(), z.object({ value: z.string(), prefilled: z.string() })),
    cpuMs: z.number(),
  }),
  z.object({ outcome: z.enum(['encrypted', 'broken', 'hostile']), cpuMs: z.number() }),
]) satisfies z.ZodType<FileContents>;

/** `cpuMs` is 0 where the process did not say. */
export type Reading = z.infer<typeof answer>;

/** What reads one file at a time. */
export type Reader = Pick<ReaderProcess, 'read' | 'warm' | 'close'>;

const NEW_LINE = 0x0a;
/** Its start is not the fault of a file: a busy machine may take its time. */
const START_PATIENCE_MS = 30_000;
/** So much was in its memory for long enough: names that files hold are kept by the library. */
const MOST_READINGS = 200;

export class ReaderProcess {
  private running: Running | null = null;
  private readings = 0;
  private isClosed = false;

  constructor(private readonly options: { patienceMs: number; script?: string }) {}

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
  async read(bytes: Uint8Array): Promise<Reading> {
    if (this.isClosed) throw new Error('the reader of forms is closed');
    const { child, ready } = this.current();
    if (!(await ready)) {
      this.end();
      throw new Error('the process that reads forms could not be started');
    }
    const line = await answerOf(child, bytes, this.options.patienceMs);
    const reading = readingOf(line);
    this.readings += 1;
    if (reading.outcome !== 'fields' || this.readings >= MOST_READINGS) {
      this.end();
      this.warm();
    }
    return reading;
  }

  /** Also when somebody ended the last one while it had nothing to do. */
  private current(): Running {
    if (this.running && hasEnded(this.running.child)) this.end();
    return (this.running ??= start(this.options.script ?? ownScript()));
  }

  private end(): void {
    this.running?.child.kill('SIGKILL');
    this.running = null;
    this.readings = 0;
  }
}

/** What it answers to a file, or what of it came; null: it said nothing, or took too long. */
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
      child.off('close', died).off('error', died);
      resolve(line);
    };
    const died = () => over(size > 0 ? Buffer.concat(chunks).toString() : null);
    const listen = (chunk: Buffer) => {
      chunks.push(chunk);
      size += chunk.length;
      if (size > MOST_ANSWER_BYTES) over(null);
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

function readingOf(line: string | null): Reading {
  if (line === null) return { outcome: 'hostile', cpuMs: 0 };
  try {
    return answer.parse(JSON.parse(line));
  } catch {
    return { outcome: 'broken', cpuMs: 0 };
  }
}

/** A compiled script: tests run from the sources, and have been built before. */
function ownScript(): string {
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

function start(file: string): Running {
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
  // A linked node_modules is looked at under its own name too, before the link is followed.
  const named = require.resolve.paths('pdf-lib')?.find((at) => existsSync(`${at}/pdf-lib`)) ?? [];
  const readable = [path.dirname(file), path.join(libraries, 'node_modules')].concat(named);
  return [...limits, '--permission', ...readable.map((folder) => `--allow-fs-read=${folder}/*`)];
}
