/**
 * Sets a document from top to bottom: headings, paragraphs, whatever is drawn at a place. No line of
 * a paragraph stands alone on a page, and no heading without what it is about. Lengths are in points.
 */
import type { Language } from '../process/people';
import type { Line } from './fonts';
import { heightOf, type Letters } from './letters';
import type { MadeDocument, Paper } from './paper';
import { type Margins, Position } from './position';
import { setLines } from './setLines';
import type { Sheet } from './sheet';
import type { About, Tag } from './structure';

export { heightOf, type Letters } from './letters';
export type { Margins } from './position';

export interface FlowOptions {
  margins: Margins;
  /** What every page says at its foot: « page 1 / 3 »; copies have theirs laid over. */
  footer?: (page: { sheet: Sheet; number: number; count: number }) => void;
}

export interface HeadingLook {
  level: 1 | 2 | 3;
  /** How the list of contents of a reader calls it. */
  bookmark?: string;
  /** Room above, but not at the top of a page. */
  before?: number;
  after?: number;
}

export interface ParagraphLook {
  tag?: Tag;
  justify?: boolean;
  indent?: number;
  /** Drawn beside the first line, wherever that comes to stand. */
  beside?: (y: number) => void;
}

/** Letters stand so far below the top of their line, as a share of the size. */
const ASCENT = 1.0;
/** A paragraph that goes on overleaf leaves and takes at least so many lines. */
const LEAST_LINES = 2;

export class Flow extends Position {
  private readonly footer: FlowOptions['footer'];
  /** Of what is being set. */
  private language: Language;

  constructor(paper: Paper, { margins, footer }: FlowOptions) {
    super(paper, margins);
    this.footer = footer;
    this.language = paper.language;
  }

  /** A part in another language than the document's: set, and read aloud, as that language is. */
  inLanguage(language: Language, draw: () => void): void {
    this.language = language;
    this.paper.structure.within('Part', draw, { language });
    this.language = this.paper.language;
  }

  lines(text: string, { size, style }: Letters, width: number, justify = false): Line[] {
    const { language } = this;
    const lines = setLines(text, { language, style, width: (width * 1000) / size, justify });
    return lines.map((line) => this.paper.note(line));
  }

  /** Lines at a place of this page, as one element for those who listen. Returns their height. */
  draw(
    lines: readonly Line[],
    letters: Letters,
    at: { x: number; y: number; tag?: Tag } & About,
  ): number {
    const { size, leading, color } = letters;
    const { sheet, paper } = this;
    const { structure } = paper;
    const drawLines = () =>
      lines.forEach((line, index) => {
        const baseline = at.y + size * ASCENT + index * size * leading;
        sheet.text(line, { x: at.x, baseline, size, color });
      });
    const drawMarked = () => {
      sheet.beginMark(structure.mark(sheet.page));
      drawLines();
      sheet.endMark();
    };
    if (this.isSaidAgain) drawLines();
    else if (lines.length > 0 && at.tag) structure.within(at.tag, drawMarked, { scope: at.scope });
    else if (lines.length > 0) drawMarked();
    return heightOf(lines, letters);
  }

  /** Stands on the page of at least two lines of what follows. */
  heading(text: string, letters: Letters, look: HeadingLook): void {
    const { level, bookmark, before = 0, after = 0 } = look;
    const lines = this.lines(text, letters, this.width);
    const { bookmarks, structure } = this.paper;
    const element = structure.add(`H${level}`);
    if (this.isWaiting || !this.isNewPage) this.space(before);
    this.wait({
      height: heightOf(lines, letters) + after,
      draw: (y) => {
        if (bookmark) bookmarks.push({ title: bookmark, level, page: this.sheet.page, y });
        structure.inside(element, () => this.draw(lines, letters, { x: this.left, y }));
      },
    });
  }

  /** Over as many pages as it needs. */
  paragraph(text: string, letters: Letters, look: ParagraphLook = {}): void {
    const { tag = 'P', justify = false, indent = 0 } = look;
    let { beside } = look;
    this.paper.structure.within(tag, () => {
      let rest = this.lines(text, letters, this.width - indent, justify);
      while (rest.length > 0) {
        const taken = this.linesThatFit(rest.length, letters);
        if (taken > 0) {
          const { y } = this;
          beside?.(y);
          beside = undefined;
          this.space(this.draw(rest.slice(0, taken), letters, { x: this.left + indent, y }));
          rest = rest.slice(taken);
        }
        if (rest.length > 0) this.newPage();
      }
    });
  }

  /** How many of so many lines stand on this page; 0: it is better begun overleaf. */
  linesThatFit(count: number, { size, leading }: Letters): number {
    const fitting = Math.floor(this.room / (size * leading));
    if (fitting >= count) return count;
    const least = this.isNewPage ? 1 : LEAST_LINES;
    const taken = Math.min(fitting, count - LEAST_LINES);
    return taken >= least ? taken : this.isNewPage ? Math.max(fitting, 1) : 0;
  }

  /** Nothing follows. Gives all pages. */
  end(): readonly Sheet[] {
    this.settle();
    return this.paper.sheets;
  }

  /** A document that has no copies. */
  finish(): Promise<MadeDocument> {
    const sheets = this.end();
    const { footer } = this;
    sheets.forEach((sheet, index) => {
      const page = { sheet, number: index + 1, count: sheets.length };
      if (footer) this.decorate(sheet, () => footer(page));
    });
    return this.paper.close()([{ title: null, over: [] }]);
  }
}
