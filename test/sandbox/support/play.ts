import { json as readJson } from 'node:stream/consumers';
import { Temporal } from 'temporal-polyfill';
import { createSandbox, type Sandbox, type SandboxOptions } from '../../../deployment/sandbox';
import { freshDatabase } from '../../support/database';
import { createRouteServer } from './routeServer';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each test knows what it sent
type Json = any;

export interface Activity {
  type: string;
  id: string;
  text?: string;
  name?: string;
  action?: string;
  replyToId?: string;
  serviceUrl: string;
  timestamp: string;
  localTimestamp: string;
  locale: string;
  from: { id: string; name: string; aadObjectId: string };
  recipient: { id: string };
  conversation: { id: string; conversationType: string; tenantId: string; isGroup?: boolean };
  channelData: Record<string, unknown>;
  attachments?: { contentType: string; name?: string; content?: unknown }[];
  entities: Record<string, unknown>[];
  membersAdded?: unknown[];
  value?: Json;
}

export interface Message {
  id: string;
  replyTo?: string;
  from: string;
  text?: string;
  summary?: string;
  cards: Record<string, Json>[];
  files: { name: string; url: string }[];
  other: { contentType: string; content: unknown; name?: string }[];
  updatedAt?: string;
  deleted?: boolean;
}

export interface Answered {
  status: number;
  headers: Headers;
  /** Text if it is not JSON. */
  body: Json;
}

type Turn = (activity: Activity, authorization: string) => unknown;

/** A bot in a few lines: it keeps what it gets, and does what the test tells it to. */
export class ScriptedBot {
  readonly got: Activity[] = [];
  readonly authorizations: string[] = [];
  /** Returns the body of an answer 200, or `{ status }`, or nothing. */
  turn: Turn = () => undefined;

  forget(): void {
    this.got.length = 0;
    this.authorizations.length = 0;
    this.turn = () => undefined;
  }

  get last(): Activity {
    const last = this.got.at(-1);
    if (!last) throw new Error('the bot got nothing');
    return last;
  }
}

/** Work that has its times: each thing is done when the clock has reached it. */
export class ScriptedWork {
  readonly done: { what: string; at: string }[] = [];
  #planned: { at: Temporal.Instant; what: string }[] = [];
  clock: Sandbox['clock'] | undefined;

  forget(): void {
    this.done.length = 0;
    this.#planned = [];
  }

  plan(at: string, what: string): void {
    this.#planned.push({ at: Temporal.Instant.from(at), what });
  }

  async dueJobs(): Promise<number> {
    return 0;
  }

  async nextDueAt(): Promise<Temporal.Instant | null> {
    const times = this.#planned.map(({ at }) => at).sort((a, b) => Temporal.Instant.compare(a, b));
    return times[0] ?? null;
  }

  async sweep(): Promise<void> {
    const now = this.clock?.now();
    if (!now) return;
    const isDue = ({ at }: { at: Temporal.Instant }) => Temporal.Instant.compare(at, now) <= 0;
    for (const { what } of this.#planned.filter(isDue)) {
      this.done.push({ what, at: now.toString() });
    }
    this.#planned = this.#planned.filter((one) => !isDue(one));
  }
}

export interface Play {
  url: string;
  sandbox: Sandbox;
  bot: ScriptedBot;
  work: ScriptedWork;
  /** How often the bot was reset. */
  resets: () => number;
  get: (path: string) => Promise<Answered>;
  post: (path: string, body: object) => Promise<Answered>;
  messages: (conversation: string, as: string) => Promise<Message[]>;
  type: (conversation: string, as: string, text: string) => Promise<Answered>;
  act: (conversation: string, body: object) => Promise<Answered>;
  /** A connector call of the bot's, with its token; `path` after `/connector/`. */
  connector: (method: string, path: string, body?: object) => Promise<Answered>;
  /** Sends into a conversation; the message's id. */
  send: (conversation: string, activity: object) => Promise<string>;
  stop: () => Promise<void>;
}

export const chat = (person: string) => `a:1-${person}`;
const pathOf = (conversation: string) => `conversations/${encodeURIComponent(conversation)}`;

