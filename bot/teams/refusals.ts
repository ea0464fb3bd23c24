/** So many conversations refused one after the other are not each too busy: the whole bot is. */
const MANY = 3;

/**
 * Teams' 429 does not say which of its limits was passed, a conversation's or the bot's. When the
 * bot's own was, everything is refused; so nothing that is taken may lie between.
 */
export class Refusals {
  private readonly conversations = new Set<string>();

  /** Something was taken. */
  forget(): void {
    this.conversations.clear();
  }

  /** One more was refused. True: it is the bot as a whole that is to wait. */
  addAndSayIfAll(conversation: string | undefined): boolean {
    if (conversation !== undefined) this.conversations.add(conversation);
    return this.conversations.size >= MANY;
  }
}
