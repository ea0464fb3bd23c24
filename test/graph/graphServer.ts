import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

// A Microsoft Graph on this machine for the calls that the bot makes, over real HTTP. What it does
// not know it answers with 501.

export interface GraphCall {
  method: string;
  path: string;
  query: Record<string, string>;
  headers: IncomingMessage['headers'];
  body: unknown;
}

export interface GraphAnswer {
  /** 'silence' never answers, 'hangUp' closes the socket. */
  status: number | 'silence' | 'hangUp';
  body?: unknown;
  /** In place of JSON. */
  text?: string;
  headers?: Record<string, string>;
}

export class GraphServer {
  readonly calls: GraphCall[] = [];
  readonly #planned: GraphAnswer[] = [];
  readonly #server = createServer((request, response) => void this.#answer(request, response));

  static async start(): Promise<GraphServer> {
    const graph = new GraphServer();
    graph.#server.listen(0, '127.0.0.1');
    await once(graph.#server, 'listening');
    return graph;
  }

  async stop(): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, 'close');
  }

  get endpoint(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/graph/`;
  }

  /** The next calls are answered so, in this order; then 501. */
  plan(...answers: GraphAnswer[]): void {
    this.#planned.push(...answers);
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://graph.test');
    let body = '';
    for await (const part of request) body += String(part);
    this.calls.push({
      method: request.method ?? '',
      path: decodeURIComponent(url.pathname),
      query: Object.fromEntries(url.searchParams),
      headers: request.headers,
      body: body ? JSON.parse(body) : undefined,
    });
    const planned: GraphAnswer = this.#planned.shift() ?? { status: 501, body: {} };
    if (planned.status === 'silence') return;
    if (planned.status === 'hangUp') return void request.socket.destroy();
    const headers = { 'content-type': 'application/json', ...planned.headers };
    response.writeHead(planned.status, headers);
    response.end(planned.text ?? JSON.stringify(planned.body ?? {}));
  }
}
