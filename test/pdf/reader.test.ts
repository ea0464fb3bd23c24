/** Who reads which file when, and what a process that reads may answer. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ReaderPool } from '../../bot/pdf/reader/ReaderPool';
import type { Reading } from '../../bot/pdf/reader/kinds';
import { ReaderProcess } from '../../bot/pdf/reader/ReaderProcess';

const file = (name: string) => Buffer.from(name);
const read: Reading = { outcome: 'fields', fields: {}, cpuMs: 1 };

describe('many at once', () => {
  /** What is being read now, by name, with what ends it. */
  let underWay: Map<string, (reading: Reading) => void>;
  let most: number;
  let pool: ReaderPool;

  beforeEach(() => {
    jest.useFakeTimers();
    underWay = new Map();
    most = 0;
    const reader = () => ({
      read: (bytes: Uint8Array) =>
        new Promise<Reading>((resolve) => {
          const name = Buffer.from(bytes).toString();
          underWay.set(name, (reading) => {
            underWay.delete(name);
            resolve(reading);
          });
          most = Math.max(most, underWay.size);
        }),
      warm: () => undefined,
      close: () => undefined,
    });
    pool = new ReaderPool([reader(), reader()]);
  });
  afterEach(() => jest.useRealTimers());

  const asked = (...names: string[]) => names.map((name) => pool.read(file(name)));
  const now = () => [...underWay.keys()];
  const isRead = async (name: string) => {
    underWay.get(name)!(read);
    await jest.advanceTimersByTimeAsync(0);
  };

  test('two are read at a time, and a slow one does not make the others wait', async () => {
    const answers = asked('slow', 'a', 'b', 'c');
    expect(now()).toEqual(['slow', 'a']);
    await isRead('a');
    expect(now()).toEqual(['slow', 'b']);
    await isRead('b');
    await isRead('c');
    expect(now()).toEqual(['slow']);
    await isRead('slow');
    expect(await Promise.all(answers)).toEqual([read, read, read, read]);
    expect(most).toBe(2);
  });

  test('too many, or for too long: they are told so, and nothing of them is left', async () => {
    const names = Array.from({ length: 40 }, (_, n) => `${n}`);
    const answers = asked(...names);
    const beyond = answers.slice(34);
    expect(await Promise.all(beyond)).toEqual(beyond.map(() => 'busy'));
    await jest.advanceTimersByTimeAsync(8_000);
    expect(await Promise.all(answers.slice(2, 34))).toEqual(Array(32).fill('busy'));
    await isRead('0');
    await isRead('1');
    expect(now()).toEqual([]);
    const [next] = asked('next');
    await isRead('next');
    expect(await next).toEqual(read);
  });
});

describe('a process that reads', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'reader-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** What somebody hears when the process does this with a file. */
  async function answered(does: string): Promise<Reading> {
    const script = path.join(folder, 'child.js');
    const say = 'const say = (text, then) => process.stdout.write(text, then);';
    const on = `process.stdin.on('data', () => { ${does} });`;
    writeFileSync(script, `${say} ${on} say('ready\\n');`);
    const child = new ReaderProcess({ patienceMs: 60_000, script });
    try {
      return await child.read(file('%PDF-'));
    } finally {
      child.close();
    }
  }

  test('its answer is taken as it should be', async () => {
    const answer = { outcome: 'fields', fields: { a: { value: 'x', prefilled: '' } }, cpuMs: 2 };
    expect(await answered(`say('${JSON.stringify(answer)}\\n')`)).toEqual(answer);
    expect(await answered(`say('{"outcome":"encrypted","cpuMs":1}\\n')`)).toEqual({
      outcome: 'encrypted',
      cpuMs: 1,
    });
  });

  test.each([
    ['dies in the middle of its answer', `say('{"outcome":"fie', () => process.exit(1))`],
    ['says something else', `say('17\\n')`],
    ['says nothing of use', `say('null\\n')`],
    ['invents an outcome', `say('{"outcome":"fine","cpuMs":1}\\n')`],
    ['gives values of another kind', `say('{"outcome":"fields","fields":{"a":1},"cpuMs":1}\\n')`],
    ['answers twice', `say('{"outcome":"broken","cpuMs":1}\\n{}\\n')`],
  ])('one that %s: the file is broken', async (_what, does) => {
    expect(await answered(does)).toEqual({ outcome: 'broken', cpuMs: 0 });
  });

  test('one that dies without a word: the file is hostile', async () => {
    expect(await answered('process.exit(1)')).toEqual({ outcome: 'hostile', cpuMs: 0 });
  });
});
