/**
 * How processes share a limit: each holds a share in the database, and together they never hold more
 * than the whole. What is asked for is an equal part. Whoever has more than that uses less at once,
 * but gives the rest back only when what it sent before no longer counts; whoever has less takes what
 * is free. So the limit holds at every moment, whoever learns of whom when. A little is kept back for
 * those who come: they need not wait for the others to begin.
 */
export interface Holding {
  /** Held in the database: nobody else has it. */
  held: number;
  /** What is used of it. */
  used: number;
  /** Since when no more than `used` is used (ms). */
  since: number;
}

export const NOTHING_HELD: Holding = { held: 0, used: 0, since: 0 };

export interface Others {
  /** What other processes hold, also those that are gone and may still have used it. */
  held: number;
  /** How many of them are there. */
  count: number;
}

export interface Whole {
  /** What is shared. */
  total: number;
  /** On top of it, for who would have nothing else. */
  keptBack: number;
  /** For so long what was sent under a share counts. */
  handoverMs: number;
}

/**
 * What to hold from now on, decided while nobody else decides. `mine.held` is what the database says;
 * `now` is this process's own clock (ms).
 */
export function nextHolding(
  { total, keptBack, handoverMs }: Whole,
  state: { mine: Holding; others: Others; now: number },
): Holding {
  const { mine, others, now } = state;
  const fair = Math.floor(total / (others.count + 1));
  if (mine.held <= fair) {
    const free = total - others.held;
    const least = Math.max(0, Math.min(1, free + keptBack));
    const held = Math.max(mine.held, least, Math.min(fair, free));
    return { held, used: held, since: now };
  }
  const isLess = fair < mine.used;
  const since = isLess ? now : mine.since;
  const isOver = !isLess && now - since >= handoverMs;
  return { held: isOver ? fair : mine.held, used: fair, since };
}

/** When to decide again at the latest, as a share is to be given back then; null: never. */
export function givesBackAt({ handoverMs }: Whole, mine: Holding): number | null {
  return mine.held > mine.used ? mine.since + handoverMs : null;
}
