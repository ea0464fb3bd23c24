import { createInboundCheck } from '../../bot/teams/inboundToken';
import {
  APP_ID,
  endorsed,
  makeSigningKey,
  Microsoft,
  NOW,
  type SigningKey,
  TENANT_ID,
} from '../support/microsoft';
import { type BotUnderTest, startBot } from './botUnderTest';

const MINUTE_S = 60;
const HOUR_MS = 3_600_000;
const OTHER_TENANT = '99999999-bbbb-4ccc-8ddd-eeeeeeeeeeee';

let microsoft: Microsoft;
let key: SigningKey;
let stranger: SigningKey;
let bot: BotUnderTest;
let turns: string[];

beforeAll(async () => {
  key = await makeSigningKey('key-1');
  stranger = await makeSigningKey('key-1');
});

beforeEach(async () => {
  microsoft = await Microsoft.start(key);
  turns = [];
  bot = await startBot(microsoft, {
    logic: async ({ activity }) => void turns.push(activity.type),
  });
});

afterEach(async () => {
  await bot.stop();
  await microsoft.stop();
});

interface Attempt {
  authorization?: string;
  token?: string;
  body?: unknown;
}

const signed = async (claims: Record<string, unknown>): Promise<Attempt> => ({
  token: await microsoft.sign({ claims }),
});

const sends = async (changes: Record<string, unknown>): Promise<Attempt> => ({
  token: await microsoft.sign(),
  body: microsoft.activity(changes),
});

const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** What it is, the code that the log gets, and the request. */
const forged: [string, string, () => Promise<Attempt>][] = [
  ['no token', 'no_token', async () => ({})],
  ['an empty header', 'no_token', async () => ({ authorization: '' })],
  ['garbage', 'not_a_bearer_token', async () => ({ authorization: 'Bearer garbage' })],
  [
    'garbage in three parts',
    'ERR_JWS_INVALID',
    async () => ({ authorization: 'Bearer aaaa.bbbb.cccc' }),
  ],
  [
    'another scheme',
    'not_a_bearer_token',
    async () => ({ authorization: `Basic ${await microsoft.sign()}` }),
  ],
  [
    'two tokens',
    'not_a_bearer_token',
    async () => ({ authorization: `Bearer a.b.c ${await microsoft.sign()}` }),
  ],
  [
    'a wrong key',
    'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
    async () => ({ token: await microsoft.sign({ key: stranger }) }),
  ],
  [
    'an unknown key',
    'unknown_key',
    async () => ({ token: await microsoft.sign({ header: { kid: 'other' } }) }),
  ],
  [
    'no key id',
    'no_key_id',
    async () => ({ token: await microsoft.sign({ header: { kid: undefined } }) }),
  ],
  ['a wrong audience', 'ERR_JWT_CLAIM_VALIDATION_FAILED:aud', () => signed({ aud: 'another-bot' })],
  [
    'a wrong issuer',
    'ERR_JWT_CLAIM_VALIDATION_FAILED:iss',
    () => signed({ iss: 'https://issuer.example' }),
  ],
  [
    'the emulator',
    'ERR_JWT_CLAIM_VALIDATION_FAILED:iss',
    () => signed({ iss: `https://sts.windows.net/${TENANT_ID}/` }),
  ],
  [
    'a skill',
    'ERR_JWT_CLAIM_VALIDATION_FAILED:iss',
    () => signed({ iss: `https://login.microsoftonline.com/${TENANT_ID}/v2.0` }),
  ],
  ['no exp', 'ERR_JWT_CLAIM_VALIDATION_FAILED:exp', () => signed({ exp: undefined })],
  [
    'expired 10 minutes ago',
    'ERR_JWT_EXPIRED:exp',
    () => signed({ exp: NOW / 1000 - 10 * MINUTE_S }),
  ],
  [
    'valid in 10 minutes',
    'ERR_JWT_CLAIM_VALIDATION_FAILED:nbf',
    () => signed({ nbf: NOW / 1000 + 10 * MINUTE_S }),
  ],
  [
    'HS256 with the public key',
    'ERR_JOSE_ALG_NOT_ALLOWED',
    async () => ({ token: await withPublicKeyAsSecret() }),
  ],
  ['alg none', 'ERR_JOSE_ALG_NOT_ALLOWED', async () => ({ token: unsigned() })],
  [
    'a changed payload',
    'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
    async () => ({ token: await withChangedPayload() }),
  ],
  ['no serviceurl claim', 'no_service_url_claim', () => signed({ serviceurl: undefined })],
  [
    'another serviceurl claim',
    'wrong_service_url',
    () => signed({ serviceurl: 'https://smba.example/emea/' }),
  ],
  ['another serviceUrl', 'wrong_service_url', () => sends({ serviceUrl: 'https://evil.example/' })],
  ['no serviceUrl', 'no_service_url', () => sends({ serviceUrl: undefined })],
  [
    'a serviceUrl that is no text',
    'no_service_url',
    () => sends({ serviceUrl: [microsoft.serviceUrl] }),
  ],
  ['the channel emulator', 'wrong_channel', () => sends({ channelId: 'emulator' })],
  ['the channel slack', 'wrong_channel', () => sends({ channelId: 'slack' })],
  ['the channel AseChannel', 'wrong_channel', () => sends({ channelId: 'AseChannel' })],
  ['no channel', 'wrong_channel', () => sends({ channelId: undefined })],
  [
    'another tenant',
    'wrong_tenant',
    () => sends({ channelData: { tenant: { id: OTHER_TENANT } } }),
  ],
  [
    'a conversation of another tenant',
    'wrong_conversation_tenant',
    () => sends({ conversation: { id: 'a:lea', tenantId: OTHER_TENANT } }),
  ],
  ['no tenant', 'no_tenant', () => sends({ channelData: {} })],
  ['no channelData', 'no_tenant', () => sends({ channelData: undefined })],
  [
    'the tenant in the conversation only',
    'no_tenant',
    () => sends({ channelData: { tenant: {} } }),
  ],
];

