import { ConnectorError } from './connectorError';
import type { MonotonicClock } from './monotonicClock';

/** The one layer of repeating: a job asks for a single attempt, as its queue repeats it later. */
export interface Attempts {
  /** How often at most, 1 if absent. */
  attempts?: number;
  /** No attempt starts later than this after the first one. */
  withinMs?: number;
}

const FIRST_PAUSE_MS = 300;

/**
 * Repeats what Teams throttled or could not take, with growing, uneven pauses, and no earlier than
 * it asked for. What may have arrived after a time-out is not repeated here.
 */
export async function withAttempts<T>(
  { attempts = 1, withinMs = 4_000 }: Attempts,
  clock: MonotonicClock,
  send: () => Promise<T>,
): Promise<T> {
  const startedAt = clock.now();
  for (let attempt = 1; ; attempt++) {
    try {
      return await send();
    } catch (error) {
      if (!(error instanceof ConnectorError) || attempt >= attempts) throw error;
      if (error.outcome !== 'throttled' && error.outcome !== 'unavailable') throw error;
      const backOffMs = FIRST_PAUSE_MS * 2 ** (attempt - 1) * (1 + Math.random());
      const pauseMs = Math.max(backOffMs, error.retryAfterMs ?? 0);
      if (clock.now() - startedAt + pauseMs > withinMs) throw error;
      await clock.wait(pauseMs);
    }
  }
}
