import { randomBytes } from 'node:crypto';

const COUNTS_PER_MS = 0x1000;

/**
 * Makes uuids (version 7) each greater than the one before, as PostgreSQL compares them. Jobs of one
 * transaction share their creation time, and with the sandbox's clock so do all jobs of a moment:
 * then the queue goes by the id. Several processes share the real clock, which is close enough.
 */
export function createOrderedIds(now: () => number = Date.now): () => string {
  let last = 0;
  return () => {
    last = Math.max(last + 1, now() * COUNTS_PER_MS);
    const time = Math.floor(last / COUNTS_PER_MS)
      .toString(16)
      .padStart(12, '0');
    const count = (last % COUNTS_PER_MS).toString(16).padStart(3, '0');
    const random = randomBytes(8);
    random[0] = (random[0]! & 0x3f) | 0x80;
    const rest = random.toString('hex');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${count}-${rest.slice(0, 4)}-${rest.slice(4)}`;
  };
}
