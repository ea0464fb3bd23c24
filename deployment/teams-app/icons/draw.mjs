// Draws the icons of the Teams app from their SVG sources, after one of them was changed:
//   node deployment/teams-app/icons/draw.mjs --browser=/usr/bin/chromium [--to=FOLDER]
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';

const here = import.meta.dirname;
const options = { browser: { type: 'string' }, to: { type: 'string', default: here } };
const { browser: executablePath, to } = parseArgs({ options }).values;
const sizes = { color: 192, outline: 32 };

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  for (const [name, size] of Object.entries(sizes)) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const svg = await readFile(path.join(here, `${name}.svg`), 'utf8');
    await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
    await page.screenshot({ path: path.join(to, `${name}.png`), omitBackground: true });
  }
} finally {
  await browser.close();
}
