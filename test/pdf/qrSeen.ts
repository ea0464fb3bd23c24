// A QR code as a camera sees it on a page: the only thing there that is purely black.
import { pagesByPoppler } from './goldens';
import type { Picture } from './greyPng';

const DOTS_AN_INCH = 300;
/** By row, true where the middle of a module is dark. */
export function darkModules(bytes: Uint8Array, count: number): boolean[][] {
  const page = pagesByPoppler(bytes, DOTS_AN_INCH)[0]!;
  const { left, top, right, bottom } = blackOf(page);
  const places = Array.from({ length: count }, (_, at) => (at + 0.5) / count);
  const greyAt = (x: number, y: number) => page.pixels[Math.floor(y) * page.width + Math.floor(x)]!;
  return places.map((down) =>
    places.map((along) => {
      const [x, y] = [left + along * (right - left), top + down * (bottom - top)];
      return greyAt(x, y) < 128;
    }),
  );
}

/** Our letters are never so dark. */
function blackOf({ pixels, width }: Picture) {
  let [left, top, right, bottom] = [Infinity, Infinity, 0, 0];
  pixels.forEach((value, at) => {
    if (value > 0) return;
    const [x, y] = [at % width, Math.floor(at / width)];
    left = Math.min(left, x);
    right = Math.max(right, x + 1);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y + 1);
  });
  return { left, top, right, bottom };
}
