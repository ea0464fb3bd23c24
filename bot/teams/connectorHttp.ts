import { isAllowedAddress } from './allowedAddress';
import { ConnectorError, errorFromAnswer, errorFromNetwork } from './connectorError';
import { errorCodeOf } from './errorCode';
import { dispatcherThroughProxy } from './outgoingProxy';
import type { TokenSource } from './outboundToken';

// One authenticated request to the Bot Connector, without repeating or waiting.

export interface ConnectorTimeouts {
  connectMs: number;
  /** Until the answer begins, and again between its parts. */
  answerMs: number;
}

export interface ConnectorHttpOptions {
  tokens: TokenSource;
  allowLoopbackHttp: boolean;
  timeouts?: ConnectorTimeouts;
}

export interface ConnectorRequest {
  /** For logs: `POST activities`. No ids. */
  name: string;
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  serviceUrl: string;
  /** Below `v3/conversations` (or `v3/teams`), each part as it is, not yet encoded. */
  path: readonly string[];
  below?: 'conversations' | 'teams';
  /** JSON text. */
  body?: string;
  /** A POST that does its work once, however often it is sent. Other methods are repeatable. */
  isRepeatable?: boolean;
}

export interface ConnectorHttp {
  /**
   * The JSON of a 2xx answer, undefined if it has none. Throws `ConnectorError`, or what `mayGo`
   * throws: it is waited for before each exchange, when everything else is ready.
   */
  send(request: ConnectorRequest, mayGo: () => Promise<void>): Promise<unknown>;
  close(): Promise<void>;
}

const DEFAULT_TIMEOUTS: ConnectorTimeouts = { connectMs: 3_000, answerMs: 10_000 };
/** Shorter than what Teams' own front ends keep, so that we never write to a closing socket. */
const KEEP_ALIVE_MS = 20_000;
const MAX_SOCKETS = 64;
const MAX_ANSWER_BYTES = 1_000_000;

interface Answer {
  status: number;
  retryAfter: string | string[] | undefined;
  text: string;
}

/** Makes a client that keeps its connections, for the whole life of the bot. */
export function createConnectorHttp(options: ConnectorHttpOptions): ConnectorHttp {
  const { tokens, timeouts = DEFAULT_TIMEOUTS } = options;
  const agent = dispatcherThroughProxy({
    ...timeouts,
    connections: MAX_SOCKETS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    maxResponseSize: MAX_ANSWER_BYTES,
  });

  async function exchange(request: ConnectorRequest, token: string): Promise<Answer> {
    const { origin, pathname } = addressOf(request, options);
    try {
      const { statusCode, headers, body } = await agent.request({
        origin,
        path: pathname,
        method: request.method,
        headers: headersFor(request, token),
        body: request.body,
      });
      return {
        status: statusCode,
        retryAfter: headers['retry-after'],
        text: await body.text(),
      };
    } catch (cause) {
      throw errorFromNetwork(request.name, { cause, isRepeatable: isRepeatable(request) });
    }
  }

  return {
    async send(request, mayGo) {
      const token = await tokenFor(request, tokens);
      await mayGo();
      let answer = await exchange(request, token);
      if (answer.status === 401) {
        tokens.forget(token);
        const newToken = await tokenFor(request, tokens);
        await mayGo();
        answer = await exchange(request, newToken);
      }
      if (answer.status >= 200 && answer.status < 300) return readJson(answer.text);
      throw errorFromAnswer({
        request: request.name,
        isRepeatable: isRepeatable(request),
        status: answer.status,
        code: errorCodeOf(readJson(answer.text)),
        retryAfterMs: retryAfterMs(answer.retryAfter),
      });
    },
    close: () => agent.close(),
  };
}

/** If not, an answer that is missing leaves open whether it did its work. */
export const isRepeatable = (request: ConnectorRequest): boolean =>
  request.isRepeatable ?? request.method !== 'POST';

function headersFor({ body }: ConnectorRequest, token: string): Record<string, string> {
  const headers: Record<string, string> = { authorization: `Bearer ${token}` };
  if (body !== undefined) headers['content-type'] = 'application/json; charset=utf-8';
  return headers;
}

/** Without a token nothing was sent, and nothing is wrong with the message. */
async function tokenFor({ name }: ConnectorRequest, tokens: TokenSource): Promise<string> {
  try {
    return await tokens.get();
  } catch (cause) {
    throw new ConnectorError(name, { outcome: 'unavailable', code: 'NoToken', cause });
  }
}

/** Our token goes to the address of a checked activity, and over a connection nobody can read. */
function addressOf(request: ConnectorRequest, options: ConnectorHttpOptions): URL {
  const { name, serviceUrl, path, below = 'conversations' } = request;
  if (!isAllowedAddress(serviceUrl, options)) {
    throw new ConnectorError(name, { outcome: 'refused', code: 'InsecureServiceUrl' });
  }
  const base = serviceUrl.endsWith('/') ? serviceUrl : `${serviceUrl}/`;
  return new URL(`${base}v3/${below}${path.map((p) => `/${encodeURIComponent(p)}`).join('')}`);
}

function readJson(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Seconds, or an HTTP date; of several the longest. */
function retryAfterMs(header: string | string[] | undefined): number | undefined {
  const waits = [header ?? []].flat().map((text) => {
    const seconds = text.trim() === '' ? NaN : Number(text);
    return Number.isNaN(seconds) ? Date.parse(text) - Date.now() : seconds * 1_000;
  });
  const known = waits.filter((ms) => !Number.isNaN(ms));
  return known.length === 0 ? undefined : Math.max(0, ...known);
}
