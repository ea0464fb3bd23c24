/** A table of columns, whose head is said again on every page that it goes on to. */
import { type Flow, heightOf, type Letters } from './flow';
import type { Line } from './fonts';
import type { Color } from './sheet';

export interface ColumnsLook {
  head: Letters;
  cell: Letters;
  /** Above and below the letters of a row. */
  padding: number;
  /** Left and right of the letters of a cell. */
  gap: number;
  line: Color;
  headFill: Color;
}

export interface Columns {
  /** Shares of the whole width. */
  widths: readonly number[];
  head: readonly string[];
  rows: readonly (readonly string[])[];
  look: ColumnsLook;
}

/** The lines of each cell, all in the same letters. */
interface Row {
  cells: readonly (readonly Line[])[];
  letters: Letters;
}

/** The head never stands without so many rows. */
const LEAST_ROWS = 2;

/** A row is split only where it is longer than a page. */
export function columns(flow: Flow, { widths, head, rows, look }: Columns): void {
  const places = placesOf(flow, widths, look);
  const set = (texts: readonly string[], letters: Letters): Row => ({
    cells: texts.map((text, at) => flow.lines(text, letters, places[at]!.width)),
    letters,
  });
  const headRow = set(head, look.head);
  const bodyRows = rows.map((row) => set(row, look.cell));
  const drawing = { head: headRow, places, look };
  const least = [headRow, ...bodyRows.slice(0, LEAST_ROWS)];
  flow.keepTogether(least.reduce((sum, row) => sum + rowHeight(row, look), 0));
  flow.paper.structure.within('Table', () => {
    drawHead(flow, drawing, { isAgain: false });
    for (const row of bodyRows) drawRow(flow, row, drawing);
  });
}

interface Place {
  x: number;
  width: number;
}

interface Drawing {
  head: Row;
  places: readonly Place[];
  look: ColumnsLook;
}

function placesOf(flow: Flow, shares: readonly number[], { gap }: ColumnsLook): Place[] {
  const all = shares.reduce((sum, share) => sum + share, 0);
  let { left } = flow;
  return shares.map((share) => {
    const x = left + gap;
    const width = (share / all) * flow.width;
    left += width;
    return { x, width: width - 2 * gap };
  });
}

function rowHeight({ cells, letters }: Row, { padding }: ColumnsLook): number {
  return Math.max(0, ...cells.map((lines) => heightOf(lines, letters))) + 2 * padding;
}

/** Said again, it is an ornament: who listens has heard it. */
function drawHead(flow: Flow, { head, places, look }: Drawing, { isAgain }: { isAgain: boolean }) {
  const height = rowHeight(head, look);
  flow.panel({ x: flow.left, y: flow.y, width: flow.width, height }, look.headFill);
  const drawAll = () => drawCells(flow, head, { places, look, tag: 'TH' });
  if (isAgain) flow.again(drawAll);
  else flow.paper.structure.within('TR', drawAll);
  flow.space(height);
  flow.rule(flow.y, look.line, 0.8);
}

function drawRow(flow: Flow, row: Row, drawing: Drawing): void {
  const { look, places } = drawing;
  let { cells } = row;
  const { letters } = row;
  const drawPart = (part: Row['cells']) =>
    flow.paper.structure.within('TR', () =>
      drawCells(flow, { cells: part, letters }, { places, look, tag: 'TD' }),
    );
  let isFresh = false;
  while (rowHeight({ cells, letters }, look) > flow.room) {
    // On a page of its own it is split; before that, it goes there.
    if (isFresh) {
      const count = flow.linesThatFit(Math.max(...cells.map(({ length }) => length)), letters) - 1;
      drawPart(cells.map((lines) => lines.slice(0, count)));
      cells = cells.map((lines) => lines.slice(count));
    }
    flow.newPage();
    drawHead(flow, drawing, { isAgain: true });
    isFresh = true;
  }
  drawPart(cells);
  flow.space(rowHeight({ cells, letters }, look));
  flow.rule(flow.y, look.line, 0.4);
}

function drawCells(
  flow: Flow,
  { cells, letters }: Row,
  { places, look, tag }: { places: readonly Place[]; look: ColumnsLook; tag: 'TH' | 'TD' },
): void {
  const y = flow.y + look.padding;
  cells.forEach((lines, at) => {
    flow.draw(lines, letters, { x: places[at]!.x, y, tag, scope: 'Column' });
  });
}
