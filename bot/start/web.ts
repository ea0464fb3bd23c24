/** The web server over the database and the jobs, which hands to Teams what comes for the bot. */
import type { Logger } from 'pino';
import type { Sandbox } from '../../deployment/sandbox';
import type { Config } from '../config';
import { createHttpServer, type HttpServerOptions } from '../http';
import type { Jobs } from '../jobs/jobs';
import type { Clock } from '../process/ports';
import type { Storage } from '../storage/storage';
import type { Teams } from '../teams/teams';
import { downloadsOver } from './documents';
import type { Running } from './running';

/** Teams, which is connected once the web server listens. */
export interface Connected {
  teams?: Teams;
  /** A turn leaves jobs behind, so it waits for them to be started. */
  isReady: boolean;
}

interface WebParts {
  storage: Storage;
  jobs: Jobs;
  sandbox: Sandbox | null;
  clock: Clock;
  connected: Connected;
  metrics: HttpServerOptions['metrics'];
  running: Running;
  log: Logger;
}

/** Listens, and gives where: the port may be any free one. */
export async function listen(
  config: Config,
  { storage, jobs, sandbox, clock, connected, metrics, running, log }: WebParts,
): Promise<{ baseUrl: string; port: number }> {
  const { host, university } = config;
  const http = createHttpServer({
    onActivity: async (authorization, body) =>
      connected.isReady ? connected.teams!.onActivity(authorization, body) : { status: 503 },
    ready: async () => ({ database: await storage.isReady(), jobs: await jobs.ready() }),
    documents: downloadsOver(storage, {
      isOnlyLocal: sandbox !== null,
      moment: () => ({ now: clock.now().toString(), university }),
      log,
    }),
    metrics,
    log,
    ...(sandbox ? { mount: (server) => sandbox.mount(server) } : {}),
  });
  const port = await http.listen(config);
  running.add({
    stop: async () => {
      await http.close();
      await connected.teams?.connector.close(); // Answers under way still needed it.
      await connected.teams?.files.close();
    },
  });
  return { baseUrl: `http://${host.includes(':') ? `[${host}]` : host}:${port}`, port };
}
