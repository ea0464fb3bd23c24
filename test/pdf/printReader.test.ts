// The words of a document that somebody printed elsewhere, and the twelve kinds of file of
// hostile.test.ts: none of them harms whoever reads words either.
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { makeContactFormPdf } from '../../bot/pdf';
import { createPrintReader } from '../../bot/pdf/reader/printReader';
import { smallForm } from './contactForms';
import * as files from './hostileFiles';

/** As patient as a busy machine may need. */
const reader = createPrintReader({ patienceMs: 60_000 });
/** For files that only the time limit ends. */
const hasty = createPrintReader({ patienceMs: 3_000 });
afterAll(() => {
  reader.close();
  hasty.close();
});

const SENTENCE = 'Le stagiaire est accueilli par le Magasin Exemple, du 4 janvier au 30 juin 2027.';

async function document({ pages = 1, words = SENTENCE } = {}): Promise<Uint8Array> {
  const made = await PDFDocument.create();
  const font = await made.embedFont(StandardFonts.Helvetica);
  for (let page = 0; page < pages; page += 1) {
    const drawn = made.addPage();
    for (let line = 0; line < 5; line += 1) {
      drawn.drawText(words, { x: 40, y: 700 - line * 20, size: 11, font });
    }
  }
  return made.save();
}

let form: Uint8Array;
beforeAll(async () => {
  const values = { hostName: 'Magasin Exemple', hostCity: 'Lens' };
  form = (await makeContactFormPdf(smallForm(values), { fillable: true })).bytes;
});

const outcomeOf = async (bytes: Uint8Array) => (await reader.read(bytes)).outcome;

test('the words of each page, line by line', async () => {
  const reading = await reader.read(await document({ pages: 2 }));
  expect(reading).toEqual({
    outcome: 'text',
    pages: [Array(5).fill(SENTENCE), Array(5).fill(SENTENCE)],
  });
});

test('a page without words, as a scan is', async () => {
  expect(await outcomeOf(await document({ words: '' }))).toBe('noText');
});

test('far more pages than a convention has', async () => {
  expect(await outcomeOf(await document({ pages: 61 }))).toBe('tooLong');
});

describe('hostile', () => {
  /** Whatever came before, the next file is read as it should be. */
  afterEach(async () => {
    expect(await outcomeOf(await document())).toBe('text');
  });

  test('1: more than 5 MB', async () => {
    const large = Buffer.concat([await document(), Buffer.alloc(5 * 1024 * 1024)]);
    expect(await outcomeOf(large)).toBe('tooBig');
  });

  test('2: a header that is not at the beginning, or not there', async () => {
    expect(await outcomeOf(files.headerTooFarDown(await document()))).toBe('broken');
    expect(await outcomeOf(Buffer.from('<html>'))).toBe('broken');
    expect(await outcomeOf(new Uint8Array())).toBe('broken');
  });

  const refused = ['broken', 'hostile', 'noText'];
  test.each([
    ['3: a tiny file that uses up all memory', files.tinyTableOfMilliards],
    ['4: a few kilobytes that inflate to a gigabyte', files.bomb],
    ['5: streams that are large only together', files.manyLargeStreams],
    ['8: half a million brackets', files.deepNesting],
    ['12: slow to read', files.slow],
  ])('%s', async (_what, make) => {
    const { outcome } = await hasty.read(make());
    expect(refused).toContain(outcome);
  });

  test('6: encrypted with a password', async () => {
    // It has no pages either; one that has is in printedConvention.test.ts.
    expect(refused).toContain(await outcomeOf(files.encrypted({ hostName: 'x' }, 'secret')));
  });

  test('7, 9, 10, 11: loops, scripts, a form in XML, cut off: nothing but words comes out', async () => {
    const tampered = [
      await files.loops(form),
      await files.withActions(form),
      await files.withXfa(form),
      files.truncated(form),
    ];
    for (const file of tampered) {
      const reading = await hasty.read(file);
      expect(['text', ...refused]).toContain(reading.outcome);
      expect(JSON.stringify(reading)).not.toMatch(/root:|launchURL|127\.0\.0\.1/);
    }
  });

  test('words of a page that inflate to a gigabyte', async () => {
    expect(await outcomeOf(files.bombOfWords())).toBe('hostile');
  });

  test('many at once, and each gets its own answer', async () => {
    const [good, bomb] = [await document(), files.bombOfWords()];
    expect(await Promise.all([good, bomb, good, bomb].map(outcomeOf))).toEqual([
      ...['text', 'hostile', 'text', 'hostile'],
    ]);
  });
});
