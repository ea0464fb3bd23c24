/**
 * The fonts of every document: Noto Sans, which has Latin (Polish, Vietnamese), Cyrillic and Greek,
 * and behind it Noto Sans SC for Chinese. A text is cut into runs, each in the first font that has it.
 */
import path from 'node:path';
import { BoundedMap } from './boundedMap';
import { Face, type Placed } from './face';

export type Style = 'regular' | 'bold' | 'italic';

const NOTO = path.dirname(require.resolve('@expo-google-fonts/noto-sans/package.json'));

export const faces = {
  regular: new Face(path.join(NOTO, '400Regular/NotoSans_400Regular.ttf')),
  bold: new Face(path.join(NOTO, '700Bold/NotoSans_700Bold.ttf')),
  italic: new Face(path.join(NOTO, '400Regular_Italic/NotoSans_400Regular_Italic.ttf')),
  chinese: new Face(path.join(__dirname, 'fonts/NotoSansSC_400Regular.ttf')),
} as const;
export type FaceName = keyof typeof faces;

/** Glyphs of one font, and their width together in thousandths of the size. */
export interface Run {
  face: FaceName;
  glyphs: readonly Placed[];
  width: number;
  /** How much wider than usual its spaces are. */
  stretch?: number;
}

export interface Line {
  runs: readonly Run[];
  width: number;
  /** Characters that no font has: they are drawn as a box. */
  missing: readonly string[];
}

/** Lines that are remembered: labels and words come again in every document. */
const KEPT_LINES = 3_000;
const LONGEST_KEPT = 200;
const lines = new BoundedMap<string, Line>(KEPT_LINES);

/** Sets a text without line breaks. */
export function setLine(text: string, style: Style): Line {
  if (text.length > LONGEST_KEPT) return set(text, style);
  return lines.of(`${style} ${text}`, () => set(text, style));
}

function set(text: string, style: Style): Line {
  const missing: string[] = [];
  const runs: Run[] = [];
  for (const piece of pieces(text.normalize('NFC'), style)) {
    if (piece.face === null) missing.push(...piece.text);
    const face = piece.face ?? style;
    const glyphs =
      piece.face === null
        ? [...piece.text].map((character) => faces[face].missing(character))
        : faces[face].place(piece.text);
    runs.push({ face, glyphs, width: sum(glyphs) });
  }
  return { runs, width: runs.reduce((width, run) => width + run.width, 0), missing };
}

function sum(glyphs: readonly Placed[]): number {
  let width = 0;
  for (const { advance } of glyphs) width += advance;
  return width;
}

/** `face` null: no font has these characters. */
function pieces(text: string, style: Style): { face: FaceName | null; text: string }[] {
  const found: { face: FaceName | null; text: string }[] = [];
  for (const character of text) {
    const last = found.at(-1);
    const face = faceOf(character.codePointAt(0)!, style);
    if (last?.face === face) last.text += character;
    else found.push({ face, text: character });
  }
  return found;
}

function faceOf(codePoint: number, style: Style): FaceName | null {
  if (faces[style].has(codePoint)) return style;
  return faces.chinese.has(codePoint) ? 'chinese' : null;
}

/** The height of capitals and of the whole line, as shares of the size. */
export const CAP_HEIGHT = 0.714;
