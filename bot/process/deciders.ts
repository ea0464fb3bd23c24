/**
 * Who decides on a request. The named referent always may; somebody may be asked in their place, for
 * one round: by the referent, or by the product while the referent is away. What is signed later is
 * signed by the referent all the same.
 */
import { changedFields } from './form';
import type { Delegation, Internship, LocalDate } from './internship';
import type { PersonId } from './people';

/** The delegation of the present round; null: there is none. */
export function delegationOf({ delegation, rounds }: Internship): Delegation | null {
  return delegation?.round === rounds ? delegation : null;
}

/** Who was asked in the referent's place, in the present round. */
export function delegateOf(file: Internship): PersonId | null {
  return delegationOf(file)?.to ?? null;
}

/**
 * Whether somebody may decide in the referent's place on that day. The right to stand in ends with the
 * absence, whether or not a sweep has passed since.
 */
export function mayStandIn(file: Internship, personId: PersonId, day: LocalDate): boolean {
  const delegation = delegationOf(file);
  if (delegation?.to !== personId) return false;
  return delegation.kind === 'chosen' || day <= delegation.until;
}

/** Who was to decide in the referent's place in the present round, and gave it back. */
export function declinedBy(file: Internship): PersonId | null {
  const delegation = delegationOf(file);
  return delegation?.kind === 'standingIn' ? delegation.declinedBy : null;
}

/** Who is asked; null: nobody can be, and a manager finds somebody. */
export function deciderOf(file: Internship): PersonId | null {
  const delegation = delegationOf(file);
  return delegation ? delegation.to : file.referentId;
}

/** Nobody stands in for a referent who is away. */
export function isWithoutDecider(file: Internship): boolean {
  return file.referentId !== null && deciderOf(file) === null;
}

/**
 * Everything stands as it was approved, and only the referent is another: they are asked whether they
 * follow this stage, and nobody can say so for them.
 */
export function isAcceptance(file: Internship): boolean {
  const { submission, approval, lastApproved, lastDecision, referentId } = file;
  if (!submission || approval || !lastApproved || !referentId) return false;
  if (lastDecision?.kind === 'returned' || lastApproved.referentId === referentId) return false;
  return changedFields(lastApproved, submission.values).every(
    ({ field }) => field === 'referentId' || field === 'referentUnknown',
  );
}
