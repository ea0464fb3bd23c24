/**
 * Sets a document from top to bottom: headings, paragraphs, tables, whatever is drawn at a place; it
 * begins new pages, keeps together what belongs together, never leaves one line of a paragraph alone,
 * and numbers the pages at the end. Lengths are in points.
 */
import { BoundedMap } from './boundedMap';
import { type Line, setLine, type Style } from './fonts';
import type { MadeDocument, Paper } from './paper';
import { type Box, type Color, PAGE, type Sheet } from './sheet';
import type { Tag } from './structure';
import { wrap } from './wrap';

export interface Letters {
  size: number;
  style: Style;
  color: Color;
  /** From one line to the next, as a share of the size. */
  leading: number;
}

export interface Margins {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

export interface FlowOptions {
  margins: Margins;
  /** What every page but the first says on top. */
  runningHead: (sheet: Sheet) => void;
  /** What every page says at its foot: « page 1 / 3 ». */
  footer: (page: { sheet: Sheet; number: number; count: number }) => void;
}

/** Letters stand so far below the top of their line, as a share of the size. */
const ASCENT = 1.0;
/** A paragraph that goes on overleaf leaves and takes at least so many lines. */
const LEAST_LINES = 2;

/** How texts were broken into lines: labels and notices come again in every document. */
const kept = new BoundedMap<string, string[]>(3_000);
const LONGEST_KEPT = 600;

export class Flow {
  private current: Sheet;
  /** Where the next thing begins. */
  y: number;

  constructor(
    readonly paper: Paper,
    private readonly options: FlowOptions,
  ) {
    this.current = paper.addSheet();
    this.y = options.margins.top;
  }

  get sheet(): Sheet {
    return this.current;
  }

  get left(): number {
    return this.options.margins.left;
  }

  get width(): number {
    return PAGE.width - this.options.margins.left - this.options.margins.right;
  }

  get room(): number {
    return PAGE.height - this.options.margins.bottom - this.y;
  }

  space(height: number): void {
    this.y += height;
  }

  newPage(): void {
    this.current = this.paper.addSheet();
    this.y = this.options.margins.top;
    this.decorate(this.sheet, () => this.options.runningHead(this.sheet));
  }

  /** Begins a new page unless this much fits on this one. True: it did. */
  keepTogether(height: number): boolean {
    if (height <= this.room) return false;
    this.newPage();
    return true;
  }

  lines(text: string, letters: Letters, width: number): Line[] {
    const { style, size } = letters;
    const key = `${style} ${Math.round((width * 1000) / size)} ${text}`;
    const set = () => wrap(text, { style, width: (width * 1000) / size, measure: setLine });
    const wrapped = text.length > LONGEST_KEPT ? set() : kept.of(key, set);
    return wrapped.map((line) => this.paper.line(line, style));
  }

  /** Lines at a place of this page, as one element for those who listen. Returns their height. */
  draw(lines: readonly Line[], letters: Letters, at: { x: number; y: number; tag?: Tag }): number {
    const { size, leading, color } = letters;
    const drawAll = () => {
      this.sheet.beginMark(at.tag ?? 'P', this.paper.structure.mark(this.sheet.page));
      lines.forEach((line, index) => {
        const baseline = at.y + size * ASCENT + index * size * leading;
        this.sheet.text(line, { x: at.x, baseline, size, color });
      });
      this.sheet.endMark();
    };
    if (lines.length > 0) {
      if (at.tag) this.paper.structure.within(at.tag, drawAll);
      else drawAll();
    }
    return heightOf(lines, letters);
  }

  /** A paragraph, over as many pages as it needs. */
  paragraph(text: string, letters: Letters, tag: Tag = 'P'): void {
    this.paper.structure.within(tag, () => {
      let rest = this.lines(text, letters, this.width);
      while (rest.length > 0) {
        const taken = this.linesThatFit(rest.length, letters);
        if (taken > 0) {
          this.y += this.draw(rest.slice(0, taken), letters, { x: this.left, y: this.y });
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
    const isNewPage = this.y <= this.options.margins.top;
    const least = isNewPage ? 1 : LEAST_LINES;
    const taken = Math.min(fitting, count - LEAST_LINES);
    return taken >= least ? taken : isNewPage ? Math.max(fitting, 1) : 0;
  }

  /** Ornaments: not read aloud. */
  decorate(sheet: Sheet, draw: () => void): void {
    sheet.beginArtifact();
    draw();
    sheet.endMark();
  }

  panel(box: Box, color: Color): void {
    this.decorate(this.sheet, () => this.sheet.fill(box, color));
  }

  rule(y: number, color: Color, lineWidth = 0.5): void {
    this.decorate(this.sheet, () =>
      this.sheet.rule({ x: this.left, y }, this.width, color, lineWidth),
    );
  }

  finish(): Promise<MadeDocument> {
    const { sheets } = this.paper;
    sheets.forEach((sheet, index) => {
      const page = { sheet, number: index + 1, count: sheets.length };
      this.decorate(sheet, () => this.options.footer(page));
    });
    return this.paper.finish();
  }
}

export function heightOf(lines: readonly unknown[], { size, leading }: Letters): number {
  return lines.length * size * leading;
}
