// What stands on which page, whatever a document is made of: nothing below the margin, no line of a
// paragraph alone, no heading without what it is about.
import fc from 'fast-check';
import { columns } from '../../bot/pdf/columns';
import { Flow, heightOf, type Letters } from '../../bot/pdf/flow';
import type { Line } from '../../bot/pdf/fonts';
import { list } from '../../bot/pdf/list';
import { columnsLook } from '../../bot/pdf/look';
import { Paper } from '../../bot/pdf/paper';
import { PAGE } from '../../bot/pdf/sheet';
import { signatureBoxes } from '../../bot/pdf/signatureBoxes';
import { pageTexts } from './pdfjs';

const letters: Letters = { size: 10, style: 'regular', color: [0, 0, 0], leading: 1.4 };
const margins = { top: 50, bottom: 50, left: 50, right: 50 };
const LINE = 14;

interface Drawn {
  what: string;
  page: number;
  y: number;
  lines: number;
  height: number;
}

/** Notes what is drawn, and where. */
class WatchedFlow extends Flow {
  readonly drawn: Drawn[] = [];

  override draw(...what: Parameters<Flow['draw']>): number {
    const [lines, letters, { y }] = what;
    // A getter would draw a heading that still waits: the last page is where this one goes.
    const page = this.paper.sheets.length;
    this.drawn.push({
      what: textOf(lines),
      page,
      y,
      lines: lines.length,
      height: heightOf(lines, letters),
    });
    return super.draw(...what);
  }
}

function textOf([first]: readonly Line[]): string {
  return first?.runs.flatMap(({ glyphs }) => glyphs.map(({ text }) => text)).join('') ?? '';
}

function watched(): WatchedFlow {
  return new WatchedFlow(new Paper({ language: 'fr', title: 'Essai', author: '' }), { margins });
}

const lines = (name: string, count: number) => Array.from({ length: count }, () => name).join('\n');

type Block = { kind: 'heading' | 'paragraph' | 'list' | 'columns' | 'space'; count: number };
const block: fc.Arbitrary<Block> = fc.record({
  kind: fc.constantFrom('heading', 'paragraph', 'paragraph', 'list', 'columns', 'space'),
  count: fc.integer({ min: 1, max: 70 }),
});

function write(flow: Flow, { kind, count }: Block, name: string): void {
  switch (kind) {
    case 'heading':
      return flow.heading(`heading ${name}`, letters, { level: 2, before: 9, after: 4 });
    case 'paragraph':
      return flow.paragraph(lines(`paragraph ${name}`, count), letters);
    case 'list':
      return list(
        flow,
        [1, 2, 3].map((item) => lines(`item ${item} of ${name}`, (count % 9) + 1)),
        letters,
      );
    case 'columns':
      return columns(flow, {
        widths: [1, 2],
        head: ['Head', name],
        rows: Array.from({ length: count % 20 }, (_, row) => [
          `row ${row} of ${name}`,
          lines('x', (count % 5) + 1),
        ]),
        look: columnsLook,
      });
    case 'space':
      return flow.space(count);
  }
}

test('whatever follows whatever', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 14 }), (blocks) => {
      const flow = watched();
      blocks.forEach((one, index) => write(flow, one, `n${index}`));
      flow.end();
      const { drawn } = flow;
      for (const { y, height } of drawn) {
        expect(y + height).toBeLessThanOrEqual(PAGE.height - margins.bottom + 0.01);
      }
      for (const [, parts] of Map.groupBy(drawn, ({ what }) => what)) {
        if (!/^(paragraph|item)/.test(parts[0]!.what)) continue;
        // What was broken was not left with one line, nor taken with one.
        if (parts.length > 1) for (const part of parts) expect(part.lines).toBeGreaterThan(1);
      }
      drawn.forEach(({ what, page }, at) => {
        const next = drawn[at + 1];
        if (what.startsWith('heading') && next) expect(next.page).toBe(page);
      });
      blocks.forEach(({ kind, count }, index) => {
        if (kind !== 'paragraph') return;
        const own = drawn.filter(({ what }) => what === `paragraph n${index}`);
        expect(own.reduce((sum, part) => sum + part.lines, 0)).toBe(count);
      });
    }),
    { numRuns: 150 },
  );
});

test('a heading goes overleaf with the two lines that follow it, and headings with each other', () => {
  const flow = watched();
  flow.space(741.89 - 4 * LINE);
  flow.heading('one', letters, { level: 1 });
  flow.heading('two', letters, { level: 2, before: 5 });
  flow.paragraph(lines('text', 3), letters);
  expect(flow.drawn.map(({ what, page }) => [what, page])).toEqual([
    ['one', 2],
    ['two', 2],
    ['text', 2],
  ]);
});

test('a list that is kept together goes overleaf with its heading, without one item left behind', () => {
  const flow = watched();
  flow.space(741.89 - 4 * LINE);
  flow.heading('head', letters, { level: 1 });
  list(flow, ['one', 'two', 'three', 'four'], letters, { isTogether: true });
  expect(new Set(flow.drawn.map(({ page }) => page))).toEqual(new Set([2]));
});

test('room above a heading is left out at the top of a page', () => {
  const flow = watched();
  flow.heading('first', letters, { level: 1, before: 30 });
  flow.paragraph('text', letters);
  expect(flow.drawn[0]!.y).toBe(margins.top);
});

test('a heading that nothing follows is drawn', async () => {
  const flow = watched();
  flow.heading('the end', letters, { level: 1 });
  expect(await pageTexts((await flow.finish()).bytes)).toEqual([
    expect.stringContaining('the end'),
  ]);
});

test('a row of columns is split only where it is longer than a page', async () => {
  const flow = watched();
  const long = Array.from({ length: 120 }, (_, line) => `ligne ${line}`).join('\n');
  columns(flow, {
    widths: [1, 1],
    head: ['Quoi', 'Où'],
    rows: [
      ['a', 'b'],
      ['c', long],
    ],
    look: columnsLook,
  });
  const texts = await pageTexts((await flow.finish()).bytes);
  expect(texts.map((text) => text.match(/Quoi/g)?.length)).toEqual(texts.map(() => 1));
  expect(texts.join(' ').match(/ligne \d+/g)).toHaveLength(120);
});

test.each([
  [1, [1]],
  [2, [2]],
  [3, [2, 1]],
  [4, [2, 2]],
  [5, [2, 2, 1]],
  [6, [2, 2, 2]],
])('%i signatures are on one page, in rows of %j', (count, rows) => {
  const flow = watched();
  flow.space(500);
  const boxes = Array.from({ length: count }, (_, n) => ({
    title: `Titre ${n}`,
    name: 'Léa Dubois',
    capacity: 'Directrice d’un magasin dont le nom est long, au nom de l’entreprise',
    signature: 'Signature :',
  }));
  signatureBoxes(flow, boxes, { date: 'Date :' });
  const titles = flow.drawn.filter(({ what }) => what.startsWith('Titre'));
  expect(new Set(titles.map(({ page }) => page)).size).toBe(1);
  expect([...Map.groupBy(titles, ({ y }) => y).values()].map(({ length }) => length)).toEqual(rows);
  const dates = flow.drawn.filter(({ what }) => what.startsWith('Date'));
  expect(new Set(dates.map(({ y }) => y)).size).toBe(rows.length);
});

test('the height of lines is what is drawn', () => {
  expect(heightOf([1, 2], letters)).toBe(2 * LINE);
});
