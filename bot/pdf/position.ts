/**
 * Where on which page the next thing stands: new pages, what is kept together, headings that wait for
 * what follows them, and ornaments. Lengths are in points, y from the top of the page.
 */
import type { Paper } from './paper';
import { type Box, type Color, PAGE, type Sheet } from './sheet';

export interface Margins {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

export class Position {
  private current: Sheet;
  private at: number;
  /** Headings wait for what follows them, to stand on the same page. */
  private waiting: { height: number; draw: (y: number) => void }[] = [];
  /** What is drawn now was said on an earlier page. */
  protected isSaidAgain = false;

  constructor(
    readonly paper: Paper,
    protected readonly margins: Margins,
  ) {
    this.current = paper.addSheet();
    this.at = margins.top;
  }

  get sheet(): Sheet {
    this.settle();
    return this.current;
  }

  /** Where the next thing begins: right here, whatever waited for it. */
  get y(): number {
    this.settle();
    return this.at;
  }

  get left(): number {
    return this.margins.left;
  }

  get width(): number {
    return PAGE.width - this.margins.left - this.margins.right;
  }

  /** Between the margins of a page. */
  get height(): number {
    return PAGE.height - this.margins.top - this.margins.bottom;
  }

  /** What is left of this page, below what waits. */
  get room(): number {
    const taken = this.waiting.reduce((sum, { height }) => sum + height, this.at);
    return PAGE.height - this.margins.bottom - taken;
  }

  /** Nothing is drawn on this page yet. */
  get isNewPage(): boolean {
    return this.at <= this.margins.top;
  }

  space(height: number): void {
    if (this.waiting.length === 0) this.at += height;
    else this.waiting.push({ height, draw: () => undefined });
  }

  newPage(): void {
    this.current = this.paper.addSheet();
    this.at = this.margins.top;
    this.settle();
  }

  /** Begins a new page unless this much fits on this one. True: it did. */
  keepTogether(height: number): boolean {
    if (height <= this.room || this.isNewPage) return false;
    this.newPage();
    return true;
  }

  /** Draws something only when it is known on which page the next thing stands: there. */
  protected wait(one: { height: number; draw: (y: number) => void }): void {
    this.waiting.push(one);
  }

  protected get isWaiting(): boolean {
    return this.waiting.length > 0;
  }

  /** Draws what waits, where the next thing begins. */
  protected settle(): void {
    if (this.waiting.length === 0) return;
    if (this.room < 0 && !this.isNewPage) return this.newPage();
    for (const { height, draw } of this.waiting.splice(0)) {
      draw(this.at);
      this.at += height;
    }
  }

  /** Ornaments: not read aloud. */
  decorate(sheet: Sheet, draw: () => void): void {
    sheet.beginArtifact();
    draw();
    sheet.endMark();
  }

  /** What was said before, on a new page: not read aloud again. */
  again(draw: () => void): void {
    this.isSaidAgain = true;
    this.decorate(this.sheet, draw);
    this.isSaidAgain = false;
  }

  panel(box: Box, color: Color): void {
    this.decorate(this.sheet, () => this.sheet.fill(box, color));
  }

  rule(y: number, color: Color, lineWidth = 0.5): void {
    this.decorate(this.sheet, () =>
      this.sheet.rule({ x: this.left, y }, this.width, color, lineWidth),
    );
  }
}
