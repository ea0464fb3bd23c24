// How pages are set: lines, pages, what stays together; and that every letter is really drawn, which
// the text of a page alone does not show.
import { Flow, type Letters } from '../../bot/pdf/flow';
import { setLine } from '../../bot/pdf/fonts';
import { Paper } from '../../bot/pdf/paper';
import { pdfText } from '../../bot/pdf/pdfText';
import { asDay } from '../../bot/pdf/reader/typedDay';
import { table } from '../../bot/pdf/table';
import { isWinAnsi } from '../../bot/pdf/winAnsi';
import { wrap } from '../../bot/pdf/wrap';
import { pageTexts, withPdf } from './pdfjs';

const letters: Letters = { size: 10, style: 'regular', color: [0, 0, 0], leading: 1.4 };
const margins = { top: 50, bottom: 50, left: 50, right: 50 };

async function flowing(write: (flow: Flow) => void) {
  const paper = new Paper({ language: 'fr', title: 'Essai', author: 'Université' });
  const flow = new Flow(paper, {
    margins,
    footer: ({ sheet, number, count }) => {
      const line = paper.line(`page ${number} / ${count}`, 'regular');
      sheet.text(line, { x: 50, baseline: 820, size: 8, color: [0, 0, 0] });
    },
  });
  write(flow);
  return flow.finish();
}

describe('lines', () => {
  const wrapped = (text: string, width: number) =>
    wrap(text, {
      style: 'regular',
      width: width * 1000,
      measure: (part) => ({ width: [...part].length * 1000 }),
    });

  test.each<[string, number, string[]]>([
    ['un deux trois', 8, ['un deux', 'trois']],
    ['un  deux', 20, ['un  deux']],
    ['', 5, ['']],
    ['un\n\ndeux', 20, ['un', '', 'deux']],
    ['35\u00A0heures', 5, ['35\u00A0he', 'ures']],
    ['le rendez-vous', 10, ['le rendez-', 'vous']],
    ['un e-mail à a.b@c-d.example', 12, ['un e-mail à', 'a.b@c-d.exam', 'ple']],
    ['04/01/2027', 5, ['04/01', '/2027']],
    ['anticonstitutionnel', 6, ['antico', 'nstitu', 'tionne', 'l']],
    ['王小明在里尔', 4, ['王小明在', '里尔']],
    ['à王', 1, ['à', '王']],
  ])('%j in %i', (text, width, lines) => {
    expect(wrapped(text, width)).toEqual(lines);
  });

  test('no line of a real text is too wide, and no word is lost', () => {
    const text =
      'L’étudiant·e « Đặng Thị Hương » suit les ventes ; e-mail : a.b@c.example. '.repeat(20);
    const lines = wrap(text, { style: 'bold', width: 40_000, measure: setLine });
    for (const line of lines) expect(setLine(line, 'bold').width).toBeLessThanOrEqual(40_000);
    expect(lines.join(' ').replace(/\s+/g, '')).toBe(text.replace(/\s+/g, ''));
  });
});

describe('pages', () => {
  const lineOf = (n: number) => `ligne ${n}`;
  const paragraph = (count: number) =>
    Array.from({ length: count }, (_, n) => lineOf(n)).join('\n');
  /** (841.89 − 100) / 14 lines fit on a page. */
  const FULL = 52;

  test.each([
    ['one line too many: two go overleaf', FULL + 1, 2],
    ['three too many', FULL + 3, 3],
  ])('%s', async (_what, count, overleaf) => {
    const { bytes } = await flowing((flow) => flow.paragraph(paragraph(count), letters));
    const texts = await pageTexts(bytes);
    expect(texts.map((text) => text.match(/ligne/g)?.length)).toEqual([count - overleaf, overleaf]);
    expect(texts.map((text) => /page \d \/ \d/.exec(text)?.[0])).toEqual([
      'page 1 / 2',
      'page 2 / 2',
    ]);
  });

  test('a paragraph is not begun with its first line alone at the foot', async () => {
    const { bytes } = await flowing((flow) => {
      flow.space(14 * (FULL - 1));
      flow.paragraph(paragraph(5), letters);
    });
    expect((await pageTexts(bytes)).map((text) => text.match(/ligne/g)?.length ?? 0)).toEqual([
      0, 5,
    ]);
  });

  test('what belongs together goes overleaf together', async () => {
    const { bytes } = await flowing((flow) => {
      flow.space(600);
      expect(flow.keepTogether(100)).toBe(false);
      expect(flow.keepTogether(200)).toBe(true);
    });
    expect(await pageTexts(bytes)).toHaveLength(2);
  });

  test('a table says its heading again, and a heading never stands alone', async () => {
    const rows = Array.from({ length: 90 }, (_, n) => ({
      label: `question ${n}`,
      value: `réponse ${n}`,
    }));
    const { bytes } = await flowing((flow) => {
      flow.space(700);
      const draw = (isAgain: boolean) => {
        const lines = flow.lines(isAgain ? 'Titre (suite)' : 'Titre', letters, 200);
        flow.space(flow.draw(lines, letters, { x: flow.left, y: flow.y }));
      };
      table(flow, rows, {
        look: { label: letters, value: letters, labelWidth: 150, padding: 2, line: [0, 0, 0] },
        head: { height: 14, draw },
      });
    });
    const texts = await pageTexts(bytes);
    expect(texts[0]).not.toContain('Titre');
    expect(texts[1]).toMatch(/^Titre\s+question 0/);
    expect(texts[2]).toMatch(/^Titre \(suite\)/);
    expect(texts.join(' ').match(/réponse/g)).toHaveLength(90);
  });
});

