/** Breaks a text into lines that fit a width. */
import type { Style } from './fonts';

/** Sets a text in one line: its width in thousandths of the size. */
export type Measure = (text: string, style: Style) => { width: number };

const HAN = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3001\\u3002\\uff0c';
/** After a hyphen between words, and around each Chinese character. */
const INSIDE = new RegExp(
  `(?<=\\p{L}\\p{L}-)(?=\\p{L}\\p{L})|(?<=[${HAN}])(?! )|(?<! )(?=[\\p{Script=Han}])`,
  'u',
);
const ADDRESS = /@|:\/\//;

/** Where a line may end: each piece but the last may be the last one of it. */
function pieces(paragraph: string): string[] {
  const words = paragraph.split(/(?<= )(?! )/);
  return words.flatMap((word) => (ADDRESS.test(word) ? [word] : word.split(INSIDE)));
}

/** `width` in thousandths of the size. Line breaks in the text stay; an empty text has one line. */
export function wrap(
  text: string,
  { style, width, measure }: { style: Style; width: number; measure: Measure },
): string[] {
  const widthOf = (line: string) => measure(line.trimEnd(), style).width;
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    let lineWidth = 0;
    for (const piece of pieces(paragraph).flatMap((word) => cut(word, width, widthOf))) {
      const trimmed = widthOf(piece);
      if (line !== '' && lineWidth + trimmed > width) {
        lines.push(line.trimEnd());
        line = '';
        lineWidth = 0;
      }
      line += piece;
      lineWidth += trimmed + spaces(piece) * measure(' ', style).width;
    }
    return [...lines, line.trimEnd()];
  });
}

function spaces(piece: string): number {
  return piece.length - piece.trimEnd().length;
}

/** A word that is longer than a line (an address, say) is cut where the line ends. */
function cut(word: string, width: number, widthOf: (text: string) => number): string[] {
  if (widthOf(word) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && widthOf(part + character) > width) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}
