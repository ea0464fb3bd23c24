// Enough of PNG to look at our own icons: 8-bit RGB or RGBA, not interlaced, as browsers write them.
import { inflateSync } from 'node:zlib';

export interface Picture {
  width: number;
  height: number;
  /** Red, green, blue, alpha, 0 to 255, row by row from the top. */
  pixels: Uint8Array;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Bytes of a pixel by the colour type of the header. */
const CHANNELS: Partial<Record<number, 3 | 4>> = { 2: 3, 6: 4 };

/** @throws Error for another file, or another kind of PNG */
export function readPng(bytes: Uint8Array): Picture {
  const file = Buffer.from(bytes);
  if (!file.subarray(0, 8).equals(SIGNATURE)) throw new Error('it is no PNG');
  const chunks = chunksOf(file);
  const header = chunks.find(({ type }) => type === 'IHDR')?.data;
  const channels = header && header[8] === 8 && header[12] === 0 && CHANNELS[header[9]!];
  if (!header || !channels) throw new Error('it is no PNG of 8-bit RGB or RGBA, not interlaced');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const parts = chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data);
  const rows = unfilter(inflateSync(Buffer.concat(parts)), { width, height, channels });
  const pixels = new Uint8Array(width * height * 4);
  for (let pixel = 0; pixel < width * height; pixel++) {
    pixels.set(rows.subarray(pixel * channels, (pixel + 1) * channels), pixel * 4);
    if (channels === 3) pixels[pixel * 4 + 3] = 255;
  }
  return { width, height, pixels };
}

function chunksOf(file: Buffer): { type: string; data: Buffer }[] {
  const chunks = [];
  for (let at = 8; at + 12 <= file.length;) {
    const length = file.readUInt32BE(at);
    const data = file.subarray(at + 8, at + 8 + length);
    chunks.push({ type: file.toString('latin1', at + 4, at + 8), data });
    at += length + 12;
  }
  return chunks;
}

/** Each row says how its bytes were predicted from their neighbours (PNG, section 9). */
function unfilter(
  data: Uint8Array,
  { width, height, channels }: { width: number; height: number; channels: number },
): Uint8Array {
  const length = width * channels;
  const rows = new Uint8Array(length * height);
  for (let y = 0; y < height; y++) {
    const filter = data[y * (length + 1)]!;
    for (let x = 0; x < length; x++) {
      const here = y * length + x;
      const left = x < channels ? 0 : rows[here - channels]!;
      const up = y === 0 ? 0 : rows[here - length]!;
      const corner = x < channels || y === 0 ? 0 : rows[here - length - channels]!;
      const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
      rows[here] = data[y * (length + 1) + 1 + x]! + predicted;
    }
  }
  return rows;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [left, up, corner].map((one) => Math.abs(guess - one));
  if (toLeft! <= toUp! && toLeft! <= toCorner!) return left;
  return toUp! <= toCorner! ? up : corner;
}
