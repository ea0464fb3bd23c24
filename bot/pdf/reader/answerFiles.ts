/**
 * How a process that reads speaks with the one that started it: it says « ready », then the length and
 * the bytes of a file come in, and a line of JSON goes out for each; see ReaderProcess.
 */
const LENGTH_BYTES = 4;

/** Ends the process when a file is larger than it may be. Files are read one after the other. */
export function answerFiles<T extends object>(
  mostBytes: number,
  read: (file: Uint8Array) => Promise<T>,
): void {
  let received = Buffer.alloc(0);
  let work = Promise.resolve();
  const answer = async (file: Uint8Array): Promise<void> => {
    const before = process.cpuUsage();
    const contents = await read(file);
    const { user, system } = process.cpuUsage(before);
    process.stdout.write(`${JSON.stringify({ ...contents, cpuMs: (user + system) / 1000 })}\n`);
  };
  process.stdin.on('data', (chunk: Buffer) => {
    received = Buffer.concat([received, chunk]);
    while (received.length >= LENGTH_BYTES) {
      const end = LENGTH_BYTES + received.readUInt32BE(0);
      if (end > LENGTH_BYTES + mostBytes) process.exit(1);
      if (received.length < end) return;
      const file = received.subarray(LENGTH_BYTES, end);
      received = Buffer.from(received.subarray(end));
      work = work.then(() => answer(file));
    }
  });
  process.stdin.once('end', () => process.exit(0));
  process.stdout.write('ready\n');
}
