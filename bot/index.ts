/**
 * Puts everything together, and decides nothing: settings, database, rules, jobs, Teams and the web
 * server; without Teams settings, the sandbox in Teams' place.
 */
import './fastStart';
import pino, { type Logger } from 'pino';
import { Temporal } from 'temporal-polyfill';
import { createSandbox, ForeignDatabase, type Sandbox } from '../deployment/sandbox';
import { seed, type ChannelLink } from '../prisma/seed';
import type { ChangePorts } from './change';
import { ConfigError, readConfig, type Config } from './config';
import { createHttpServer, ListenError } from './http';
import { createDeliver } from './jobs/deliver';
import { createEffects } from './jobs/effects';
import { createJobs, testClockSession, type Jobs } from './jobs/jobs';
import { render } from './jobs/render';
import { createSweep } from './jobs/sweep';
import { createMetrics } from './metrics';
import type { Clock, DirectoryEntry } from './process/ports';
import { migrate, MigrationError } from './storage/migrate';
import { EmbeddedPostgresError } from './storage/postgres/EmbeddedPostgresError';
import { startEmbeddedPostgres } from './storage/postgres/startEmbeddedPostgres';
import { openStorage, type Storage } from './storage/storage';
import { createRateLimit } from './teams/rate-limit';
import { createTeams, MICROSOFT_SERVICE_URL, type Teams } from './teams/teams';

/** What was started, to be stopped in the opposite order. */
const running: { stop(): Promise<unknown> }[] = [];

async function start(config: Config, log: Logger): Promise<void> {
  for (const warning of config.warnings) log.warn(warning);
  const url = await startDatabase(config, log);

  const isSandbox = config.mode === 'sandbox';
  const clock: Clock = { now: () => sandbox?.clock.now() ?? Temporal.Now.instant() };
  const storage = openStorage({
    url,
    clock,
    log,
    enqueue: (transaction, waiting) => jobs.enqueue(transaction, waiting),
    ...(isSandbox ? { sessionOptions: testClockSession } : {}),
  });
  running.push({ stop: () => storage.close() });
  let serviceUrl = MICROSOFT_SERVICE_URL;
  const rateLimit = createRateLimit();
  const resetBot = async () => {
    rateLimit.forget();
    await storage.directory.emptyEverything();
    await seedSandbox(storage, serviceUrl);
  };
  const sandbox = isSandbox
    ? await openSandbox(url, { storage, jobs: () => jobs, resetBot, log })
    : null;
  await migrate(url); // Not before the sandbox knows that this database is its own.

  const ports: ChangePorts = { store: storage.store, clock, university: config.university };
  const teams: { edge?: Teams } = {};
  const jobs = createJobs({
    url,
    log,
    handlers: jobHandlers({ ports, storage, teams, log }),
    ...(sandbox ? { clock: sandbox.clock.bossClock, sessionOptions: testClockSession } : {}),
  });

  let isReady = false; // A turn leaves jobs behind, so it waits for them to be started.
  const http = createHttpServer({
    onActivity: async (authorization, body) =>
      isReady ? teams.edge!.onActivity(authorization, body) : { status: 503 },
    ready: async () => ({ database: await storage.isReady(), jobs: await jobs.ready() }),
    metrics: createMetrics(jobs),
    log,
    ...(sandbox ? { mount: (server) => sandbox.mount(server) } : {}),
  });
  const port = await http.listen(config);
  running.push({
    stop: async () => {
      await http.close();
      await teams.edge?.connector.close(); // Answers under way still needed it.
    },
  });
  const baseUrl = `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`;

  if (sandbox) serviceUrl = `${baseUrl}/connector/`;
  teams.edge = createTeams({
    identity: whoTheBotIs(config, sandbox, baseUrl),
    serviceUrl,
    rateLimit,
    ports,
    ledger: storage.conversations,
    deliveries: storage.deliveries,
    dialogStorage: storage.dialogs,
    onUndelivered: async ({ conversation }, activity) => {
      const conversationId = conversation?.id ?? '';
      await jobs.enqueue(storage.prisma, [{ kind: 'reply', conversationId, activity }]);
    },
    log,
  });
  if (sandbox) {
    await seedSandbox(storage, serviceUrl);
    await storage.deliveries.forgetUnfinished();
    running.push(sandbox);
  }
  await jobs.start();
  running.push(jobs);
  isReady = true;
  sandbox?.start(baseUrl);
  log.info({ mode: config.mode, port }, 'ready');
  process.stdout.write(
    `\n  ${sandbox ? 'Teams on your own machine' : 'Listening'}: ${baseUrl}/\n\n`,
  );
}

