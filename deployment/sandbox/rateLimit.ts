// Teams' limits for one bot, in real time.
// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit

interface Limit {
  calls: number;
  ms: number;
}

const perConversation: readonly Limit[] = [
  { calls: 7, ms: 1_000 },
  { calls: 8, ms: 2_000 },
  { calls: 60, ms: 30_000 },
  { calls: 1_800, ms: 3_600_000 },
];
const perTenant: readonly Limit[] = [{ calls: 50, ms: 1_000 }];

/** Counts calls over sliding windows. `nowMs` is a monotonic clock of real time. */
export class RateLimit {
  readonly #calls = new Map<string, number[]>();

  constructor(private readonly nowMs: () => number = () => performance.now()) {}

  /**
   * Counts a call that sends into or creates a conversation (a channel with all its threads is one),
   * and the app's calls together. Milliseconds until it would be allowed; 0: it is, and is counted.
   */
  take(conversationId: string | undefined): number {
    const counters = [{ key: '', limits: perTenant }];
    if (conversationId) counters.push({ key: conversationId, limits: perConversation });
    const waits = counters.map(({ key, limits }) => this.wait(key, limits));
    const wait = Math.max(...waits);
    if (wait === 0) for (const { key } of counters) this.#calls.get(key)?.push(this.nowMs());
    return wait;
  }

  /** As if nothing had been sent yet. */
  clear(): void {
    this.#calls.clear();
  }

  private wait(key: string, limits: readonly Limit[]): number {
    const now = this.nowMs();
    const longest = Math.max(...limits.map(({ ms }) => ms));
    const calls = (this.#calls.get(key) ?? []).filter((at) => at > now - longest);
    this.#calls.set(key, calls);
    const waits = limits.map((limit) => {
      // The call that must have left the window before another one fits in.
      const oldest = calls[calls.length - limit.calls];
      return oldest === undefined ? 0 : Math.max(0, oldest + limit.ms - now);
    });
    return Math.max(...waits);
  }
}
