import { Agent, request } from 'node:http';
import pino from 'pino';
import { Counter, Registry } from 'prom-client';
import { createHttpServer, type HttpServer, type HttpServerOptions } from '../bot/http';

const HOST = '127.0.0.1';

let server: HttpServer;
let url: string;

async function start(options: Partial<HttpServerOptions> = {}): Promise<void> {
  server = createHttpServer({
    onActivity: async () => ({ status: 200 }),
    ready: async () => ({ database: true, jobs: true }),
    metrics: new Registry(),
    log: pino({ level: 'silent' }),
    ...options,
  });
  url = `http://${HOST}:${await server.listen({ host: HOST, port: 0 })}`;
}

afterEach(() => server.close());

const post = (body: string, headers: Record<string, string> = {}) =>
  fetch(`${url}/api/messages`, { method: 'POST', body, headers });

test('an activity reaches the bot as JSON, with its authorization', async () => {
  const seen: unknown[] = [];
  await start({
    onActivity: async (authorization, body) => {
      seen.push(authorization, body);
      return { status: 200, body: { mot: 'reçu' } };
    },
  });
  const answer = await post('{"text":"é"}', { Authorization: 'Bearer x' });
  expect(await answer.json()).toEqual({ mot: 'reçu' });
  await post('{"text":');
  expect(seen).toEqual(['Bearer x', { text: 'é' }, undefined, undefined]);
});

test('a body in pieces above the limit is 413, and does not reach the bot', async () => {
  const onActivity = jest.fn();
  await start({ onActivity });
  const pieces = new ReadableStream<Uint8Array>({
    start(controller) {
      for (let i = 0; i < 5; i++) controller.enqueue(new Uint8Array(64 * 1024));
      controller.close();
    },
  });
  const init = { method: 'POST', body: pieces, duplex: 'half' } as RequestInit;
  const answer = await fetch(`${url}/api/messages`, init);
  expect(answer.status).toBe(413);
  expect(onActivity).not.toHaveBeenCalled();
});

test('health, and readiness with the part that is missing', async () => {
  let database = true;
  await start({ ready: async () => ({ database, jobs: true }) });
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  database = false;
  const answer = await fetch(`${url}/readyz`);
  expect(answer.status).toBe(503);
  expect(await answer.json()).toEqual({ ready: false, parts: { database: false, jobs: true } });
});

test('a readiness check that throws is not ready', async () => {
  await start({ ready: () => Promise.reject(new Error('no connection')) });
  expect((await fetch(`${url}/readyz`)).status).toBe(503);
});

test('however many ask at once, the database is asked once', async () => {
  let finish = (): void => undefined;
  const slow = new Promise<void>((resolve) => (finish = resolve));
  const ready = jest.fn(() => slow.then(() => ({ database: true })));
  const metrics = jest.fn(() => slow.then(() => 'turns_total 3'));
  await start({ ready, metrics: { contentType: 'text/plain', metrics } });
  const ask = (path: string) => fetch(`${url}${path}`).then((answer) => answer.status);
  const asked = ['/readyz', '/metrics'].flatMap((path) => Array.from({ length: 20 }, () => path));
  const answers = Promise.all(asked.map(ask));
  await ask('/healthz');
  finish();
  expect(new Set(await answers)).toEqual(new Set([200]));
  expect(ready.mock.calls.length + metrics.mock.calls.length).toBeLessThan(10);
  const before = metrics.mock.calls.length;
  await ask('/metrics');
  expect(metrics).toHaveBeenCalledTimes(before + 1);
});

test('metrics are those of the registry', async () => {
  const metrics = new Registry();
  new Counter({ name: 'turns_total', help: 'Turns.', registers: [metrics] }).inc(3);
  await start({ metrics });
  const answer = await fetch(`${url}/metrics`);
  expect(answer.headers.get('content-type')).toBe(metrics.contentType);
  expect(await answer.text()).toContain('turns_total 3');
});

test.each([
  ['X-Forwarded-For', '192.0.2.7'],
  ['X-Forwarded-Host', 'stages.univ.example'],
  ['X-Forwarded-Proto', 'https'],
  ['X-Real-IP', '192.0.2.7'],
  ['Forwarded', 'for=192.0.2.7'],
  ['Via', '1.1 proxy.univ.example'],
])('metrics are for the inside: nobody gets them through a proxy with %s', async (name, value) => {
  await start();
  const headers = { [name]: value };
  expect((await fetch(`${url}/metrics`, { headers })).status).toBe(404);
  expect((await fetch(`${url}/healthz`, { headers })).status).toBe(200);
});

test.each([
  ['/nowhere', 'GET', 404, 'ResourceNotFound'],
  ['/api/messages', 'GET', 405, 'MethodNotAllowed'],
])('%s by %s is %d in JSON, for browsers too', async (path, method, status, code) => {
  await start();
  const answer = await fetch(`${url}${path}`, { method, headers: { Accept: 'text/html' } });
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toContain('application/json');
  expect(await answer.json()).toEqual({ error: { code } });
});

test('other routes can be mounted; their errors keep their details to themselves', async () => {
  await start({
    mount: (mounted) => {
      mounted.get('/sandbox/page', (_req, res, next) => {
        res.sendRaw(200, '<p>', { 'Content-Type': 'text/html' });
        next();
      });
      mounted.get('/sandbox/broken', async () => {
        throw new Error('secret details');
      });
    },
  });
  const page = await fetch(`${url}/sandbox/page`);
  expect(await page.text()).toBe('<p>');
  expect(page.headers.get('x-content-type-options')).toBe('nosniff');
  const broken = await fetch(`${url}/sandbox/broken`);
  expect([broken.status, await broken.json()]).toEqual([500, { error: { code: 'InternalError' } }]);
});

test('a port in use is a sentence that says what would help, not a crash', async () => {
  await start();
  const second = createHttpServer({
    onActivity: async () => ({ status: 200 }),
    ready: async () => ({}),
    metrics: new Registry(),
    log: pino({ level: 'silent' }),
  });
  const port = Number(new URL(url).port);
  await expect(second.listen({ host: HOST, port })).rejects.toMatchObject({
    name: 'ListenError',
    code: 'EADDRINUSE',
    message: expect.stringMatching(`^The port ${port} of ${HOST} is used by another program`),
  });
});

test('closing lets the turn under way finish, then closes its kept-alive connection', async () => {
  let finish = (): void => undefined;
  const turn = new Promise<void>((resolve) => (finish = resolve));
  let begun = (): void => undefined;
  const hasBegun = new Promise<void>((resolve) => (begun = resolve));
  await start({
    onActivity: async () => {
      begun();
      await turn;
      return { status: 200 };
    },
  });
  const agent = new Agent({ keepAlive: true });
  const status = new Promise((resolve, reject) => {
    const path = `${url}/api/messages`;
    const req = request(path, { method: 'POST', agent }, (res) => {
      res.resume().on('end', () => resolve(res.statusCode));
    });
    req.on('error', reject);
    req.end('{}');
  });
  await hasBegun;
  const closed = server.close();
  await expect(fetch(`${url}/healthz`)).rejects.toThrow();
  finish();
  expect(await status).toBe(200);
  await closed;
  agent.destroy();
  // Below the fifteen seconds after which close() cuts connections.
}, 14_000);
