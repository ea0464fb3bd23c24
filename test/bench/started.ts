interface Part {
  stop(): Promise<unknown>;
}

/** Whatever a bench starts: processes, servers, folders. All of it ends, also on Ctrl-C. */
export class Started {
  private readonly parts: Promise<Part>[] = [];
  private ending: Promise<void> | undefined;
  private mayStart = true;

  /** Starts a part, to be ended with the others; nothing more starts after Ctrl-C. */
  async add<T extends Part>(start: () => T | Promise<T>): Promise<T> {
    if (!this.mayStart) throw new Error('interrupted');
    const starting = Promise.resolve(start());
    this.parts.push(starting);
    return starting;
  }

  /** Ends the last one first; one that is only starting, once it has. */
  end(): Promise<void> {
    this.ending ??= this.endAll().finally(() => (this.ending = undefined));
    return this.ending;
  }

  endForGood(): Promise<void> {
    this.mayStart = false;
    return this.end();
  }

  private async endAll(): Promise<void> {
    for (let next = this.parts.pop(); next; next = this.parts.pop()) {
      // One that did not start is for whoever waited for it to tell.
      const part = await next.catch(() => undefined);
      await part?.stop().catch((error: unknown) => console.error('a part did not end:', error));
    }
  }
}
