import { Agent } from 'undici';
import { z } from 'zod';
import { isAllowedAddress } from './allowed-address';
import { ConnectorError, errorFromAnswer, errorFromNetwork } from './connector-error';
import type { TokenSource } from './outbound-token';

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
  /** Below `v3/conversations`, each part as it is, not yet encoded. */
  path: readonly string[];
  /** JSON text. */
  body?: string;
}

export interface ConnectorHttp {
  /** The JSON of a 2xx answer, undefined if it has none. Throws `ConnectorError`. */
  send(request: ConnectorRequest): Promise<unknown>;
  close(): Promise<void>;
}

const DEFAULT_TIMEOUTS: ConnectorTimeouts = { connectMs: 3_000, answerMs: 10_000 };
/** Shorter than what Teams' own front ends keep, so that we never write to a closing socket. */
const KEEP_ALIVE_MS = 20_000;
const MAX_SOCKETS = 64;
const MAX_ANSWER_BYTES = 1_000_000;

interface Answer {
  status: number;
  retryAfter: string | undefined;
  text: string;
}

/** Makes a client that keeps its connections, for the whole life of the bot. */
export function createConnectorHttp(options: ConnectorHttpOptions): ConnectorHttp {
  const { tokens, timeouts = DEFAULT_TIMEOUTS } = options;
  const agent = new Agent({
    connections: MAX_SOCKETS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    connect: { timeout: timeouts.connectMs },
    headersTimeout: timeouts.answerMs,
    bodyTimeout: timeouts.answerMs,
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
      const retryAfter = headers['retry-after'];
      return { status: statusCode, retryAfter: retryAfter?.toString(), text: await body.text() };
    } catch (cause) {
      throw errorFromNetwork(request.name, { cause, isRepeatable: isRepeatable(request) });
    }
  }

  return {
    async send(request) {
      const token = await tokenFor(request, tokens);
      let answer = await exchange(request, token);
      if (answer.status === 401) {
        tokens.forget(token);
        answer = await exchange(request, await tokenFor(request, tokens));
      }
      if (answer.status >= 200 && answer.status < 300) return readJson(answer.text);
      throw errorFromAnswer({
        request: request.name,
        isRepeatable: isRepeatable(request),
        status: answer.status,
        code: errorCode.safeParse(readJson(answer.text)).data?.error.code,
        retryAfterMs: retryAfterMs(answer.retryAfter),
      });
    },
    close: () => agent.close(),
  };
}

const isRepeatable = ({ method }: ConnectorRequest): boolean => method !== 'POST';

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
  const { name, serviceUrl, path } = request;
  if (!isAllowedAddress(serviceUrl, options)) {
    throw new ConnectorError(name, { outcome: 'refused', code: 'InsecureServiceUrl' });
  }
  const base = serviceUrl.endsWith('/') ? serviceUrl : `${serviceUrl}/`;
  return new URL(`${base}v3/conversations${path.map((p) => `/${encodeURIComponent(p)}`).join('')}`);
}

const errorCode = z.object({ error: z.object({ code: z.string().max(100) }) });

function readJson(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Seconds, or an HTTP date. */
function retryAfterMs(header: string | undefined): number | undefined {
  if (!header) return undefined;
  const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}
