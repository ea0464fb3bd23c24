import { type MonotonicClock, systemMonotonicClock } from './monotonic-clock';

// Teams counts a bot's requests in sliding windows and refuses what is above. Waiting here is
// cheaper for everybody than being refused there. Each request books the first moment that fits all
// windows, so the length of the wait is known at once, and one busy conversation holds up no other.
// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit
//
// (Kept libraries limit one window or count from fixed starts; Teams has several sliding ones.)

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
const TRAVEL_MARGIN_MS = 50;
const SWEEP_EVERY_MS = 60_000;

/** The wait would be longer than the caller accepts; nothing was booked. */
export class RateLimited extends Error {
  constructor(readonly retryAfterMs: number) {
    super(`Teams' rate limits ask for a wait of ${Math.ceil(retryAfterMs)} ms`);
    this.name = 'RateLimited';
  }
}

export interface RateLimit {
  /**
   * Comes back when a request may be sent, in the order of asking within a conversation.
   * Without a conversation only the bot's own limit counts. Throws `RateLimited` at once if that
   * would take longer than `maxWaitMs`.
   */
  turn(request: { conversation?: string; maxWaitMs?: number }): Promise<void>;
}

/** For a connector without limits, as in the throughput bench. */
export const noRateLimit: RateLimit = { turn: async () => undefined };

/** Teams' limits, for one process: run one bot per tenant. */
export function createRateLimit(
  clock: MonotonicClock = systemMonotonicClock,
): RateLimit & { forget(): void } {
  let bot = new Bookings(BOT_WINDOWS);
  const conversations = new Map<string, Bookings>();
  let sweptAt = clock.now();

  function bookingsOf(conversation: string): Bookings {
    const known = conversations.get(conversation);
    if (known) return known;
    const made = new Bookings(CONVERSATION_WINDOWS);
    conversations.set(conversation, made);
    return made;
  }

  function sweep(now: number): void {
    if (now - sweptAt < SWEEP_EVERY_MS) return;
    sweptAt = now;
    for (const [id, bookings] of conversations) {
      if (bookings.isEmptyAt(now)) conversations.delete(id);
    }
  }

  return {
    /** As if nothing had been sent yet: the sandbox's Teams starts anew. */
    forget() {
      bot = new Bookings(BOT_WINDOWS);
      conversations.clear();
    },
    async turn({ conversation, maxWaitMs = Infinity }) {
      const now = clock.now();
      sweep(now);
      const asked = conversation === undefined ? [bot] : [bot, bookingsOf(conversation)];
      const at = firstFree(asked, Math.max(now, asked[1]?.last ?? now));
      if (at - now > maxWaitMs) throw new RateLimited(at - now);
      for (const bookings of asked) bookings.add(at, now);
      if (at > now) await clock.wait(Math.ceil(at - now));
    },
  };
}

function firstFree(asked: readonly Bookings[], from: number): number {
  let at = from;
  for (;;) {
    const next = asked.reduce((earliest, bookings) => bookings.firstFree(earliest), at);
    if (next === at) return at;
    at = next;
  }
}

/** Moments, past and to come, at which requests were or will be sent: sorted, oldest first. */
class Bookings {
  private times: number[] = [];
  private readonly windows: readonly RateWindow[];
  private readonly longestMs: number;

  constructor(windows: readonly RateWindow[]) {
    this.windows = windows.map(({ count, withinMs }) => ({
      count,
      withinMs: withinMs + TRAVEL_MARGIN_MS,
    }));
    this.longestMs = Math.max(...this.windows.map(({ withinMs }) => withinMs));
  }

  get last(): number | undefined {
    return this.times.at(-1);
  }

  isEmptyAt(now: number): boolean {
    return (this.last ?? -Infinity) <= now - this.longestMs;
  }

  firstFree(from: number): number {
    return this.windows.reduce((at, window) => firstFreeOf(this.times, window, at), from);
  }

  add(at: number, now: number): void {
    const expired = this.times.findIndex((time) => time > now - this.longestMs);
    if (expired !== 0) this.times.splice(0, expired < 0 ? this.times.length : expired);
    this.times.splice(this.times.findLastIndex((time) => time <= at) + 1, 0, at);
  }
}

/**
 * The first moment from `from` on at which one more request keeps the window. Any `count` requests
 * in a row that lie within the window forbid the time around them; as they are sorted, one pass
 * over them is enough.
 */
function firstFreeOf(times: readonly number[], window: RateWindow, from: number): number {
  const { count, withinMs } = window;
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
