/** A number of requests that a stretch of time may hold, wherever it begins. */
export interface RateWindow {
  count: number;
  withinMs: number;
}

/** For the whole bot in one tenant. */
export const BOT_WINDOWS: readonly RateWindow[] = [{ count: 50, withinMs: 1_000 }];

/** For each conversation. */
export const CONVERSATION_WINDOWS: readonly RateWindow[] = [
  { count: 7, withinMs: 1_000 },
  { count: 8, withinMs: 2_000 },
  { count: 60, withinMs: 30_000 },
  { count: 1_800, withinMs: 3_600_000 },
];

/** Requests do not travel equally fast: the windows are taken a little longer than Teams'. */
export const TRAVEL_MARGIN_MS = 50;

/** Moments, past and to come, at which requests were or will be sent: sorted, oldest first. */
export class Bookings {
  /** Nothing may be booked before: Teams asked to be left alone until then. */
  notBefore = -Infinity;
  private times: number[] = [];
  private readonly longestMs: number;

  constructor(windows: readonly RateWindow[]) {
    this.longestMs = TRAVEL_MARGIN_MS + Math.max(...windows.map(({ withinMs }) => withinMs));
  }

  get last(): number | undefined {
    return this.times.at(-1);
  }

  isEmptyAt(now: number): boolean {
    return this.notBefore <= now && (this.last ?? -Infinity) <= now - this.longestMs;
  }

  /** The first moment from `from` on that keeps all windows. */
  firstFree(from: number, windows: readonly RateWindow[]): number {
    const start = Math.max(from, this.notBefore);
    return windows.reduce((at, window) => firstFreeOf(this.times, window, at), start);
  }

  add(at: number, now: number): void {
    const expired = this.times.findIndex((time) => time > now - this.longestMs);
    if (expired !== 0) this.times.splice(0, expired < 0 ? this.times.length : expired);
    this.times.splice(this.times.findLastIndex((time) => time <= at) + 1, 0, at);
  }

  remove(at: number): void {
    const index = this.times.lastIndexOf(at);
    if (index >= 0) this.times.splice(index, 1);
  }
}

/**
 * The first moment from `from` on at which one more request keeps the window. Any `count` requests
 * in a row that lie within the window forbid the time around them; as they are sorted, one pass
 * over them is enough.
 */
function firstFreeOf(times: readonly number[], window: RateWindow, from: number): number {
  const count = window.count;
  const withinMs = window.withinMs + TRAVEL_MARGIN_MS;
  let at = from;
  for (let i = 0; i + count <= times.length; i++) {
    const first = times[i] ?? 0;
    const last = times[i + count - 1] ?? 0;
    if (last - first < withinMs && last - withinMs < at && at < first + withinMs) {
      at = first + withinMs;
    }
  }
  return at;
}