test('every letter is drawn, each in its own shape', async () => {
  const all = [...'AŁóźĐặịươọЖніїΩ王小明…€’«é'];
  const GAP = 26;
  const size = 20;
  const { bytes, missingGlyphs } = await flowing((flow) => {
    const big = { ...letters, size };
    [...all, '𓀀'].forEach((letter, index) => {
      flow.draw(flow.lines(letter, big, 100), big, { x: 50, y: 50 + index * GAP });
    });
  });
  expect(missingGlyphs).toEqual(['𓀀']);
  const pictures = await rendered(bytes, all.length + 1, (index) => ({
    x: 45,
    y: 48 + index * GAP,
    width: 40,
    height: GAP,
  }));
  for (const [index, picture] of pictures.entries()) {
    expect([all[index], picture.split('1').length > 8]).toEqual([all[index], true]);
  }
  expect(new Set(pictures).size).toBe(all.length + 1);
});

/** Parts of the first page in black and white, drawn by pdf.js. */
async function rendered(
  bytes: Uint8Array,
  count: number,
  boxOf: (index: number) => { x: number; y: number; width: number; height: number },
): Promise<string[]> {
  const { createCanvas } = await import('@napi-rs/canvas');
  return withPdf(bytes, async (document) => {
    const page = await document.getPage(1);
    const viewport = page.getViewport({ scale: 1.5 });
    const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
    const canvasContext = canvas.getContext('2d');
    await page.render({ canvasContext, viewport, canvas } as never).promise;
    return Array.from({ length: count }, (_, index) => {
      const { x, y, width, height } = boxOf(index);
      const { data } = canvasContext.getImageData(
        ...([x, y, width, height].map((value) => Math.round(value * 1.5)) as [
          number,
          number,
          number,
          number,
        ]),
      );
      let picture = '';
      for (let at = 0; at < data.length; at += 4) picture += data[at]! < 128 ? '1' : '0';
      return picture;
    });
  });
}

test.each([
  ['Œuvre « été » — 4 € … ’', true],
  ['deux\nlignes', true],
  ['e\u0301te\u0301', true],
  ['Łódź', false],
  ['Жанна', false],
  ['王', false],
  ['\u202F', false],
])('a field in Helvetica shows %j: %s', (text, isShown) => {
  expect(isWinAnsi(text)).toBe(isShown);
});

test.each(['plain (ASCII) \\', 'Élève œuvre – « » … € ł', '王小明', '35\u00A0h', '\n', ''])(
  'a text in the data of a document is read as written: %j',
  (text) => {
    expect(pdfText(text).decodeText()).toBe(text);
  },
);

test.each([
  ['04/01/2027', '2027-01-04'],
  ['4/1/2027', '2027-01-04'],
  [' 4. 1. 2027 ', '2027-01-04'],
  ['04-01-2027', '2027-01-04'],
  ['2027-01-04', '2027-01-04'],
  ['31/02/2027', '31/02/2027'],
  ['lundi', 'lundi'],
  ['', ''],
])('the day %j is %j', (typed, day) => {
  expect(asDay(typed)).toBe(day);
});
