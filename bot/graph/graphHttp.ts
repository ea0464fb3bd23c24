import type { Client } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import { GraphError } from './graphError';

// Calls through Microsoft's own client library, with two of its parts left out:
// - Its authentication adds a token to https addresses of Microsoft alone (`customHosts` changes the
//   hosts and not the protocol), and never asks for a second one. So the header is set here.
// - Its default chain also follows redirects; Graph's API has none, and our token stays here.
// What repeats is its RetryHandler and nothing else: 429, 503 and 504, POST included, with
// `Retry-After` honoured. By itself it would wait for three minutes at a time; a turn of Teams has
// fifteen seconds. So it is told which waits are worth it.

/** As `createTokenSource` of bot/teams makes it, for the scope of Microsoft Graph. */
export interface GraphTokens {
  get(): Promise<string>;
  forget(token: string): void;
}

export const GRAPH_SCOPE = 'https://graph.microsoft.com/.default';

/** How patient a call is. */
export interface GraphPatience {
  /** For the whole of it, repetitions included (ms). */
  timeoutMs: number;
  /** How often it is repeated at most. */
  retries: number;
  /** When Graph asks for a longer wait, the call fails at once (seconds). */
  longestWait: number;
}

/** While somebody waits for an answer. */
export const IN_TURN: GraphPatience = { timeoutMs: 8_000, retries: 2, longestWait: 3 };
/** For a command at night, page after page. */
export const IN_IMPORT: GraphPatience = { timeoutMs: 300_000, retries: 8, longestWait: 120 };

export interface GraphRequest {
  /** For logs: `GET team members`. No ids. */
  name: string;
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below `v1.0/`, encoded, with its query. */
  path: string;
  headers?: Record<string, string>;
  /** Sent as JSON. */
  body?: object;
  /** Sent as they are, in place of it; `content-type` is then among the headers. */
  bytes?: Uint8Array;
  patience: GraphPatience;
}

export interface GraphHttp {
  /** The JSON of a 2xx answer, undefined if it has none. Throws `GraphError`. */
  send(request: GraphRequest): Promise<unknown>;
  /** The path of a link that Graph gave, for another call. Throws `GraphError` for a foreign one. */
  pathOf(link: string): string;
}

const VERSION = 'v1.0';
/** Seconds before the first repetition, where Graph does not say. */
const FIRST_PAUSE = 1;

/** `endpoint` ends with a slash: `https://graph.microsoft.com/`. */
export function createGraphHttp(options: { endpoint: string; tokens: GraphTokens }): GraphHttp {
  const { endpoint, tokens } = options;
  let loading: Promise<Library> | undefined;

  async function exchange(request: GraphRequest, token: string): Promise<Response> {
    const { client, library } = await (loading ??= load(endpoint));
    const { longestWait, retries, timeoutMs } = request.patience;
    const isWorthIt = (response: Response) => (retryAfterMs(response) ?? 0) <= longestWait * 1_000;
    const call = client
      .api(request.path)
      .headers({ ...request.headers, authorization: `Bearer ${token}` })
      .options({ signal: AbortSignal.timeout(timeoutMs), redirect: 'error' })
      .middlewareOptions([
        new library.RetryHandlerOptions(FIRST_PAUSE, retries, (...[, , , , r]) => isWorthIt(r)),
      ])
      .responseType(library.ResponseType.RAW);
    try {
      return (await sent(call, request)) as Response;
    } catch (cause) {
      throw new GraphError(request.name, { code: 'NoAnswer', cause });
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
      const body = await bodyOf(request, answer);
      if (answer.ok) return body;
      throw new GraphError(request.name, {
        status: answer.status,
        code: errorCode.safeParse(body).data?.error.code,
        retryAfterMs: retryAfterMs(answer),
      });
    },
    pathOf(link) {
      const base = `${endpoint}${VERSION}/`;
      const path = link.startsWith(base) ? link.slice(base.length) : null;
      // Our token would go there too. The library takes whatever follows an « https:// », wherever
      // it stands in a path, for the host.
      if (path !== null && !path.includes('https://')) return path;
      throw new GraphError('next page', { code: 'ForeignLink' });
    },
  };
}

function sent(call: GraphCall, { method, body, bytes }: GraphRequest): Promise<unknown> {
  switch (method) {
    case 'GET':
      return call.get() as Promise<unknown>;
    case 'POST':
      return call.post(body) as Promise<unknown>;
    case 'PUT':
      // Of a view of a larger buffer the library sends the whole buffer; of a Buffer what it is.
      return call.put(bytes ? Buffer.from(bytes) : body) as Promise<unknown>;
    case 'DELETE':
      return call.delete() as Promise<unknown>;
  }
}

type GraphCall = ReturnType<Client['api']>;

interface Library {
  client: Client;
  library: typeof import('@microsoft/microsoft-graph-client');
}

/** Only a bot that uses it loads it. */
async function load(endpoint: string): Promise<Library> {
  const library = await import('@microsoft/microsoft-graph-client');
  const middleware = [new library.RetryHandler(), new library.HTTPMessageHandler()];
  const client = library.Client.initWithMiddleware({
    baseUrl: endpoint.replace(/\/+$/, ''),
    defaultVersion: VERSION,
    middleware,
  });
  return { client, library };
}

async function tokenFor({ name }: GraphRequest, tokens: GraphTokens): Promise<string> {
  try {
    return await tokens.get();
  } catch (cause) {
    throw new GraphError(name, { code: 'NoToken', cause });
  }
}

/** A word: what else a server might put there is not for the log. */
const errorCode = z.object({ error: z.object({ code: z.string().regex(/^[\w.-]{1,100}$/) }) });

/** Undefined for what is no JSON. */
async function bodyOf({ name }: GraphRequest, answer: Response): Promise<unknown> {
  const text = await answer.text().catch((cause: unknown) => {
    throw new GraphError(name, { code: 'NoAnswer', cause });
  });
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Seconds, or an HTTP date. */
function retryAfterMs({ headers }: Response): number | undefined {
  const header = headers.get('retry-after');
  if (!header) return undefined;
  const ms = /^\d+$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - Date.now();
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}
