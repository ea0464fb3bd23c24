/** Lines to be filled in by hand, each behind its label. */
import { type Flow, heightOf } from '../flow';
import { colors } from '../look';
import { letters, WRITING } from './sheetLook';

/** One line for each row; two or more labels share it. */
export function blanks(
  flow: Flow,
  rows: readonly (readonly string[])[],
  { labelWidth }: { labelWidth: number },
): void {
  flow.paper.structure.within('Table', () => {
    for (const row of rows) drawRow(flow, row, labelWidth);
  });
}

function drawRow(flow: Flow, labels: readonly string[], labelWidth: number): void {
  const share = flow.width / labels.length;
  const set = labels.map((label) => flow.lines(label, letters.label, labelWidth - 8));
  const height = Math.max(WRITING, ...set.map((lines) => heightOf(lines, letters.label) + 8));
  flow.keepTogether(height);
  const { y } = flow;
  flow.paper.structure.within('TR', () =>
    set.forEach((lines, at) => {
      const x = flow.left + at * share;
      const top = y + height - heightOf(lines, letters.label) - 2;
      flow.draw(lines, letters.label, { x, y: top, tag: 'TH' });
      const from = { x: x + labelWidth, y: y + height };
      const length = share - labelWidth - (at === labels.length - 1 ? 0 : 12);
      flow.decorate(flow.sheet, () => flow.sheet.rule(from, length, colors.grey, 0.5));
    }),
  );
  flow.space(height + 2);
}
