import { setTimeout as pause } from 'node:timers/promises';
import { Temporal } from 'temporal-polyfill';
import { type BossClock, createBossClock } from './bossClock';

/** Monday morning, some weeks into the academic year. */
export const constantStart = Temporal.Instant.from('2026-10-05T08:00:00+02:00');

export interface SandboxClockOptions {
  /** Where it stopped the last time. */
  now?: string;
  /** Goes on by itself, second by second of real time; otherwise it only moves when told. */
  flow: boolean;
  keep(now: Temporal.Instant): Promise<void>;
  onMove(now: Temporal.Instant): void;
}

const FLOW_MS = 1_000;
const STEP_MS = 50;
/** A computer that slept must not wake up to a clock that jumped. */
const LONGEST_FLOW_MS = 10_000;

/**
 * The time of the bot and its jobs in the sandbox. It is kept after each move and never goes back
 * but by `setBack`. While it flows, a moment a little ahead is kept, so that after a kill it starts
 * again at or after the last moment that anybody saw.
 */
export class SandboxClock {
  #queue: Promise<unknown> = Promise.resolve();
  #flow: NodeJS.Timeout | undefined;

  private constructor(
    /** For pg-boss: its `clock` option. */
    readonly bossClock: BossClock,
    private readonly options: SandboxClockOptions,
  ) {}

  static async create(options: SandboxClockOptions): Promise<SandboxClock> {
    const start = options.now ? Temporal.Instant.from(options.now) : constantStart;
    const clock = new SandboxClock(await createBossClock(start.epochMilliseconds), options);
    await clock.keep();
    return clock;
  }

  now(): Temporal.Instant {
    return Temporal.Instant.fromEpochMilliseconds(this.bossClock.now());
  }

  get flows(): boolean {
    return this.options.flow;
  }

  /** Lets `ms` pass: timers fire in order. */
  tick(ms: number): Promise<void> {
    return this.move(() => this.bossClock.tick(ms));
  }

  /** Jumps to a later moment, as if the process had slept; nothing happens if it has passed. */
  jumpTo(moment: Temporal.Instant): Promise<void> {
    return this.move(async () => {
      if (Temporal.Instant.compare(moment, this.now()) <= 0) return;
      await this.bossClock.setTime(moment.epochMilliseconds);
    });
  }

  /** For a reset only. */
  setBack(moment: Temporal.Instant): Promise<void> {
    return this.move(() => this.bossClock.setBack(moment.epochMilliseconds));
  }

  /** Ticks in small steps until `task` is over: it may itself wait for the clock. */
  async tickWhile(task: Promise<void>): Promise<void> {
    let isOver = false;
    const over = task.finally(() => (isOver = true));
    while (!isOver) {
      await this.tick(STEP_MS);
      await Promise.race([over, pause(STEP_MS)]);
    }
    await over;
  }

  startFlow(): void {
    if (!this.options.flow || this.#flow) return;
    let last = performance.now();
    let isTicking = false;
    this.#flow = setInterval(async () => {
      if (isTicking) return;
      isTicking = true;
      const elapsed = Math.min(performance.now() - last, LONGEST_FLOW_MS);
      last = performance.now();
      await this.tick(Math.round(elapsed)).catch(() => undefined);
      isTicking = false;
    }, FLOW_MS).unref();
  }

  async stopFlow(): Promise<void> {
    clearInterval(this.#flow);
    this.#flow = undefined;
    await this.#queue;
    await this.options.keep(this.now());
  }

  /** `TestClock` is not re-entrant: one move after the other. */
  private move(step: () => Promise<void>): Promise<void> {
    const moved = this.#queue.then(async () => {
      await step();
      await this.keep();
      this.options.onMove(this.now());
    });
    this.#queue = moved.catch(() => undefined);
    return moved;
  }

  private keep(): Promise<void> {
    const ahead = this.options.flow ? 2 * FLOW_MS : 0;
    return this.options.keep(this.now().add({ milliseconds: ahead }));
  }
}
