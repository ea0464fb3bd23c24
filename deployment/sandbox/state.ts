import { z } from 'zod';
import { MessageLog } from './messageLog';
import type { Records, StoredRecord } from './records';

// What the sandbox knows beyond its constants, in memory and, through `Records`, in PostgreSQL.

export const cardSchema = z.record(z.string(), z.unknown());
/** An Adaptive Card's JSON. */
export type Card = z.infer<typeof cardSchema>;

const attachment = z.looseObject({
  contentType: z.string(),
  contentUrl: z.string().optional(),
  content: z.unknown().optional(),
  name: z.string().optional(),
});
export type Attachment = z.infer<typeof attachment>;

/** The own data of a card's actions, by verb, in the order of the card. */
const actionData = z.record(z.string(), z.array(z.unknown()));
export type ActionData = z.infer<typeof actionData>;

const message = z.object({
  id: z.string(),
  conversationId: z.string(),
  /** In a channel: the post that it answers. */
  rootId: z.string().optional(),
  /** A person's id, or the bot. */
  from: z.string(),
  text: z.string().optional(),
  summary: z.string().optional(),
  attachments: z.array(attachment),
  /** Files that a person gave. */
  fileIds: z.array(z.string()),
  /** Instants of the sandbox's clock, ISO 8601. */
  createdAt: z.string(),
  updatedAt: z.string().optional(),
  deleted: z.literal(true).optional(),
  /** Counts updates: what a person saw of an older version is out of date. */
  version: z.int(),
  /** Of earlier versions: a person may still press an action that the card has no longer. */
  formerActions: actionData,
});
export type Message = z.infer<typeof message>;

/** What one person's Teams shows in place of a message's own cards. */
const view = z.object({
  messageVersion: z.int(),
  cards: z.array(cardSchema),
  /** They are the answer to something that this person pressed, not to a refresh. */
  isPressed: z.boolean().default(false),
  formerActions: actionData,
});
export type View = z.infer<typeof view>;

/** The last activity about a message that went to the bot, to deliver it again. */
const delivery = z.object({
  personId: z.string(),
  /** Addresses of the sandbox in it are those of no server: the port may change. */
  activity: z.record(z.string(), z.unknown()),
  /** Which of the message's cards an action was pressed on. */
  cardIndex: z.int().optional(),
});
export type Delivery = z.infer<typeof delivery>;

const installation = z.object({ installed: z.boolean() });

/** What has become of a channel. */
const channel = z.object({
  name: z.string().optional(),
  deleted: z.boolean().optional(),
  /** What lies in its folder; the contents are among the files, by the same id. */
  files: z
    .array(z.object({ id: z.string(), name: z.string(), version: z.int().default(1) }))
    .optional(),
});

const file = z.object({
  name: z.string(),
  contentBase64: z.string(),
  /** The bot has not uploaded all of it yet. */
  isPartial: z.literal(true).optional(),
  /** Until when the bot may fetch what a person gave (ISO 8601, the sandbox's clock). */
  expiresAt: z.string().optional(),
});
export type StoredFile = z.infer<typeof file>;

const clock = z.object({ now: z.string() });

/** A map that is written through. */
export class Collection<T extends object> {
  readonly #items = new Map<string, T>();

  constructor(
    private readonly kind: string,
    private readonly schema: z.ZodType<T>,
    private readonly records: Records,
  ) {}

  get(id: string): T | undefined {
    return this.#items.get(id);
  }

  async set(id: string, value: T): Promise<void> {
    this.#items.set(id, value);
    await this.records.put(this.kind, id, value);
  }

  async remove(id: string): Promise<void> {
    this.#items.delete(id);
    await this.records.remove(this.kind, id);
  }

  async clear(): Promise<void> {
    const ids = [...this.#items.keys()];
    this.#items.clear();
    await Promise.all(ids.map((id) => this.records.remove(this.kind, id)));
  }

  restore({ id, value }: StoredRecord): T {
    const item = this.schema.parse(value);
    this.#items.set(id, item);
    return item;
  }
}

/** Everything that survives a restart. */
export class State {
  readonly messages: MessageLog;
  readonly views: Collection<View>;
  readonly deliveries: Collection<Delivery>;
  readonly installations: Collection<z.infer<typeof installation>>;
  readonly channels: Collection<z.infer<typeof channel>>;
  readonly files: Collection<StoredFile>;
  readonly clock: Collection<z.infer<typeof clock>>;

  private constructor(records: Records) {
    this.messages = new MessageLog(new Collection('message', message, records));
    this.views = new Collection('view', view, records);
    this.deliveries = new Collection('delivery', delivery, records);
    this.installations = new Collection('installation', installation, records);
    this.channels = new Collection('channel', channel, records);
    this.files = new Collection('file', file, records);
    this.clock = new Collection('clock', clock, records);
  }

  static async load(records: Records): Promise<State> {
    const state = new State(records);
    for (const record of await records.load()) state.restore(record);
    return state;
  }

  /** The bot is installed everywhere until it is removed. */
  isInstalled(id: string): boolean {
    return this.installations.get(id)?.installed ?? true;
  }

  async clear(): Promise<void> {
    const { messages, views, deliveries, installations, channels, files, clock } = this;
    const all = [messages, views, deliveries, installations, channels, files, clock];
    await Promise.all(all.map((collection) => collection.clear()));
  }

  private restore(record: StoredRecord): void {
    switch (record.kind) {
      case 'message':
        return this.messages.restore(record);
      case 'view':
        return void this.views.restore(record);
      case 'delivery':
        return void this.deliveries.restore(record);
      case 'installation':
        return void this.installations.restore(record);
      case 'channel':
        return void this.channels.restore(record);
      case 'file':
        return void this.files.restore(record);
      case 'clock':
        return void this.clock.restore(record);
      default:
        throw new Error(`sandbox.records holds a record of unknown kind « ${record.kind} »`);
    }
  }
}
