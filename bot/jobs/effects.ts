import { DeliveryError } from '../process/ports';

/**
 * What a job did outside of the database cannot be rolled back. When the database stops answering
 * between a message and its receipt, the queue hands the same job out again: this process then
 * remembers, and the message is not sent a second time.
 */
export interface Effects {
  /**
   * Runs `effect`, unless this job's is running, has succeeded or may have succeeded (`ambiguous`)
   * here: then gives its result.
   */
  once<T>(jobId: string, effect: () => Promise<T>): Promise<T>;
}

/** A job comes back within minutes; this many are delivered in a quarter of an hour at the most. */
const REMEMBERED = 50_000;

export function createEffects(remembered = REMEMBERED): Effects {
  const known = new Map<string, Promise<unknown>>();
  return {
    once: <T>(jobId: string, effect: () => Promise<T>): Promise<T> => {
      const before = known.get(jobId);
      if (before) return before as Promise<T>;
      const running = effect();
      known.set(jobId, running);
      running.catch((error: unknown) => {
        const isInDoubt = error instanceof DeliveryError && error.outcome === 'ambiguous';
        if (!isInDoubt) known.delete(jobId);
      });
      const oldest = known.size > remembered ? known.keys().next().value : undefined;
      if (oldest !== undefined) known.delete(oldest);
      return running;
    },
  };
}
