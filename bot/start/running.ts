import type { Logger } from 'pino';

interface Part {
  stop(): Promise<unknown>;
}

/** What was started, to be stopped in the opposite order. */
export class Running {
  private readonly parts: Part[] = [];

  constructor(private readonly log: Pick<Logger, 'error'>) {}

  add<P extends Part>(part: P): P {
    this.parts.push(part);
    return part;
  }

  /** Ends everything, the latest first; what cannot be ended does not keep the others. */
  async stop(): Promise<void> {
    for (const part of this.parts.splice(0).reverse()) {
      await part.stop().catch((error: unknown) => this.log.error({ err: error }, 'stopping'));
    }
  }
}
