/** Breaks a text into lines that fit a width. */
import type { Style } from './fonts';

export interface Measuring {
  style: Style;
  /** Of the column, in thousandths of the size. */
  width: number;
  /** Sets a text in one line: its width in thousandths of the size. */
  measure: (text: string, style: Style) => { width: number };
}

const HAN = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3001\\u3002\\uff0c';
/** After a hyphen between words, and around each Chinese character. */
const INSIDE = new RegExp(
  `(?<=\\p{L}\\p{L}-)(?=\\p{L}\\p{L})|(?<=[${HAN}])(?!\\s)|(?<!\\s)(?=[\\p{Script=Han}])`,
  'u',
);
const ADDRESS = /@|:\/\//;

/** A piece of a paragraph behind which a line may end. */
export interface Piece {
  text: string;
  /** Without the spaces at its end, and these alone. */
  width: number;
  space: number;
}

export function piecesOf(paragraph: string, { style, width, measure }: Measuring): Piece[] {
  const widthOf = (text: string) => measure(text, style).width;
  const space = widthOf(' ');
  const pieceOf = (text: string): Piece => {
    const word = text.trimEnd();
    return { text, width: widthOf(word), space: (text.length - word.length) * space };
  };
  return paragraph
    .split(/(?<= )(?! )/)
    .flatMap((word) => (ADDRESS.test(word) ? [word] : word.split(INSIDE)))
    .map(pieceOf)
    .flatMap((piece) =>
      piece.width <= width ? [piece] : cut(piece.text, width, widthOf).map(pieceOf),
    );
}

/** As much as fits in each line. Line breaks in the text stay; an empty text has one line. */
export function wrap(text: string, measuring: Measuring): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    let lineWidth = 0;
    for (const { text: piece, width, space } of piecesOf(paragraph, measuring)) {
      if (line !== '' && lineWidth + width > measuring.width) {
        lines.push(line.trimEnd());
        line = '';
        lineWidth = 0;
      }
      line += piece;
      lineWidth += width + space;
    }
    return [...lines, line.trimEnd()];
  });
}

/** A word that is longer than a line (an address, say) is cut where the line ends. */
function cut(word: string, width: number, widthOf: (text: string) => number): string[] {
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && widthOf((part + character).trimEnd()) > width) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}
