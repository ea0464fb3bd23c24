// One turn of a bot, as Teams sees it: over when the POST was answered and the bot's message has reached
// the connector.
import { Pool } from 'undici';
import { type Microsoft, TENANT_ID } from '../support/microsoft';
import type { Arrival } from './connectorProcess';
import type { Helper } from './childProcess';

/** Whoever writes to the bot in a conversation of their own. */
export interface Writer {
  aadObjectId: string;
  name: string;
  /** The id of their internship; the echo bot knows of none. */
  internship?: string;
}

/** After the POST was answered, the message is there already, or lost. */
const MESSAGE_PATIENCE_MS = 5_000;
const TOKEN_LIFE_S = 3_600;
/** Connections of the one who posts: Teams has many front ends. */
const MOST_CONNECTIONS = 64;

/** Hears from the connector which messages arrived. */
export class Messages {
  private readonly waiting = new Map<string, ((hasCard: boolean) => void)[]>();

  constructor({ child }: Helper) {
    child.on('message', (arrivals: Arrival[]) => {
      for (const [conversation, hasCard] of arrivals) {
        this.waiting.get(conversation)?.shift()?.(hasCard);
      }
    });
  }

  /** Resolves with the next message of a conversation: does it have a card? */
  next(conversation: string): Promise<boolean> {
    return new Promise((resolve) => {
      const before = this.waiting.get(conversation);
      if (before) before.push(resolve);
      else this.waiting.set(conversation, [resolve]);
    });
  }
}

export interface TargetOptions {
  url: string;
  /** A good answer of this bot is a card, not a text. */
  answersWithCard: boolean;
  microsoft: Microsoft;
  connector: Helper;
  messages: Messages;
  writers: readonly Writer[];
  /** What the bot has written to its log, for when it fails. */
  output?: () => string;
}

let sent = 0;

/** One bot, and the people who write to it. */
export class Target {
  private readonly pool: Pool;
  private readonly tokens = new Map<Writer, string>();

  constructor(private readonly options: TargetOptions) {
    this.pool = new Pool(options.url, { connections: MOST_CONNECTIONS, pipelining: 1 });
  }

  get writers(): readonly Writer[] {
    return this.options.writers;
  }

  /** New tokens, one for each conversation: Teams uses each for many activities as well. */
  async renewTokens(count: number): Promise<void> {
    const { microsoft, connector, writers } = this.options;
    const now = Math.floor(Date.now() / 1000);
    const claims = { serviceurl: connector.url, nbf: now - 60, exp: now + TOKEN_LIFE_S };
    for (const writer of writers.slice(0, count)) {
      // Tokens of one second are equal but for this.
      this.tokens.set(writer, await microsoft.sign({ claims: { ...claims, jti: `${++sent}` } }));
    }
  }

  /** One full turn. Throws if the bot did not answer as it should: then there is nothing to measure. */
  async turn(writer: Writer): Promise<void> {
    const { messages, answersWithCard } = this.options;
    const message = messages.next(conversationOf(writer));
    const { statusCode, body } = await this.post(writer);
    await body.dump();
    if (statusCode !== 200) throw this.failure(`answered ${statusCode}`);
    const hasCard = await withinTime(message);
    if (hasCard !== answersWithCard) throw this.failure('sent something else than it should');
  }

  /** One button pressed: over when the answer is there. Throws unless the new card says these words. */
  async press(
    writer: Writer,
    { verb, data, says }: { verb: string; data: Record<string, unknown>; says: string },
  ): Promise<void> {
    const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
    const about = { type: 'invoke', name: 'adaptiveCard/action', text: undefined, value };
    const { statusCode, body } = await this.post(writer, about);
    const answer = await body.text();
    if (statusCode !== 200 || !answer.includes(says)) throw this.failure(`answered ${answer}`);
  }

  private post(writer: Writer, about: Record<string, unknown> = {}) {
    return this.pool.request({
      path: '/api/messages',
      method: 'POST',
      headers: {
        authorization: `Bearer ${this.tokens.get(writer)}`,
        'content-type': 'application/json; charset=utf-8',
      },
      body: JSON.stringify({ ...this.activityOf(writer), ...about }),
    });
  }

  private failure(what: string): Error {
    return new Error(`the bot ${what}\n${this.options.output?.() ?? ''}`);
  }

  stop(): Promise<void> {
    return this.pool.close();
  }

  private activityOf(writer: Writer) {
    const { microsoft, connector } = this.options;
    const { aadObjectId, name } = writer;
    sent += 1;
    // Never twice the same moment: the bot would take the second for a repetition.
    const timestamp = new Date(Date.now() + sent).toISOString();
    return microsoft.activity({
      id: `${1_800_000_000_000 + sent}`,
      timestamp,
      localTimestamp: timestamp,
      serviceUrl: connector.url,
      from: { id: `29:${aadObjectId}`, name, aadObjectId },
      conversation: {
        id: conversationOf(writer),
        conversationType: 'personal',
        tenantId: TENANT_ID,
      },
      text: 'statut',
    });
  }
}

function conversationOf({ aadObjectId }: Writer): string {
  return `a:${aadObjectId}`;
}

function withinTime(message: Promise<boolean>): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const tooLate = setTimeout(() => {
      reject(new Error('the POST was answered, but no message reached the connector'));
    }, MESSAGE_PATIENCE_MS);
    void message.then((hasCard) => {
      clearTimeout(tooLate);
      resolve(hasCard);
    });
  });
}
