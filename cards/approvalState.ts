/** What has become of a request, as one teacher may know it: the cards and their buttons follow it. */
import { delegateOf, isAcceptance } from '../bot/process/deciders';
import type { Internship } from '../bot/process/internship';
import { hasRole, type PersonId } from '../bot/process/people';
import { decidesOn } from '../bot/process/roles';
import type { FileView } from '../bot/process/view';

export type ApprovalState =
  | 'open'
  | 'approved'
  | 'returned'
  | 'replaced'
  | 'disclaimed'
  | 'reassigned'
  /** Somebody was asked in the referent's place, and is no more. */
  | 'handedBack'
  | 'closed';

/** What has become of one request, shown to one teacher, from the present facts. */
export function approvalStateOf(
  file: Internship,
  {
    teacherId,
    round,
    asked = file.asked,
  }: {
    teacherId: PersonId;
    /** The one that was shown; null: the present one. */
    round: number | null;
    /** Which time a teacher was asked; see `Internship`. */
    asked?: number;
  },
): ApprovalState {
  const isReferent = file.referentId === teacherId;
  if (!isReferent && delegateOf(file) !== teacherId) {
    return notTheirs(file, { teacherId, round, asked });
  }
  const isBefore = round !== null && round < (file.submission?.first ?? file.rounds);
  if (asked < file.asked || isBefore) return 'replaced';
  if (file.approval) return 'approved';
  if (!file.submission) return 'returned';
  return file.closure ? 'closed' : 'open';
}

/**
 * The same for the view's reader, who may have lost since the file named them what let them read it:
 * they teach no more, or whom they stood in for is back.
 */
export function approvalStateFor(
  { file, reader: { person }, ...moment }: FileView,
  about: { round: number | null; asked?: number },
): ApprovalState {
  if (!person || !hasRole(person, 'teacher')) return 'handedBack';
  const state = approvalStateOf(file, { teacherId: person.id, ...about });
  return state === 'open' && !decidesOn(file, person, moment) ? 'handedBack' : state;
}

/** Of the present request only somebody else than its referent was asked: that is over. */
function notTheirs(
  file: Internship,
  { teacherId, round, asked }: { teacherId: PersonId; round: number | null; asked: number },
): ApprovalState {
  const { delegation } = file;
  if (delegation?.kind === 'standingIn' && delegation.declinedBy === teacherId) return 'handedBack';
  const isThisRound = round === null || file.submission?.round === round;
  if (file.referentId === null && isThisRound) return 'disclaimed';
  return file.referentId !== null && asked === file.asked ? 'handedBack' : 'reassigned';
}

/** They are asked whether they follow a stage that somebody else had approved. */
export function isReadersAcceptance({ file, reader }: FileView): boolean {
  return isAcceptance(file) && reader.person?.id === file.referentId;
}
