/** Where Teams keeps files, on this machine: it gives, takes and misbehaves as a test says. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

export interface Put {
  path: string;
  range: string | undefined;
  body: Buffer;
  authorization: string | undefined;
}

export interface FileHost {
  url: string;
  /** Paths that were asked for, in order. */
  gets: string[];
  puts: Put[];
  /** What an address answers. */
  give(path: string, answer: (request: IncomingMessage, response: ServerResponse) => void): void;
  /** Statuses of the next uploads; then 201. */
  uploadStatuses: number[];
  stop(): Promise<void>;
}

export async function startFileHost(): Promise<FileHost> {
  const given = new Map<string, (request: IncomingMessage, response: ServerResponse) => void>();
  const server = createServer((request, response) => void answer(request, response));
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '';
    if (request.method === 'PUT') {
      const { authorization } = request.headers;
      const range = request.headers['content-range'];
      host.puts.push({ path, range, body: await buffer(request), authorization });
      response.statusCode = host.uploadStatuses.shift() ?? 201;
      response.end('{}');
      return;
    }
    host.gets.push(path);
    const give = given.get(path);
    if (give) return give(request, response);
    response.statusCode = 404;
    response.end();
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host: FileHost = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    gets: [],
    puts: [],
    uploadStatuses: [],
    give: (path, how) => void given.set(path, how),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return host;
}

/** A PDF, as far as its first bytes say. */
export function pdfOf(size: number): Buffer {
  const bytes = Buffer.alloc(size, ' ');
  bytes.write('%PDF-1.7\n');
  return bytes;
}

export const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
export const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1]);
