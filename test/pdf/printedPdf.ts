// Printed conventions as files: drawn by pdf-lib, and printed by a browser from a page with columns.
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { launchBrowser } from '../support/browser';

/** A page for each list of lines. */
export async function drawnPdf(
  pages: readonly (readonly string[])[],
  { password }: { password?: string } = {},
): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const lines of pages) {
    const page = document.addPage();
    lines.forEach((line, index) => {
      page.drawText(line.replaceAll('\u202F', '\u00A0'), {
        ...{ x: 40, y: 800 - index * 18, size: 9, font },
      });
    });
  }
  if (password) {
    document.encrypt({ userPassword: password, ownerPassword: `${password} of the owner` });
  }
  return document.save();
}

/** Each page a table of two columns, as Pstage sets it; small enough that words wrap. */
export async function browserPdf(pages: readonly (readonly string[])[]): Promise<Uint8Array> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.setContent(pages.map(tableOf).join(''));
    return await page.pdf({ format: 'A4', displayHeaderFooter: true });
  } finally {
    await browser.close();
  }
}

function tableOf(lines: readonly string[]): string {
  const cell = (some: readonly string[]) =>
    `<td style="vertical-align: top; width: 50%; border: 1px solid; text-align: justify">${some
      .map((line) => `<p>${line.replaceAll('&', '&amp;')}</p>`)
      .join('')}</td>`;
  const half = Math.ceil(lines.length / 2);
  const row = `<tr>${cell(lines.slice(0, half))}${cell(lines.slice(half))}</tr>`;
  return `<table style="font: 11pt serif; page-break-after: always; width: 100%">${row}</table>`;
}
