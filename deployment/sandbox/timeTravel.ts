import { setTimeout as pause } from 'node:timers/promises';
import { Temporal } from 'temporal-polyfill';
import type { SandboxClock } from './clock';

/** What the bot does by itself, as index.ts hands it in. */
export interface Work {
  /** Jobs that are due now: waiting or active. */
  dueJobs(): Promise<number>;
  /** The earliest moment after now at which something becomes due (a job or a row); null: nothing. */
  nextDueAt(): Promise<Temporal.Instant | null>;
  /** Runs now what else runs periodically. */
  sweep(): Promise<void>;
}

/** Settling or travelling took longer than anybody would wait. */
export class TookTooLong extends Error {}

/** pg-boss polls at least this often (ms of the sandbox's clock). */
const POLL_MS = 500;
/** How long (ms, real time) running jobs get to make progress before the clock ticks again. */
const PROGRESS_MS = 300;
/** Without ever fewer jobs that are due (ms, real time). */
const LONGEST_STANDSTILL_MS = 120_000;
const LONGEST_TRAVEL_MS = 900_000;

/**
 * Moves the clock so that everything on the way happens, each thing at its own time and in order.
 * One at a time: settling, travelling and resetting exclude each other.
 */
export class TimeTravel {
  #queue: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly clock: SandboxClock,
    private readonly work: Work,
  ) {}

  /** Runs `task` while nobody else travels or settles. */
  exclusively<T>(task: () => Promise<T>): Promise<T> {
    const done = this.#queue.then(task);
    this.#queue = done.catch(() => undefined);
    return done;
  }

  /** Resolves when no job that is due is waiting or running. Throws `TookTooLong`. */
  settle(): Promise<void> {
    return this.exclusively(() => this.settleNow());
  }

  /** Must run `exclusively`. Does nothing but what is due if `moment` has passed. */
  async moveTo(moment: Temporal.Instant): Promise<void> {
    const target = moment.round({ smallestUnit: 'millisecond', roundingMode: 'floor' });
    const deadline = performance.now() + LONGEST_TRAVEL_MS;
    await this.doWhatIsDue();
    while (Temporal.Instant.compare(this.clock.now(), target) < 0) {
      if (performance.now() > deadline) throw new TookTooLong('too much happens on the way');
      await this.clock.jumpTo(await this.nextStop(target));
      await this.doWhatIsDue();
    }
  }

  private async nextStop(target: Temporal.Instant): Promise<Temporal.Instant> {
    // The clock knows milliseconds, the database microseconds: never stop just before.
    const next = (await this.work.nextDueAt())?.round({
      smallestUnit: 'millisecond',
      roundingMode: 'ceil',
    });
    if (!next || Temporal.Instant.compare(next, target) >= 0) return target;
    return Temporal.Instant.compare(next, this.clock.now()) > 0 ? next : target;
  }

  private async doWhatIsDue(): Promise<void> {
    await this.work.sweep();
    await this.settleNow();
  }

  private async settleNow(): Promise<void> {
    let fewest = Infinity;
    let deadline = 0;
    for (let due = await this.work.dueJobs(); due > 0; due = await this.work.dueJobs()) {
      if (due < fewest) deadline = performance.now() + LONGEST_STANDSTILL_MS;
      fewest = Math.min(fewest, due);
      if (performance.now() > deadline) throw new TookTooLong(`${due} jobs are still due`);
      await this.clock.tick(POLL_MS);
      await this.progress(due);
    }
  }

  /** Waits until fewer jobs are due. A tick too many would make a slow job look abandoned. */
  private async progress(before: number): Promise<void> {
    const deadline = performance.now() + PROGRESS_MS;
    while (performance.now() < deadline) {
      if ((await this.work.dueJobs()) < before) return;
      await pause(5);
    }
  }
}
