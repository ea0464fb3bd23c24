/**
 * A font, parsed once and shared by every document. Letters are laid out one by one and kerned in
 * pairs, which are remembered: new words cost nothing then. Only what needs more than that (accents
 * that stand apart, Indic letters) is laid out word by word.
 */
import { BoundedMap } from './boundedMap';
import { readFont, type FontkitFont } from './fontkit';

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
    return (this.loaded ??= readFont(this.file));
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
    const letters = [...text];
    const kerningAfter = this.kerningIn(letters);
    return letters.map((letter, at) => {
      const glyph = this.glyph(letter.codePointAt(0)!) ?? this.missing(letter);
      const kerning = kerningAfter(at);
      return kerning === 0 ? glyph : { ...glyph, advance: glyph.advance + kerning };
    });
  }

  /** All pairs that are new come from one layout of the text: one for each costs five times as much. */
  private kerningIn(letters: readonly string[]): (at: number) => number {
    let whole: ReturnType<FontkitFont['layout']> | undefined;
    const fromLayout = (at: number) => {
      whole ??= this.font.layout(letters.join(''));
      // A ligature is one glyph: its letters stay apart here.
      if (whole.glyphs.length === letters.length) return this.kerningAt(whole, at);
      const pair = this.font.layout(letters.slice(at, at + 2).join(''));
      return pair.glyphs.length === 2 ? this.kerningAt(pair, 0) : 0;
    };
    return (at) => {
      const [left, right] = [letters[at]!.codePointAt(0)!, letters[at + 1]?.codePointAt(0)];
      if (right === undefined) return 0;
      return this.pairs.of(left * 0x200000 + right, () => fromLayout(at));
    };
  }

  private kerningAt({ glyphs, positions }: ReturnType<FontkitFont['layout']>, at: number): number {
    return this.scaled(positions[at]!.xAdvance - glyphs[at]!.advanceWidth);
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
