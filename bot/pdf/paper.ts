/**
 * A document while it is drawn: its pages, its fonts, its contents for those who listen, its form.
 * Drawn once, it is written as often as there are copies of it.
 */
import { PDFContext, type PDFRawStream, type PDFRef, type PDFString } from 'pdf-lib';
import type { Language } from '../process/people';
import type { Copy } from './filePages';
import { compressed, plain } from './compressed';
import { faces, setLine, type FaceName, type Line, type Style } from './fonts';
import { FontUse } from './fontUse';
import type { Bookmark } from './outline';
import { writeFile } from './pdfFile';
import { Sheet } from './sheet';
import { Structure } from './structure';

export interface PaperOptions {
  language: Language;
  title: string;
  /** Who made it: the university's name. */
  author: string;
}

export interface MadeDocument {
  bytes: Uint8Array;
  /** Characters that no font has, each once: drawn as a box, and to be told to somebody. */
  missingGlyphs: string[];
}

export class Paper {
  /** What all copies share: fonts and fields. */
  readonly context = PDFContext.create();
  readonly sheets: Sheet[] = [];
  readonly structure = new Structure();
  readonly bookmarks: Bookmark[] = [];
  /** The fields of its form, if it has one. */
  readonly fields: PDFRef[] = [];
  /** How its fields write: their fonts and letters. */
  form: { DR: PDFRef; DA: PDFString } | null = null;
  private readonly fonts = new Map<FaceName, FontUse>();
  private readonly missing = new Set<string>();

  constructor(readonly options: PaperOptions) {}

  get language(): Language {
    return this.options.language;
  }

  addSheet(): Sheet {
    const sheet = this.sheetOn(this.context.nextRef());
    this.sheets.push(sheet);
    return sheet;
  }

  /** What is laid over pages, with the same fonts: a stream that several may have. */
  overlay(draw: (sheet: Sheet) => void): PDFRawStream {
    const sheet = this.sheetOn(this.sheets[0]!.page);
    sheet.beginArtifact();
    draw(sheet);
    sheet.endMark();
    return plain(this.context, sheet.content());
  }

  /** Sets a text in one line, and notes what no font has. */
  line(text: string, style: Style): Line {
    return this.note(setLine(text, style));
  }

  note(line: Line): Line {
    for (const character of line.missing) this.missing.add(character);
    return line;
  }

  /**
   * Ends the drawing. What it gives writes any of the copies into a file; the same contents give the
   * same bytes.
   */
  close(): (copies: readonly Copy[]) => Promise<MadeDocument> {
    const bodies = this.sheets.map((sheet) => compressed(this.context, sheet.content()));
    const fonts = [...this.fonts.values()].map((font) => {
      font.embedInto(this.context);
      return [font.name, font.ref] as const;
    });
    return async (copies) => ({
      bytes: await writeFile(this, { bodies, fonts: Object.fromEntries(fonts), copies }),
      missingGlyphs: [...this.missing],
    });
  }

  private sheetOn(page: PDFRef): Sheet {
    return new Sheet(page, (face) => this.fontOf(face));
  }

  private fontOf(face: FaceName): FontUse {
    const known = this.fonts.get(face);
    if (known) return known;
    const font = new FontUse(`F${this.fonts.size + 1}`, faces[face], this.context.nextRef());
    this.fonts.set(face, font);
    return font;
  }
}
