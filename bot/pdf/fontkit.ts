/** What of fontkit is used: its own types do not tell a font from a collection. */
import { readFileSync } from 'node:fs';
import { create } from '@cantoo/fontkit';

export interface FontkitGlyph {
  id: number;
  advanceWidth: number;
  codePoints: number[];
}
export interface FontkitFont {
  postscriptName: string;
  unitsPerEm: number;
  ascent: number;
  descent: number;
  capHeight: number;
  xHeight: number;
  italicAngle: number;
  bbox: { minX: number; minY: number; maxX: number; maxY: number };
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphForCodePoint(codePoint: number): FontkitGlyph;
  getGlyph(id: number): FontkitGlyph;
  layout(
    text: string,
    features?: string[],
  ): {
    glyphs: FontkitGlyph[];
    positions: { xAdvance: number; xOffset: number; yOffset: number }[];
  };
  createSubset(): FontkitSubset;
}

export interface FontkitSubset {
  /** The glyph's number in the subset; the same each time it is asked. */
  includeGlyph(id: number): number;
  encode(): Uint8Array;
}

/** Some milliseconds for each megabyte. */
export function readFont(file: string): FontkitFont {
  return create(readFileSync(file)) as unknown as FontkitFont;
}
