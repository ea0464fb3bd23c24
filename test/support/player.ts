/**
 * People as scripts: they type, read cards and press buttons through the sandbox's control API, and
 * know nothing else of the bot.
 */
export interface SandboxPersonRow {
  id: string;
  name: string;
  role: string;
  aadObjectId: string;
  email: string;
  department: string | null;
  locale: 'fr' | 'en';
}

export interface Message {
  id: string;
  replyTo?: string;
  from: string;
  text?: string;
  summary?: string;
  cards: CardJson[];
  files: { name: string; url: string }[];
  /** What is neither card nor file, such as a file that is offered. */
  other: { contentType: string; name?: string; content: unknown }[];
  createdAt: string;
  updatedAt?: string;
  deleted?: boolean;
}

export type CardJson = Record<string, unknown>;

export interface InvokeBody {
  statusCode: number;
  type: string;
  value: CardJson | string | { code: string; message: string };
}

export interface Button {
  verb: string;
  title: string;
  data: Record<string, unknown>;
}

/** The control API of one running bot. */
export class Sandbox {
  constructor(readonly url: string) {}

  async get<T>(path: string): Promise<T> {
    return this.read<T>(await fetch(`${this.url}/sandbox/${path}`));
  }

  async post<T = unknown>(path: string, body: object = {}): Promise<T> {
    const headers = { 'content-type': 'application/json' };
    const init = { method: 'POST', headers, body: JSON.stringify(body) };
    return this.read<T>(await fetch(`${this.url}/sandbox/${path}`, init));
  }

