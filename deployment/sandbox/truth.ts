/**
 * Counts what may have changed how a card looks, so that reading a conversation twice in a row does
 * not ask the bot twice. What happens while cards are refreshed is put down to the refresh itself:
 * otherwise two readers would keep each other busy for ever.
 */
export class Truth {
  #version = 0;
  #refreshes = 0;

  get version(): number {
    return this.#version;
  }

  mayHaveChanged(): void {
    if (this.#refreshes === 0) this.#version += 1;
  }

  async whileRefreshing<T>(refresh: () => Promise<T>): Promise<T> {
    this.#refreshes += 1;
    try {
      return await refresh();
    } finally {
      this.#refreshes -= 1;
    }
  }
}
