import type { RegisterError } from './RegisterError';

/**
 * Questions a second. The service takes 7 from one address, and two processes may share ours. Searches
 * leave room for what somebody has chosen.
 */
const MOST_PER_SECOND = { search: 2, choice: 3 } as const;
/** Where it asks to be left alone and does not say for how long. */
const USUAL_PAUSE_MS = 5_000;
/** The longest pause that is taken at its word. */
const LONGEST_PAUSE_MS = 10 * 60_000;
const FAILURES_IN_A_ROW = 3;
const PAUSE_AFTER_FAILURES_MS = 60_000;

/** Whether the register may be asked now: not too often, and not while it has trouble. */
export class Gate {
  private asked: number[] = [];
  private notBefore = -Infinity;
  private failures = 0;

  constructor(private readonly now: () => number) {}

  enter(kind: keyof typeof MOST_PER_SECOND): boolean {
    const now = this.now();
    if (now < this.notBefore) return false;
    this.asked = this.asked.filter((at) => at > now - 1_000);
    if (this.asked.length >= MOST_PER_SECOND[kind]) return false;
    this.asked.push(now);
    return true;
  }

  answered(): void {
    this.failures = 0;
  }

  failed({ status, retryAfterMs }: RegisterError): void {
    this.failures += 1;
    const isTired = this.failures >= FAILURES_IN_A_ROW;
    const asked = retryAfterMs ?? (status === 429 ? USUAL_PAUSE_MS : 0);
    const pause = Math.max(
      Math.min(asked, LONGEST_PAUSE_MS),
      isTired ? PAUSE_AFTER_FAILURES_MS : 0,
    );
    if (pause > 0) this.notBefore = Math.max(this.notBefore, this.now() + pause);
  }
}
