/** What a teacher who has read a request before must still read: only what changed since. */
import { changedFields, isTold, type Draft } from '../bot/process/form';
import { valuesOf, type FieldChange, type Internship } from '../bot/process/internship';
import { editionFor } from '../bot/process/roles';
import type { FileView } from '../bot/process/view';

export interface ToRead {
  since: 'approved' | 'returned';
  changes: FieldChange[];
  /** What they had read. */
  before: Draft;
}

/**
 * Null: the whole, for a first time. What was approved in the referent's name they answer for, whoever
 * read it; what was sent back is known to who sent it back.
 */
export function changesToRead({ file, reader }: FileView): ToRead | null {
  const { lastDecision, lastApproved, referentId } = file;
  const readerId = reader.person?.id;
  const now = valuesOf(file);
  const wasReturned = lastDecision?.kind === 'returned';
  const edition = editionFor(file, reader.person);
  const since = (before: Draft) =>
    changesBetween(before, now).filter(({ field }) => isTold(edition, field));
  if (wasReturned && lastDecision.by === readerId) {
    const before = lastDecision.values;
    return { since: 'returned', before, changes: since(before) };
  }
  if (!wasReturned && lastApproved && lastApproved.referentId === referentId) {
    return { since: 'approved', before: lastApproved, changes: since(lastApproved) };
  }
  return null;
}

export function changesSinceApproval(file: Internship): FieldChange[] {
  return file.lastApproved ? changesBetween(file.lastApproved, valuesOf(file)) : [];
}

/** « Je ne le connais pas encore » changes with the referent: one of the two tells it. */
function changesBetween(before: Draft, now: Draft): FieldChange[] {
  return changedFields(before, now).filter(({ field }) => field !== 'referentUnknown');
}
