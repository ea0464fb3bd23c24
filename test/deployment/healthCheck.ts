/** Runs a container's health check as Docker would, against a web server of the test. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const PORT = 3978;

async function runCheck([command, ...args]: string[], port: number): Promise<number | null> {
  if (command !== 'node') throw new Error(`The image has no ${command}.`);
  const atPort = args.map((arg) => arg.replaceAll(`:${PORT}`, `:${port}`));
  const env = { PATH: process.env.PATH, PORT: String(port) };
  const child = spawn(process.execPath, atPort, { env, stdio: ['ignore', 'inherit', 'inherit'] });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code;
}

/** Its exit codes: when `route` answers 200, when it answers 503, and when nobody answers. */
export async function answersOf(check: string[], route: string) {
  let status = 200;
  const server = createServer((request, response) => {
    response.statusCode = request.url === route ? status : 404;
    response.end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const well = await runCheck(check, port);
  status = 503;
  const unwell = await runCheck(check, port);
  server.close();
  await once(server, 'close');
  return { well, unwell, gone: await runCheck(check, port) };
}
