import { type Flow, heightOf, type Letters } from './flow';

const SIGN = '–';
/** From the margin to the words, as a share of the size. */
const HANGING = 1.3;

/** Items behind a dash; lines after the first stand under its words. `isTogether`: all on one page. */
export function list(
  flow: Flow,
  items: readonly string[],
  letters: Letters,
  {
    justify = false,
    gap = 0,
    indent = 0,
    isTogether = false,
  }: { justify?: boolean; gap?: number; indent?: number; isTogether?: boolean } = {},
): void {
  const hanging = indent + letters.size * HANGING;
  if (isTogether) {
    const set = items.map((item) => flow.lines(item, letters, flow.width - hanging, justify));
    flow.keepTogether(set.reduce((sum, lines) => sum + heightOf(lines, letters) + gap, -gap));
  }
  const { structure } = flow.paper;
  const sign = flow.lines(SIGN, letters, flow.width);
  const drawSign = (y: number) =>
    void flow.draw(sign, letters, { x: flow.left + indent, y, tag: 'Lbl' });
  structure.within('L', () => {
    for (const item of items) {
      structure.within('LI', () =>
        flow.paragraph(item, letters, {
          tag: 'LBody',
          justify,
          indent: hanging,
          beside: drawSign,
        }),
      );
      flow.space(gap);
    }
  });
}
