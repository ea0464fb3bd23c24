/** The letters of one font that one document uses, embedded as a subset of it. */
import { createHash } from 'node:crypto';
import { PDFHexString, PDFName, PDFString, type PDFContext, type PDFRef } from 'pdf-lib';
import { compressed } from './compressed';
import type { Face, FontSubset, Placed } from './face';

/** One block of a character map holds no more. */
const MOST_IN_BLOCK = 100;
const SYMBOLIC = 4;
const ITALIC = 64;

export class FontUse {
  private readonly subset: FontSubset;
  /** By number in the subset. */
  private readonly widths: number[] = [];
  private readonly texts = new Map<number, string>();
  private readonly codes = new Map<number, string>();

  constructor(
    /** As pages call it: « F1 ». */
    readonly name: string,
    private readonly face: Face,
    readonly ref: PDFRef,
  ) {
    this.subset = face.font.createSubset();
    this.widths[0] = face.missing('').width;
  }

  /** How a page writes this glyph: four hexadecimal digits. */
  code({ id, width, text }: Placed): string {
    const known = this.codes.get(id);
    if (known !== undefined) return known;
    const number = id === 0 ? 0 : this.subset.includeGlyph(id);
    this.widths[number] = width;
    // The box of a missing character stands for many: nobody can copy one from it.
    this.texts.set(number, id === 0 ? '\uFFFD' : text);
    const code = number.toString(16).padStart(4, '0');
    this.codes.set(id, code);
    return code;
  }

  embedInto(context: PDFContext): void {
    const { font } = this.face;
    const scaled = (units: number) => Math.round(this.face.scaled(units));
    const file = this.subset.encode();
    const fontName = `${subsetTag(file)}+${font.postscriptName}`;
    const { minX, minY, maxX, maxY } = font.bbox;
    const descriptor = context.register(
      context.obj({
        Type: 'FontDescriptor',
        FontName: fontName,
        Flags: SYMBOLIC | (font.italicAngle === 0 ? 0 : ITALIC),
        FontBBox: [minX, minY, maxX, maxY].map(scaled),
        ItalicAngle: font.italicAngle,
        Ascent: scaled(font.ascent),
        Descent: scaled(font.descent),
        CapHeight: scaled(font.capHeight),
        XHeight: scaled(font.xHeight),
        StemV: 80,
        FontFile2: context.register(compressed(context, file, { Length1: file.length })),
      }),
    );
    const descendant = context.register(
      context.obj({
        Type: 'Font',
        Subtype: 'CIDFontType2',
        BaseFont: fontName,
        CIDToGIDMap: 'Identity',
        CIDSystemInfo: {
          Registry: PDFString.of('Adobe'),
          Ordering: PDFString.of('Identity'),
          Supplement: 0,
        },
        FontDescriptor: descriptor,
        W: [0, this.widths.map((width) => Math.round(width))],
      }),
    );
    context.assign(
      this.ref,
      context.obj({
        Type: 'Font',
        Subtype: 'Type0',
        BaseFont: PDFName.of(fontName),
        Encoding: 'Identity-H',
        DescendantFonts: [descendant],
        ToUnicode: context.register(compressed(context, this.characterMap())),
      }),
    );
  }

  /** What each number stands for, so that text can be searched, copied and read aloud. */
  private characterMap(): string {
    const lines = [...this.texts]
      .filter(([, text]) => text !== '')
      .map(([number, text]) => `<${number.toString(16).padStart(4, '0')}> ${utf16(text)}`);
    const blocks: string[] = [];
    for (let at = 0; at < lines.length; at += MOST_IN_BLOCK) {
      const block = lines.slice(at, at + MOST_IN_BLOCK);
      blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
    }
    return [
      '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
      '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
      '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
      '1 begincodespacerange <0000> <ffff> endcodespacerange',
      ...blocks,
      'endcmap CMapName currentdict /CMap defineresource pop end end',
    ].join('\n');
  }
}

function utf16(text: string): string {
  return PDFHexString.of(Buffer.from(text, 'utf16le').swap16().toString('hex')).toString();
}

/** Six capitals that differ between different subsets, as the format asks. */
function subsetTag(file: Uint8Array): string {
  const [...bytes] = createHash('sha256').update(file).digest().subarray(0, 6);
  return bytes.map((byte) => String.fromCharCode(65 + (byte % 26))).join('');
}
