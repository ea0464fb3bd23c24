// The sheets that go with a convention: their words in each variant, lengths against Pstage's limits,
// blanks, names of all the world, and the code that opens a file.
import { makeSheet, sheetKinds, type SheetKind } from '../../bot/pdf/sheets';
import { qrModules } from '../../bot/pdf/sheets/qrModules';
import { internshipApproved, internshipFilling, lea } from '../support/situations';
import { viewOf } from '../support/views';
import { fullDraft } from './conventionVariants';
import { goldenText } from './goldens';
import { checkByQpdf, isInstalled, testByPoppler } from './otherPrograms';
import { pageTexts, withPdf } from './pdfjs';
import { darkModules } from './qrSeen';
import {
  fileAddress,
  sheetVariants,
  sheetView,
  thousand,
  type SheetVariant,
} from './sheetVariants';

const make = (kind: SheetKind, variant: SheetVariant) =>
  makeSheet(kind, sheetVariants[variant], { fileAddress });
const pagesOf = async (kind: SheetKind, variant: SheetVariant) =>
  pageTexts((await make(kind, variant)).bytes);
const textOf = async (kind: SheetKind, variant: SheetVariant) =>
  (await pagesOf(kind, variant)).join('\n').replace(/\s+/g, ' ');

const read: [SheetKind, SheetVariant][] = [
  ...sheetKinds.map((kind): [SheetKind, SheetVariant] => [kind, 'france']),
  ...sheetKinds.map((kind): [SheetKind, SheetVariant] => [kind, 'abroad']),
  ['entrySheet', 'english'],
  ['signatureSheet', 'english'],
  ['abroadSheet', 'english'],
  ['signatureSheet', 'minor'],
  ['entrySheet', 'irregular'],
  ['entrySheet', 'empty'],
];

test.each(read)('%s, %s: says what it said when it was last read', async (kind, variant) => {
  const pages = await pagesOf(kind, variant);
  const text = pages
    .map((page, at) => `--- page ${at + 1}\n${page.trim().replace(/ +$/gm, '')}\n`)
    .join('');
  expect(text).toBe(goldenText(`${kind}.${variant}`, text));
});

describe('the entry sheet', () => {
  test('counts long texts as people do, against Pstage’s limit', async () => {
    const text = await textOf('entrySheet', 'names');
    expect(text).toContain('1 000 / 1 000 caractères');
    expect(text).toContain('1 000 / 30 000 caractères');
    expect(text).not.toContain('Trop long');
  });

  test('says by how much a text is too long for Pstage', async () => {
    const leave = `${thousand.slice(0, 990)} et plus encore`;
    const view = sheetView(internshipApproved({ ...fullDraft, leaveDays: '2,5', leave }));
    const { bytes } = await makeSheet('entrySheet', view, { fileAddress });
    const text = (await pageTexts(bytes)).join(' ').replace(/\s+/g, ' ');
    expect(text).toMatch(/1 0\d\d \/ 1 000 caractères Trop long de \d+ caractères/);
  });

  test('a text of a thousand lines goes on overleaf, and nothing of it is lost', async () => {
    const subject = Array.from({ length: 300 }, (_, at) => `q${at}`).join('\n');
    const view = sheetView(internshipApproved({ ...fullDraft, subject }));
    const { bytes } = await makeSheet('entrySheet', view, { fileAddress });
    const words = (await pageTexts(bytes)).join(' ').match(/\bq\d+\b/g);
    expect(words).toEqual(subject.split('\n'));
  });
});

describe('the sheet of signatures', () => {
  test('is one page, for six who sign too', async () => {
    for (const variant of ['france', 'minor', 'abroad', 'names'] as const) {
      expect(await pagesOf('signatureSheet', variant)).toHaveLength(1);
    }
  });

  test('a capacity goes on where the role has begun', async () => {
    expect(await textOf('signatureSheet', 'france')).toContain(
      'Tuteur ou tutrice, responsable de rayon',
    );
  });

  test('says nothing private: a referent has it too', async () => {
    const text = await textOf('signatureSheet', 'minor');
    expect(text).not.toMatch(/2009|Tilleuls|courriel-exemple|20260001/);
  });

  test('has no number and no code before the file has one', async () => {
    const view = viewOf({ ...internshipFilling({}, lea), reference: null });
    const unasked = () => {
      throw new Error('there is nothing to open');
    };
    const { bytes } = await makeSheet('signatureSheet', view, { fileAddress: unasked });
    expect((await pageTexts(bytes)).join()).not.toContain('Dossier');
  });

  testByPoppler('the code that is drawn is that of the file’s address', async () => {
    const { bytes } = await make('signatureSheet', 'france');
    const expected = qrModules(fileAddress(42));
    expect(darkModules(bytes, expected.length)).toEqual(expected);
  });

  test('another file has another code', () => {
    expect(qrModules(fileAddress(42))).not.toEqual(qrModules(fileAddress(43)));
  });
});

