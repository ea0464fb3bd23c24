/**
 * The words of a document, line by line in the order in which the page draws them: what stands in one
 * cell of a table stays together. What comes out is untrusted text, and not always what the eye sees:
 * words outside of the page and tiny ones are left out, but white ones, and those that a picture covers,
 * are read like any other.
 */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { allocatedTooMuch } from './allocating';
import { MOST_CHARACTERS, MOST_PAGES } from './limits';

export type PdfJs = Pick<typeof import('pdfjs-dist'), 'getDocument' | 'VerbosityLevel'>;

export type DocumentWords =
  | { outcome: 'text'; pages: string[][] }
  | { outcome: 'tooLong' | 'encrypted' | 'broken' | 'hostile' };

export async function readLines(pdfJs: PdfJs, bytes: Uint8Array): Promise<DocumentWords> {
  try {
    const task = pdfJs.getDocument({
      data: Uint8Array.from(bytes),
      verbosity: pdfJs.VerbosityLevel.ERRORS,
      // Only words are wanted: no picture, no form in XML, no file beside this one.
      disableFontFace: true,
      enableXfa: false,
      isImageDecoderSupported: false,
      isOffscreenCanvasSupported: false,
      useSystemFonts: false,
      useWasm: false,
      useWorkerFetch: false,
      stopAtErrors: true,
    });
    const words = await wordsOf(await task.promise);
    return allocatedTooMuch() ? { outcome: 'hostile' } : words;
  } catch (error) {
    if (allocatedTooMuch()) return { outcome: 'hostile' };
    return { outcome: isPasswordWanted(error) ? 'encrypted' : 'broken' };
  }
}

function isPasswordWanted(error: unknown): boolean {
  return error instanceof Error && error.name === 'PasswordException';
}

async function wordsOf(document: PDFDocumentProxy): Promise<DocumentWords> {
  if (document.numPages > MOST_PAGES) return { outcome: 'tooLong' };
  const pages: string[][] = [];
  let characters = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: false });
    const seen = (items as Piece[]).map((piece) =>
      isSeen(piece, page.view) ? piece : { ...piece, str: '' },
    );
    const lines = linesOf(seen);
    characters += lines.reduce((sum, line) => sum + line.length, 0);
    if (characters > MOST_CHARACTERS) return { outcome: 'tooLong' };
    pages.push(lines);
  }
  return { outcome: 'text', pages };
}

interface Piece {
  str: string;
  transform: number[];
  width: number;
  height: number;
  hasEOL: boolean;
}

/** Points: smaller words are not there to be read. */
const SMALLEST = 3;

function isSeen(piece: Piece, [left = 0, bottom = 0, right = 0, top = 0]: number[]): boolean {
  const { x, y } = placeOf(piece);
  const size = Math.hypot(piece.transform[2] ?? 0, piece.transform[3] ?? 0);
  return size >= SMALLEST && x < right && x + piece.width > left && y < top && y > bottom;
}

/** Where the last piece of the line stood. */
interface Pen {
  y: number;
  end: number;
  height: number;
}

function linesOf(pieces: readonly Piece[]): string[] {
  const lines: string[] = [''];
  let pen: Pen | null = null;
  for (const piece of pieces) {
    if (piece.str.trim() !== '') {
      if (pen !== null && isElsewhere(pen, piece)) lines.push('');
      pen = penAfter(piece, pen);
    }
    lines.push((lines.pop() ?? '') + piece.str);
    if (!piece.hasEOL) continue;
    lines.push('');
    pen = null;
  }
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

const placeOf = ({ transform }: Piece) => ({ x: transform[4] ?? 0, y: transform[5] ?? 0 });

function penAfter(piece: Piece, before: Pen | null): Pen {
  const { x, y } = placeOf(piece);
  return { y, end: x + piece.width, height: piece.height || (before?.height ?? 10) };
}

/** On another line, or so far to the right that it is another column. */
function isElsewhere(pen: Pen, piece: Piece): boolean {
  const { x, y } = placeOf(piece);
  if (Math.abs(y - pen.y) > pen.height * 0.6) return true;
  return x < pen.end - pen.height * 2 || x > pen.end + pen.height * 2.5;
}
