/** How many wrong addresses may come from one place in a minute; kept by each process for itself. */
const MOST_WRONG = 30;
const WINDOW_MS = 60_000;
/** Of these many places something is remembered; then the oldest make room. */
const MOST_PLACES = 10_000;

export interface WrongTries {
  isTooMany(place: string): boolean;
  add(place: string): void;
}

/** `now`: a clock that never goes back, ms. */
export function createWrongTries(now: () => number): WrongTries {
  const places = new Map<string, { since: number; count: number }>();
  const current = (place: string) => {
    const known = places.get(place);
    return known && now() - known.since < WINDOW_MS ? known : undefined;
  };
  return {
    isTooMany: (place) => (current(place)?.count ?? 0) >= MOST_WRONG,
    add: (place) => {
      const known = current(place) ?? { since: now(), count: 0 };
      known.count += 1;
      places.delete(place);
      places.set(place, known);
      const oldest = places.size > MOST_PLACES ? places.keys().next().value : undefined;
      if (oldest !== undefined) places.delete(oldest);
    },
  };
}
