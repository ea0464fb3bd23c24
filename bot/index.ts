/**
 * Puts everything together, and decides nothing: settings, database, rules, jobs, Teams and the web
 * server; without Teams settings, the sandbox in Teams' place. How the parts fit is in start/.
 */
import './fastStart';
import type { Logger } from 'pino';
import { Temporal } from 'temporal-polyfill';
import { ForeignDatabase } from '../deployment/sandbox';
import type { ChangePorts } from './change';
import { ConfigError, readConfig, type Config } from './config';
import { createCredentialsExpiry } from './credentialsExpiry';
import { createHttpServer, ListenError } from './http';
import { createJobs, testClockSession } from './jobs/jobs';
import { createLog } from './log';
import { describeError } from './log/describeError';
import { createMailer } from './mail/mailer';
import type { Clock } from './process/ports';
import { warnOfUnknownDepartments } from './start/departments';
import {
  deskOver,
  downloadsOver,
  fileAddressOver,
  formReaderIn,
  linksOver,
  pdfMaker,
  printReaderIn,
  warmPdfUp,
} from './start/documents';
import { graphAndHelp, whoTheBotIs } from './start/identity';
import { jobHandlers } from './start/jobHandlers';
import { registerOver } from './start/register';
import { Running } from './start/running';
import { openSandbox, seedSandbox } from './start/sandbox';
import { teamsOver } from './start/teams';
import { metricsOver } from './start/watching';
import { migrate, MigrationError } from './storage/migrate';
import { EmbeddedPostgresError } from './storage/postgres/EmbeddedPostgresError';
import { startEmbeddedPostgres } from './storage/postgres/startEmbeddedPostgres';
import { joinSenders } from './storage/senders';
import { openStorage } from './storage/storage';
import { useOutgoingProxy } from './teams/outgoingProxy';
import { IN_JOB_OF_SANDBOX } from './teams/patience';
import { createRateLimit } from './teams/rateLimit';
import { MICROSOFT_SERVICE_URL, type Teams } from './teams/teams';

async function start(config: Config, { log, running }: { log: Logger; running: Running }) {
  for (const warning of config.warnings) log.warn(warning);
  const url = await databaseUrl(config, { log, running });

  // Parts that need each other find each other when they are used.
  const isSandbox = config.mode === 'sandbox';
  const clock: Clock = { now: () => sandbox?.clock.now() ?? Temporal.Now.instant() };
  const session = isSandbox ? { sessionOptions: testClockSession } : {};
  const storage = openStorage({
    url,
    clock,
    log,
    enqueue: (transaction, waiting) => jobs.enqueue(transaction, waiting),
    release: (transaction, places) => jobs.release(transaction, places),
    ...session,
  });
  running.add({ stop: () => storage.close() });
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
  if (!isSandbox) running.add(await joinSenders({ url, limit: rateLimit, log }));

  const expiry = running.add(createCredentialsExpiry(config, { clock, log }));
  const credentialsExpireAt = expiry.expiresAt()?.toString() ?? null;
  const about = { mode: config.mode, credentialsExpireAt };
  const { registry, watch } = metricsOver({ storage, jobs: () => jobs }, about);
  const connected: { teams?: Teams } = {};
  const { graph, folders, help } = graphAndHelp({
    ...{ config, sandbox, baseUrl: () => baseUrl },
    connector: () => connected.teams!.connector,
  });
  const { university } = config;
  const fileAddress = fileAddressOver(
    config.mode === 'teams' ? config.teams.appId : null,
    () => baseUrl,
  );
  const linkTo = linksOver(storage, () => config.publicUrl ?? baseUrl);
  const register = registerOver(config, log);
  const readers = { formReader: formReaderIn(running), printReader: printReaderIn(running) };
  const around = { watch, help, linkTo, ...readers, register, log };
  const ports: ChangePorts = { store: storage.store, clock, university, ...around };
  const mailer = config.mail ? createMailer(config.mail) : null;
  if (mailer) running.add({ stop: () => mailer.close() });
  const jobs = createJobs({
    url,
    watch,
    log,
    handlers: jobHandlers({
      ...{ ports, storage, mailer, log },
      messenger: () => connected.teams!.messenger,
      desk: deskOver(storage, {
        ...{ maker: pdfMaker({ fileAddress }), linkTo, folders },
        carrier: () => connected.teams!.files,
      }),
    }),
    ...(sandbox ? { clock: sandbox.clock.bossClock } : {}),
    ...session,
  });

  let isReady = false; // A turn leaves jobs behind, so it waits for them to be started.
  const http = createHttpServer({
    onActivity: async (authorization, body) =>
      isReady ? connected.teams!.onActivity(authorization, body) : { status: 503 },
    ready: async () => ({ database: await storage.isReady(), jobs: await jobs.ready() }),
    documents: downloadsOver(storage, {
      isOnlyLocal: isSandbox,
      moment: () => ({ now: clock.now().toString(), university }),
      log,
    }),
    metrics: registry,
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
  const baseUrl = `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`;

  if (sandbox) serviceUrl = `${baseUrl}/connector/`;
  const identity = whoTheBotIs(config, sandbox, baseUrl);
  const patience = sandbox ? { jobPatience: IN_JOB_OF_SANDBOX } : {};
  const teams = { identity, serviceUrl, rateLimit, ...patience, ports, graph, watch, log };
  connected.teams = teamsOver({ storage, jobs }, teams);
  if (sandbox) {
    await seedSandbox(storage, serviceUrl);
    await storage.deliveries.forgetUnfinished();
    running.add(sandbox);
  }
  await warnOfUnknownDepartments(storage, university, log);
  await jobs.start();
  running.add(jobs);
  expiry.start();
  isReady = true;
  sandbox?.start(baseUrl);
  log.info({ mode: config.mode, port }, 'ready');
  warmPdfUp(log);
  process.stdout.write(
    `\n  ${sandbox ? 'Teams on your own machine' : 'Listening'}: ${baseUrl}/\n\n`,
  );
}

async function databaseUrl(
  { database }: Config,
  { log, running }: { log: Logger; running: Running },
): Promise<string> {
  if (database.kind === 'server') return database.url;
  const { dataDir } = database;
  return running.add(await startEmbeddedPostgres({ dataDir, log })).url;
}

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  useOutgoingProxy(process.env);
  process.on('uncaughtException', (err) => {
    // Node's own words would have whatever the error carries.
    log.fatal({ err }, 'ended by an error that nobody caught');
    process.exit(1);
  });
  const running = new Running(log);
  let stopping: Promise<void> | undefined;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    // npm passes on a Ctrl-C that the terminal has sent already: the second one changes nothing.
    process.on(signal, () => {
      stopping ??= running.stop().then(() => process.exit(0));
    });
  }
  try {
    await start(config, { log, running });
  } catch (error) {
    await running.stop();
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
  const said = isForPeople ? error.message : JSON.stringify(describeError(error), null, 2);
  process.stderr.write(`${said}\n`);
  process.exit(1);
});
