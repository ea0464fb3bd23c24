/**
 * Every card drawn by the real `adaptivecards` package in a real browser, on the sandbox's bare page,
 * as narrow as a phone and at full width.
 */
import { createReadStream } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Language } from '../../bot/process/people';
import { launchBrowser } from '../support/browser';
import { staffCards } from '../support/staffCards';
import { studentCards } from '../support/studentCards';

const everyCard = { ...studentCards, ...staffCards };

const PAGE = path.join(__dirname, '../../deployment/sandbox/page');
const vendor: Record<string, string> = {
  'adaptivecards.js': require.resolve('adaptivecards/dist/adaptivecards.min.js'),
  'markdown-it.js': require.resolve('markdown-it/browser'),
};
const types: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
};

let server: Server;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  server = createServer((request, response) => {
    const { dir, base, ext } = path.parse(new URL(request.url ?? '/', 'http://page').pathname);
    const file = dir.endsWith('vendor') ? vendor[base] : path.join(PAGE, base);
    response.setHeader('content-type', types[ext] ?? 'application/octet-stream');
    createReadStream(file ?? 'missing')
      .on('error', () => {
        response.statusCode = 404;
        response.end();
      })
      .pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  browser = await launchBrowser();
  page = await browser.newPage();
  const { port } = server.address() as AddressInfo;
  await page.goto(`http://127.0.0.1:${port}/sandbox/page/card.html`);
  await page.waitForFunction('document.documentElement.dataset.ready');
});

afterAll(async () => {
  await browser.close();
  await new Promise((resolve) => server.close(resolve));
});

interface Drawn {
  /** What the package did not like while reading the card: an unknown property, say. */
  problems: string[];
  empty: string[];
  wider: string[];
}

/** Draws a card, everything folded in it opened, and looks at what a person would see. */
const draw = `(card, locale) => {
  const { problems } = window.renderCard(card, { locale });
  // Teams has it in 1.5 already; see design.md on cards.
  const unknown = problems.filter((problem) => !problem.includes('"choices.data" is supported in version 1.6'));
  const root = document.getElementById('card');
  for (const hidden of root.querySelectorAll('[style*="display: none"]')) hidden.style.display = '';
  const nameOf = (element) => element.tagName + ' ' + element.className + ' ' + element.textContent.slice(0, 60);
  const all = [...root.querySelectorAll('*')];
  return {
    problems: unknown,
    empty: all.filter((e) => e.matches('.ac-textBlock, .ac-richTextBlock, button, label') && !e.textContent.trim()).map(nameOf),
    wider: all.filter((e) => e.getBoundingClientRect().right > innerWidth + 1 && e.getClientRects().length).map(nameOf),
  };
}`;

async function drawn(card: object, locale: Language): Promise<Drawn> {
  return page.evaluate<Drawn>(`(${draw})(${JSON.stringify(card)}, '${locale}')`);
}

describe.each([320, 900])('at %d pixels', (width) => {
  beforeAll(() => page.setViewportSize({ width, height: 900 }));

  test.each(Object.keys(everyCard))('%s', async (name) => {
    for (const language of ['fr', 'en'] as const) {
      const result = await drawn(everyCard[name]!(language), language);
      expect({ language, ...result }).toEqual({ language, problems: [], empty: [], wider: [] });
    }
  });
});

describe('where the system draws its own colours, or more contrast is asked for', () => {
  const edges = `(card) => {
    window.renderCard(card, { locale: 'fr' });
    const boxes = [...document.querySelectorAll('#card .ac-container')].filter((e) => e.style.backgroundColor);
    return boxes.map((box) => getComputedStyle(box).outlineStyle);
  }`;
  const edgesOf = (card: object) => page.evaluate<string[]>(`(${edges})(${JSON.stringify(card)})`);
  const boxed = everyCard['a message']!;

  afterEach(() => page.emulateMedia({ forcedColors: null, contrast: null }));

  test.each([{ forcedColors: 'active' }, { contrast: 'more' }] as const)(
    'a box is told by its edge: %j',
    async (media) => {
      const usual = await edgesOf(boxed('fr'));
      expect(usual.length).toBeGreaterThan(0);
      expect(new Set(usual)).toEqual(new Set(['none']));
      await page.emulateMedia(media);
      expect(new Set(await edgesOf(boxed('fr')))).toEqual(new Set(['solid']));
    },
  );
});