  private async read<T>(answer: Response): Promise<T> {
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${answer.status} ${answer.url}: ${text}`);
    return (text ? JSON.parse(text) : undefined) as T;
  }

  people() {
    return this.get<SandboxPersonRow[]>('people');
  }

  /** Lets every job that is due run. */
  settle() {
    return this.post('settle');
  }

  advance(duration: string) {
    return this.post('clock', { advance: duration });
  }

  moveTo(now: string) {
    return this.post('clock', { now });
  }

  async now(): Promise<string> {
    return (await this.get<{ now: string }>('clock')).now;
  }

  async as(id: string): Promise<Player> {
    const conversations = await this.get<{ id: string; kind: string; name: string }[]>(
      `conversations?as=${id}`,
    );
    return new Player(this, id, conversations);
  }
}

/** One person, in their personal chat or in a channel that they see. */
export class Player {
  constructor(
    readonly sandbox: Sandbox,
    readonly id: string,
    readonly conversations: { id: string; kind: string; name: string }[],
  ) {}

  get chat(): string {
    return this.conversations.find(({ kind }) => kind === 'personal')!.id;
  }

  channel(name: RegExp): string {
    const found = this.conversations.find((one) => one.kind === 'channel' && name.test(one.name));
    if (!found) throw new Error(`${this.id} sees no channel ${name}`);
    return found.id;
  }

  /** Types a message, and gives the cards and texts that came after it. */
  async type(text: string, conversation = this.chat): Promise<Message[]> {
    const path = `conversations/${encodeURIComponent(conversation)}/messages`;
    const { id } = await this.sandbox.post<{ id: string }>(path, { as: this.id, text });
    const messages = await this.messages(conversation);
    return messages.slice(messages.findIndex((message) => message.id === id) + 1);
  }

  messages(conversation = this.chat): Promise<Message[]> {
    const path = `conversations/${encodeURIComponent(conversation)}/messages?as=${this.id}`;
    return this.sandbox.get<Message[]>(path);
  }

  /** The latest message that has a card with this verb. */
  async find(verb: string, conversation = this.chat): Promise<Message> {
    const messages = await this.messages(conversation);
    const found = messages.findLast(({ cards }) =>
      cards.some((card) => buttonsOf(card).some((button) => button.verb === verb)),
    );
    if (!found) throw new Error(`${this.id} has no card with ${verb}`);
    return found;
  }

  /** Presses the latest button of this verb; `typed` are the card's inputs. */
  async press(
    verb: string,
    typed: Record<string, unknown> = {},
    where: { conversation?: string; message?: string; index?: number } = {},
  ): Promise<InvokeBody> {
    const conversation = where.conversation ?? this.chat;
    const messageId = where.message ?? (await this.find(verb, conversation)).id;
    const { index } = where;
    return this.sandbox.post<InvokeBody>(
      `conversations/${encodeURIComponent(conversation)}/actions`,
      { as: this.id, messageId, verb, data: typed, ...(index === undefined ? {} : { index }) },
    );
  }

  /** Drops a file into the chat, and gives what came after it. */
  async drops(name: string, bytes: Uint8Array): Promise<Message[]> {
    const path = `conversations/${encodeURIComponent(this.chat)}/files`;
    const contentBase64 = Buffer.from(bytes).toString('base64');
    const { id } = await this.sandbox.post<{ id: string }>(path, {
      ...{ as: this.id, name, contentBase64 },
    });
    const messages = await this.messages();
    return messages.slice(messages.findIndex((message) => message.id === id) + 1);
  }

  /** Files that the bot offers, and that wait for an answer. */
  async offers(): Promise<Message[]> {
    return (await this.messages()).filter(({ other }) =>
      other.some(({ contentType }) => contentType === CONSENT),
    );
  }

  /** Takes or leaves the file that was offered last; the message of the offer. */
  async answersOffer(accept: boolean): Promise<string> {
    const messageId = (await this.offers()).at(-1)?.id;
    if (!messageId) throw new Error(`${this.id} is offered no file`);
    const path = `conversations/${encodeURIComponent(this.chat)}/consents`;
    await this.sandbox.post(path, { as: this.id, messageId, accept });
    return messageId;
  }

  /** All that this person can read in a conversation, as one text. */
  async reads(conversation = this.chat): Promise<string> {
    return (await this.messages(conversation)).map(textOf).join('\n');
  }

  async lastText(conversation = this.chat): Promise<string> {
    const last = (await this.messages(conversation)).findLast(({ deleted }) => !deleted);
    return last ? textOf(last) : '';
  }
}

const CONSENT = 'application/vnd.microsoft.teams.card.file.consent';

/** What a person reads in the answer to a press: a card, a text, or the words of an error. */
export function answerText({ value }: InvokeBody): string {
  if (typeof value === 'string') return plainSpaces(value);
  return typeof value.message === 'string' ? plainSpaces(value.message) : cardText(value);
}

function plainSpaces(text: string): string {
  return text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');
}

/** Everything that a person reads in a message. */
export function textOf({ text, cards }: Message): string {
  return [text ?? '', ...cards.map(cardText)].filter(Boolean).join('\n');
}

/** The texts of a card in their order: titles, labels, choices, button titles, typed values. */
export function cardText(card: unknown): string {
  const found: string[] = [];
  const shownKeys = ['text', 'title', 'label', 'value', 'placeholder', 'altText'];
  walk(card, (node) => {
    for (const key of shownKeys) if (typeof node[key] === 'string') found.push(node[key]);
  });
  return plainSpaces(found.join('\n')).replace(/\\(.)/g, '$1');
}

export function buttonsOf(card: unknown): Button[] {
  const found: Button[] = [];
  walk(card, (node) => {
    if (node.type === 'Action.Execute') {
      const { verb, title, data } = node;
      found.push({
        verb: verb as string,
        title: (title as string) ?? '',
        data: (data as Record<string, unknown>) ?? {},
      });
    }
  });
  return found;
}

/** Where the links of a card lead. */
export function linksOf(card: unknown): string[] {
  const found: string[] = [];
  walk(card, ({ type, url }) => {
    if (type === 'Action.OpenUrl' && typeof url === 'string') found.push(url);
  });
  return found;
}

function walk(node: unknown, visit: (node: Record<string, unknown>) => void): void {
  if (Array.isArray(node)) {
    for (const item of node) walk(item, visit);
  } else if (typeof node === 'object' && node !== null) {
    visit(node as Record<string, unknown>);
    for (const [key, child] of Object.entries(node)) if (key !== 'data') walk(child, visit);
  }
}
