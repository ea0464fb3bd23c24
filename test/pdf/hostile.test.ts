// Twelve kinds of file that would harm whoever reads them without care:
//  1 larger than 2 MB                        7 fields and pages that lie in themselves
//  2 a PDF that begins too far down          8 brackets in brackets, half a million deep
//  3 200 bytes that use up all memory        9 scripts, programs to start, addresses to call
//  4 2 KB that inflate to a gigabyte        10 a second form in XML that says something else (XFA)
//  5 many streams, large together           11 cut off in the middle
//  6 encrypted: with a password, without    12 small, and slow to read
// Then what people do by mistake: a print, another form, an older one, one that was tinkered with.
import { existsSync, readFileSync } from 'node:fs';
import { createFormReader, makeContactFormPdf } from '../../bot/pdf';
import { ReaderProcess } from '../../bot/pdf/reader/ReaderProcess';
import { smallForm } from './contactForms';
import * as files from './hostileFiles';

/** As patient as a busy machine may need: what these files are is no question of time. */
const reader = createFormReader({ patienceMs: 60_000 });
/** For files that only the time limit ends. */
const hasty = createFormReader({ patienceMs: 700 });
afterAll(() => {
  reader.close();
  hasty.close();
});

const known = { hostName: 'Magasin Exemple', hostCity: 'Lens', gratified: 'no' };
let form: Uint8Array;
beforeAll(async () => {
  form = (await makeContactFormPdf(smallForm(known), { fillable: true })).bytes;
});

/** Whatever came before, the next file is read as it should be. */
afterEach(async () => {
  const reading = await reader.read(form);
  expect(reading).toMatchObject({ outcome: 'form', values: known });
});

const outcomeOf = async (bytes: Uint8Array) => (await reader.read(bytes)).outcome;

test('1: more than 2 MB', async () => {
  expect(await outcomeOf(files.moreThanTwoMegabytes(form))).toBe('tooBig');
});

test('2: a header that is not at the beginning, or not there', async () => {
  expect(await outcomeOf(files.headerTooFarDown(form))).toBe('broken');
  expect(await outcomeOf(Buffer.from('<html>'))).toBe('broken');
  expect(await outcomeOf(new Uint8Array())).toBe('broken');
});

test('3: a tiny file that uses up all memory', async () => {
  const tiny = files.tinyTableOfMilliards();
  expect(tiny.length).toBeLessThan(400);
  expect(await outcomeOf(tiny)).toBe('hostile');
});

test('4: a few kilobytes that inflate to a gigabyte', async () => {
  const bomb = files.bomb();
  expect(bomb.length).toBeLessThan(4_000);
  expect(await outcomeOf(bomb)).toBe('hostile');
});

test('5: streams that are large only together', async () => {
  expect(await outcomeOf(files.manyLargeStreams())).toBe('hostile');
});

test('6: encrypted with a password; without one it is read', async () => {
  const values = { stageForm: 'contact 1 internship-1 fr', hostName: 'Magasin Exemple' };
  expect(await outcomeOf(files.encrypted(values, 'secret'))).toBe('encrypted');
  const reading = await reader.read(files.encrypted(values, ''));
  expect(reading).toMatchObject({ outcome: 'form', values: { hostName: 'Magasin Exemple' } });
});

test('7: fields and pages that lie in themselves', async () => {
  const reading = await reader.read(await files.loops(form));
  expect(reading).toMatchObject({ outcome: 'form', values: known });
});

test('8: half a million brackets', async () => {
  expect(await outcomeOf(files.deepNesting())).toBe('broken');
});

test('9: scripts and programs are neither run nor looked at', async () => {
  const reading = await reader.read(await files.withActions(form));
  expect(reading).toMatchObject({ outcome: 'form', values: known });
});

test('10: a form in XML is not looked at', async () => {
  const reading = await reader.read(await files.withXfa(form));
  expect(reading).toMatchObject({ outcome: 'form', values: known });
});

test('11: cut off in the middle', async () => {
  expect(['broken', 'flattened']).toContain(await outcomeOf(files.truncated(form)));
});

test('12: slow to read', async () => {
  const slow = files.slow();
  expect(slow.length).toBeLessThan(2 * 1024 * 1024);
  expect((await hasty.read(slow)).outcome).toBe('hostile');
});

describe('by mistake', () => {
  test('a print has no fields any more', async () => {
    expect(await outcomeOf(await files.flattened(form))).toBe('flattened');
  });

  test('another form, also with our names of fields', async () => {
    expect(await outcomeOf(await files.foreignForm())).toBe('foreign');
  });

  test('a form of another version', async () => {
    const older = { ...smallForm(known), version: '0' };
    const { bytes } = await makeContactFormPdf(older, { fillable: true });
    expect(await outcomeOf(bytes)).toBe('outdated');
  });

  test('fields with other names', async () => {
    expect(await outcomeOf(await files.renamedFields(form))).toBe('foreign');
  });

  test('fields of another kind hold nothing, and unknown ones are not taken', async () => {
    const reading = await reader.read(await files.wrongTypes(form));
    if (reading.outcome !== 'form') throw new Error(reading.outcome);
    expect(Object.values(reading.values).join('')).toBe('');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.getPrototypeOf(reading.values)).toBe(Object.prototype);
  });
});

test('many at once, and each gets its own answer', async () => {
  const bomb = files.bomb();
  const readings = await Promise.all([form, bomb, form, bomb, form].map(outcomeOf));
  expect(readings).toEqual(['form', 'hostile', 'form', 'hostile', 'form']);
});

test('the process that reads knows none of our settings', async () => {
  process.env.STAGE_TEST_SECRET = 'not for files';
  const child = new ReaderProcess({ patienceMs: 60_000 });
  try {
    await child.read(form);
    const environment = `/proc/${child.pid}/environ`;
    // Only Linux shows it; elsewhere the test is that it works without one.
    if (existsSync(environment)) expect(readFileSync(environment, 'utf8')).toBe('');
  } finally {
    child.close();
    delete process.env.STAGE_TEST_SECRET;
  }
});

test('a reader that is closed says so', async () => {
  const closed = createFormReader();
  closed.close();
  await expect(closed.read(form)).rejects.toThrow('closed');
});
