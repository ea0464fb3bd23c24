import type { Style } from './fonts';
import type { Color } from './sheet';

/** How letters look. */
export interface Letters {
  /** In points. */
  size: number;
  style: Style;
  color: Color;
  /** From one line to the next, as a share of the size. */
  leading: number;
}

/** Of so many lines, in points. */
export function heightOf(lines: readonly unknown[], { size, leading }: Letters): number {
  return lines.length * size * leading;
}
