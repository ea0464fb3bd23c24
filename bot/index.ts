/**
 * Puts everything together, and decides nothing: settings, database, rules, jobs, Teams and the web
 * server; without Teams settings, the sandbox in Teams' place. How the parts fit is in start/.
 */
import './fastStart';
import type { Logger } from 'pino';
import { Temporal } from 'temporal-polyfill';
import { ForeignDatabase } from '../deployment/sandbox';
import { ConfigError, readConfig, type Config } from './config';
import { createCredentialsExpiry } from './credentialsExpiry';
import { ListenError } from './http';
import { createJobs, testClockSession } from './jobs/jobs';
import { createLog } from './log';
import { describeError } from './log/describeError';
import type { Clock } from './process/ports';
import { changePorts } from './start/changePorts';
import { databaseUrl } from './start/database';
import { warnOfUnknownDepartments } from './start/departments';
import { deskOver, fileAddressOver, linksOver, pdfMaker, warmPdfUp } from './start/documents';
import { graphAndHelp, whoTheBotIs } from './start/identity';
import { jobHandlers } from './start/jobHandlers';
import { mailerIn } from './start/mail';
import { Running } from './start/running';
import { openSandbox, seedSandbox } from './start/sandbox';
import { teamsOver } from './start/teams';
import { metricsOver } from './start/watching';
import { listen, type Connected } from './start/web';
import { migrate, MigrationError } from './storage/migrate';
import { EmbeddedPostgresError } from './storage/postgres/EmbeddedPostgresError';
import { joinSenders } from './storage/senders';
import { openStorage } from './storage/storage';
import { useOutgoingProxy } from './teams/outgoingProxy';
import { IN_JOB_OF_SANDBOX } from './teams/patience';
import { createRateLimit } from './teams/rateLimit';
import { MICROSOFT_SERVICE_URL } from './teams/teams';

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
  const connected: Connected = { isReady: false };
  const { graph, folders, help } = graphAndHelp({
    ...{ config, sandbox, baseUrl: () => baseUrl },
    connector: () => connected.teams!.connector,
  });
  const { store } = storage;
  const linkTo = linksOver(storage, () => config.publicUrl ?? baseUrl);
  const ports = changePorts(config, { store, clock, watch, help, linkTo, running, log });
  const fileAddress = fileAddressOver(config, () => baseUrl);
  const jobs = createJobs({
    url,
    watch,
    log,
    handlers: jobHandlers({
      ...{ ports, storage, log, mailer: mailerIn(config, running) },
      messenger: () => connected.teams!.messenger,
      desk: deskOver(storage, {
        ...{ maker: pdfMaker({ fileAddress }), linkTo, folders },
        carrier: () => connected.teams!.files,
      }),
    }),
    ...(sandbox ? { clock: sandbox.clock.bossClock } : {}),
    ...session,
  });

  const parts = { storage, jobs, sandbox, clock, connected, metrics: registry };
  const { baseUrl, port } = await listen(config, { ...parts, running, log });
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
  await warnOfUnknownDepartments(storage, config.university, log);
  await jobs.start();
  running.add(jobs);
  expiry.start();
  connected.isReady = true;
  sandbox?.start(baseUrl);
  log.info({ mode: config.mode, port }, 'ready');
  warmPdfUp(log);
  process.stdout.write(
    `\n  ${sandbox ? 'Teams sur votre machine' : 'À l’écoute'} : ${baseUrl}/\n\n`,
  );
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