/** Starts a sandbox with its scripted bot on this database. Ends it with `stop`. */
export async function startPlay(
  databaseUrl: string,
  options: Partial<SandboxOptions> = {},
): Promise<Play> {
  const bot = new ScriptedBot();
  const work = new ScriptedWork();
  let resets = 0;
  const sandbox = await createSandbox({
    databaseUrl,
    flow: false,
    rateLimits: false,
    work,
    hasForeignData: async () => false,
    resetBot: async () => void (resets += 1),
    ...options,
  });
  work.clock = sandbox.clock;
  const server = createRouteServer();
  sandbox.mount(server);
  server.post('/api/messages', async (request, response) => {
    const activity = (await readJson(request)) as Activity;
    const authorization = request.headers.authorization ?? '';
    bot.got.push(activity);
    bot.authorizations.push(authorization);
    const answer = (await bot.turn(activity, authorization)) as { status?: number } | undefined;
    const status = answer?.status ?? 200;
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(answer === undefined || answer.status ? undefined : JSON.stringify(answer));
  });
  const url = await server.listen();
  sandbox.start(url);
  const token = await tokenFor(sandbox, url);

  const get = (path: string) => answered(fetch(`${url}/sandbox/${path}`));
  const post = (path: string, body: object) =>
    answered(
      fetch(`${url}/sandbox/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    );
  const connector = (method: string, path: string, body?: object) =>
    answered(
      fetch(`${url}/connector/${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: body && JSON.stringify(body),
      }),
    );

  return {
    url,
    sandbox,
    bot,
    work,
    resets: () => resets,
    get,
    post,
    connector,
    async messages(conversation, as) {
      const { status, body } = await get(`${pathOf(conversation)}/messages?as=${as}`);
      if (status !== 200) throw new Error(`${status}: ${JSON.stringify(body)}`);
      return body as Message[];
    },
    type: (conversation, as, text) => post(`${pathOf(conversation)}/messages`, { as, text }),
    act: (conversation, body) => post(`${pathOf(conversation)}/actions`, body),
    async send(conversation, activity) {
      const path = `v3/conversations/${encodeURIComponent(conversation)}/activities`;
      const { status, body } = await connector('POST', path, { type: 'message', ...activity });
      if (status !== 201) throw new Error(`${status}: ${JSON.stringify(body)}`);
      return (body as { id: string }).id;
    },
    async stop() {
      await sandbox.stop();
      await server.close();
    },
  };
}

async function tokenFor(sandbox: Sandbox, url: string): Promise<string> {
  const form = {
    grant_type: 'client_credentials',
    client_id: sandbox.appId,
    client_secret: sandbox.appPassword,
    scope: 'https://api.botframework.com/.default',
  };
  const { body } = await answered(
    fetch(sandbox.tokenEndpoint(url), { method: 'POST', body: new URLSearchParams(form) }),
  );
  return body.access_token as string;
}

async function answered(answer: Promise<Response>): Promise<Answered> {
  const given = await answer;
  const { status, headers } = given;
  const isJson = headers.get('content-type')?.startsWith('application/json');
  return { status, headers, body: await (isJson ? given.json() : given.text()) };
}

/** One play for the file, started anew before each test by the sandbox's own reset. */
export function playForEach(options: Partial<SandboxOptions> = {}): () => Play {
  let play: Play;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const database = await freshDatabase();
    drop = database.drop;
    play = await startPlay(database.url, options);
  });
  beforeEach(async () => {
    await play.post('reset', {});
    play.bot.forget();
    play.work.forget();
  });
  afterAll(async () => {
    await play.stop();
    await drop();
  });
  return () => play;
}

export const adaptiveType = 'application/vnd.microsoft.card.adaptive';

/** An activity with one card. */
export function withCard(card: object): object {
  return { summary: 'résumé', attachments: [{ contentType: adaptiveType, content: card }] };
}

/** A card with a text and one button. */
export function buttonCard(text: string, verb?: string, data: object = {}): object {
  const actions = verb ? [{ type: 'Action.Execute', title: 'Oui', verb, data }] : [];
  const body = [
    { type: 'TextBlock', text, wrap: true },
    { type: 'ActionSet', actions },
  ];
  return { type: 'AdaptiveCard', version: '1.5', body };
}

/** What a bot answers to an action with a new card. */
export function newCard(card: object): object {
  return { statusCode: 200, type: adaptiveType, value: card };
}
