import type { TestClock } from 'pg-boss';
import { within } from './within';

/**
 * pg-boss's own `TestClock`, made fit for a sandbox that runs for days: a stopped database does not
 * lose its timers, and it can be set back (a reset) without leaving them months ahead.
 */
export interface BossClock extends TestClock {
  /** Like `setTime`, to an earlier moment: what was due in a minute still is. */
  setBack(ms: number): Promise<void>;
}

type Target = Parameters<TestClock['attach']>[0];

interface Timer {
  fn: () => void;
  due: number;
  /** Milliseconds between two calls; null for one call. */
  every: number | null;
  handle: unknown;
}

/** Longest wait for the database before the clock moves on without it (ms). */
const PATIENCE_MS = 3_000;

/** Starts at `startMs` (epoch milliseconds). */
export async function createBossClock(startMs: number): Promise<BossClock> {
  const { TestClock } = await import('pg-boss');

  class SandboxBossClock extends TestClock {
    readonly #timers = new Set<Timer>();

    override setTimeout(fn: () => void, ms: number): Timer {
      return this.#arm({ fn, due: this.now() + ms, every: null, handle: undefined });
    }

    override setInterval(fn: () => void, ms: number): Timer {
      return this.#arm({ fn, due: this.now() + ms, every: ms, handle: undefined });
    }

    override clearTimeout(timer: unknown): void {
      if (!this.#timers.delete(timer as Timer)) return;
      super.clearTimeout((timer as Timer).handle);
    }

    override clearInterval(timer: unknown): void {
      this.clearTimeout(timer);
    }

    override async attach(target: Target): Promise<AsyncDisposable> {
      const db = forgivingOnceAttached(target.db);
      const idle = target.idle && (() => within(PATIENCE_MS, target.idle?.() ?? no, false));
      const attachment = await super.attach({ ...target, db, idle });
      db.attached = true;
      return attachment;
    }

    async setBack(ms: number): Promise<void> {
      const before = this.now();
      await super.setTime(ms);
      for (const timer of [...this.#timers]) {
        super.clearTimeout(timer.handle);
        this.#arm({ ...timer, due: ms + Math.max(0, timer.due - before) }, timer);
      }
    }

    /** Keeps the object that was handed out as the timer's handle. */
    #arm(values: Timer, timer: Timer = values): Timer {
      Object.assign(timer, values);
      const wait = Math.max(0, timer.due - this.now());
      timer.handle =
        timer.every === null
          ? super.setTimeout(() => this.#fire(timer), wait)
          : super.setInterval(() => this.#fire(timer), timer.every);
      this.#timers.add(timer);
      return timer;
    }

    #fire(timer: Timer): void {
      if (timer.every === null) this.#timers.delete(timer);
      else timer.due = this.now() + timer.every;
      timer.fn();
    }
  }

  return new SandboxBossClock(startMs);
}

const no = Promise.resolve(false);

/**
 * `TestClock` takes a due timer off its list before it tells the database the time; were that to
 * throw (a stopped database), the timer would be lost and pg-boss would never poll again. The next
 * tick tells the time anew.
 */
function forgivingOnceAttached(db: Target['db']): Target['db'] & { attached: boolean } {
  const nothing = { rows: [] };
  return {
    attached: false,
    executeSql(...args) {
      const answer = db.executeSql(...args);
      if (!this.attached) return answer;
      return within(
        PATIENCE_MS,
        answer.catch(() => nothing),
        nothing,
      );
    },
  };
}
