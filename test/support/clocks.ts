import type { MonotonicClock } from '../../bot/teams/monotonicClock';

/** A clock whose waits are over at once: it jumps ahead, and keeps how long each wait would be. */
export function jumpingClock(): MonotonicClock & { waits: number[] } {
  let now = 0;
  const waits: number[] = [];
  return {
    waits,
    now: () => now,
    wait: async (ms) => {
      waits.push(ms);
      now += ms;
    },
  };
}

/** A clock that stands still until `run`, which goes from one wait's end to the next. */
export class SteppingClock implements MonotonicClock {
  private time = 0;
  private sleepers: { at: number; wake: () => void }[] = [];

  now(): number {
    return this.time;
  }

  wait(ms: number): Promise<void> {
    return new Promise((wake) => this.sleepers.push({ at: this.time + ms, wake }));
  }

  /** As if the machine stood still: whoever should have been woken before is woken then. */
  freezeUntil(moment: number): void {
    this.time = Math.max(this.time, moment);
  }

  /** Wakes everybody whose wait ends by then, in order, and stands at that moment. */
  async runUntil(end: number): Promise<void> {
    await settled();
    for (;;) {
      const next = this.sleepers.reduce<{ at: number; wake: () => void } | undefined>(
        (first, sleeper) => (first && first.at <= sleeper.at ? first : sleeper),
        undefined,
      );
      if (!next || next.at > end) break;
      this.sleepers = this.sleepers.filter((sleeper) => sleeper !== next);
      this.time = Math.max(this.time, next.at);
      next.wake();
      await settled();
    }
    this.time = Math.max(this.time, end);
  }
}

/** After everything that was ready to run has run. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
