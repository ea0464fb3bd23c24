// What pages said and looked like when somebody last looked at each of them. To renew the goldens after
// a change that is meant, look at the pages first, then:
//   RENEW_GOLDENS=1 npm test -- test/pdf/convention
// and read the difference before it is committed.
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';

const GOLDEN = path.join(__dirname, 'golden');
const isRenewed = process.env.RENEW_GOLDENS === '1';

/** The golden text of that name; `now` becomes it where goldens are renewed. */
export function goldenText(name: string, now: string): string {
  return golden(`${name}.txt`, Buffer.from(now)).toString('utf8');
}

/** The golden page of that name, as PNG. */
export function goldenPage(name: string, now: Buffer): Buffer {
  return golden(`${name}.png`, now);
}

function golden(name: string, now: Buffer): Buffer {
  const file = path.join(GOLDEN, name);
  if (isRenewed) {
    mkdirSync(GOLDEN, { recursive: true });
    writeFileSync(file, now);
  }
  if (!existsSync(file)) throw new Error(`There is no golden ${name}: see test/pdf/goldens.ts`);
  return readFileSync(file);
}

/** Each page by poppler: a grey PNG of 60 dots an inch. */
export function pagesByPoppler(bytes: Uint8Array): Buffer[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'stage-pages-'));
  try {
    const file = path.join(folder, 'document.pdf');
    writeFileSync(file, bytes);
    const out = path.join(folder, 'page');
    execFileSync('pdftoppm', ['-r', '60', '-gray', '-png', file, out], { stdio: 'pipe' });
    const pages = readdirSync(folder).filter((name) => name.endsWith('.png'));
    return pages.sort().map((name) => readFileSync(path.join(folder, name)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Squares of so many pixels are compared: a hair's breadth makes no difference, a word does. */
const SQUARE = 4;
/** Of 255, by which a square may be lighter or darker. */
const SLIGHT = 40;

/** The share of squares that differ, from 0 to 1; 1 where the sizes do. */
export async function differenceOf(one: Buffer, other: Buffer): Promise<number> {
  const [a, b] = [await squaresOf(one), await squaresOf(other)];
  if (a.length !== b.length) return 1;
  const different = a.filter((grey, at) => Math.abs(grey - b[at]!) > SLIGHT);
  return different.length / a.length;
}

async function squaresOf(png: Buffer): Promise<number[]> {
  const image = await loadImage(png);
  const [width, height] = [Math.ceil(image.width / SQUARE), Math.ceil(image.height / SQUARE)];
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  const sums = new Array<number>(width * height).fill(0);
  for (let y = 0; y < image.height; y += 1) {
    for (let x = 0; x < image.width; x += 1) {
      const square = Math.floor(y / SQUARE) * width + Math.floor(x / SQUARE);
      sums[square]! += data[(y * image.width + x) * 4]!;
    }
  }
  return sums.map((sum) => sum / SQUARE ** 2);
}
