import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

// A Bot Connector at its worst. What becomes of each message is planned by its words; messages
// without a plan, and everything else, are taken. It writes down what arrived when, by a clock that
// never goes back, and takes its own slowness into account: a request that it reads at some moment
// may have arrived since it last looked.

/** `+` and `-`: the message was taken, or was not. */
export type Fate =
  | { answer: 429; retryAfter: number }
  | { answer: 412 | 502 | 503 | 504 | 403 | 500 | 'silence+' | 'silence-' | 'cut+' | 'cut-' };

export interface Request {
  /** Of the message, if it has any. */
  text: string;
  conversation: string | undefined;
  /** By the token: which process asks. */
  sender: string;
  /** It arrived between these moments (ms). */
  after: number;
  at: number;
  answer: Fate['answer'] | 'taken';
  /** Not to be sent again before (ms). */
  notBefore: number;
}

export const isInDoubt = (answer: Request['answer']): boolean =>
  answer === 500 || (typeof answer === 'string' && answer !== 'taken');

const LOOKS_EVERY_MS = 10;

export class HostileConnector {
  readonly requests: Request[] = [];
  /** The next answers to a message, by its words; without any more it is taken. */
  readonly fates = new Map<string, Fate[]>();
  /** What was taken of each conversation, in order. */
  readonly taken = new Map<string, string[]>();
  onRequest: (request: Request) => void = () => undefined;
  private lastLooks = [performance.now(), performance.now()];
  private readonly looking = setInterval(() => {
    this.lastLooks = [this.lastLooks[1]!, performance.now()];
  }, LOOKS_EVERY_MS);
  private readonly server = createServer((req, res) => void this.answer(req, res));

  static async start(): Promise<HostileConnector> {
    const connector = new HostileConnector();
    connector.server.listen(0, '127.0.0.1');
    await once(connector.server, 'listening');
    return connector;
  }

  get serviceUrl(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
  }

  async stop(): Promise<void> {
    clearInterval(this.looking);
    this.server.close();
    this.server.closeAllConnections();
    await once(this.server, 'close');
  }

  private async answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const at = performance.now();
    const after = this.lastLooks[0]!;
    const path = /^\/v3\/conversations\/([^/]+)\/(activities|members)/.exec(req.url ?? '');
    const isMessage = req.method === 'POST' && path?.[2] === 'activities';
    const conversation = isMessage ? decodeURIComponent(path[1]!) : undefined;
    const sender = req.headers.authorization ?? '';
    const body = await textOf(req);
    const text = isMessage ? ((JSON.parse(body) as { text?: string }).text ?? '') : '';
    const fate = this.fates.get(text)?.shift();
    const answer: Request['answer'] = fate?.answer ?? 'taken';
    const wait = fate?.answer === 429 ? fate.retryAfter * 1_000 : 0;
    if (conversation && isTaken(answer)) this.take(conversation, text);
    const notBefore = performance.now() + wait;
    const request: Request = { text, conversation, sender, after, at, answer, notBefore };
    this.requests.push(request);
    this.respond(req, res, { fate, path });
    this.onRequest(request);
  }

  private take(conversation: string, text: string): void {
    const there = this.taken.get(conversation);
    if (there) there.push(text);
    else this.taken.set(conversation, [text]);
  }

  private respond(
    req: IncomingMessage,
    res: ServerResponse,
    { fate, path }: { fate: Fate | undefined; path: RegExpExecArray | null },
  ): void {
    const code = 'ConversationBlockedByUser';
    if (!fate) {
      if (!path) return send(res, 501, {});
      const isMember = path[2] === 'members';
      const id = decodeURIComponent((req.url ?? '').split('/').pop() ?? '');
      const member = { id, objectId: id.replace('29:', ''), name: 'Léa Martel' };
      return send(
        res,
        isMember ? 200 : 201,
        isMember ? member : { id: `m${this.requests.length}` },
      );
    }
    switch (fate.answer) {
      case 'silence+':
      case 'silence-':
        return;
      case 'cut+':
      case 'cut-':
        return void req.socket.destroy();
      case 429:
        res.setHeader('Retry-After', String(fate.retryAfter));
        return send(res, 429, { error: { code: 'TooManyRequests' } });
      default:
        return send(res, fate.answer, { error: { code } });
    }
  }
}

function isTaken(answer: Request['answer']): boolean {
  return answer === 'taken' || answer === 'silence+' || answer === 'cut+';
}

async function textOf(req: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of req.setEncoding('utf8')) text += String(chunk);
  return text;
}

function send(res: ServerResponse, status: number, body: object): void {
  res.writeHead(status, { 'Content-Type': 'application/json' });
  res.end(JSON.stringify(body));
}

/**
 * The most requests that were certainly within any `withinMs`, however late some of them were read.
 */
export function mostWithin(requests: readonly Request[], withinMs: number): number {
  let most = 0;
  let first = 0;
  const sorted = requests.toSorted((a, b) => a.at - b.at);
  sorted.forEach(({ at }, last) => {
    while (at - sorted[first]!.after >= withinMs) first += 1;
    most = Math.max(most, last - first + 1);
  });
  return most;
}
