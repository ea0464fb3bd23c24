/**
 * The process that reads uploaded files, one after the other: it says « ready », then their length and
 * bytes come in, and a line of JSON goes out for each. It has no environment, may read its own code only, and may not open anything else; see
 * ReaderProcess, which starts and ends it.
 */
import { limitInflating } from './inflating';
import { MOST_BYTES } from './limits';
import { readFields } from './readFields';

const LENGTH_BYTES = 4;

closeTheWorld();
limitInflating();

let received = Buffer.alloc(0);
let work = Promise.resolve();
process.stdin.on('data', (chunk: Buffer) => {
  received = Buffer.concat([received, chunk]);
  while (received.length >= LENGTH_BYTES) {
    const end = LENGTH_BYTES + received.readUInt32BE(0);
    if (end > LENGTH_BYTES + MOST_BYTES) process.exit(1);
    if (received.length < end) return;
    const file = received.subarray(LENGTH_BYTES, end);
    received = Buffer.from(received.subarray(end));
    work = work.then(() => answer(file));
  }
});
process.stdin.once('end', () => process.exit(0));
process.stdout.write('ready\n');

async function answer(file: Uint8Array): Promise<void> {
  const before = process.cpuUsage();
  const contents = await readFields(file);
  const { user, system } = process.cpuUsage(before);
  process.stdout.write(`${JSON.stringify({ ...contents, cpuMs: (user + system) / 1000 })}\n`);
}

/**
 * Everything that it needs is loaded by now. Nothing more can be, neither to reach the network nor
 * anything else; the start options forbid files, processes and code made from text.
 */
function closeTheWorld(): void {
  const refuse = () => {
    throw new Error('a file is read here, and nothing else is done');
  };
  // Used at the first write, so loaded before the door closes.
  void process.stdout;
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- The loader itself is replaced.
  (require('node:module') as { _load: unknown })._load = refuse;
  for (const name of ['fetch', 'WebSocket', 'EventSource', 'Worker']) {
    Reflect.deleteProperty(globalThis, name);
  }
  for (const name of ['getBuiltinModule', 'binding', '_linkedBinding', 'dlopen', 'kill']) {
    Object.defineProperty(process, name, { value: refuse });
  }
  // The library warns about what it finds; nobody listens, and its answer must stay one line.
  console.log = console.warn = console.error = () => undefined;
}
