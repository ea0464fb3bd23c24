/** A QR code drawn as squares: it stays sharp in any size. */
import type { Flow } from './flow';
import { colors } from './look';
import type { Box } from './sheet';

/** The white around it that a camera needs, in modules. */
const QUIET = 4;

export interface SquaresPlace {
  x: number;
  /** Of its upper edge. */
  y: number;
  /** With the white around. */
  size: number;
  /** What it is, for those who do not see it. */
  alt: string;
}

/** `modules`: by row, true where it is dark. */
export function squares(
  flow: Flow,
  modules: readonly (readonly boolean[])[],
  at: SquaresPlace,
): void {
  const { sheet, paper } = flow;
  const side = at.size / (modules.length + 2 * QUIET);
  const draw = () => {
    sheet.beginMark(paper.structure.mark(sheet.page));
    sheet.fillAll([{ x: at.x, y: at.y, width: at.size, height: at.size }], colors.white);
    sheet.fillAll(
      modules.flatMap((row, line) =>
        darkOf(row).map(({ from, count }): Box => ({
          x: at.x + (from + QUIET) * side,
          y: at.y + (line + QUIET) * side,
          width: count * side,
          height: side,
        })),
      ),
      [0, 0, 0],
    );
    sheet.endMark();
  };
  paper.structure.within('Figure', draw, { alt: at.alt });
}

/** Dark modules beside each other are one. */
function darkOf(row: readonly boolean[]): { from: number; count: number }[] {
  const found: { from: number; count: number }[] = [];
  row.forEach((isDark, at) => {
    if (!isDark) return;
    const last = found.at(-1);
    if (last && last.from + last.count === at) last.count += 1;
    else found.push({ from: at, count: 1 });
  });
  return found;
}