async function withPublicKeyAsSecret(): Promise<string> {
  const { exportSPKI, importJWK, SignJWT } = await import('jose');
  const publicKey = await importJWK(microsoft.key.publicJwk as never, 'RS256');
  const pem = await exportSPKI(publicKey);
  return new SignJWT(microsoft.claims())
    .setProtectedHeader({ alg: 'HS256', kid: microsoft.key.kid })
    .sign(Buffer.from(pem));
}

function unsigned(): string {
  const header = { alg: 'none', typ: 'JWT', kid: microsoft.key.kid };
  return `${base64url(header)}.${base64url(microsoft.claims())}.`;
}

async function withChangedPayload(): Promise<string> {
  const [header, , signature] = (await microsoft.sign()).split('.');
  return `${header}.${base64url({ ...microsoft.claims(), exp: NOW })}.${signature}`;
}

test.each(forged)('%s is answered 401 and runs no turn', async (_name, code, attempt) => {
  const answer = await bot.post({ body: microsoft.activity(), ...(await attempt()) });
  expect(answer.status).toBe(401);
  expect(await answer.json()).toEqual({ error: { code: 'Unauthorized' } });
  expect(bot.refusals).toEqual([code]);
  expect(turns).toEqual([]);
});

test.each(forged)(
  '%s is answered 401 after a good request as well',
  async (_name, code, attempt) => {
    await bot.post({ token: await microsoft.sign(), body: microsoft.activity() });
    const answer = await bot.post({ body: microsoft.activity(), ...(await attempt()) });
    expect(answer.status).toBe(401);
    expect(bot.refusals).toEqual([code]);
    expect(turns).toEqual(['message']);
  },
);

test('a good token is accepted, again and again', async () => {
  const token = await microsoft.sign();
  for (let i = 0; i < 3; i++) {
    expect((await bot.post({ token, body: microsoft.activity() })).status).toBe(200);
  }
  expect(turns).toEqual(['message', 'message', 'message']);
  expect(microsoft.keyRequests).toBe(1);
});

test.each([
  ['expired 4 minutes ago', { exp: NOW / 1000 - 4 * MINUTE_S }],
  ['valid in 4 minutes', { nbf: NOW / 1000 + 4 * MINUTE_S }],
  ['without nbf', { nbf: undefined }],
])('a token %s is accepted: clocks differ', async (_name, claims) => {
  const token = await microsoft.sign({ claims });
  expect((await bot.post({ token, body: microsoft.activity() })).status).toBe(200);
});

test('our tenant in capitals, and a conversation without tenant, are ours', async () => {
  const body = microsoft.activity({
    channelData: { tenant: { id: TENANT_ID.toUpperCase() } },
    conversation: { id: 'a:lea' },
  });
  expect((await bot.post({ token: await microsoft.sign(), body })).status).toBe(200);
});

test('a token that was good is refused once it has expired', async () => {
  const token = await microsoft.sign();
  expect((await bot.post({ token, body: microsoft.activity() })).status).toBe(200);
  bot.setNow(NOW + HOUR_MS);
  expect((await bot.post({ token, body: microsoft.activity() })).status).toBe(401);
});

