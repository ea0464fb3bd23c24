import type { Clock as QueueClock } from 'pg-boss' with { 'resolution-mode': 'import' };
import type { Logger } from 'pino';

/** A sweep every minute of the clock, and whenever somebody asks; never two at a time. */
export interface Sweeping {
  /** The first one at once: notices may have become due while the bot was away. */
  start(): void;
  /** Runs one that begins after this call. Rejects when it could not be carried out. */
  now(): Promise<void>;
  stop(): Promise<void>;
  /** When one was last carried out, seconds since 1970 by this machine's clock; null: not yet. */
  lastAt(): number | null;
}

const EVERY_MS = 60_000;

const systemTimers: Pick<QueueClock, 'setInterval' | 'clearInterval'> = {
  setInterval: (run, ms) => setInterval(run, ms),
  clearInterval: (timer) => clearInterval(timer as NodeJS.Timeout),
};

export function createSweeping({
  sweep,
  timers = systemTimers,
  log,
}: {
  sweep: () => Promise<void>;
  timers?: Pick<QueueClock, 'setInterval' | 'clearInterval'> | undefined;
  log: Pick<Logger, 'warn'>;
}): Sweeping {
  let last: Promise<void> = Promise.resolve();
  let isSweeping = false;
  let timer: unknown;
  let lastAt: number | null = null;

  const now = () => {
    const next = last.then(async () => {
      isSweeping = true;
      await sweep().finally(() => (isSweeping = false));
      lastAt = Date.now() / 1_000;
    });
    last = next.catch(() => undefined);
    return next;
  };
  const tick = () => {
    if (isSweeping) return;
    now().catch((error: unknown) => log.warn({ err: error }, 'the sweep is tried again later'));
  };
  return {
    now,
    lastAt: () => lastAt,
    start: () => {
      timer = timers.setInterval(tick, EVERY_MS);
      tick();
    },
    stop: async () => {
      if (timer !== undefined) timers.clearInterval(timer);
      await last;
    },
  };
}