describe('the certificate', () => {
  test('says who, where and what they study; dates, length and amount are the host’s', async () => {
    const text = await textOf('attestation', 'france');
    expect(text).toContain('Léa Dubois');
    expect(text).toContain('9 mars 2005');
    expect(text).toContain('BUT 2 Gestion des entreprises');
    expect(text).not.toMatch(/janvier 2027|mai 2027|4,50|714|665/);
    expect(text).not.toMatch(/Tilleuls|courriel-exemple/);
  });

  test('in France it is one page in French, whoever reads it', async () => {
    const view = sheetView(internshipApproved(fullDraft), 'en');
    const pages = await pageTexts((await makeSheet('attestation', view, { fileAddress })).bytes);
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain('Attestation de stage');
    expect(pages[0]).not.toContain('certificate');
  });

  test('abroad the host finds beside it what it says in English', async () => {
    for (const variant of ['abroad', 'english'] as const) {
      const { bytes } = await make('attestation', variant);
      const [french, english, ...others] = (await pageTexts(bytes)).map((page) =>
        page.replace(/\s+/g, ' '),
      );
      expect(others).toEqual([]);
      expect(french).toContain('Attestation de stage');
      expect(french).toContain('Gratification');
      expect(english).toContain('Internship certificate (translation)');
      expect(english).toContain('The page to fill in and sign is the one in French');
      for (const page of [french, english]) {
        expect(page).toContain('Léa Dubois');
        expect(page).toContain('BUT 2 Gestion des entreprises');
      }
      // French spacing is for French: « intern: it is asked ».
      expect(english).not.toMatch(/intern\s:/);
    }
  });

  test('the translation is read aloud in English', async () => {
    const { bytes } = await make('attestation', 'abroad');
    await withPdf(bytes, async (document) => {
      const langs = async (page: number) =>
        JSON.stringify(await (await document.getPage(page)).getStructTree());
      expect(await langs(1)).not.toContain('en-GB');
      expect(await langs(2)).toContain('"lang":"en-GB"');
    });
  });
});

describe('whatever they are about', () => {
  test.each(sheetKinds)('%s draws names of all the world', async (kind) => {
    const { bytes, missingGlyphs } = await make(kind, 'names');
    expect(missingGlyphs).toEqual([]);
    const text = (await pageTexts(bytes)).join('\n');
    expect(text).toContain('Żółkiewska-Дубова');
    if (kind !== 'entrySheet') expect(text).toContain('Łódź Przykład');
  });

  test.each(sheetKinds)('%s reports a character that no font has', async (kind) => {
    const view = sheetView(internshipApproved({ ...fullDraft, hostName: 'Atelier 𓀀' }));
    expect((await makeSheet(kind, view, { fileAddress })).missingGlyphs).toEqual(['𓀀']);
  });

  test.each(sheetKinds)(
    '%s: the same bytes again, a sound file with title and tags',
    async (kind) => {
      const { bytes } = await make(kind, 'minor');
      expect((await make(kind, 'minor')).bytes).toEqual(bytes);
      await withPdf(bytes, async (document) => {
        const { info } = (await document.getMetadata()) as { info: { Title?: string } };
        expect(info.Title).toContain('Théo Lambert');
        expect(
          Object.fromEntries([
            ...((await document.getMarkInfo()) as unknown as Map<string, boolean>),
          ]),
        ).toMatchObject({ Marked: true });
        expect((await document.getOutline()).length).toBeGreaterThan(1);
      });
      if (isInstalled('qpdf')) checkByQpdf(bytes);
    },
  );
});
