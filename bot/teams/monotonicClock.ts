import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';

/** A clock that never goes back (ms, any origin) and its timer: for waits, never for dates. */
export interface MonotonicClock {
  now(): number;
  wait(ms: number): Promise<unknown>;
}

export const systemMonotonicClock: MonotonicClock = {
  now: () => performance.now(),
  wait: (ms) => setTimeout(ms),
};
