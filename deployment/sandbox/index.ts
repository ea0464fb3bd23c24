import { BotLine } from './botLine';
import { CardViews } from './cardViews';
import { Changes } from './changes';
import { SandboxClock } from './clock';
import { createConnector } from './connector';
import { createControl } from './control';
import { Events } from './control/events';
import { requireLoopback } from './control/guard';
import { Faults } from './faults';
import { appId, appPassword, teamsAppId, tenantId } from './identity';
import { createGraph } from './graph';
import { type SandboxLog, silentLog } from './log';
import type { Parts } from './parts';
import { RateLimit } from './rateLimit';
import { openRecords, type Records } from './records';
import { answerWith, type RouteServer, type ServerHandler } from './routes';
import { State } from './state';
import { TimeTravel, type Work } from './timeTravel';
import { createTokens } from './tokens';
import { Truth } from './truth';

export type { SandboxClock } from './clock';
export type { SandboxLog } from './log';
export { sandboxHosts } from './hosts';
export {
  sandboxDepartments,
  sandboxFormations,
  sandboxPeople,
  type SandboxDirectoryEntry,
  type SandboxPerson,
  type SandboxRole,
} from './people';
export { ForeignDatabase } from './records';
export type { RouteServer } from './routes';
export { type ChannelPurpose, sandboxChannels, type SandboxChannel } from './teams';
export type { Work } from './timeTravel';

export interface SandboxOptions {
  databaseUrl: string;
  /** The clock goes on by itself, as for a person at the page; false: it moves only when told. */
  flow: boolean;
  work: Work;
  /** Empties the bot's own tables and seeds them again. */
  resetBot: () => Promise<void>;
  /** Whether the bot's own tables hold anything. Asked only of a database without the sandbox's mark. */
  hasForeignData: () => Promise<boolean>;
  /** Teams' rate limits (in real time); on unless false. */
  rateLimits?: boolean;
  log?: SandboxLog;
}

/** A Teams on this machine, for one bot in the same process; see design.md « The sandbox ». */
export interface Sandbox {
  readonly appId: string;
  readonly tenantId: string;
  readonly appPassword: string;
  /** What `TEAMS_APP_ID` would be. */
  readonly teamsAppId: string;
  readonly clock: SandboxClock;
  /** Adds `/`, `/sandbox/…` and `/connector/…`. */
  mount(server: RouteServer): void;
  /** Once the server listens at `baseUrl` (`http://127.0.0.1:PORT`): the clock begins to flow. */
  start(baseUrl: string): void;
  /** Before the server closes. */
  stop(): Promise<void>;
  /** What `BOT_OPENID_METADATA` would be. */
  openIdMetadata(baseUrl: string): string;
  /** What `BOT_TOKEN_ENDPOINT` would be. */
  tokenEndpoint(baseUrl: string): string;
  /** What `GRAPH_ENDPOINT` would be. */
  graphEndpoint(baseUrl: string): string;
}

/** Throws a sentence for a database that holds data of somebody else. */
export async function createSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { databaseUrl: url, hasForeignData, log = silentLog } = options;
  const records = await openRecords({ url, hasForeignData, log });
  const parts = await createParts(records, options);
  const events = new Events(parts.changes);
  return {
    appId,
    tenantId,
    appPassword,
    teamsAppId,
    clock: parts.clock,
    mount: (server) => mount(server, { parts, events, options }),
    start(baseUrl) {
      parts.line.baseUrl = baseUrl;
      parts.clock.startFlow();
    },
    async stop() {
      events.close();
      await parts.clock.stopFlow();
      await records.close();
    },
    openIdMetadata: (baseUrl) => `${baseUrl}/connector/.well-known/openidconfiguration`,
    tokenEndpoint: (baseUrl) => `${baseUrl}/connector/token`,
    graphEndpoint: (baseUrl) => `${baseUrl}/graph/`,
  };
}

async function createParts(records: Records, options: SandboxOptions): Promise<Parts> {
  const { log = silentLog, flow, work } = options;
  const state = await State.load(records);
  const changes = new Changes();
  const clock = await SandboxClock.create({
    now: state.clock.get('clock')?.now,
    flow,
    keep: (now) => state.clock.set('clock', { now: now.toString() }),
    onMove: (now) => changes.tell({ clock: now.toString() }),
  });
  const tokens = await createTokens();
  const line = new BotLine(tokens);
  const truth = new Truth();
  const views = new CardViews({ state, line, clock, truth, log });
  const travel = new TimeTravel(clock, work);
  const faults = new Faults();
  return { state, clock, travel, line, tokens, views, truth, faults, changes, log };
}

interface Mounting {
  parts: Parts;
  events: Events;
  options: SandboxOptions;
}

function mount(server: RouteServer, { parts, events, options }: Mounting): void {
  const { log } = parts;
  const limit = options.rateLimits === false ? undefined : new RateLimit();
  const connector = createConnector(parts, limit);
  const resetBot = () => {
    limit?.clear();
    return options.resetBot();
  };
  const control = createControl(parts, { events, resetBot });
  // The bot's password is in the source, so a page of another site must not get as far as to use it.
  const fromHere =
    (handle: typeof connector): typeof connector =>
    async (request) => {
      requireLoopback(request.headers);
      return handle(request);
    };
  const graph = createGraph(parts);
  const toBot: ServerHandler = async (request, response) =>
    answerWith({ request, response }, fromHere(connector), {
      log,
      onError: (message) => ({ status: 500, body: { error: { code: 'ServiceError', message } } }),
    });
  const toPeople: ServerHandler = async (request, response) =>
    answerWith({ request, response }, control, {
      log,
      onError: (reason) => ({ status: 500, body: { error: `Something failed: ${reason}.` } }),
    });
  const asGraph: ServerHandler = async (request, response) =>
    answerWith({ request, response }, fromHere(graph), {
      log,
      onError: (message) => ({
        status: 500,
        body: { error: { code: 'generalException', message } },
      }),
    });
  server.get('/', toPeople);
  server.get('/graph/*', asGraph);
  server.post('/graph/*', asGraph);
  server.put('/graph/*', asGraph);
  server.del('/graph/*', asGraph);
  for (const method of ['get', 'post', 'put', 'del'] as const) {
    server[method]('/connector/*', toBot);
    server[method]('/sandbox/*', toPeople);
  }
}
