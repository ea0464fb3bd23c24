/**
 * How many stages go on at the same time. By it a referent follows at most 24 interns (D124-3) and a
 * tutor three (R124-13): at a time, however many files are open.
 */
import type { Period } from './form/periods';

/** A stage that a referent follows, or is asked to. */
export interface FollowedStage extends Period {
  isApproved: boolean;
}

/** The most of these periods that share one day within another period. */
export function greatestOverlap(periods: readonly Period[], within: Period): number {
  const inside = periods.filter(({ from, to }) => from <= within.to && to >= within.from);
  // The number only grows where a period begins, or at the beginning of the whole.
  const moments = [within.from, ...inside.map(({ from }) => from)];
  const counts = moments
    .filter((day) => day >= within.from)
    .map((day) => inside.filter(({ from, to }) => from <= day && day <= to).length);
  return Math.max(0, ...counts);
}
