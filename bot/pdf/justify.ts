/** Lines as wide as their column. */
import type { Line, Run } from './fonts';
import type { Placed } from './face';

/**
 * How much a space may grow (thousandths of the size; Noto's own is 260 wide): a line that would need
 * more, before a long word or an address, stays ragged.
 */
export const MOST_STRETCH = 600;

/** Widens the spaces between words; no-break spaces stay as they are. */
export function justified(line: Line, width: number): Line {
  const spaces = line.runs.reduce((sum, run) => sum + spacesOf(run), 0);
  const stretch = (width - line.width) / spaces;
  if (spaces === 0 || stretch <= 0 || stretch > MOST_STRETCH) return line;
  const runs = line.runs.map((run) => ({
    ...run,
    width: run.width + spacesOf(run) * stretch,
    stretch,
  }));
  return { ...line, runs, width };
}

function spacesOf({ glyphs }: Run): number {
  let count = 0;
  for (const glyph of glyphs) if (isSpace(glyph)) count += 1;
  return count;
}

export function isSpace({ text }: Placed): boolean {
  return text === ' ';
}
