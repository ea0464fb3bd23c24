/**
 * A document while it is made: its pages, its fonts, its title and language, and its form. The same
 * contents give the same bytes: no date, no chance.
 */
import { createHash } from 'node:crypto';
import {
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFString,
  type PDFContext,
  type PDFPage,
  type PDFRef,
} from 'pdf-lib';
import type { Language } from '../process/people';
import { compressed } from './compressed';
import { faces, setLine, type FaceName, type Line, type Style } from './fonts';
import { FontUse } from './fontUse';
import { pdfText } from './pdfText';
import { PAGE, Sheet } from './sheet';
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

const locales: Record<Language, string> = { fr: 'fr-FR', en: 'en-GB' };

export class Paper {
  readonly sheets: Sheet[] = [];
  private readonly pages: PDFPage[] = [];
  readonly structure: Structure;
  /** The fields of its form, if it has one. */
  readonly fields: PDFRef[] = [];
  private readonly fonts = new Map<FaceName, FontUse>();
  private readonly missing = new Set<string>();
  private form: { DR: PDFRef; DA: PDFString } | null = null;

  static async begin(options: PaperOptions): Promise<Paper> {
    return new Paper(await PDFDocument.create({ updateMetadata: false }), options);
  }

  private constructor(
    private readonly document: PDFDocument,
    private readonly options: PaperOptions,
  ) {
    this.structure = new Structure(document.context);
  }

  get context(): PDFContext {
    return this.document.context;
  }

  addSheet(): Sheet {
    const page = this.document.addPage([PAGE.width, PAGE.height]);
    const sheet = new Sheet(page.ref, (face) => this.fontOf(face));
    this.pages.push(page);
    this.sheets.push(sheet);
    return sheet;
  }

  /** Sets a text in one line, and notes what no font has. */
  line(text: string, style: Style): Line {
    const line = setLine(text, style);
    for (const character of line.missing) this.missing.add(character);
    return line;
  }

  async finish(): Promise<MadeDocument> {
    const contents = this.sheets.map((sheet) => sheet.content());
    this.sheets.forEach((sheet, index) => this.closeSheet(sheet, index, contents[index]!));
    for (const font of this.fonts.values()) font.embedInto(this.context);
    this.closeForm();
    this.describe();
    this.structure.writeTo(
      this.document.catalog,
      this.sheets.map(({ page }) => page),
    );
    this.identify(contents);
    const bytes = await this.document.save({
      useObjectStreams: false,
      addDefaultPage: false,
      updateFieldAppearances: false,
      objectsPerTick: Infinity,
    });
    return { bytes, missingGlyphs: [...this.missing] };
  }

  private fontOf(face: FaceName): FontUse {
    const known = this.fonts.get(face);
    if (known) return known;
    const name = `F${this.fonts.size + 1}`;
    const font = new FontUse(name, faces[face], this.context.nextRef());
    this.fonts.set(face, font);
    return font;
  }

  private closeSheet(sheet: Sheet, index: number, content: string): void {
    const { node } = this.pages[index]!;
    const fonts = [...this.fonts.values()].map(({ name, ref }) => [name, ref] as const);
    node.set(PDFName.of('Contents'), this.context.register(compressed(this.context, content)));
    node.set(
      PDFName.of('Resources'),
      this.context.obj({ Font: Object.fromEntries(fonts), ProcSet: ['PDF', 'Text'] }),
    );
    node.set(PDFName.of('StructParents'), PDFNumber.of(index));
    // Fields are reached in the order in which they are read.
    node.set(PDFName.of('Tabs'), PDFName.of('S'));
    if (sheet.annotations.length > 0) {
      node.set(PDFName.of('Annots'), this.context.obj(sheet.annotations));
    }
  }

  private describe(): void {
    const { language, title, author } = this.options;
    const { catalog, context } = this.document;
    catalog.set(PDFName.of('Lang'), PDFString.of(locales[language]));
    catalog.set(PDFName.of('ViewerPreferences'), context.obj({ DisplayDocTitle: true }));
    context.trailerInfo.Info = context.register(
      context.obj({
        Title: pdfText(title),
        Author: pdfText(author),
        Producer: PDFString.of('stage-bot'),
      }),
    );
  }

  private identify(contents: string[]): void {
    const hash = createHash('sha256').update(JSON.stringify([this.options, contents]));
    const id = PDFHexString.of(hash.digest('hex').slice(0, 32));
    this.context.trailerInfo.ID = this.context.obj([id, id]);
  }

  /** Makes the document a form: the fonts of its fields, and how they write with them. */
  setForm(form: { DR: PDFRef; DA: PDFString }): void {
    this.form = form;
  }

  private closeForm(): void {
    if (!this.form) return;
    const { context, catalog } = this.document;
    const dict = context.obj({ Fields: this.fields, ...this.form });
    catalog.set(PDFName.of('AcroForm'), context.register(dict));
  }
}
