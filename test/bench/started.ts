/** Whatever a bench starts: processes, servers, folders. All of it ends, also on Ctrl-C. */
export class Started {
  private readonly parts: { stop(): Promise<unknown> }[] = [];

  add<T extends { stop(): Promise<unknown> }>(part: T): T {
    this.parts.push(part);
    return part;
  }

  /** Ends the last one first. One that does not end is told, and keeps no other from ending. */
  async end(): Promise<void> {
    for (let part = this.parts.pop(); part; part = this.parts.pop()) {
      await part.stop().catch((error: unknown) => console.error('a part did not end:', error));
    }
  }
}