test('a loopback serviceUrl is refused where it is not allowed', async () => {
  const check = createInboundCheck({
    appId: APP_ID,
    tenantId: TENANT_ID,
    openIdMetadata: 'https://issuer.example/metadata',
    allowLoopbackHttp: false,
    now: () => NOW,
    fetch: async (address) =>
      Response.json(
        address === 'https://issuer.example/metadata'
          ? { jwks_uri: 'https://issuer.example/keys' }
          : { keys: microsoft.announced },
      ),
    log: { warn: () => undefined },
  });
  const authorization = `Bearer ${await microsoft.sign()}`;
  await expect(check(authorization, microsoft.activity())).rejects.toMatchObject({
    code: 'insecure_service_url',
  });
});

describe('keys', () => {
  const post = async (signer: SigningKey) =>
    (await bot.post({ token: await microsoft.sign({ key: signer }), body: microsoft.activity() }))
      .status;

  test('a key that is not endorsed for Teams signs nothing', async () => {
    microsoft.announced = [{ ...microsoft.key.publicJwk, endorsements: ['webchat'] }];
    expect(await post(microsoft.key)).toBe(401);
    microsoft.announced = [microsoft.key.publicJwk];
    bot.setNow(NOW + 6 * MINUTE_S * 1000);
    expect(await post(microsoft.key)).toBe(401);
  });

  test('a new key is looked up and used', async () => {
    expect(await post(microsoft.key)).toBe(200);
    const fresh = await makeSigningKey('key-2');
    microsoft.announced = [endorsed(microsoft.key), endorsed(fresh)];
    const answers = await Promise.all(Array.from({ length: 8 }, () => post(fresh)));
    expect(answers).toEqual(Array(8).fill(200));
    expect(microsoft.keyRequests).toBe(2);
  });

  test('a burst of invented key ids costs one look-up, and disturbs nobody', async () => {
    expect(await post(microsoft.key)).toBe(200);
    const invented = Array.from({ length: 40 }, (_, i) => ({ ...stranger, kid: `invented-${i}` }));
    const answers = await Promise.all(invented.map(post));
    expect(answers).toEqual(Array(40).fill(401));
    expect(await post(microsoft.key)).toBe(200);
    expect(microsoft.keyRequests).toBe(2);
  });

  test('keys that cannot be read are 503, so that Teams sends again; then all is well', async () => {
    microsoft.isMetadataDown = true;
    expect(await post(microsoft.key)).toBe(503);
    microsoft.isMetadataDown = false;
    bot.setNow(NOW + 10_000);
    expect(await post(microsoft.key)).toBe(200);
    expect(turns).toEqual(['message']);
  });

  test('are read again after a day, and serve one more if that fails', async () => {
    const postAt = async (ms: number) => {
      bot.setNow(ms);
      const claims = { nbf: ms / 1000, exp: ms / 1000 + 60 };
      const token = await microsoft.sign({ claims });
      return (await bot.post({ token, body: microsoft.activity() })).status;
    };
    expect(await postAt(NOW)).toBe(200);
    expect(await postAt(NOW + 25 * HOUR_MS)).toBe(200);
    expect(microsoft.keyRequests).toBe(2);
    microsoft.isMetadataDown = true;
    expect(await postAt(NOW + 50 * HOUR_MS)).toBe(200);
    expect(await postAt(NOW + 74 * HOUR_MS)).toBe(503);
  });
});

describe('a body', () => {
  test.each([
    ['is not JSON', '{"type":'],
    ['is empty', ''],
    ['is a list', '[]'],
    ['is null', 'null'],
  ])('that %s is 400 with a good token, 401 without', async (_name, body) => {
    expect((await bot.post({ token: await microsoft.sign(), body })).status).toBe(400);
    expect((await bot.post({ body })).status).toBe(401);
    expect(turns).toEqual([]);
  });

  test.each(['type', 'from', 'conversation'])('without %s is 400', async (part) => {
    const body = microsoft.activity({ [part]: undefined });
    const answer = await bot.post({ token: await microsoft.sign(), body });
    expect(answer.status).toBe(400);
    expect(JSON.stringify(await answer.json())).toContain(part);
    expect(turns).toEqual([]);
  });

  test('of more than 256 KB is 413', async () => {
    const body = microsoft.activity({ text: 'x'.repeat(257 * 1024) });
    expect((await bot.post({ token: await microsoft.sign(), body })).status).toBe(413);
    expect(turns).toEqual([]);
  });

  test('with nulls where nothing is to say is read all the same', async () => {
    const body = microsoft.activity({
      text: null,
      attachments: null,
      locale: null,
      timestamp: '?',
    });
    expect((await bot.post({ token: await microsoft.sign(), body })).status).toBe(200);
  });
});
