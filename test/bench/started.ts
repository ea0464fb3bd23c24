interface Part {
  stop(): Promise<unknown>;
}

/** Whatever a bench starts: processes, servers, folders. All of it ends, also on Ctrl-C. */
export class Started {
  private readonly parts: (Part | Promise<Part>)[] = [];
  private ending: Promise<void> | undefined;

  /** From now on this part is ended with the others; one that is only starting, once it has. */
  async add<T extends Part>(part: T | Promise<T>): Promise<T> {
    this.parts.push(part);
    return part;
  }

  /** Ends the last one first. One that does not end is told, and keeps no other from ending. */
  end(): Promise<void> {
    this.ending ??= this.endAll().finally(() => (this.ending = undefined));
    return this.ending;
  }

  private async endAll(): Promise<void> {
    for (let next = this.parts.pop(); next; next = this.parts.pop()) {
      // One that did not start is for whoever waited for it to tell.
      const part = await Promise.resolve(next).catch(() => undefined);
      await part?.stop().catch((error: unknown) => console.error('a part did not end:', error));
    }
  }
}
