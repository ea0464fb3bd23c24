/**
 * A font cut down to the letters of a document. The usual letters are always in it, so that nearly all
 * documents have the same one, which is cut and compressed once.
 */
import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { PDFHexString } from 'pdf-lib';
import { BoundedMap } from './boundedMap';
import type { Face, Placed } from './face';

/** What French and English texts are written with. */
const USUAL =
  ' !"#%&\'()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]_abcdefghijklmnopqrstuvwxyz' +
  '\u00A0«»°·ÀÂÄÇÈÉÊËÎÏÔÖÙÛÜàâäçèéêëîïôöùûüœŒ–’…€';

export interface CutFont {
  /** « ABCDEF+NotoSans-Regular ». */
  name: string;
  /** The font itself, compressed, and its length before. */
  file: Uint8Array;
  length: number;
  /** From the numbers of glyphs in the whole font to those in this one, compressed. */
  numbers: Uint8Array;
  /** From the numbers of glyphs to what they stand for, compressed. */
  texts: Uint8Array;
  /** Runs of glyphs: the number of the first one, then their widths. */
  widths: (number | number[])[];
}

const KEPT_SUBSETS = 20;
const kept = new BoundedMap<string, CutFont>(KEPT_SUBSETS);

/** `used`: by number; what has been placed in the document. */
export function subsetOf(face: Face, used: ReadonlyMap<number, Placed>): CutFont {
  const glyphs = new Map(face.lettersOf(USUAL).map((glyph) => [glyph.id, glyph]));
  const others = [...used.values()].filter(({ id }) => !glyphs.has(id));
  others.sort((a, b) => a.id - b.id);
  for (const glyph of others) glyphs.set(glyph.id, glyph);
  const key = [face.file, ...others.map(({ code, text }) => code + text)].join(' ');
  return kept.of(key, () =>
    cut(
      face,
      [...glyphs.values()].sort((a, b) => a.id - b.id),
    ),
  );
}

function cut({ font }: Face, glyphs: readonly Placed[]): CutFont {
  const subset = font.createSubset();
  const numbers = Buffer.alloc(2 * (glyphs.at(-1)!.id + 1));
  for (const { id } of glyphs) {
    if (id > 0) numbers.writeUInt16BE(subset.includeGlyph(id), 2 * id);
  }
  const file = subset.encode();
  return {
    name: `${tagOf(file)}+${font.postscriptName}`,
    file: deflateSync(file),
    length: file.length,
    numbers: deflateSync(numbers),
    texts: deflateSync(characterMap(glyphs)),
    widths: widthsOf(glyphs),
  };
}

function widthsOf(glyphs: readonly Placed[]): (number | number[])[] {
  const widths: (number | number[])[] = [];
  let last: { id: number; run: number[] } | undefined;
  for (const { id, width } of glyphs) {
    if (last?.id !== id - 1) {
      const run: number[] = [];
      widths.push(id, run);
      last = { id, run };
    }
    last.id = id;
    last.run.push(Math.round(width));
  }
  return widths;
}

/** One block of a character map holds no more. */
const MOST_IN_BLOCK = 100;

/** So that text can be searched, copied and read aloud. */
function characterMap(glyphs: readonly Placed[]): string {
  const lines = glyphs
    .filter(({ text }) => text !== '')
    .map(({ id, code, text }) => `<${code}> ${utf16(id === 0 ? NOBODY_KNOWS : text)}`);
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

/** The box of a missing character stands for many: nobody can copy one from it. */
const NOBODY_KNOWS = '\uFFFD';

function utf16(text: string): string {
  return PDFHexString.of(Buffer.from(text, 'utf16le').swap16().toString('hex')).toString();
}

/** Six capitals that differ between different subsets, as the format asks. */
function tagOf(file: Uint8Array): string {
  const [...bytes] = createHash('sha256').update(file).digest().subarray(0, 6);
  return bytes.map((byte) => String.fromCharCode(65 + (byte % 26))).join('');
}
