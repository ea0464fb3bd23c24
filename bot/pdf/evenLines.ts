/**
 * Breaks a paragraph that will be justified: of all ways to break it, the one whose spaces are the
 * most even over all lines, and that does not leave one short word for the last. (After Knuth and
 * Plass, without hyphens.)
 */
import { type Measuring, piecesOf } from './wrap';

/** A last line is at least so wide (thousandths of the size), where that costs little. */
const LEAST_LAST = 4_000;
/** What a shorter one costs: as much as a line whose sixteen spaces are each wider by 200. */
const SHORT_LAST = 16 * 200 ** 2;

interface Break {
  cost: number;
  /** The piece with which its line begins. */
  from: number;
}

/** `width` in thousandths of the size, of a text without line breaks. */
export function evenLines(paragraph: string, measuring: Measuring): string[] {
  const pieces = piecesOf(paragraph, measuring);
  const best: Break[] = [{ cost: 0, from: 0 }];
  for (let end = 1; end <= pieces.length; end += 1) {
    best.push(bestLineTo(end, { pieces, best, width: measuring.width }));
  }
  const lines: string[] = [];
  for (let end = pieces.length; end > 0; end = best[end]!.from) {
    const words = pieces.slice(best[end]!.from, end).map(({ text }) => text);
    lines.unshift(words.join('').trimEnd());
  }
  return lines.length > 0 ? lines : [''];
}

type Pieces = ReturnType<typeof piecesOf>;

/** Of all lines that end before this piece, the one with which everything until here is the most even. */
function bestLineTo(
  end: number,
  { pieces, best, width }: { pieces: Pieces; best: readonly Break[]; width: number },
): Break {
  const isLast = end === pieces.length;
  let found: Break | undefined;
  let natural = pieces[end - 1]!.width;
  let spaces = 0;
  for (let from = end - 1; from >= 0; from -= 1) {
    if (from < end - 1) {
      const { width: word, space } = pieces[from]!;
      natural += word + space;
      spaces += space > 0 ? 1 : 0;
    }
    if (natural > width && from < end - 1) break;
    const own = isLast ? costOfLast(natural, from) : costOf(width - natural, spaces);
    const cost = best[from]!.cost + own;
    if (!found || cost < found.cost) found = { cost, from };
  }
  return found!;
}

/** The square of how much each space is wider, for each of them. */
function costOf(missing: number, spaces: number): number {
  return Math.max(missing, 0) ** 2 / Math.max(spaces, 1);
}

function costOfLast(natural: number, from: number): number {
  return from > 0 && natural < LEAST_LAST ? SHORT_LAST : 0;
}
