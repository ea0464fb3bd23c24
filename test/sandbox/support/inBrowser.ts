import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../support/browser';

export interface Window {
  width: number;
  height: number;
  theme: 'light' | 'dark';
}

const usual: Window = { width: 1440, height: 900, theme: 'light' };

/** One browser for the file; what it returns opens an address in a window of its own. */
export function browserForAll(): (url: string, window?: Partial<Window>) => Promise<Page> {
  let browser: Browser;
  let pages: Page[] = [];
  const problems: string[] = [];
  beforeAll(async () => {
    browser = await launchBrowser();
  }, 120_000);
  afterEach(async () => {
    await Promise.all(pages.map((page) => page.context().close()));
    pages = [];
    expect(problems.splice(0)).toEqual([]);
  });
  afterAll(() => browser.close());

  return async (url, window = {}) => {
    const { width, height, theme } = { ...usual, ...window };
    const context = await browser.newContext({ viewport: { width, height }, colorScheme: theme });
    context.setDefaultTimeout(60_000);
    const page = await context.newPage();
    pages.push(page);
    page.on('pageerror', (error) => problems.push(error.message));
    // What the content security policy refuses is told there.
    page.on('console', (line) => {
      if (line.type() === 'error' && /policy/i.test(line.text())) problems.push(line.text());
    });
    await page.goto(url);
    return page;
  };
}
