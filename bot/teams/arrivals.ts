/** Each message acts once, however often and in whatever parallel it is delivered. */
import type { Deliveries, Delivery } from '../process/ports';
import { StillRunning } from './inboundErrors';

interface UnderWay {
  delivery: Delivery;
  /** Never rejects. */
  over: Promise<void>;
}

export class Arrivals {
  readonly #underWay = new Set<UnderWay>();

  constructor(private readonly deliveries: Deliveries) {}

  /**
   * Runs the turn of a message that did not arrive before. A second delivery waits for the first;
   * were that to fail, it takes its place. Throws `StillRunning` when another process has it.
   */
  async once(delivery: Delivery, turn: () => Promise<void>): Promise<void> {
    for (;;) {
      const arrival = await this.deliveries.firstTime(delivery);
      if (arrival === 'done') return;
      if (arrival === 'first') return this.run(delivery, turn);
      const first = [...this.#underWay].find((other) => isSame(other.delivery, delivery));
      if (!first) throw new StillRunning();
      await first.over;
    }
  }

  private async run(delivery: Delivery, turn: () => Promise<void>): Promise<void> {
    const running = turn();
    const over = running.then(
      () => undefined,
      () => undefined,
    );
    const underWay = { delivery, over };
    this.#underWay.add(underWay);
    try {
      await running;
      this.deliveries.finished(delivery);
    } catch (error) {
      await this.deliveries.release(delivery).catch(() => undefined);
      throw error;
    } finally {
      this.#underWay.delete(underWay);
    }
  }
}

function isSame(a: Delivery, b: Delivery): boolean {
  if (a.conversationId !== b.conversationId) return false;
  if (a.activityId === b.activityId) return true;
  return (
    a.contentHash === b.contentHash &&
    a.localTimestamp !== null &&
    a.localTimestamp === b.localTimestamp
  );
}
