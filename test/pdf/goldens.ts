// What pages said and looked like when somebody last looked at each of them. To renew the goldens after
// a change that is meant, look at the pages first, then:
//   RENEW_GOLDENS=1 npm test -- test/pdf/convention test/pdf/sheet
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
import { readPgm, readPng, writePng, type Picture } from './greyPng';

const GOLDEN = path.join(__dirname, 'golden');
const isRenewed = process.env.RENEW_GOLDENS === '1';

/** The golden text of that name; `now` becomes it where goldens are renewed. */
export function goldenText(name: string, now: string): string {
  return golden(`${name}.txt`, Buffer.from(now)).toString('utf8');
}

/** The golden page of that name. */
export function goldenPage(name: string, now: Picture): Picture {
  return readPng(golden(`${name}.png`, writePng(now)));
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

/** Each page by poppler. */
export function pagesByPoppler(bytes: Uint8Array, dotsAnInch = 60): Picture[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'stage-pages-'));
  try {
    const file = path.join(folder, 'document.pdf');
    writeFileSync(file, bytes);
    const out = path.join(folder, 'page');
    execFileSync('pdftoppm', ['-r', String(dotsAnInch), '-gray', file, out], { stdio: 'pipe' });
    const pages = readdirSync(folder).filter((name) => name.endsWith('.pgm'));
    return pages.sort().map((name) => readPgm(readFileSync(path.join(folder, name))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Squares of so many pixels are compared: a hair's breadth makes no difference, a letter does. */
const SQUARE = 2;
/** Of 255, by which a square may be lighter or darker. */
const SLIGHT = 40;

/** How many squares of a page differ; all of them where the sizes do. */
export function squaresThatDiffer(one: Picture, other: Picture): number {
  const [a, b] = [squaresOf(one), squaresOf(other)];
  if (one.width !== other.width || one.height !== other.height) return Math.max(a.length, b.length);
  return a.reduce((count, grey, at) => count + (Math.abs(grey - b[at]!) > SLIGHT ? 1 : 0), 0);
}

function squaresOf({ width, height, pixels }: Picture): Float64Array {
  const across = Math.ceil(width / SQUARE);
  const sums = new Float64Array(across * Math.ceil(height / SQUARE));
  for (let y = 0; y < height; y += 1) {
    const row = Math.floor(y / SQUARE) * across;
    for (let x = 0; x < width; x += 1) {
      sums[row + Math.floor(x / SQUARE)]! += pixels[y * width + x]! / SQUARE ** 2;
    }
  }
  return sums;
}
