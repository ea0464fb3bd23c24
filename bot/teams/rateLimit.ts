import type { SendingLimit, SendingPause, SendingShare } from '../process/ports';
import { Allowance, HANDOVER_MS, KEPT_BACK, SHARED_COUNT, type Windows } from './allowance';
import { type MonotonicClock, systemMonotonicClock } from './monotonicClock';
import { Bookings, BOT_WINDOWS, CONVERSATION_WINDOWS, TRAVEL_MARGIN_MS } from './rateWindows';
import { Refusals } from './refusals';

// Teams counts a bot's requests in sliding windows and refuses what is above. Waiting here is
// cheaper for everybody than being refused there. Each request books the first moment that fits all
// windows, so the length of the wait is known at once, and one busy conversation holds up no other.
// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit
//
// (Kept libraries limit one window or count from fixed starts; Teams has several sliding ones.)

const SWEEP_EVERY_MS = 60_000;
/** Woken up later than this (a busy or frozen machine), a request books again. */
const LATE_MS = TRAVEL_MARGIN_MS / 2;
/** Nothing may be sent yet: asked again after this long, or when there is a share. */
const NOTHING_MS = 500;
/** Teams' own advice for a 429 without `Retry-After`. */
const USUAL_PAUSE_MS = 1_000;

/** The wait would be longer than the caller accepts; nothing was booked. */
export class RateLimited extends Error {
  constructor(readonly retryAfterMs: number) {
    super(`Teams' rate limits ask for a wait of ${Math.ceil(retryAfterMs)} ms`);
    this.name = 'RateLimited';
  }
}

export interface TurnRequest {
  /** Without one only the bot's own limit counts. */
  conversation?: string | undefined;
  maxWaitMs?: number | undefined;
  /** A job: leaves room for those who are chatting. */
  inBackground?: boolean | undefined;
}

export interface RateLimit {
  /**
   * Comes back when a request may be sent, in the order of asking within a conversation.
   * Throws `RateLimited`, at once or when the limits change, if that takes longer than `maxWaitMs`.
   */
  turn(request: TurnRequest): Promise<void>;
  /** Teams took a request of this conversation, or refused it as one too many (429). */
  answered(
    conversation: string | undefined,
    refused: { retryAfterMs: number | undefined } | null,
  ): void;
}

/** For a connector without limits, as in the throughput bench. */
export const noRateLimit: RateLimit = {
  turn: async () => undefined,
  answered: () => undefined,
};

interface Waiting {
  asked: { bookings: Bookings; kind: keyof Windows }[];
  conversation: Bookings | undefined;
  at: number;
  latest: number;
  /** Looks again whether it is time. */
  wake: () => void;
}

/** Teams' limits for this process; `allow` makes them its part of those of several. */
export function createRateLimit(clock: MonotonicClock = systemMonotonicClock): SlidingLimit {
  return new SlidingLimit(clock);
}

export class SlidingLimit implements RateLimit, SendingLimit {
  readonly total = SHARED_COUNT;
  readonly keptBack = KEPT_BACK;
  readonly handoverMs = HANDOVER_MS;
  private bot = new Bookings(BOT_WINDOWS);
  private jobs = new Bookings(BOT_WINDOWS);
  private readonly conversations = new Map<string, Bookings>();
  private readonly waiting = new Set<Waiting>();
  private readonly allowance = new Allowance();
  private readonly refusals = new Refusals();
  private tellOthers: (pause: SendingPause) => void = () => undefined;
  /** The share under which whoever waits has booked. */
  private bookedUnder: number;
  private sweptAt: number;

  constructor(private readonly clock: MonotonicClock) {
    this.sweptAt = clock.now();
    this.bookedUnder = this.allowance.countAt(this.sweptAt);
  }

  now(): number {
    return this.clock.now();
  }

  async turn({ conversation, maxWaitMs = Infinity, inBackground }: TurnRequest): Promise<void> {
    const now = this.clock.now();
    this.sweep(now);
    const { bot, jobs } = this;
    const here = conversation === undefined ? undefined : this.bookingsOf(conversation);
    const asked: Waiting['asked'] = [{ bookings: bot, kind: 'bot' }];
    if (inBackground) asked.push({ bookings: jobs, kind: 'jobs' });
    if (here) asked.push({ bookings: here, kind: 'conversation' });
    const latest = now + maxWaitMs;
    const request = { asked, conversation: here, at: now, latest, wake: () => undefined };
    this.book(request, now);
    this.waiting.add(request);
    try {
      await this.untilBooked(request);
    } catch (error) {
      unbook(request);
      throw error;
    } finally {
      this.waiting.delete(request);
    }
  }

