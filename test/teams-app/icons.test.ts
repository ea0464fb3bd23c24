import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { ownProblems } from '../../deployment/teams-app/checks';
import { type Picture, readPng } from '../../deployment/teams-app/png';
import { findBrowser } from '../support/browser';
import { contentWith } from './content';

const ICONS = path.join(__dirname, '../../deployment/teams-app/icons');

const icon = async (name: string, folder = ICONS) =>
  readPng(await readFile(path.join(folder, `${name}.png`)));

function alphas({ pixels }: Picture): number[] {
  return Array.from({ length: pixels.length / 4 }, (_, index) => pixels[index * 4 + 3]!);
}

test('the colour icon: 192 × 192, filled to its edges', async () => {
  const picture = await icon('color');
  expect([picture.width, picture.height]).toEqual([192, 192]);
  expect(alphas(picture).every((alpha) => alpha === 255)).toBe(true);
  expect([...picture.pixels.subarray(0, 3)]).toEqual([0x0e, 0x5a, 0x63]); // The accent colour.
});

test('the outline icon: 32 × 32, white on nothing', async () => {
  const picture = await icon('outline');
  expect([picture.width, picture.height]).toEqual([32, 32]);
  const all = alphas(picture);
  expect(all[0]).toBe(0);
  expect(all.filter((alpha) => alpha === 255).length).toBeGreaterThan(80);
  expect(all.filter((alpha) => alpha === 0).length).toBeGreaterThan(500);
  for (let at = 0; at < picture.pixels.length; at += 4) {
    const [red, green, blue, alpha] = picture.pixels.subarray(at, at + 4);
    if (alpha !== 0) expect([red, green, blue]).toEqual([255, 255, 255]);
  }
});

test('they are drawn from the sources beside them', async () => {
  // When this fails: node deployment/teams-app/icons/draw.mjs --browser=…, and look at them.
  const folder = await mkdtemp(path.join(os.tmpdir(), 'icons-'));
  const draw = path.join(ICONS, 'draw.mjs');
  try {
    const options = [`--browser=${await findBrowser()}`, `--to=${folder}`];
    await promisify(execFile)(process.execPath, [draw, ...options]);
    for (const name of ['color', 'outline']) {
      const [drawn, kept] = [await icon(name, folder), await icon(name)];
      // Browsers differ a little in how they smooth an edge.
      const far = kept.pixels.filter((value, at) => Math.abs(value - drawn.pixels[at]!) > 48);
      expect([name, far.length / kept.pixels.length < 0.01]).toEqual([name, true]);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test.each<[string, Parameters<typeof contentWith>[0], string]>([
  ['none', ({ icons }) => delete icons['color.png'], 'color.png is missing.'],
  [
    'one of another size',
    ({ icons }) => (icons['color.png'] = icons['outline.png']!),
    'color.png is 32 × 32: it must be 192 × 192.',
  ],
  [
    'one that is no picture',
    ({ icons }) => (icons['outline.png'] = Buffer.from('<svg/>')),
    'outline.png: it is no PNG.',
  ],
])('a package is refused with %s', (_what, change, problem) => {
  expect(ownProblems(contentWith(change))).toEqual([problem]);
});
