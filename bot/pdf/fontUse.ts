/** The letters of one font that one document uses, embedded as a subset of it. */
import { PDFName, PDFString, type PDFContext, type PDFRef } from 'pdf-lib';
import { stream } from './compressed';
import type { Face, Placed } from './face';
import { subsetOf } from './fontSubset';

const SYMBOLIC = 4;
const ITALIC = 64;

export class FontUse {
  /** By number in the font. */
  private readonly used = new Map<number, Placed>();

  constructor(
    /** As pages call it: « F1 ». */
    readonly name: string,
    private readonly face: Face,
    readonly ref: PDFRef,
  ) {}

  use(glyphs: readonly Placed[]): void {
    for (const glyph of glyphs) {
      if (!this.used.has(glyph.id)) this.used.set(glyph.id, glyph);
    }
  }

  embedInto(context: PDFContext): void {
    const { name, file, length, numbers, texts, widths } = subsetOf(this.face, this.used);
    const descendant = context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDToGIDMap: context.register(stream(context, numbers)),
      CIDSystemInfo: {
        Registry: PDFString.of('Adobe'),
        Ordering: PDFString.of('Identity'),
        Supplement: 0,
      },
      FontDescriptor: this.descriptor(context, { name, file, length }),
      W: widths,
    });
    context.assign(
      this.ref,
      context.obj({
        Type: 'Font',
        Subtype: 'Type0',
        BaseFont: PDFName.of(name),
        Encoding: 'Identity-H',
        DescendantFonts: [context.register(descendant)],
        ToUnicode: context.register(stream(context, texts)),
      }),
    );
  }

  private descriptor(
    context: PDFContext,
    { name, file, length }: { name: string; file: Uint8Array; length: number },
  ): PDFRef {
    const { font } = this.face;
    const scaled = (units: number) => Math.round(this.face.scaled(units));
    const { minX, minY, maxX, maxY } = font.bbox;
    const descriptor = context.obj({
      Type: 'FontDescriptor',
      FontName: name,
      Flags: SYMBOLIC | (font.italicAngle === 0 ? 0 : ITALIC),
      FontBBox: [minX, minY, maxX, maxY].map(scaled),
      ItalicAngle: font.italicAngle,
      Ascent: scaled(font.ascent),
      Descent: scaled(font.descent),
      CapHeight: scaled(font.capHeight),
      XHeight: scaled(font.xHeight),
      StemV: 80,
      FontFile2: context.register(stream(context, file, { Length1: length })),
    });
    return context.register(descriptor);
  }
}