async function startDatabase({ database }: Config, log: Logger): Promise<string> {
  if (database.kind === 'server') return database.url;
  const server = await startEmbeddedPostgres({ dataDir: database.dataDir, log });
  running.push(server);
  return server.url;
}

function jobHandlers(parts: {
  ports: ChangePorts;
  storage: Storage;
  teams: { edge?: Teams };
  log: Logger;
}) {
  const { ports, storage, teams, log } = parts;
  const messenger = () => {
    if (!teams.edge) throw new Error('Teams is not connected yet');
    return teams.edge.messenger;
  };
  return {
    deliver: createDeliver({
      ...ports,
      messenger: {
        send: (...message) => messenger().send(...message),
        update: (...message) => messenger().update(...message),
        resend: (activity) => messenger().resend(activity),
      },
      ledger: storage.posts,
      render,
      effects: createEffects(),
      markUnreachable: (person, code) => storage.conversations.markUnreachable(person, code),
      log,
    }),
    sweep: createSweep({ ...ports, purge: (now) => storage.deliveries.purge(now), log }),
    nextNoticeAt: () => storage.store.nextNoticeAt(ports.clock.now().toString()),
  };
}

function openSandbox(
  databaseUrl: string,
  {
    storage,
    jobs,
    resetBot,
    log,
  }: { storage: Storage; jobs: () => Jobs; resetBot: () => Promise<void>; log: Logger },
): Promise<Sandbox> {
  return createSandbox({
    databaseUrl,
    flow: true,
    work: {
      dueJobs: () => jobs().work.dueJobs(),
      nextDueAt: () => jobs().work.nextDueAt(),
      sweep: () => jobs().work.sweep(),
    },
    resetBot,
    hasForeignData: () => storage.holdsForeignData(),
    log,
  });
}

/** Repeated at every start: the address of the channels has the port in it. */
function seedSandbox({ directory, conversations }: Storage, serviceUrl: string): Promise<void> {
  const target = {
    saveDirectory: (entries: DirectoryEntry[]) => directory.saveDirectory(entries),
    linkChannel: (link: ChannelLink) => conversations.linkChannel(link),
  };
  return seed(target, serviceUrl);
}

function whoTheBotIs(config: Config, sandbox: Sandbox | null, baseUrl: string) {
  if (config.mode === 'teams') return config.teams;
  const { appId, tenantId, appPassword: secret } = sandbox!;
  const url = sandbox!.tokenEndpoint(baseUrl);
  return {
    appId,
    tenantId,
    credentials: { kind: 'endpoint', url, appId, secret } as const,
    openIdMetadata: sandbox!.openIdMetadata(baseUrl),
  };
}

/** Ends what was started, the latest first. */
async function stop(log: Logger): Promise<void> {
  for (const part of running.splice(0).reverse()) {
    await part.stop().catch((error: unknown) => log.error({ err: error }, 'stopping'));
  }
}

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = pino({ level: config.logLevel });
  let stopping: Promise<void> | undefined;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    // npm passes on a Ctrl-C that the terminal has sent already: the second one changes nothing.
    process.on(signal, () => {
      stopping ??= stop(log).then(() => process.exit(0));
    });
  }
  try {
    await start(config, log);
  } catch (error) {
    await stop(log);
    throw error;
  }
}

/** Whoever starts the bot can mend these: they read a sentence, and no stack. */
const FOR_PEOPLE = [
  ConfigError,
  EmbeddedPostgresError,
  ForeignDatabase,
  ListenError,
  MigrationError,
];

main().catch((error: Error) => {
  const isForPeople = FOR_PEOPLE.some((kind) => error instanceof kind);
  process.stderr.write(`${isForPeople ? error.message : error.stack}\n`);
  process.exit(1);
});
