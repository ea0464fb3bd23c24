import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

// Microsoft's side on this machine, over real HTTP: the issuer that announces keys and signs tokens,
// the endpoint that gives the bot its own, and a Bot Connector that writes down what it is sent.
// What it does not know it answers with 501, so that no test passes by accident.

export const APP_ID = '11111111-2222-4333-8444-555555555555';
export const TENANT_ID = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';
export const NOW = Date.parse('2027-01-11T09:00:00Z');
export const CLIENT_SECRET = 'a secret for tests';

export interface ConnectorCall {
  method: string;
  /** Below `/connector/v3/conversations` (or, with it, `/teams`), still encoded. */
  path: string;
  authorization: string | undefined;
  body: unknown;
}

export interface PlannedAnswer {
  /** 'silence' never answers, 'hangUp' closes the socket. */
  status: number | 'silence' | 'hangUp';
  body?: unknown;
  headers?: Record<string, string | string[]>;
}

export interface SigningKey {
  kid: string;
  privateKey: CryptoKey;
  publicJwk: Record<string, unknown>;
}

export async function makeSigningKey(kid: string): Promise<SigningKey> {
  const { exportJWK, generateKeyPair } = await import('jose');
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  return { kid, privateKey, publicJwk: { ...(await exportJWK(publicKey)), kid, use: 'sig' } };
}

export interface TokenChanges {
  key?: SigningKey;
  header?: Record<string, unknown>;
  claims?: Record<string, unknown>;
}

export class Microsoft {
  readonly calls: ConnectorCall[] = [];
  readonly tokenRequests: URLSearchParams[] = [];
  keyRequests = 0;
  /** What `/keys` announces. */
  announced: unknown[];
  isMetadataDown = false;
  isTokenEndpointDown = false;
  expiresIn = 3_600;
  private readonly planned: PlannedAnswer[] = [];
  private readonly server = createServer((req, res) => void this.answer(req, res));

  private constructor(readonly key: SigningKey) {
    this.announced = [endorsed(key)];
  }

  static async start(key?: SigningKey): Promise<Microsoft> {
    const microsoft = new Microsoft(key ?? (await makeSigningKey('key-1')));
    microsoft.server.listen(0, '127.0.0.1');
    await once(microsoft.server, 'listening');
    return microsoft;
  }

  async stop(): Promise<void> {
    this.server.close();
    this.server.closeAllConnections();
    await once(this.server, 'close');
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }
  get openIdMetadata(): string {
    return `${this.url}/metadata`;
  }
  get tokenEndpoint(): string {
    return `${this.url}/token`;
  }
  get serviceUrl(): string {
    return `${this.url}/connector/`;
  }

  /** The next connector calls are answered so, in this order, before the usual answers. */
  plan(...answers: PlannedAnswer[]): void {
    this.planned.push(...answers);
  }

  /** A token as Teams sends it; a claim or header changed to undefined is left out. */
  async sign({ key = this.key, header, claims }: TokenChanges = {}): Promise<string> {
    const { SignJWT } = await import('jose');
    return new SignJWT({ ...this.claims(), ...claims })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: key.kid, ...header })
      .sign(key.privateKey);
  }

  claims(): Record<string, unknown> {
    return {
      iss: 'https://api.botframework.com',
      aud: APP_ID,
      nbf: NOW / 1000 - 60,
      exp: NOW / 1000 + 3_000,
      serviceurl: this.serviceUrl,
    };
  }

  /** A message as Teams posts it, from an invented student. */
  activity(changes: Record<string, unknown> = {}): Record<string, unknown> {
    return {
      type: 'message',
      id: '1700000000001',
      timestamp: '2027-01-11T09:00:00.123Z',
      channelId: 'msteams',
      serviceUrl: this.serviceUrl,
      from: { id: '29:lea', name: 'Léa Martel', aadObjectId: 'oid-lea' },
      recipient: { id: `28:${APP_ID}`, name: 'Stages' },
      conversation: { id: 'a:lea', conversationType: 'personal', tenantId: TENANT_ID },
      channelData: { tenant: { id: TENANT_ID } },
      locale: 'fr-FR',
      text: 'bonjour',
      ...changes,
    };
  }

  private async answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const body = await readAll(req);
    const route = `${req.method} ${req.url}`;
    if (route === 'GET /metadata' && !this.isMetadataDown) {
      return sendJson(res, 200, { jwks_uri: `${this.url}/keys` });
    }
    if (route === 'GET /keys') {
      this.keyRequests += 1;
      return sendJson(res, 200, { keys: this.announced });
    }
    if (route === 'GET /metadata') return sendJson(res, 503, {});
    if (route === 'POST /token') return this.giveToken(body, res);
    if (/^\/connector\/v3\/(conversations|teams)/.test(req.url ?? ''))
      return this.connect(req, res, body);
    return sendJson(res, 501, { error: { code: 'NotInThisFake', message: route } });
  }

  private giveToken(body: string, res: ServerResponse): void {
    const form = new URLSearchParams(body);
    this.tokenRequests.push(form);
    if (this.isTokenEndpointDown) return sendJson(res, 500, {});
    if (form.get('client_secret') !== CLIENT_SECRET) return sendJson(res, 401, {});
    const access_token = `token-${this.tokenRequests.length}`;
    sendJson(res, 200, { access_token, expires_in: this.expiresIn, token_type: 'Bearer' });
  }

  private connect(req: IncomingMessage, res: ServerResponse, body: string): void {
    const path = (req.url ?? '').replace('/connector/v3', '').replace(/^\/conversations/, '');
    const method = req.method ?? '';
    const { authorization } = req.headers;
    this.calls.push({ method, path, authorization, body: body ? JSON.parse(body) : undefined });
    const { status, body: said, headers } = this.planned.shift() ?? this.usualAnswer(method, path);
    if (status === 'silence') return;
    if (status === 'hangUp') return void req.socket.destroy();
    sendJson(res, status, said, headers);
  }

  private usualAnswer(method: string, path: string): PlannedAnswer {
    const id = `m-${this.calls.length}`;
    if (method === 'POST' && path === '') {
      return { status: 201, body: { id: 'a:new', activityId: id } };
    }
    if (method === 'POST' && /^\/[^/]+\/activities(\/[^/]+)?$/.test(path)) {
      return { status: 201, body: { id } };
    }
    if (/^\/[^/]+\/activities\/[^/]+$/.test(path)) {
      if (method === 'PUT') return { status: 200, body: { id: decodeURIComponent(lastOf(path)) } };
      if (method === 'DELETE') return { status: 200, body: undefined };
    }
    if (method === 'GET' && /^\/[^/]+\/members\/[^/]+$/.test(path)) {
      const memberId = decodeURIComponent(lastOf(path));
      return { status: 200, body: { id: memberId, objectId: 'oid-lea', name: 'Léa Martel' } };
    }
    return { status: 501, body: { error: { code: 'NotInThisFake' } } };
  }
}

/** The public half of a key, endorsed for Teams as Microsoft's are. */
export function endorsed(key: SigningKey): Record<string, unknown> {
  return { ...key.publicJwk, endorsements: ['msteams'] };
}

const lastOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

async function readAll(req: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of req.setEncoding('utf8')) text += String(chunk);
  return text;
}

function sendJson(
  res: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string | string[]> = {},
): void {
  res.writeHead(status, { 'Content-Type': 'application/json', ...headers });
  res.end(body === undefined ? '' : JSON.stringify(body));
}
