// Another program's eyes and hands: pdf.js reads our pages, and fills in our forms as Firefox does.
import path from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist';

const ROOT = path.join(__dirname, '../..');
const PARTS = path.join(ROOT, 'node_modules/pdfjs-dist');

/** Opens a file; `with` what one then does, after which it is closed. */
export async function withPdf<T>(
  bytes: Uint8Array,
  use: (document: PDFDocumentProxy) => Promise<T>,
): Promise<T> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    // It keeps what it is given.
    data: Uint8Array.from(bytes),
    standardFontDataUrl: `${PARTS}/standard_fonts/`,
    cMapUrl: `${PARTS}/cmaps/`,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    return await use(await task.promise);
  } finally {
    await task.destroy();
  }
}

/** The text of each page, line by line as it is drawn. */
export function pageTexts(bytes: Uint8Array): Promise<string[]> {
  return withPdf(bytes, async (document) => {
    const texts: string[] = [];
    for (let page = 1; page <= document.numPages; page += 1) {
      const { items } = await (await document.getPage(page)).getTextContent();
      const parts = items.flatMap((item) =>
        'str' in item ? [item.str + (item.hasEOL ? '\n' : ' ')] : [],
      );
      texts.push(parts.join('').replaceAll('\u00A0', ' ').replace(/ +/g, ' '));
    }
    return texts;
  });
}

export interface FieldSeen {
  name: string;
  value: unknown;
  /** What is read aloud. */
  accessibleName: string;
  page: number;
  rect: number[];
  type: string;
}

/** The fields as a reader offers them. */
export function fieldsOf(bytes: Uint8Array): Promise<FieldSeen[]> {
  return withPdf(bytes, async (document) => {
    const seen: FieldSeen[] = [];
    for (let page = 1; page <= document.numPages; page += 1) {
      const annotations = await (await document.getPage(page)).getAnnotations();
      for (const one of annotations) {
        if (one.subtype !== 'Widget') continue;
        const { fieldName, fieldValue, alternativeText, rect, fieldType } = one;
        seen.push({
          name: fieldName,
          value: fieldValue,
          accessibleName: alternativeText ?? '',
          page,
          rect,
          type: fieldType,
        });
      }
    }
    return seen;
  });
}

/**
 * Saves the file with these values, as somebody types them: a choice by the words that are shown or
 * by its id, a box by the id of what is ticked, '' for none.
 */
export function fillIn(bytes: Uint8Array, values: Record<string, string>): Promise<Uint8Array> {
  return withPdf(bytes, async (document) => {
    for (let page = 1; page <= document.numPages; page += 1) {
      const annotations = await (await document.getPage(page)).getAnnotations();
      for (const { id, fieldName, fieldType, buttonValue, exportValue } of annotations) {
        const value = values[fieldName];
        if (value === undefined) continue;
        const isBox = fieldType === 'Btn';
        const isOn = value === (buttonValue ?? exportValue);
        document.annotationStorage.setValue(id, { value: isBox ? isOn : value });
      }
    }
    return document.saveDocument();
  });
}
