/** What people ask for, in plain data. A command never says who asks: that is the actor. */
import type { MadeKind } from './documents';
import type { Draft, FieldId, SectionId } from './form';
import type { Seen } from './form/merge';
import type {
  HandoverPart,
  Holder,
  Instant,
  LocalDate,
  NoticeKind,
  Signatory,
  StandingIn,
} from './internship';
import type { Person, PersonId } from './people';
import type { PrintedItem, PrintedOutcomes } from './printed/findings';
import type { Phase } from './steps';
import type { Problem } from './checks';

export type Command =
  | { type: 'confirmStudent' }
  | { type: 'nameOrganisation'; organisation: string }
  /** `seen`: what the card showed; a field changed elsewhere since then is not overwritten. */
  | { type: 'saveSection'; section: SectionId; values: Draft; seen?: Seen | undefined }
  /** Known answers, worked out by the server: for what is empty, and for what may be replaced. */
  | { type: 'prefill'; values: Draft; replace?: readonly FieldId[] }
  /** The stored document that the student gave; never a value that a card sends. */
  | { type: 'attachCertificate'; document: string }
  | { type: 'submit' }
  /** A change after submission. `confirmed`: the student knows that it voids the approval. */
  | {
      type: 'amend';
      section: SectionId;
      values: Draft;
      seen?: Seen | undefined;
      confirmed: boolean;
    }
  /** What the tutor wrote, as far as the student accepts it; `confirmed` as above. */
  | { type: 'takeOver'; values: Draft; confirmed: boolean }
  | { type: 'approve'; round: number }
  | { type: 'return'; round: number; reason: string; sections: SectionId[] }
  | { type: 'disclaim'; round: number }
  | { type: 'delegate'; round: number; to: Person }
  /** The referent takes it back, or whom they asked gives it back. */
  | { type: 'endDelegation'; round: number }
  /**
   * By the product: who decides while the referent is away. `standIn` null: the referent themself.
   * `instead`: of whom, as it was when that was worked out.
   */
  | {
      type: 'substitute';
      standIn: Pick<StandingIn, 'to' | 'until'> | null;
      instead: PersonId | null;
    }
  /**
   * `instead`: the referent on the card that was pressed; not given where no card was. `confirmed`:
   * the manager knows that it voids the approval.
   */
  | {
      type: 'assignReferent';
      teacher: Person;
      instead?: PersonId | null | undefined;
      confirmed?: boolean;
    }
  | { type: 'allowLateStart'; reason: string }
  | { type: 'recordConvention'; number: string; copies: number }
  /** What a comparison of the printed PDF found; see printed/compare.ts. */
  | { type: 'comparePrint'; outcomes: PrintedOutcomes }
  /** `looked`: also at what the comparison found different. */
  | { type: 'confirmPrint'; looked?: boolean }
  | { type: 'rejectPrint' }
  | { type: 'recordSignatures'; signatures: { signatory: Signatory; on: LocalDate }[] }
  | { type: 'recordUniversitySignature'; on: LocalDate; name: string }
  | { type: 'moveCopies'; holder: Holder }
  | { type: 'returnCopies'; reason: string }
  | { type: 'handOver'; part: Exclude<HandoverPart, 'others'>; on: LocalDate }
  | { type: 'confirmOtherCopies' }
  /**
   * The papers of this kind, whoever had them made, with their copies in channels. `version`: of the
   * file, on the card that asked; what was made since then is not what was meant.
   */
  | { type: 'removeDocument'; document: MadeKind; version: number }
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
  /** Somewhere in what was typed; `fields`: where, in a section. Nothing of it is kept. */
  | { code: 'socialSecurityNumber'; fields?: FieldId[] }
  | { code: 'formProblems'; problems: Problem[] }
  | { code: 'confirmationNeeded'; changes: { field: string }[]; signatures: number }
  | { code: 'reasonNeeded' }
  | { code: 'notConfirmedStudent' }
  | { code: 'notATeacher' }
  | { code: 'notAStudent' }
  | { code: 'ownReferent' }
  /** They would follow more stages at a time than the law or the university allows. */
  | { code: 'referentFull'; limit: number }
  /** Of the teacher themself, who decides: as many are approved already. */
  | { code: 'followsTooMany'; limit: number }
  /** What holds a form back came up while its request waited. */
  | { code: 'notToApprove'; problems: Problem[] }
  | { code: 'awayUntil'; until: LocalDate }
  /** Only a new referent themself can accept to follow a stage that another one had approved. */
  | { code: 'acceptYourself' }
  | { code: 'tooFewCopies'; needed: number }
  | { code: 'numberNeeded' }
  /** The PDF that was compared says something else. */
  | { code: 'printDiffers'; items: PrintedItem[] }
  | { code: 'nameNeeded' }
  | { code: 'dateNeeded' }
  | { code: 'dateInFuture'; today: LocalDate }
  | { code: 'dateBeforePrint'; printed: LocalDate }
  | { code: 'leaveThroughPerson' }
  /** What has been signed is kept. */
  | { code: 'signedDocument' }
  | { code: 'notDueAnymore' }
  | { code: 'gone' };
