/** How many files one person may have read: a file costs seconds of a processor that all share. */
import type { PersonId } from '../../process/people';

/** In an hour. */
export const MOST_READINGS = 20;
const HOUR_MS = 3_600_000;

interface Reader<Reading> {
  read(bytes: Uint8Array): Promise<Reading>;
}

interface LimitedReader<Reading> {
  read(bytes: Uint8Array, by: PersonId): Promise<Reading | { outcome: 'busy' | 'enough' }>;
}

/**
 * One at a time, and so many in an hour; counted in this process only, so that a restart forgets. `now`:
 * in milliseconds, of any beginning.
 */
export function limitedPerPerson<Reading>(
  reader: Reader<Reading>,
  now = () => performance.now(),
): LimitedReader<Reading> {
  const begun = new Map<PersonId, number[]>();
  const reading = new Set<PersonId>();
  const forget = () => {
    for (const [person, times] of begun) {
      const recent = times.filter((at) => at > now() - HOUR_MS);
      if (recent.length > 0) begun.set(person, recent);
      else begun.delete(person);
    }
  };
  return {
    async read(bytes, by) {
      forget();
      if (reading.has(by)) return { outcome: 'busy' };
      const times = begun.get(by) ?? [];
      if (times.length >= MOST_READINGS) return { outcome: 'enough' };
      begun.set(by, [...times, now()]);
      reading.add(by);
      try {
        return await reader.read(bytes);
      } finally {
        reading.delete(by);
      }
    },
  };
}
