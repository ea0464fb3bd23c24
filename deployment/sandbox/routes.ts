import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { SandboxLog } from './log';

// A small router of the sandbox's own: it needs every detail of a path (conversation ids hold `;`
// and `:`), its own error bodies, and no web framework.

export interface SandboxRequest extends IncomingMessage {
  /** Present if the server has read the body already. */
  rawBody?: unknown;
  body?: unknown;
}

/** The part of restify's server that the sandbox needs. */
export interface RouteServer {
  get(path: string, handler: ServerHandler): unknown;
  post(path: string, handler: ServerHandler): unknown;
  put(path: string, handler: ServerHandler): unknown;
  del(path: string, handler: ServerHandler): unknown;
}

export type ServerHandler = (request: SandboxRequest, response: ServerResponse) => Promise<void>;

export interface Call {
  method: string;
  /** Decoded, without the query. */
  path: string;
  params: Record<string, string>;
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

/** An object becomes JSON; a function writes the answer itself. */
export interface Answer {
  status?: number;
  headers?: Record<string, string>;
  body?: object | Buffer;
  stream?: (response: ServerResponse) => void;
}

export interface Route {
  method: string;
  /** `/connector/v3/conversations/:conversationId` */
  path: string;
  handle: (call: Call) => Answer | Promise<Answer>;
}

/** Ends a call with this answer. */
export class Refusal extends Error {
  constructor(readonly answer: Answer & { status: number }) {
    super(`refused with ${answer.status}`);
  }
}

const MAX_BODY_BYTES = 48 * 1024 * 1024;

/** Splits a request, before its route is known. Throws `Refusal` for what cannot be read. */
export async function readCall(request: SandboxRequest): Promise<Call> {
  const url = new URL(request.url ?? '/', 'http://sandbox.invalid');
  return {
    method: request.method ?? 'GET',
    path: decoded(url.pathname),
    params: {},
    query: url.searchParams,
    headers: request.headers,
    body: await readBody(request),
  };
}

/** The route and the values of its `:names`; undefined if there is none. */
export function findRoute(
  routes: readonly Route[],
  { method, path }: Pick<Call, 'method' | 'path'>,
): { route: Route; params: Record<string, string> } | undefined {
  for (const route of routes) {
    const params = route.method === method && match(route.path, path);
    if (params) return { route, params };
  }
  return undefined;
}

/** The JSON of a body, read by `schema`. Throws what `refuse` makes of the problem. */
export function parseBody<T>(
  body: Buffer,
  schema: z.ZodType<T>,
  refuse: (problem: string) => Refusal,
): T {
  let json: unknown;
  try {
    json = JSON.parse(body.toString() || '{}');
  } catch {
    throw refuse('the body is not JSON');
  }
  const parsed = schema.safeParse(json);
  if (!parsed.success) throw refuse(problemsOf(parsed.error));
  return parsed.data;
}

export function problemsOf(error: z.ZodError): string {
  return error.issues
    .map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message))
    .join('; ');
}

/** Answers by `handle`; what goes wrong inside becomes what `onError` makes of it. */
export async function answerWith(
  { request, response }: { request: SandboxRequest; response: ServerResponse },
  handle: (request: SandboxRequest) => Promise<Answer>,
  { log, onError }: { log: SandboxLog; onError: (sentence: string) => Answer },
): Promise<void> {
  const answer = await handle(request).catch((error: unknown): Answer => {
    if (error instanceof Refusal) return error.answer;
    log.error({ err: error, method: request.method }, 'sandbox: a call failed');
    return onError(error instanceof Error ? error.message : String(error));
  });
  send(response, answer);
}

function send(response: ServerResponse, { status = 200, headers, body, stream }: Answer): void {
  if (stream) {
    response.writeHead(status, headers);
    return stream(response);
  }
  const content = Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body ?? {}));
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-length': String(content.length),
    ...headers,
  });
  response.end(content);
}

function match(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    if (part.startsWith(':') && value !== '') params[part.slice(1)] = value;
    else if (part !== value) return undefined;
  }
  return params;
}

/** No id of Teams holds a slash, so the whole path may be decoded at once. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw new Refusal({ status: 400, body: { error: 'the address is not well encoded' } });
  }
}

async function readBody(request: SandboxRequest): Promise<Buffer> {
  const already = request.rawBody ?? request.body;
  if (already !== undefined) return asBuffer(already);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) {
      throw new Refusal({ status: 413, body: { error: 'the body is larger than 48 MB' } });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function asBuffer(body: unknown): Buffer {
  if (Buffer.isBuffer(body)) return body;
  return Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
}
