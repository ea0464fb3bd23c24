/**
 * A university that reaches the outside through its proxy only: whatever name of `outside.test` is asked
 * for is, behind the proxy and over TLS, the one server on this machine.
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type AddressInfo, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { outsideCertificate } from './certificates';

export interface OutgoingProxy {
  url: string;
  /** What it was asked to connect to, `NAME:PORT`. */
  asked: string[];
  close(): Promise<void>;
}

export async function startOutgoingProxy(serverUrl: string): Promise<OutgoingProxy> {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const join = (one: Socket, other: Socket) => {
    for (const end of [one, other]) {
      sockets.add(end);
      end.on('error', () => undefined);
      end.on('close', () => [one, other].forEach((socket) => socket.destroy()));
    }
    one.pipe(other).pipe(one);
  };
  const outside = createTlsServer(outsideCertificate, (socket) =>
    join(socket, connect(Number(new URL(serverUrl).port), '127.0.0.1')),
  );
  outside.on('tlsClientError', () => undefined);
  const proxy = createServer((_request, response) => {
    response.statusCode = 501;
    response.end();
  });
  proxy.on('connect', ({ url = '' }, socket: Socket) => {
    asked.push(url);
    if (!url.endsWith('.outside.test:443')) return socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    return join(socket, connect(portOf(outside), '127.0.0.1'));
  });
  for (const server of [outside, proxy]) {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  }
  return {
    url: `http://127.0.0.1:${portOf(proxy)}`,
    asked,
    close: async () => {
      proxy.closeAllConnections();
      for (const socket of sockets) socket.destroy();
      await Promise.all([outside, proxy].map((server) => once(server.close(), 'close')));
    },
  };
}

const portOf = (server: Server) => (server.address() as AddressInfo).port;
