import { type MonotonicClock, systemMonotonicClock } from './monotonicClock';
import { Bookings, type RateWindow } from './rateWindows';

/**
 * How often one person may search while typing: as fast as somebody types, and not so long that lists
 * of people or organisations could be copied. Of this process: with several it is that much more.
 */
const WINDOWS: readonly RateWindow[] = [
  { count: 20, withinMs: 5_000 },
  { count: 300, withinMs: 600_000 },
];

const SWEEP_EVERY_MS = 600_000;

export class SearchLimit {
  private readonly people = new Map<string, Bookings>();
  private sweptAt: number;

  constructor(private readonly clock: Pick<MonotonicClock, 'now'> = systemMonotonicClock) {
    this.sweptAt = clock.now();
  }

  /** Whether this person may search now; if so it counts. */
  allows(personId: string): boolean {
    const now = this.clock.now();
    this.sweep(now);
    const bookings = this.people.get(personId) ?? new Bookings(WINDOWS);
    if (bookings.firstFree(now, WINDOWS) > now) return false;
    bookings.add(now, now);
    this.people.set(personId, bookings);
    return true;
  }

  private sweep(now: number): void {
    if (now - this.sweptAt < SWEEP_EVERY_MS) return;
    this.sweptAt = now;
    for (const [id, bookings] of this.people) {
      if (bookings.isEmptyAt(now)) this.people.delete(id);
    }
  }
}
