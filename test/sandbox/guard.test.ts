import { request } from 'node:http';
// It changes Node's own responses, for the test files of one worker too.
import 'restify';
import { playForEach } from './support/play';

// The control API can act as anybody: other sites must not reach it through the browser.

const play = playForEach();

interface Asked {
  method?: string;
  path?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** fetch does not let one choose Host and Origin. */
function status({ method = 'GET', path = '/sandbox/people', headers = {}, body }: Asked) {
  return new Promise<number | undefined>((resolve, reject) => {
    const { port } = new URL(play().url);
    const asking = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asking.on('error', reject).end(body);
  });
}

const json = { 'content-type': 'application/json' };
const settle = { method: 'POST', path: '/sandbox/settle', body: '{}' };

test.each([
  ['127.0.0.1:3978', 200],
  ['localhost:3978', 200],
  ['[::1]:3978', 200],
  ['evil.test', 403],
  ['127.0.0.1.evil.test', 403],
  ['evil.test@127.0.0.1', 403],
])('Host « %s » is %d', async (host, expected) => {
  expect(await status({ headers: { host } })).toBe(expected);
  expect(await status({ headers: { host }, path: '/sandbox/vendor/markdown-it.js' })).toBe(
    expected,
  );
});

test.each([
  ['http://localhost:3978', 200],
  ['http://evil.test', 403],
  ['https://127.0.0.1.evil.test', 403],
  ['null', 403],
])('Origin « %s » is %d', async (origin, expected) => {
  expect(await status({ ...settle, headers: { ...json, origin } })).toBe(expected);
});

test.each([
  [{ 'content-type': 'application/json; charset=utf-8' }, 200],
  [{ 'content-type': 'text/plain' }, 415],
  [{ 'content-type': 'application/x-www-form-urlencoded' }, 415],
  [{}, 415],
])('a POST with %j is %d', async (headers, expected) => {
  expect(await status({ ...settle, headers })).toBe(expected);
});

test('nor do other sites reach the connector, whose password is no secret', async () => {
  const path = '/connector/keys';
  expect(await status({ path })).toBe(200);
  expect(await status({ path, headers: { host: 'evil.test' } })).toBe(403);
  expect(await status({ path, headers: { origin: 'https://evil.test' } })).toBe(403);
});

test('a POST without any body needs no type', async () => {
  expect(await status({ ...settle, body: '' })).toBe(200);
});

test('a body that is not JSON is 400', async () => {
  expect(await status({ ...settle, path: '/sandbox/clock', headers: json, body: '{' })).toBe(400);
});

test('other methods, other addresses', async () => {
  expect(await status({ method: 'PUT', body: '{}' })).toBe(415);
  expect(await status({ method: 'DELETE', headers: json })).toBe(404);
  expect(await status({ path: '/sandbox/page/..%2Findex.ts' })).toBe(404);
  expect(await status({ path: '/sandbox/page/types.d.ts' })).toBe(404);
});

test.each([
  ['/', 'text/html'],
  ['/sandbox/page/page.css', 'text/css'],
  ['/sandbox/page/page.js', 'text/javascript'],
  ['/sandbox/vendor/adaptivecards.js', 'text/javascript'],
  ['/sandbox/vendor/markdown-it.js', 'text/javascript'],
])('%s is there, with a strict policy', async (path, type) => {
  const answer = await fetch(`${play().url}${path}`);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([
    200,
    expect.stringContaining(type),
  ]);
  const policy = answer.headers.get('content-security-policy');
  expect(policy).toContain("default-src 'none'; script-src 'self'");
  expect(policy).not.toContain('unsafe');
});

test('a path that nobody serves is not found', async () => {
  expect(await status({ path: '/favicon.ico' })).toBe(404);
});
