/**
 * The rule by which everything is judged: every candidate of a kind is collected. One beside a label
 * that says otherwise is « different »; one without a label that may say otherwise leaves it to a
 * person, as does nothing at all; only where all agree it is « found ». What a clause puts in doubt
 * does not agree.
 */
import { isChanged } from './changed';
import { clauseOf, isDoubted, type Place } from './doubt';
import type { Finding, PrintedItem } from './findings';
import type { Paper } from './paper';
import { printed, type Span, type Word } from './words';

export interface Candidate extends Place {
  /** `unclear`: it may mean something else, or cannot be read. */
  says: 'same' | 'other' | 'unclear';
}

/** Characters of what is shown beside the approved value. */
export const LONGEST = 160;

export function verdict(
  paper: Paper,
  item: PrintedItem,
  candidates: readonly Candidate[],
): Finding {
  const { words } = paper;
  const all = candidates.map((one) => withDoubt(words, item, one));
  const other = all.find(({ says }) => says === 'other');
  if (other) return { item, outcome: 'different', printed: cut(words, other.span) };
  const same = all.find(({ label }) => label) ?? all[0];
  const isSure = all.every(({ says }) => says === 'same') && !isChanged(paper, item);
  if (!same || !isSure) return { item, outcome: 'missing' };
  return { item, outcome: 'found', printed: evidence(words, same) };
}

function withDoubt(words: readonly Word[], item: PrintedItem, one: Candidate): Candidate {
  if (one.says !== 'same' || !isDoubted(words, item, one)) return one;
  if (!one.label) return { ...one, says: 'unclear' };
  return { says: 'other', span: clauseOf(words, one) };
}

/** What stands beside a label says the same or another; elsewhere another is not sure. */
export function judged({ span, label }: Place, same: boolean): Candidate {
  if (same) return { says: 'same', span, label };
  return { says: label ? 'other' : 'unclear', span };
}

/** The clause of a value; where it is long, the value with what stands nearest. */
function evidence(words: readonly Word[], at: Place): string {
  const clause = clauseOf(words, at);
  let { from, to } = {
    from: Math.min(at.label?.from ?? at.span.from, at.span.from),
    to: at.span.to,
  };
  const fits = (span: Span) => quoted(words, span).length <= LONGEST - 2;
  if (!fits({ from, to })) return cut(words, at.span);
  while (from > clause.from && fits({ from: from - 1, to })) from -= 1;
  // What stands before a colon is the label of something else.
  const end = words[clause.to - 1]!.after.includes(':') ? to : clause.to;
  while (to < end && fits({ from, to: to + 1 })) to += 1;
  return `${from > clause.from ? '…' : ''}${quoted(words, { from, to })}${to < end ? '…' : ''}`;
}

function cut(words: readonly Word[], span: Span): string {
  const text = quoted(words, span);
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

/** With the sign that belongs to its last word: « 600 € », « (provisoire) ». */
function quoted(words: readonly Word[], span: Span): string {
  const sign = /^( ?[€$£¥%])?( ?[)»])?/.exec(words[span.to - 1]!.after)![0];
  return printed(words, span) + sign;
}
