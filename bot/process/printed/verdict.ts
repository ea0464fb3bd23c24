/**
 * The rule by which everything is judged: every candidate of a kind is collected. One beside a label
 * that says otherwise is « different »; one without a label that may say otherwise leaves it to a
 * person, as does nothing at all; only where all agree it is « found ».
 */
import type { Paper } from './paper';
import { printed, type Span } from './words';
import type { Finding, PrintedItem } from './findings';

export interface Candidate {
  /** `unclear`: it may mean something else, or cannot be read. */
  says: 'same' | 'other' | 'unclear';
  span: Span;
}

/** Characters of what is shown beside the approved value. */
const LONGEST = 160;

export function verdict(
  { words }: Paper,
  item: PrintedItem,
  candidates: readonly Candidate[],
): Finding {
  const other = candidates.find(({ says }) => says === 'other');
  if (other) {
    const text = printed(words, other.span);
    const short = text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
    return { item, outcome: 'different', printed: short };
  }
  const isFound = candidates.length > 0 && candidates.every(({ says }) => says === 'same');
  return { item, outcome: isFound ? 'found' : 'missing' };
}

/** What stands beside a label says the same or another; elsewhere another is not sure. */
export function judged(span: Span, is: { same: boolean; labelled: boolean }): Candidate {
  if (is.same) return { says: 'same', span };
  return { says: is.labelled ? 'other' : 'unclear', span };
}
