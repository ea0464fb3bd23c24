// Which words of a page are read: those that somebody can see on it, as far as that can be told.
import { degrees, PDFDocument, StandardFonts } from 'pdf-lib';
import { readLines } from '../../bot/pdf/reader/readLines';

async function linesOf(
  draw: { text: string; size?: number; x?: number; y?: number; turned?: number }[],
) {
  const made = await PDFDocument.create();
  const font = await made.embedFont(StandardFonts.Helvetica);
  const page = made.addPage([600, 800]);
  for (const { text, size = 11, x = 40, y = 700, turned = 0 } of draw)
    page.drawText(text, { x, y, size, font, rotate: degrees(turned) });
  const pdfJs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const words = await readLines(pdfJs, await made.save());
  if (words.outcome !== 'text') throw new Error(words.outcome);
  return words.pages[0];
}

test('tiny words, and words outside of the page, are not read', async () => {
  const lines = await linesOf([
    { text: 'Tuteur : Hugo Bernard' },
    { text: 'Tuteur : Jean Petit', size: 1, y: 680 },
    { text: 'SIRET : 1', x: 700, y: 660 },
    { text: 'SIRET : 2', x: -200, y: 640 },
    { text: 'SIRET : 3', y: 900 },
    { text: 'SIRET : 4', y: -20 },
    { text: 'Petits caractères', size: 5, y: 620 },
    { text: 'De côté', x: 300, y: 300, turned: 90 },
  ]);
  expect(lines).toEqual(['Tuteur : Hugo Bernard', 'Petits caractères', 'De côté']);
});
