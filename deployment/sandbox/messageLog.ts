import type { StoredRecord } from './records';
import type { Collection, Message } from './state';

/** The messages of all conversations, each list oldest first. */
export class MessageLog {
  readonly #ids = new Map<string, string[]>();
  #lastId = 0;

  constructor(private readonly messages: Collection<Message>) {}

  /** As in Teams, the milliseconds of the moment, and never the same twice. */
  nextId(nowMs: number): string {
    this.#lastId = Math.max(this.#lastId + 1, nowMs);
    return String(this.#lastId);
  }

  get(id: string): Message | undefined {
    return this.messages.get(id);
  }

  /** The messages of a conversation; of one thread with `rootId`. */
  in(conversationId: string, rootId?: string): Message[] {
    const ids = this.#ids.get(conversationId) ?? [];
    const all = ids.flatMap((id) => this.messages.get(id) ?? []);
    return rootId ? all.filter(({ id, rootId: root }) => id === rootId || root === rootId) : all;
  }

  async add(message: Message): Promise<void> {
    this.index(message);
    await this.messages.set(message.id, message);
  }

  async replace(message: Message): Promise<void> {
    await this.messages.set(message.id, message);
  }

  async clear(): Promise<void> {
    this.#ids.clear();
    this.#lastId = 0;
    await this.messages.clear();
  }

  restore(record: StoredRecord): void {
    this.index(this.messages.restore(record));
  }

  private index({ id, conversationId }: Message): void {
    const ids = this.#ids.get(conversationId);
    if (ids) ids.push(id);
    else this.#ids.set(conversationId, [id]);
    this.#lastId = Math.max(this.#lastId, Number(id));
  }
}
