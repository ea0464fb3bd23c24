/** The page behind a late link, in a real browser and under its own policy. */
import pino from 'pino';
import { Registry } from 'prom-client';
import { createDownloads } from '../../bot/documents/downloads';
import { createHttpServer, type HttpServer } from '../../bot/http';
import { browserForAll } from '../sandbox/support/inBrowser';
import { artois } from '../support/university';

const moment = () => ({ now: '2026-11-20T09:00:00Z', university: artois });

const open = browserForAll();
const log = pino({ level: 'silent' });
let server: HttpServer;
let url: string;

beforeAll(async () => {
  const unexpected = () => Promise.reject(new Error('A late link opens nothing'));
  const documents = { openLink: async () => ({ state: 'late' }) as const, bytesOf: unexpected };
  const store = { internship: unexpected, person: unexpected, documents };
  server = createHttpServer({
    onActivity: async () => ({ status: 200 }),
    ready: async () => ({}),
    metrics: new Registry(),
    documents: createDownloads({ store, isOnlyLocal: true, moment, now: () => 0, log }),
    log,
  });
  url = `http://127.0.0.1:${await server.listen({ host: '127.0.0.1', port: 0 })}`;
});

afterAll(() => server.close());

test.each([
  [320, 'light'],
  [900, 'dark'],
] as const)('%d pixels wide, %s: it reads well, and nothing is refused', async (width, theme) => {
  const tab = await open(`${url}/documents/x?token=y`, { width, height: 700, theme });
  await tab.getByRole('heading', { level: 1 }).waitFor();
  await tab.getByText('écrire « documents »').waitFor();
  await tab.getByText('write “documents”').waitFor();
  const seen = await tab.evaluate(() => ({
    scrolls: document.documentElement.scrollWidth,
    radius: getComputedStyle(document.querySelector('main')!).borderRadius,
    size: getComputedStyle(document.body).fontSize,
    scripts: document.scripts.length,
  }));
  expect(seen).toEqual({ scrolls: width, radius: '12px', size: '16px', scripts: 0 });
});
