/** What people ask for, in plain data. A command never says who asks: that is the actor. */
import type { Draft, SectionId } from './form';
import type { HandoverPart, Holder, Instant, LocalDate, NoticeKind, Signatory } from './internship';
import type { Person, PersonId } from './people';
import type { Phase } from './steps';
import type { Problem } from './checks';

export type Command =
  | { type: 'confirmStudent' }
  | { type: 'nameOrganisation'; organisation: string }
  | { type: 'saveSection'; section: SectionId; values: Draft }
  | { type: 'submit' }
  /** A change after submission. `confirmed`: the student knows that it voids the approval. */
  | { type: 'amend'; section: SectionId; values: Draft; confirmed: boolean }
  | { type: 'approve'; round: number }
  | { type: 'return'; round: number; reason: string; section: SectionId | null }
  | { type: 'disclaim'; round: number }
  /** `instead`: the referent on the card that was pressed; not given where no card was. */
  | { type: 'assignReferent'; teacher: Person; instead?: PersonId | null | undefined }
  | { type: 'allowLateStart'; reason: string }
  | { type: 'recordConvention'; number: string; copies: number }
  | { type: 'confirmPrint' }
  | { type: 'rejectPrint' }
  | { type: 'recordSignatures'; signatures: { signatory: Signatory; on: LocalDate }[] }
  | { type: 'recordUniversitySignature'; on: LocalDate; name: string }
  | { type: 'moveCopies'; holder: Holder }
  | { type: 'returnCopies'; reason: string }
  | { type: 'handOver'; part: Exclude<HandoverPart, 'others'>; on: LocalDate }
  | { type: 'confirmOtherCopies' }
  | { type: 'abandon' }
  | { type: 'restart' }
  | { type: 'close'; reason: string }
  | { type: 'resume'; reason: string }
  | { type: 'sendNotice'; key: string; notice: NoticeKind; skipped: string[] }
  /** After a restored backup: whatever was due by then was sent by the bot that it replaces. */
  | { type: 'skipNotices'; until: Instant };

/** Why nothing was changed: a code for the program; the sentences are in bot/texts. */
export type Refusal =
  | { code: 'notYours' }
  | { code: 'notNow'; phase: Phase }
  | { code: 'outdated' }
  | { code: 'alreadyDone' }
  | { code: 'nothingChanged' }
  | { code: 'formProblems'; problems: Problem[] }
  | { code: 'confirmationNeeded'; changes: { field: string }[]; signatures: number }
  | { code: 'reasonNeeded' }
  | { code: 'notConfirmedStudent' }
  | { code: 'notATeacher' }
  | { code: 'notAStudent' }
  | { code: 'ownReferent' }
  | { code: 'tooFewCopies'; needed: number }
  | { code: 'numberNeeded' }
  | { code: 'nameNeeded' }
  | { code: 'dateNeeded' }
  | { code: 'dateInFuture'; today: LocalDate }
  | { code: 'dateBeforePrint'; printed: LocalDate }
  | { code: 'leaveThroughPerson' }
  | { code: 'notDueAnymore' }
  | { code: 'gone' };
