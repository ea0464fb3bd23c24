import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import { createServer, type Request, type Response, type Server } from 'restify';
import type { Downloads } from './documents/downloads';

// The web server: what Teams calls, what operators look at, and the sandbox's routes.

/** Teams' activities stay below 100 KB; a larger body is not one. */
const MAX_BODY_BYTES = 256 * 1024;
/** Beyond this many times the limit, the connection is cut. */
const MOST_DROPPED = 16;
const READY_TIMEOUT_MS = 3_000;
/** Longer than load balancers keep an idle connection, so that it is not us who cuts it. */
const KEEP_ALIVE_MS = 65_000;
const REQUEST_TIMEOUT_MS = 60_000;
const CLOSE_TIMEOUT_MS = 15_000;
/** Which of them a proxy sets depends on its kind and on who set it up. */
const MARKS_OF_PROXIES = [
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
  'forwarded',
  'via',
];

export type MountableServer = Server;

export interface HttpServerOptions {
  onActivity: (
    authorization: string | undefined,
    /** Undefined if the body was not JSON. */
    body: unknown,
  ) => Promise<{ status: number; body?: unknown }>;
  /** Each part that must work (database, jobs), and whether it does. */
  ready: () => Promise<Record<string, boolean>>;
  /** Answers whatever comes to `/documents` and below, by any method. */
  documents?: Downloads;
  /** A prom-client registry. */
  metrics: { contentType: string; metrics(): Promise<string> };
  log: Logger;
  /** Adds routes, such as the sandbox's. */
  mount?: (server: MountableServer) => void;
}

export interface HttpServer {
  /** Gives the real port (`port` 0 asks for a free one). Throws `ListenError`. */
  listen(address: { host: string; port: number }): Promise<number>;
  /** Takes no new requests, lets those under way finish (15 s at most), and closes all sockets. */
  close(): Promise<void>;
}

/** The address cannot be listened on; the message says which, and what would help. */
export class ListenError extends Error {
  override readonly name = 'ListenError';
  readonly code: string | undefined;

  constructor({ host, port }: { host: string; port: number }, cause: NodeJS.ErrnoException) {
    const why = cause.code === 'EADDRINUSE' ? 'is used by another program' : 'cannot be used';
    super(
      `The port ${port} of ${host} ${why} (${cause.message}). ` +
        'Stop what listens there, or set PORT to another number (0: any free one).',
      { cause },
    );
    this.code = cause.code;
  }
}

/** Makes the server; it takes requests from `listen` on. */
export function createHttpServer(options: HttpServerOptions): HttpServer {
  // restify's types still name its former logger, bunyan; its code takes pino.
  // Below « warn » it writes down whole requests and answers, tokens and cards included.
  const isQuiet = ['error', 'fatal', 'silent'].includes(options.log.level);
  const log = isQuiet ? options.log : options.log.child({}, { level: 'warn' });
  const server = createServer({ name: '', log: log as never });
  server.server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.server.requestTimeout = REQUEST_TIMEOUT_MS;
  server.pre((_req, res, next) => {
    res.setHeader('X-Content-Type-Options', 'nosniff');
    res.setHeader('Referrer-Policy', 'no-referrer');
    next();
  });
  answerErrorsAsJson(server, options.log);
  addRoutes(server, options);
  if (options.documents) addDocuments(server, options.documents);
  options.mount?.(server);
  return { listen: (address) => listen(server, address), close: () => close(server) };
}

function addRoutes(server: Server, { onActivity, ready, metrics }: HttpServerOptions): void {
  server.post('/api/messages', async (req: Request, res: Response) => {
    const body = await readBody(req, MAX_BODY_BYTES);
    if (body === undefined) {
      res.setHeader('Connection', 'close');
      return answer(res, 413, { error: { code: 'BodyTooLarge', maxBytes: MAX_BODY_BYTES } });
    }
    const { status, body: said } = await onActivity(req.headers.authorization, parseJson(body));
    answer(res, status, said);
  });

  server.get('/healthz', async (_req: Request, res: Response) => answer(res, 200, { alive: true }));

  // Anybody may ask these two, and each answer costs the database something.
  const readiness = shared(() => withinTime(ready()));
  const measures = shared(() => metrics.metrics());
  server.get('/readyz', async (_req: Request, res: Response) => {
    const parts = await readiness();
    const isReady = Object.values(parts).every(Boolean);
    answer(res, isReady ? 200 : 503, { ready: isReady, parts });
  });

  server.get('/metrics', async (req: Request, res: Response) => {
    // For the inside. Where a proxy passes everything on, it says for whom, and there is nothing here.
    if (MARKS_OF_PROXIES.some((name) => req.headers[name] !== undefined)) {
      return answer(res, 404, { error: { code: 'ResourceNotFound' } });
    }
    const text = await measures();
    res.writeHead(200, { 'Content-Type': metrics.contentType, 'Cache-Control': 'no-store' });
    res.end(text);
  });
}

