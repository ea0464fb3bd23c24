// One document in several copies: what each of them says, what all of them share, and what programs
// that read aloud find in them.
import { makeCopies, type CopiesOptions } from '../../bot/pdf/copies';
import { columns } from '../../bot/pdf/columns';
import type { Flow } from '../../bot/pdf/flow';
import { list } from '../../bot/pdf/list';
import { columnsLook, factsLook, look } from '../../bot/pdf/look';
import { squares } from '../../bot/pdf/qrCode';
import { facts } from '../../bot/pdf/table';
import { checkByQpdf, isInstalled } from './otherPrograms';
import { pageTexts, withPdf } from './pdfjs';

const labels = ['l’organisme', 'l’étudiante', 'la scolarité', 'l’enseignante'].map(
  (whose, at) => `Exemplaire ${at + 1}/4 – ${whose}`,
);
const options: CopiesOptions = {
  paper: { language: 'fr', title: 'Convention de Léa', author: 'Université' },
  labels,
  foot: 'Convention 2026-00042',
  page: (number, count) => `page ${number} / ${count}`,
};

function draw(flow: Flow): void {
  flow.heading('Titre', look.title, { level: 1, bookmark: 'Titre' });
  facts(flow, [{ label: 'Nom', value: 'Léa Dubois' }], factsLook());
  for (const number of [1, 2, 3]) {
    const title = `Article ${number}`;
    flow.heading(title, look.heading, { level: 2, bookmark: title, before: 8 });
    flow.paragraph('Le stage a un objet. '.repeat(90), look.body, { justify: true });
  }
  list(flow, ['un', 'deux'], look.body);
  columns(flow, {
    widths: [1, 1],
    head: ['Jour', 'Heures'],
    rows: Array.from({ length: 60 }, (_, day) => [`${day}`, '7 h']),
    look: columnsLook,
  });
  squares(
    flow,
    [
      [true, false],
      [false, true],
    ],
    { x: 60, y: flow.y, size: 60, alt: 'Code du dossier' },
  );
  flow.paragraph('𓀀', look.body);
}

const made = () => makeCopies(draw, options);

test('together: each page of each copy says whose it is, and is numbered in its copy', async () => {
  const texts = await pageTexts((await made()).together.bytes);
  const pages = texts.length / 4;
  expect(pages).toBe(3);
  texts.forEach((text, index) => {
    expect(text).toContain(labels[Math.floor(index / pages)]);
    expect(text).toContain(`page ${(index % pages) + 1} / ${pages}`);
    expect(text).toContain('Convention 2026-00042');
  });
});

test('apart: one copy alone, with the pages that it has in the file of all', async () => {
  const { together, apart } = await made();
  const all = await pageTexts(together.bytes);
  expect(await pageTexts((await apart(2)).bytes)).toEqual(all.slice(6, 9));
  expect(() => apart(4)).toThrow(RangeError);
});

test('copies share what is alike', async () => {
  const { together, apart } = await made();
  const { length } = (await apart(0)).bytes;
  expect(together.bytes.length).toBeLessThan(2 * length);
});

test('the same again gives the same bytes; another name gives others', async () => {
  const [first, again] = [await made(), await made()];
  expect(Buffer.from(again.together.bytes).equals(first.together.bytes)).toBe(true);
  expect(Buffer.from((await again.apart(1)).bytes).equals((await first.apart(1)).bytes)).toBe(true);
  const other = await makeCopies(draw, { ...options, foot: 'Convention 2026-00043' });
  expect(Buffer.from(other.together.bytes).equals(first.together.bytes)).toBe(false);
});

test('what no font has is told, with all copies and with one', async () => {
  const { together, apart } = await made();
  expect(together.missingGlyphs).toEqual(['𓀀']);
  expect((await apart(0)).missingGlyphs).toEqual(['𓀀']);
});

