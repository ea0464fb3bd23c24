import type { Tokens } from './tokens';

/** An activity as it goes over the wire. */
export type WireActivity = Record<string, unknown>;

export interface BotAnswer {
  status: number;
  /** undefined: none, or not JSON. */
  body: unknown;
}

/** The bot did not answer, or not in time. */
export class BotSilent extends Error {}

const LONGEST_TURN_MS = 120_000;
/** Nobody types this; the port may be another one after a restart. */
const BASE = 'http://sandbox.invalid';

/** Carries activities to the bot over HTTP, as Teams does. */
export class BotLine {
  #baseUrl: string | undefined;

  constructor(private readonly tokens: Tokens) {}

  /** `http://127.0.0.1:PORT`, known once the server listens. */
  set baseUrl(baseUrl: string) {
    this.#baseUrl = baseUrl.replace(/\/$/, '');
  }

  get baseUrl(): string {
    if (!this.#baseUrl) throw new Error('the sandbox has not been started');
    return this.#baseUrl;
  }

  get serviceUrl(): string {
    return `${this.baseUrl}/connector/`;
  }

  /** Resolves when the bot's turn is over. Throws `BotSilent`. */
  async deliver(activity: WireActivity): Promise<BotAnswer> {
    const response = await this.post(JSON.stringify(activity));
    const text = await response.text();
    return { status: response.status, body: parsed(text) };
  }

  /** The activity without the addresses of this run, to be kept. */
  withoutBase(activity: WireActivity): WireActivity {
    return JSON.parse(JSON.stringify(activity).replaceAll(this.baseUrl, BASE)) as WireActivity;
  }

  withBase(activity: WireActivity): WireActivity {
    return JSON.parse(JSON.stringify(activity).replaceAll(BASE, this.baseUrl)) as WireActivity;
  }

  private async post(body: string): Promise<Response> {
    const token = await this.tokens.forBot(this.serviceUrl);
    try {
      return await fetch(`${this.baseUrl}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body,
        signal: AbortSignal.timeout(LONGEST_TURN_MS),
      });
    } catch (cause) {
      throw new BotSilent('the bot did not answer', { cause });
    }
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
