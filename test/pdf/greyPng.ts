// Grey pictures of sixteen levels as PNG: a page of text at 60 dots an inch takes some 30 KB. Only
// what is written here is read here; any program shows it.
import { crc32, deflateSync, inflateSync } from 'node:zlib';

export interface Picture {
  width: number;
  height: number;
  /** One byte a pixel, line by line: 0 black … 255 white, in steps of 17. */
  pixels: Uint8Array;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const STEP = 17;

/** What pdftoppm writes with -gray: « P5 », the width, the height, the largest value, the bytes. */
export function readPgm(file: Buffer): Picture {
  const [head = '', width, height] =
    /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(file.toString('latin1')) ?? [];
  if (head === '') throw new Error('This is no grey picture of pdftoppm');
  const pixels = Uint8Array.from(
    file.subarray(head.length),
    (grey) => Math.round(grey / STEP) * STEP,
  );
  return { width: Number(width), height: Number(height), pixels };
}

export function writePng({ width, height, pixels }: Picture): Buffer {
  const bytesInLine = Math.ceil(width / 2);
  const lines = Buffer.alloc((bytesInLine + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const level = pixels[y * width + x]! / STEP;
      lines[y * (bytesInLine + 1) + 1 + (x >> 1)]! |= x % 2 === 0 ? level << 4 : level;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(4, 8); // Bits a pixel; grey, no interlacing: zeros.
  const data = deflateSync(lines, { level: 9 });
  const parts = [chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([SIGNATURE, ...parts]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

export function readPng(file: Buffer): Picture {
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const start = 33; // After the signature and the header.
  const lines = inflateSync(file.subarray(start + 8, start + 8 + file.readUInt32BE(start)));
  const bytesInLine = Math.ceil(width / 2);
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const both = lines[y * (bytesInLine + 1) + 1 + (x >> 1)]!;
      pixels[y * width + x] = (x % 2 === 0 ? both >> 4 : both & 15) * STEP;
    }
  }
  return { width, height, pixels };
}