test('words across every page: to be seen and to be found, but not read with the text', async () => {
  const watermark = 'PROJET – NE PAS SIGNER';
  const { together } = await makeCopies(draw, { ...options, labels: null, watermark });
  const texts = await pageTexts(together.bytes);
  expect(texts.map((text) => text.includes(watermark))).toEqual([true, true, true]);
  expect(texts[0]).not.toContain('Exemplaire');
  expect(await readAloud(together.bytes)).not.toContain(watermark);
  const slant = await withPdf(together.bytes, async (document) => {
    const { items } = await (await document.getPage(1)).getTextContent();
    const item = items.find((one) => 'str' in one && one.str === watermark);
    return item && 'transform' in item ? Math.atan2(item.transform[1], item.transform[0]) : 0;
  });
  expect(slant).toBeCloseTo(0.955, 2);
});

test('bookmarks: of a document its headings, of several copies each copy and below it its own', async () => {
  const single = await makeCopies(draw, { ...options, labels: null });
  expect(await outlineOf(single.together.bytes)).toEqual([
    '1 Titre',
    '1   Article 1',
    '1   Article 2',
    expect.stringContaining('  Article 3'),
  ]);
  const outline = await outlineOf((await made()).together.bytes);
  expect(outline).toHaveLength(4 * 5);
  expect(outline[5]).toBe(`4 ${labels[1]}`);
  expect(outline[7]).toBe('4     Article 1');
});

test('read aloud: everything in its order, once, with what it is', async () => {
  const spoken = await readAloud(
    (await makeCopies(draw, { ...options, labels: null })).together.bytes,
  );
  expect(spoken.slice(0, 9)).toEqual([
    'Document',
    'H1',
    'Titre',
    'Table',
    'TR',
    'TH',
    'Nom',
    'TD',
    'Léa Dubois',
  ]);
  for (const word of ['L', 'LI', 'Lbl', 'LBody', 'H2', 'P', 'Figure'])
    expect(spoken).toContain(word);
  // Said again on the next page, the head of the columns is an ornament.
  expect(spoken.filter((word) => word === 'Heures')).toHaveLength(1);
  expect(spoken.filter((word) => word === '7 h')).toHaveLength(60);
  expect(spoken.join(' ')).not.toMatch(/page \d|Convention 2026/);
});

test('the language and the title are in the file', async () => {
  const { together } = await made();
  const about = await withPdf(together.bytes, async (document) => {
    const { info } = await document.getMetadata();
    return info as Record<string, unknown>;
  });
  expect(about).toMatchObject({
    Title: 'Convention de Léa',
    Author: 'Université',
    Language: 'fr-FR',
  });
});

const qpdf = isInstalled('qpdf') ? test : test.skip;
qpdf('qpdf finds nothing wrong', async () => {
  const { together, apart } = await made();
  checkByQpdf(together.bytes);
  checkByQpdf((await apart(3)).bytes);
});

interface Spoken {
  role?: string;
  children?: Spoken[];
  type?: string;
  id?: string;
}

/** Roles and texts as a program that reads aloud finds them. */
function readAloud(bytes: Uint8Array): Promise<string[]> {
  return withPdf(bytes, async (document) => {
    const spoken: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent({ includeMarkedContent: true });
      const texts = new Map<string, string>();
      let open: string | undefined;
      for (const item of items) {
        if ('str' in item) {
          if (open) texts.set(open, `${texts.get(open) ?? ''}${item.str}`);
        } else {
          open = item.type === 'beginMarkedContentProps' ? item.id : undefined;
        }
      }
      const walk = ({ role, children = [], type, id }: Spoken): void => {
        if (role && role !== 'Root') spoken.push(role);
        if (type === 'content') spoken.push((texts.get(id ?? '') ?? '').trim());
        children.forEach(walk);
      };
      const tree = (await page.getStructTree()) as Spoken | null;
      if (tree) walk(tree);
    }
    return spoken;
  });
}

/** « page, title », deeper ones further in. */
function outlineOf(bytes: Uint8Array): Promise<string[]> {
  return withPdf(bytes, async (document) => {
    type Outline = Awaited<ReturnType<typeof document.getOutline>>;
    const found: string[] = [];
    const walk = async (entries: Outline, indent: string) => {
      for (const { title, dest, items } of entries) {
        const page = await document.getPageIndex((dest as [{ num: number; gen: number }])[0]);
        found.push(`${page + 1} ${indent}${title}`);
        await walk(items as Outline, `${indent}  `);
      }
    };
    await walk(await document.getOutline(), '');
    return found;
  });
}