const DOCUMENT_METHODS = ['get', 'head', 'post', 'put', 'patch', 'del', 'opts'] as const;

function addDocuments(server: Server, documents: Downloads): void {
  const handle = async (req: Request, res: Response) => {
    const { method = 'GET', url = '/', headers, socket } = req;
    const {
      status,
      headers: said,
      body,
    } = await documents({
      method,
      id: (req.params as Record<string, string | undefined>)['*'] ?? '',
      tokens: new URLSearchParams(/\?(.*)$/s.exec(url)?.[1] ?? '').getAll('token'),
      headers,
      remoteAddress: socket.remoteAddress ?? '',
    });
    // Whatever else was sent along is not read.
    const isRead = method === 'GET' || method === 'HEAD';
    res.writeHead(status, isRead ? said : { ...said, Connection: 'close' });
    res.end(method === 'HEAD' ? undefined : body);
  };
  for (const method of DOCUMENT_METHODS) {
    server[method]('/documents', handle);
    server[method]('/documents/*', handle);
  }
}

/** Whoever asks while an answer is being worked out gets that one. */
function shared<T>(work: () => Promise<T>): () => Promise<T> {
  let underWay: Promise<T> | undefined;
  return () => (underWay ??= work().finally(() => (underWay = undefined)));
}

function answer(res: Response, status: number, body?: unknown): void {
  if (body === undefined) {
    res.writeHead(status, { 'Content-Length': '0' });
    res.end();
    return;
  }
  const json = JSON.stringify(body);
  res.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': String(Buffer.byteLength(json)),
    'Cache-Control': 'no-store',
  });
  res.end(json);
}

/**
 * The whole body as text, or undefined if it has more than `limit` bytes. What is above is read and
 * dropped, up to a point: a caller that is still sending would not see the answer.
 */
function readBody(req: Request, limit: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    req.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else chunks.length = 0;
      if (size > limit * MOST_DROPPED) resolve(undefined);
    });
    req.on('end', () => resolve(size > limit ? undefined : Buffer.concat(chunks).toString('utf8')));
    // The caller went away: nobody reads the answer.
    req.on('error', () => resolve(undefined));
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A check that hangs or throws is an answer too: not ready. */
async function withinTime(parts: Promise<Record<string, boolean>>) {
  const tooLate = wait(READY_TIMEOUT_MS, { checks: false }, { ref: false });
  return Promise.race([parts.catch(() => ({ checks: false })), tooLate]);
}

/** Unknown routes and methods, and errors of handlers: JSON, whatever `Accept` says. */
function answerErrorsAsJson(server: Server, log: Logger): void {
  server.on('restifyError', (_req: Request, res: Response, err: RouteError, done: () => void) => {
    const status = err.statusCode ?? 500;
    if (status >= 500) log.error({ err }, 'request failed');
    if (res.headersSent) return done();
    const code = status >= 500 ? 'InternalError' : (err.body?.code ?? 'BadRequest');
    const headers = { 'Content-Type': 'application/json; charset=utf-8' };
    res.sendRaw(status, JSON.stringify({ error: { code } }), headers);
    done();
  });
}

interface RouteError extends Error {
  statusCode?: number;
  body?: { code?: string };
}

function listen(server: Server, { host, port }: { host: string; port: number }): Promise<number> {
  return new Promise((resolve, reject) => {
    const refuse = (cause: NodeJS.ErrnoException) => reject(new ListenError({ host, port }, cause));
    server.once('error', refuse);
    server.listen(port, host, () => {
      server.off('error', refuse);
      resolve(server.address().port);
    });
  });
}

async function close(server: Server): Promise<void> {
  const { server: sockets } = server;
  if (!sockets.listening) return;
  // A connection whose request is still under way becomes idle with its answer.
  server.on('after', () => setImmediate(() => sockets.closeIdleConnections()));
  const deadline = setTimeout(() => sockets.closeAllConnections(), CLOSE_TIMEOUT_MS);
  await new Promise<void>((resolve, reject) => {
    sockets.close((error) => (error ? reject(error) : resolve()));
    sockets.closeIdleConnections();
  });
  clearTimeout(deadline);
}
