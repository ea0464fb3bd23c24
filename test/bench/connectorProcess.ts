// The Bot Connector of the `turn` bench, a process of its own: takes every message at once, without
// limits, and tells the load generator in which conversation one arrived and whether it has a card.
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Arrival = [conversationId: string, hasCard: boolean];

const MESSAGE = /^\/v3\/conversations\/([^/]+)\/activities/;
const CARD = 'application/vnd.microsoft.card.adaptive';
const tell = process.send?.bind(process);
if (!tell) throw new Error('the bench starts this process');

let arrivals: Arrival[] = [];

/** Together, once in each round of the event loop: the connector must not be what is measured. */
function arrived(arrival: Arrival): void {
  if (arrivals.push(arrival) > 1) return;
  setImmediate(() => {
    tell?.(arrivals);
    arrivals = [];
  });
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

let count = 0;
const server = createServer({ keepAliveTimeout: 0 }, async (request, response) => {
  const body = await textOf(request);
  const conversation = MESSAGE.exec(request.url ?? '')?.[1];
  const isUnderstood = request.method === 'POST' && conversation && request.headers.authorization;
  count += 1;
  response.writeHead(isUnderstood ? 201 : 501, { 'Content-Type': 'application/json' });
  response.end(`{"id":"m-${count}"}`);
  if (isUnderstood) arrived([decodeURIComponent(conversation), body.includes(CARD)]);
});

server.listen(0, '127.0.0.1', () => {
  tell(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
});
process.once('disconnect', () => process.exit());
