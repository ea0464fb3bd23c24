/** A table to be filled in by hand: lines on all sides, and rows that are high enough. */
import { type Flow, heightOf, type Letters } from '../flow';
import type { Line } from '../fonts';
import { colors, look } from '../look';

export interface WrittenTable {
  /** Shares of the whole width. */
  widths: readonly number[];
  head: readonly string[];
  rows: readonly (readonly string[])[];
  /** At least. */
  rowHeight: number;
  /** Of each column. */
  letters: readonly Letters[];
}

interface Cell {
  lines: Line[];
  letters: Letters;
  x: number;
  width: number;
}

const PADDING = 4;

/** On one page: it goes round with the copies, and nobody turns it over. */
export function writtenTable(flow: Flow, table: WrittenTable): void {
  const set = (texts: readonly string[], letters: (at: number) => Letters) =>
    cellsOf(flow, table.widths, { texts, letters });
  const head = set(table.head, () => look.smallStrong);
  const rows = table.rows.map((texts) => set(texts, (at) => table.letters[at]!));
  const heights = rows.map((cells) => Math.max(table.rowHeight, heightOfCells(cells)));
  flow.keepTogether(heights.reduce((sum, height) => sum + height, heightOfCells(head)));
  flow.paper.structure.within('Table', () => {
    drawRow(flow, head, { height: heightOfCells(head), isHead: true });
    rows.forEach((cells, at) => drawRow(flow, cells, { height: heights[at]!, isHead: false }));
  });
}

function cellsOf(
  flow: Flow,
  widths: readonly number[],
  { texts, letters }: { texts: readonly string[]; letters: (at: number) => Letters },
): Cell[] {
  const all = widths.reduce((sum, share) => sum + share, 0);
  let x = flow.left;
  return widths.map((share, at) => {
    const width = (share / all) * flow.width;
    const cell = { x, width, letters: letters(at) };
    x += width;
    return { ...cell, lines: flow.lines(texts[at] ?? '', cell.letters, width - 2 * PADDING) };
  });
}

function heightOfCells(cells: readonly Cell[]): number {
  const heights = cells.map(({ lines, letters }) => heightOf(lines, letters));
  return Math.max(...heights) + 2 * PADDING;
}

function drawRow(
  flow: Flow,
  cells: readonly Cell[],
  { height, isHead }: { height: number; isHead: boolean },
): void {
  const { y, sheet } = flow;
  flow.decorate(sheet, () => {
    for (const { x, width } of cells) {
      const box = { x, y, width, height };
      if (isHead) sheet.fill(box, colors.pale);
      sheet.frame(box, colors.grey, 0.5);
    }
  });
  flow.paper.structure.within('TR', () => {
    for (const { lines, letters, x } of cells) {
      const top = y + (height - heightOf(lines, letters)) / 2 - letters.size * 0.1;
      flow.draw(lines, letters, {
        x: x + PADDING,
        y: top,
        tag: isHead ? 'TH' : 'TD',
        scope: 'Column',
      });
    }
  });
  flow.space(height);
}
