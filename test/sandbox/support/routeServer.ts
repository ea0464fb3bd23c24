import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RouteServer } from '../../../deployment/sandbox';

type Handler = Parameters<RouteServer['get']>[1];

/** The few lines of a web server that the sandbox is mounted on in its tests. */
export function createRouteServer() {
  const routes: { method: string; path: string; handler: Handler }[] = [];
  const add = (method: string) => (path: string, handler: Handler) =>
    routes.push({ method, path, handler });
  const server: Server = createServer((request, response) => {
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    const found = routes.find(
      (route) =>
        route.method === request.method &&
        (route.path === path ||
          (route.path.endsWith('*') && path.startsWith(route.path.slice(0, -1)))),
    );
    if (found) return void found.handler(request, response);
    // Not chained: restify, loaded by another test of this worker, makes `writeHead` return nothing.
    response.writeHead(404);
    response.end();
  });
  return {
    get: add('GET'),
    post: add('POST'),
    put: add('PUT'),
    del: add('DELETE'),
    async listen(port = 0): Promise<string> {
      await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    },
    async close(): Promise<void> {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
