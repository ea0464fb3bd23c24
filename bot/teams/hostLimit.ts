/**
 * Of how many hosts one person may be shown the people in a day: a student has a few, whoever copies a
 * list has many. Of this process: with several it is that much more.
 */
const MOST_IN_A_DAY = 10;
const DAY_MS = 86_400_000;
/** Of these many people something is remembered; then the oldest make room. */
const MOST_PEOPLE = 5_000;

export class HostLimit {
  /** By person: when they were first shown people of which host, ms. */
  private readonly seen = new Map<string, Map<string, number>>();

  /** Whether this person may be shown this host's people; if so it counts. `now`: ms since 1970. */
  allows({ personId, hostId, now }: { personId: string; hostId: string; now: number }): boolean {
    const known = this.seen.get(personId) ?? new Map<string, number>();
    for (const [id, at] of known) if (at <= now - DAY_MS) known.delete(id);
    if (!known.has(hostId) && known.size >= MOST_IN_A_DAY) return false;
    known.set(hostId, known.get(hostId) ?? now);
    this.seen.delete(personId);
    this.seen.set(personId, known);
    const oldest = this.seen.size > MOST_PEOPLE ? this.seen.keys().next().value : undefined;
    if (oldest !== undefined) this.seen.delete(oldest);
    return true;
  }
}