  answered(
    conversation: string | undefined,
    refused: { retryAfterMs: number | undefined } | null,
  ): void {
    if (!refused) return this.refusals.forget();
    const isForAll = this.refusals.addAndSayIfAll(conversation);
    if (conversation === undefined && !isForAll) return;
    const ms = refused.retryAfterMs ?? USUAL_PAUSE_MS;
    const pause = { conversation: isForAll ? null : (conversation ?? null), ms };
    this.pause(pause);
    this.tellOthers(pause);
  }

  allow(share: SendingShare): void {
    if (this.allowance.set(share, this.clock.now())) this.bookAgain();
  }

  pause({ conversation, ms }: SendingPause): void {
    const paused = conversation === null ? this.bot : this.bookingsOf(conversation);
    paused.notBefore = Math.max(paused.notBefore, this.clock.now() + ms);
    this.bookAgain();
  }

  onPause(listener: (pause: SendingPause) => void): void {
    this.tellOthers = listener;
  }

  /** As if nothing had been sent yet: the sandbox's Teams starts anew. */
  forget(): void {
    this.bot = new Bookings(BOT_WINDOWS);
    this.jobs = new Bookings(BOT_WINDOWS);
    this.conversations.clear();
  }

  private bookingsOf(conversation: string): Bookings {
    const known = this.conversations.get(conversation);
    if (known) return known;
    const made = new Bookings(CONVERSATION_WINDOWS);
    this.conversations.set(conversation, made);
    return made;
  }

  private sweep(now: number): void {
    if (now - this.sweptAt < SWEEP_EVERY_MS) return;
    this.sweptAt = now;
    for (const [id, bookings] of this.conversations) {
      if (bookings.isEmptyAt(now)) this.conversations.delete(id);
    }
  }

  private book(request: Waiting, now: number): void {
    const windows = this.allowance.windows(now);
    const soonest = this.allowance.countAt(now) === 0 ? now + NOTHING_MS : now;
    const from = Math.max(soonest, request.conversation?.last ?? soonest);
    request.at = firstFree(request, from, windows);
    for (const { bookings } of request.asked) bookings.add(request.at, now);
  }

  /** What was booked under other limits, or for a moment that was missed, in its order. */
  private bookAgain(): void {
    const now = this.clock.now();
    this.bookedUnder = this.allowance.countAt(now);
    for (const request of this.waiting) unbook(request);
    for (const request of this.waiting) {
      const before = request.at;
      this.book(request, now);
      if (request.at !== before) request.wake();
    }
  }

  private async untilBooked(request: Waiting): Promise<void> {
    for (let now = this.clock.now(); now < request.at; now = this.clock.now()) {
      if (request.at > request.latest) throw new RateLimited(request.at - now);
      await this.untilThenOrWoken(request, request.at - now);
      const woken = this.clock.now();
      if (this.mustBookAgain(request, woken)) this.bookAgain();
    }
  }

  /** The share ended meanwhile, the moment was missed, or it was only to ask again. */
  private mustBookAgain({ at }: Waiting, now: number): boolean {
    const count = this.allowance.countAt(now);
    return count !== this.bookedUnder || now > at + LATE_MS || (count === 0 && now >= at);
  }

  private untilThenOrWoken(request: Waiting, ms: number): Promise<void> {
    return new Promise((resolve) => {
      request.wake = resolve;
      void this.clock.wait(Math.ceil(ms)).then(() => resolve());
    });
  }
}

function unbook({ asked, at }: Waiting): void {
  for (const { bookings } of asked) bookings.remove(at);
}

function firstFree({ asked }: Waiting, from: number, windows: Windows): number {
  let at = from;
  for (;;) {
    const next = asked.reduce(
      (earliest, { bookings, kind }) => bookings.firstFree(earliest, windows[kind]),
      at,
    );
    if (next === at) return at;
    at = next;
  }
}
