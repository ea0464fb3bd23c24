import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { certificateAssertion } from '../../bot/teams/certificateAssertion';
import { createTokenSource } from '../../bot/teams/outboundToken';
import { APP_ID, CLIENT_SECRET, Microsoft, NOW, TENANT_ID } from '../support/microsoft';

const MINUTE_MS = 60_000;

describe('from a token endpoint', () => {
  let microsoft: Microsoft;
  let now: number;

  beforeEach(async () => {
    microsoft = await Microsoft.start();
    now = NOW;
  });
  afterEach(() => microsoft.stop());

  const source = (secret = CLIENT_SECRET) =>
    createTokenSource({
      credentials: { kind: 'endpoint', url: microsoft.tokenEndpoint, appId: APP_ID, secret },
      now: () => now,
    });

  test('asks with the client credentials form', async () => {
    expect(await source().get()).toBe('token-1');
    expect(Object.fromEntries(microsoft.tokenRequests[0] ?? [])).toEqual({
      grant_type: 'client_credentials',
      client_id: APP_ID,
      client_secret: CLIENT_SECRET,
      scope: 'https://api.botframework.com/.default',
    });
  });

  test('asks once for many at the same time, and again five minutes before the end', async () => {
    const tokens = source();
    const first = await Promise.all(Array.from({ length: 20 }, () => tokens.get()));
    expect(new Set(first)).toEqual(new Set(['token-1']));
    now += 54 * MINUTE_MS;
    expect(await tokens.get()).toBe('token-1');
    now += 2 * MINUTE_MS;
    expect(await tokens.get()).toBe('token-2');
  });

  test('a failure is not remembered', async () => {
    const tokens = source();
    microsoft.isTokenEndpointDown = true;
    await expect(tokens.get()).rejects.toThrow('500');
    microsoft.isTokenEndpointDown = false;
    expect(await tokens.get()).toBe('token-2');
  });

  test('a token that is still valid serves while no new one is given', async () => {
    const tokens = source();
    await tokens.get();
    microsoft.isTokenEndpointDown = true;
    now += 57 * MINUTE_MS;
    expect(await tokens.get()).toBe('token-1');
    now += 4 * MINUTE_MS;
    await expect(tokens.get()).rejects.toThrow('500');
  });

  test('a very short-lived token is kept for half its life', async () => {
    microsoft.expiresIn = 60;
    const tokens = source();
    await tokens.get();
    now += 29_000;
    expect(await tokens.get()).toBe('token-1');
    now += 2_000;
    expect(await tokens.get()).toBe('token-2');
  });

  test('only the token that was refused is forgotten', async () => {
    const tokens = source();
    tokens.forget(await tokens.get());
    expect(await tokens.get()).toBe('token-2');
    tokens.forget('token-1');
    expect(await tokens.get()).toBe('token-2');
  });

  test('a wrong secret is an error', async () => {
    await expect(source('wrong').get()).rejects.toThrow('401');
  });

  test('the secret goes nowhere over plain http', async () => {
    const url = 'http://login.example/token';
    const tokens = createTokenSource({
      credentials: { kind: 'endpoint', url, appId: APP_ID, secret: CLIENT_SECRET },
      fetch: () => Promise.reject(new Error('was called')),
    });
    await expect(tokens.get()).rejects.toThrow('https');
  });
});

describe('a certificate assertion', () => {
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  });
  const certificate = { appId: APP_ID, tenantId: TENANT_ID, privateKey };

  test.each([
    ['AB:'.repeat(19) + 'AB', { alg: 'RS256', x5t: Buffer.alloc(20, 0xab).toString('base64url') }],
    ['ab'.repeat(32), { alg: 'PS256', 'x5t#S256': Buffer.alloc(32, 0xab).toString('base64url') }],
  ])('names the certificate %s and is signed with its key', async (thumbprint, header) => {
    const { jwtVerify } = await import('jose');
    const assertion = await certificateAssertion({ ...certificate, thumbprint });
    const { payload, protectedHeader } = await jwtVerify(assertion, createPublicKey(privateKey), {
      issuer: APP_ID,
      subject: APP_ID,
      audience: `https://login.microsoftonline.com/${TENANT_ID}/oauth2/v2.0/token`,
      requiredClaims: ['exp', 'nbf', 'jti'],
    });
    expect(protectedHeader).toEqual({ typ: 'JWT', ...header });
    expect(Number(payload.exp) - Number(payload.nbf)).toBe(600);
  });

  test('needs a thumbprint of a known length', async () => {
    await expect(certificateAssertion({ ...certificate, thumbprint: 'abcd' })).rejects.toThrow(
      '40 (SHA-1) or 64 (SHA-256)',
    );
  });
});
