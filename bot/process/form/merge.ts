/**
 * Two devices, one form. A card carries a fingerprint of each value that it showed; from it, from what
 * came back and from what is kept now follows what was changed here, what was changed elsewhere, and
 * what was changed in both places: then nobody's words are lost, and the person chooses.
 */
import { clean } from '../form';
import { fieldIds, type Draft, type FieldId } from './sections';

/** By field, the fingerprint of the value that the card was made with. */
export type Seen = Partial<Record<FieldId, string>>;

/** One field that two devices filled in differently. */
export interface Conflict {
  field: FieldId;
  /** Saved meanwhile, on another device. */
  present: string;
  /** What was just typed; it is kept nowhere yet. */
  typed: string;
}

export interface Merged {
  /** What was changed on the card and may be saved. */
  taken: Draft;
  conflicts: Conflict[];
}

/** Six characters that tell two values apart. FNV-1a (32 bits) on UTF-16 code units. */
export function fingerprint(value: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < value.length; index += 1) {
    hash = Math.imul(hash ^ value.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36).padStart(6, '0').slice(-6);
}

/** The fingerprint of a field as a draft has it. */
export function fingerprintOf(field: FieldId, draft: Draft): string {
  return fingerprint(clean(draft[field] ?? ''));
}

/** The fingerprints of these fields, for a card that shows them. */
export function seenOf(fields: readonly FieldId[], draft: Draft): Seen {
  return Object.fromEntries(fields.map((field) => [field, fingerprintOf(field, draft)]));
}

/** A field that the card did not say it showed is taken as typed. */
export function mergeTyped(present: Draft, typed: Draft, seen: Seen = {}): Merged {
  const taken: Draft = {};
  const conflicts: Conflict[] = [];
  for (const field of fieldIds) {
    if (typed[field] === undefined) continue;
    const mine = clean(typed[field]);
    const theirs = clean(present[field] ?? '');
    const shown = seen[field];
    const isUntouched = shown !== undefined && fingerprint(mine) === shown;
    if (isUntouched || mine === theirs) continue;
    const isFresh = shown === undefined || fingerprint(theirs) === shown;
    if (isFresh) taken[field] = mine;
    else conflicts.push({ field, present: theirs, typed: mine });
  }
  return { taken, conflicts };
}
