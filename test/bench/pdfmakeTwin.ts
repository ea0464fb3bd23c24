// The same text by pdfmake: every text that our own document sets, in the same fonts and sizes, in as
// many copies. Its tables are plain paragraphs here, which is less work for it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import pdfmake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { Flow, type Letters, type Margins } from '../../bot/pdf/flow';
import { Paper } from '../../bot/pdf/paper';

const NOTO = path.dirname(require.resolve('@expo-google-fonts/noto-sans/package.json'));
const FILES = {
  normal: '400Regular/NotoSans_400Regular.ttf',
  bold: '700Bold/NotoSans_700Bold.ttf',
  italics: '400Regular_Italic/NotoSans_400Regular_Italic.ttf',
};

/** Reads its fonts once, as we do. */
export function loadFonts(): void {
  const files = (pdfmake as unknown as { virtualfs: { writeFileSync: WriteFile } }).virtualfs;
  for (const file of Object.values(FILES)) {
    files.writeFileSync(file, readFileSync(path.join(NOTO, file)));
  }
  pdfmake.setFonts({ Noto: FILES });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => false);
}

type WriteFile = (name: string, content: Buffer) => void;

interface SetText {
  text: string;
  letters: Letters;
  justify: boolean;
}

/** Whatever `draw` sets, in its order. */
export function textsOf(draw: (flow: Flow) => void, margins: Margins): SetText[] {
  const texts: SetText[] = [];
  class Listening extends Flow {
    override lines(text: string, letters: Letters, width: number, justify = false) {
      if (text !== '') texts.push({ text, letters, justify });
      return super.lines(text, letters, width, justify);
    }
  }
  draw(new Listening(new Paper({ language: 'fr', title: '', author: '' }), { margins }));
  return texts;
}

export function pdfmakeOf(
  texts: readonly SetText[],
  { labels, foot }: { labels: readonly string[]; foot: string },
): Promise<Buffer> {
  const copy = (first: boolean): Content[] =>
    texts.map(({ text, letters, justify }, at) => ({
      text,
      fontSize: letters.size,
      lineHeight: letters.leading / NOTO_LEADING,
      bold: letters.style === 'bold',
      italics: letters.style === 'italic',
      alignment: justify ? 'justify' : 'left',
      margin: [0, 0, 0, 3],
      ...(at === 0 && !first ? { pageBreak: 'before' } : {}),
    }));
  const small = { fontSize: 7.4 };
  const copyOf = (page: number, count: number) => Math.ceil((page * labels.length) / count) - 1;
  const definition: TDocumentDefinitions = {
    content: labels.flatMap((_, at) => copy(at === 0)),
    defaultStyle: { font: 'Noto' },
    pageSize: 'A4',
    pageMargins: [54, 52, 54, 54],
    header: (page, count) => ({ text: labels[copyOf(page, count)]!, ...small, margin: [54, 25] }),
    footer: (page, count) => ({
      text: `${foot} – page ${page} / ${count}`,
      ...small,
      margin: [54, 5],
    }),
    info: { title: foot },
  };
  return pdfmake.createPdf(definition).getBuffer();
}

/** Of its own lines, as a share of the size. */
const NOTO_LEADING = 1.362;
