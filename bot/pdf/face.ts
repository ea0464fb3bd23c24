/**
 * A font, parsed once and shared by every document. Letters are laid out one by one and kerned in
 * pairs, which are remembered: new words cost nothing then. Only what needs more than that (accents
 * that stand apart, Indic letters) is laid out word by word.
 */
import { readFileSync } from 'node:fs';
import { create } from '@cantoo/fontkit';
import { BoundedMap } from './boundedMap';

/** What of fontkit is used; its own types do not tell a font from a collection. */
interface FontkitGlyph {
  id: number;
  advanceWidth: number;
  codePoints: number[];
}
interface FontkitFont {
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
  createSubset(): FontSubset;
}

export interface FontSubset {
  /** The glyph's number in the subset; the same each time it is asked. */
  includeGlyph(id: number): number;
  encode(): Uint8Array;
}

/** A glyph in its place. Widths and offsets in thousandths of the font's size. */
export interface Placed {
  id: number;
  /** `id` as pages write it: four hexadecimal digits. */
  code: string;
  /** Its own width. */
  width: number;
  /** How far the next one stands from it, kerning included. */
  advance: number;
  dx: number;
  dy: number;
  /** What it stands for, for whoever copies the text; empty where an earlier glyph says it. */
  text: string;
}

/** Pairs of letters and words that are remembered, per font. */
const KEPT_PAIRS = 20_000;
const KEPT_WORDS = 2_000;
/** Marks that are placed on letters, and letters that change shape among others. */
const NEEDS_SHAPING = /[\p{M}\p{Script=Devanagari}]/u;

export class Face {
  private loaded: FontkitFont | undefined;
  private readonly glyphs = new Map<number, Placed | null>();
  private readonly pairs = new BoundedMap<number, number>(KEPT_PAIRS);
  private readonly words = new BoundedMap<string, readonly Placed[]>(KEPT_WORDS);

  /** The file is read when the first letter of it is needed. */
  constructor(readonly file: string) {}

  get font(): FontkitFont {
    return (this.loaded ??= create(readFileSync(this.file)) as unknown as FontkitFont);
  }

  has(codePoint: number): boolean {
    return this.glyph(codePoint) !== null;
  }

  /** The glyphs of a text without line breaks, whose characters this font has (`has`). */
  place(text: string): readonly Placed[] {
    return NEEDS_SHAPING.test(text) ? this.shape(text) : this.kern(text);
  }

  /** Those of these letters that it has, each alone, and the box of a missing one. */
  lettersOf(text: string): Placed[] {
    const letters = [...text].map((letter) => this.glyph(letter.codePointAt(0)!));
    return [this.missing('\uFFFD'), ...letters.filter((glyph) => glyph !== null)];
  }

  /** What is drawn for a character that no font has. */
  missing(text: string): Placed {
    const { advanceWidth } = this.font.getGlyph(0);
    const width = this.scaled(advanceWidth);
    return { id: 0, code: codeOf(0), width, advance: width, dx: 0, dy: 0, text };
  }

  scaled(units: number): number {
    return (units * 1000) / this.font.unitsPerEm;
  }

  private glyph(codePoint: number): Placed | null {
    const known = this.glyphs.get(codePoint);
    if (known !== undefined) return known;
    const glyph = this.font.hasGlyphForCodePoint(codePoint) ? this.read(codePoint) : null;
    this.glyphs.set(codePoint, glyph);
    return glyph;
  }

  private read(codePoint: number): Placed {
    const { id, advanceWidth } = this.font.glyphForCodePoint(codePoint);
    const width = this.scaled(advanceWidth);
    const text = String.fromCodePoint(codePoint);
    return { id, code: codeOf(id), width, advance: width, dx: 0, dy: 0, text };
  }

  private kern(text: string): Placed[] {
    const placed: Placed[] = [];
    let previous = 0;
    for (const character of text) {
      const codePoint = character.codePointAt(0)!;
      const glyph = this.glyph(codePoint) ?? this.missing(character);
      const kerning = previous === 0 ? 0 : this.kerning(previous, codePoint);
      if (kerning !== 0) {
        const before = placed.at(-1)!;
        placed[placed.length - 1] = { ...before, advance: before.advance + kerning };
      }
      placed.push(glyph);
      previous = codePoint;
    }
    return placed;
  }

  private kerning(left: number, right: number): number {
    return this.pairs.of(left * 0x200000 + right, () => {
      const { glyphs, positions } = this.font.layout(String.fromCodePoint(left, right));
      // A ligature has one glyph: its letters stay apart here.
      return glyphs.length === 2
        ? this.scaled(positions[0]!.xAdvance - glyphs[0]!.advanceWidth)
        : 0;
    });
  }

  private shape(text: string): readonly Placed[] {
    return this.words.of(text, () => {
      const { glyphs, positions } = this.font.layout(text);
      return glyphs.map((glyph, index) => {
        const { xAdvance, xOffset, yOffset } = positions[index]!;
        return {
          id: glyph.id,
          code: codeOf(glyph.id),
          width: this.scaled(glyph.advanceWidth),
          advance: this.scaled(xAdvance),
          dx: this.scaled(xOffset),
          dy: this.scaled(yOffset),
          text: String.fromCodePoint(...glyph.codePoints),
        };
      });
    });
  }
}

function codeOf(id: number): string {
  return id.toString(16).padStart(4, '0');
}
