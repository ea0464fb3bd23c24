/** A table of labels and values, whose heading is said again on every page that it goes on to. */
import { type Flow, heightOf, type Letters } from './flow';
import type { Line } from './fonts';
import type { Color } from './sheet';

export interface Row {
  label: string;
  value: string;
}

export interface TableLook {
  label: Letters;
  value: Letters;
  labelWidth: number;
  /** Above and below the letters of a row. */
  padding: number;
  line: Color;
}

const GAP = 12;

export interface TableHead {
  height: number;
  /** `isAgain`: on a new page. */
  draw: (isAgain: boolean) => void;
}

/** The heading never stands without the first two rows, or the beginning of a long one. */
const LEAST_UNDER_HEAD = 120;
/** A table with its heading that is no higher than this stays on one page. */
const KEPT_WHOLE = 180;

export function table(
  flow: Flow,
  rows: readonly Row[],
  { look, head }: { look: TableLook; head: TableHead },
): void {
  const set = rows.map((row) => setRow(flow, row, look));
  const heights = set.map((row) => rowHeight(row, look));
  flow.keepTogether(keptHeight(heights, head));
  head.draw(false);
  const again = () => flow.again(() => head.draw(true));
  flow.paper.structure.within('Table', () => {
    set.forEach((row, index) => {
      if (leavesOneAlone(flow, heights.slice(index), index)) {
        flow.newPage();
        again();
      }
      drawRow(flow, row, { look, again });
    });
  });
}

/** How much of a table must fit on the page on which it begins. */
function keptHeight(heights: readonly number[], head: TableHead): number {
  const whole = heights.reduce((sum, height) => sum + height, head.height);
  // What has no heading of its own stands under somebody else's, and must not leave it.
  if (head.height > 0 && whole <= KEPT_WHOLE) return whole;
  const [first = 0, second = 0] = heights;
  return head.height + Math.min(first + second, LEAST_UNDER_HEAD);
}

/** The last row but one would stay, and the last one go overleaf; with two before them both go. */
function leavesOneAlone(flow: Flow, rest: readonly number[], before: number): boolean {
  const [next = 0, last = 0] = rest;
  return rest.length === 2 && before >= 2 && next <= flow.room && next + last > flow.room;
}

/** The same without a heading: what stands above is said by whoever calls. */
export function facts(flow: Flow, rows: readonly Row[], look: TableLook): void {
  table(flow, rows, { look, head: { height: 0, draw: () => undefined } });
}

interface SetRow {
  label: Line[];
  value: Line[];
}

function setRow(flow: Flow, { label, value }: Row, look: TableLook): SetRow {
  return {
    label: flow.lines(label, look.label, look.labelWidth - GAP),
    value: flow.lines(value, look.value, flow.width - look.labelWidth),
  };
}

function rowHeight({ label, value }: SetRow, look: TableLook): number {
  return Math.max(heightOf(label, look.label), heightOf(value, look.value)) + 2 * look.padding;
}

function drawRow(
  flow: Flow,
  row: SetRow,
  { look, again }: { look: TableLook; again: () => void },
): void {
  let { label, value } = row;
  while (rowHeight({ label, value }, look) > flow.room) {
    const fitting = flow.linesThatFit(value.length, look.value);
    const isWorthSplitting = value.length > 5 && fitting > 1 && fitting < value.length;
    if (isWorthSplitting) {
      const part = { label, value: value.slice(0, fitting - 1) };
      drawCells(flow, part, look);
      value = value.slice(fitting - 1);
      label = [];
    }
    flow.newPage();
    again();
  }
  drawCells(flow, { label, value }, look);
}

function drawCells(flow: Flow, row: SetRow, look: TableLook): void {
  const top = flow.y + look.padding;
  flow.paper.structure.within('TR', () => {
    // Labels stand on the same line as the first words of their value.
    const drop = look.value.size - look.label.size;
    flow.draw(row.label, look.label, { x: flow.left, y: top + drop, tag: 'TH' });
    flow.draw(row.value, look.value, { x: flow.left + look.labelWidth, y: top, tag: 'TD' });
  });
  flow.space(rowHeight(row, look));
  flow.rule(flow.y, look.line, 0.4);
}
