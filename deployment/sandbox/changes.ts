/** What the page is told: something changed there. `clock` is an instant, ISO 8601. */
export type Change = { conversation: string } | { clock: string } | { reset: true };

type Listener = (change: Change) => void;

/** Tells whoever listens (open pages) that something changed. */
export class Changes {
  readonly #listeners = new Set<Listener>();

  /** Returns what ends it. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(change: Change): void {
    for (const listener of this.#listeners) listener(change);
  }
}
