/** The facts of a section in three columns: a label above each value, rows kept whole. */
import type { Cell } from '../../texts/convention/blocks';
import { type Flow, heightOf } from '../flow';
import type { Line } from '../fonts';
import { colors } from '../look';
import { conventionLetters as letters, room } from './conventionLook';

const COLUMNS = 3;
const GAP = 14;
/** Between the line under the heading and the first row. */
const UNDER_RULE = 5;
/** A row that is higher is set one cell under the other, over as many pages as that takes. */
const HIGHEST_ROW = 200;

interface SetCell {
  cell: Cell;
  x: number;
  label: Line[];
  value: Line[];
}

/** Under its heading, which is drawn already or waits. */
export function grid(flow: Flow, cells: readonly Cell[]): void {
  const rows = rowsOf(cells).map((row) => setRow(flow, row));
  flow.keepTogether(UNDER_RULE + Math.min(HIGHEST_ROW, rows[0] ? heightOfRow(rows[0]) : 0));
  flow.rule(flow.y, colors.blue, 0.8);
  flow.space(UNDER_RULE);
  flow.paper.structure.within('Table', () => {
    for (const row of rows) {
      if (heightOfRow(row) <= HIGHEST_ROW) drawRow(flow, row);
      else for (const one of row) drawLong(flow, one);
    }
  });
}

/** Cells beside each other as long as they fit. */
function rowsOf(cells: readonly Cell[]): Cell[][] {
  const rows: Cell[][] = [];
  let taken = COLUMNS;
  for (const cell of cells) {
    const span = cell.columns ?? 1;
    if (taken + span > COLUMNS) {
      rows.push([]);
      taken = 0;
    }
    rows.at(-1)!.push(cell);
    taken += span;
  }
  return rows;
}

function setRow(flow: Flow, cells: readonly Cell[]): SetCell[] {
  const step = (flow.width + GAP) / COLUMNS;
  let { left } = flow;
  return cells.map((cell) => {
    const width = step * (cell.columns ?? 1) - GAP;
    const x = left;
    left += width + GAP;
    return {
      cell,
      x,
      label: flow.lines(cell.label, letters.label, width),
      value: flow.lines(cell.value, letters.value, width),
    };
  });
}

const labelsOf = (row: readonly SetCell[]) =>
  Math.max(...row.map(({ label }) => heightOf(label, letters.label)));

function heightOfRow(row: readonly SetCell[]): number {
  return labelsOf(row) + Math.max(...row.map(({ value }) => heightOf(value, letters.value)));
}

function drawRow(flow: Flow, row: readonly SetCell[]): void {
  const height = heightOfRow(row);
  const labels = labelsOf(row);
  flow.keepTogether(height);
  flow.paper.structure.within('TR', () => {
    const { y } = flow;
    for (const { x, label, value } of row) {
      // Labels stand right above their values.
      const top = y + labels - heightOf(label, letters.label);
      flow.draw(label, letters.label, { x, y: top, tag: 'TH' });
      flow.draw(value, letters.value, { x, y: y + labels, tag: 'TD' });
    }
  });
  flow.space(height + room.rows);
}

function drawLong(flow: Flow, { cell }: SetCell): void {
  flow.keepTogether(60);
  flow.paper.structure.within('TR', () => {
    flow.paragraph(cell.label, letters.label, { tag: 'TH' });
    flow.paragraph(cell.value, letters.value, { tag: 'TD' });
  });
  flow.space(room.rows);
}
