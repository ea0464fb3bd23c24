// A university whose machines reach the internet through a proxy: keys, tokens and messages go there.
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { errorFromNetwork } from '../../bot/teams/connectorError';
import { dispatcherThroughProxy, withoutProxy } from '../../bot/teams/outgoingProxy';
import { startBot, type RunningBot } from '../support/bot';
import { outsideCertificate } from '../support/certificates';
import { freshDatabase, type TestDatabase } from '../support/database';
import { APP_ID, CLIENT_SECRET, Microsoft, TENANT_ID } from '../support/microsoft';
import { startOutgoingProxy, type OutgoingProxy } from '../support/outgoingProxy';

const LOOK_AGAIN_MS = 50;

let folder: string;
let database: TestDatabase;
let microsoft: Microsoft;
let proxy: OutgoingProxy;
let bot: RunningBot | undefined;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stage-bot-proxy-'));
  await writeFile(path.join(folder, 'authority.pem'), outsideCertificate.cert);
  database = await freshDatabase();
  microsoft = await Microsoft.start();
  proxy = await startOutgoingProxy(microsoft.url);
});

afterEach(async () => {
  await bot?.stop();
  bot = undefined;
  await proxy.close();
  await microsoft.stop();
  await database.drop();
  await rm(folder, { recursive: true });
});

async function start(env: Record<string, string>): Promise<void> {
  bot = await startBot({
    MicrosoftAppId: APP_ID,
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppTenantId: TENANT_ID,
    MicrosoftAppPassword: CLIENT_SECRET,
    DATABASE_URL: database.url,
    NODE_EXTRA_CA_CERTS: path.join(folder, 'authority.pem'),
    HTTPS_PROXY: proxy.url,
    HTTP_PROXY: proxy.url,
    ...env,
  });
}

/** « bonjour » of somebody whose Teams is at this address; the HTTP status of what the bot says. */
async function say(serviceUrl: string): Promise<number> {
  const seconds = Date.now() / 1_000;
  const claims = { serviceurl: serviceUrl, nbf: seconds - 60, exp: seconds + 3_000 };
  const answer = await fetch(`${bot!.url}/api/messages`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await microsoft.sign({ claims })}`,
    },
    body: JSON.stringify(microsoft.activity({ serviceUrl })),
  });
  return answer.status;
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await pause(LOOK_AGAIN_MS);
}

test('keys, a token and a message go through it', async () => {
  await start({
    BOT_OPENID_METADATA: 'https://login.outside.test/metadata',
    BOT_TOKEN_ENDPOINT: 'https://token.outside.test/token',
  });
  expect(await say('https://teams.outside.test/connector/')).toBeLessThan(300);
  await until(() => microsoft.calls.some(({ method }) => method === 'POST'));
  expect([...new Set(proxy.asked)].sort()).toEqual([
    'login.outside.test:443',
    'teams.outside.test:443',
    'token.outside.test:443',
  ]);
  // The list of keys was named with an address on this machine.
  expect(microsoft.keyRequests).toBe(1);
});

test('the library that asks Microsoft for tokens uses it too', async () => {
  await start({ BOT_OPENID_METADATA: 'https://login.outside.test/metadata' });
  await say('https://teams.outside.test/connector/');
  await until(() => proxy.asked.includes('login.microsoftonline.com:443'));
});

test('nothing on this machine goes through it', async () => {
  await start({
    BOT_OPENID_METADATA: microsoft.openIdMetadata,
    BOT_TOKEN_ENDPOINT: microsoft.tokenEndpoint,
  });
  expect(await say(microsoft.serviceUrl)).toBeLessThan(300);
  await until(() => microsoft.calls.some(({ method }) => method === 'POST'));
  expect(proxy.asked).toEqual([]);
});

test.each(['HTTP/1.1 407 Proxy Authentication Required\r\n\r\n', ''])(
  'a proxy that does not connect (%j) is asked once, and nothing was sent',
  async (answer) => {
    let times = 0;
    const deaf = createServer((socket) => {
      times += 1;
      socket.on('error', () => undefined).once('data', () => socket.end(answer));
    }).listen(0, '127.0.0.1');
    await once(deaf, 'listening');
    process.env.HTTPS_PROXY = `http://127.0.0.1:${(deaf.address() as AddressInfo).port}`;
    const limits = { connections: 4, keepAliveTimeout: 2_000, maxResponseSize: 1_000 };
    const agent = dispatcherThroughProxy({ ...limits, connectMs: 20_000, answerMs: 20_000 });
    delete process.env.HTTPS_PROXY;
    const request = { origin: 'https://teams.outside.test', path: '/', method: 'POST' } as const;
    const cause: unknown = await agent.request(request).catch((error: unknown) => error);
    const failure = errorFromNetwork('POST activities', { cause, isRepeatable: false });
    expect(failure).toMatchObject({ outcome: 'unavailable', mayHaveArrived: false });
    expect(times).toBe(1);
    await agent.destroy();
    await once(deaf.close(), 'close');
  },
);

test('what a university leaves out is left out, and all of it where it says so', () => {
  const hosts = withoutProxy({ NO_PROXY: 'univ.example, .intern' }).split(',');
  expect(hosts).toEqual(expect.arrayContaining(['univ.example', '.intern', '127.0.0.1', '[::1]']));
  expect(withoutProxy({ NO_PROXY: '*' })).toBe('*');
});
