/**
 * How a page writes glyphs: by their numbers in the font, which are the same in every document, so
 * that what was written once is remembered.
 */
import type { Placed } from './face';
import type { Run } from './fonts';
import { isSpace } from './justify';
import { number } from './numbers';

const written = new WeakMap<Run, string>();

/** The operators of a run in letters of a size (points). */
export function showing(run: Run, size: number): string {
  if (run.glyphs.some(({ dy }) => dy !== 0)) return inSteps(run, size);
  const known = written.get(run);
  if (known !== undefined) return known;
  const shown = inOneGo(run.glyphs, run.stretch);
  written.set(run, shown);
  return shown;
}

/** `[<002C0057>12<0044>] TJ`: numbers pull what follows to the left (thousandths of the size). */
function inOneGo(glyphs: readonly Placed[], stretch = 0): string {
  let shown = '';
  let codes = '';
  const move = (thousandths: number) => {
    const rounded = Math.round(thousandths);
    if (rounded === 0) return;
    if (codes !== '') shown += `<${codes}>`;
    codes = '';
    shown += String(rounded);
  };
  for (const glyph of glyphs) {
    move(-glyph.dx);
    codes += glyph.code;
    move(glyph.width - glyph.advance + glyph.dx - (isSpace(glyph) ? stretch : 0));
  }
  if (codes !== '') shown += `<${codes}>`;
  return `[${shown}] TJ`;
}

/** Marks above and below letters are raised one by one. */
function inSteps({ glyphs, stretch }: Run, size: number): string {
  return glyphs
    .map((glyph) => `${number((glyph.dy * size) / 1000)} Ts ${inOneGo([glyph], stretch)}`)
    .concat('0 Ts')
    .join(' ');
}
