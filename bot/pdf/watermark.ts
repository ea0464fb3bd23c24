/** Words across a whole page, light: what stands under them can be read, and they cannot be missed. */
import type { Paper } from './paper';
import { type Color, PAGE, type Sheet } from './sheet';

const COLOR: Color = [0.75, 0.1, 0.1];
/** Of the diagonal of the page. */
const SHARE = 0.86;

/** From the lower left corner to the upper right one. */
export function drawWatermark(sheet: Sheet, paper: Paper, words: string): void {
  const line = paper.line(words, 'bold');
  const diagonal = Math.hypot(PAGE.width, PAGE.height);
  sheet.slanted(line, {
    angle: Math.atan2(PAGE.height, PAGE.width),
    x: PAGE.width / 2,
    y: PAGE.height / 2,
    size: (diagonal * SHARE * 1000) / line.width,
    color: COLOR,
  });
}
