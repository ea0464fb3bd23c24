/**
 * One student's internship: the facts that are kept, and the events that change them.
 * Everything else (step, progress, who can act, what is due) is worked out from these facts.
 * Instants are ISO strings in UTC; local dates are 'YYYY-MM-DD' without a zone.
 */
import type { MadeKind } from './documents';
import type { Draft, FieldId, SectionId } from './form';
import type { PersonId } from './people';
import type { PrintedOutcomes } from './printed/findings';

export type Instant = string;
export type LocalDate = string;

/** The people whose signatures the convention needs; the parent only for a minor. */
export const signatories = [
  'student',
  'legalRepresentative',
  'tutor',
  'host',
  'referent',
  'university',
] as const;
export type Signatory = (typeof signatories)[number];

/** Where the paper is. */
export type Holder = 'student' | 'tutor' | 'host' | 'referent' | 'manager' | 'presidency' | 'post';

export interface Signature {
  /** The date written on the paper. */
  on: LocalDate;
  recordedBy: PersonId;
  recordedAt: Instant;
  /** Who signed, where it is not the person named in the form (the university's delegate, say). */
  name: string | null;
}

export type ClosureKind = 'abandoned' | 'restarted' | 'byManager';

/** The three confirmations of step 6. */
export type HandoverPart = 'host' | 'student' | 'others';

export interface Internship {
  id: string;
  /** By which people name it (« dossier 42 »): the store gives it; null before it is kept. */
  reference: number | null;
  /** Optimistic lock: the number of changes since the file was opened. */
  version: number;
  /** The one of the last change to what its papers say. */
  papersVersion: number;
  /** The version at which a manager deleted the papers of a kind last. */
  removedPapers: Partial<Record<MadeKind, number>>;
  student: {
    id: PersonId;
    /** False for somebody the directory does not know, until a manager says who they are. */
    confirmed: boolean;
    birthDate: LocalDate | null;
  };
  department: string;
  openedAt: Instant;
  /** The last thing a person did; a file that nobody touches raises an alarm. */
  touchedAt: Instant;
  /** What the student said in step 1; the form holds the full name and address. */
  organisation: string | null;
  /** The form as typed so far, section by section; kept even where it is wrong. */
  draft: Draft;
  /** What was filled in by the product, and nobody has saved since: to be checked. */
  prefilled: FieldId[];
  /** The teacher who follows this file; null while « je ne le connais pas encore ». */
  referentId: PersonId | null;
  /** A teacher whom the student named and who follows too many stages at a time to be asked. */
  referentFull: { referentId: PersonId; limit: number } | null;
  /** Who said last that they do not follow this file, until somebody else is asked. */
  disclaimedBy: PersonId | null;
  /** Who decides on a round in the referent's place; the latest one, see deciders.ts. */
  delegation: Delegation | null;
  returned: Returned | null;
  /** The number of submissions so far; an approval names the one that it is about. */
  rounds: number;
  /** How often a teacher was asked: one card each. A change to a request that waits asks nobody anew. */
  asked: number;
  submission: Submission | null;
  approval: { at: Instant; by: PersonId; round: number } | null;
  /** What the last approval was about, so that a new request shows only what changed. */
  lastApproved: Draft | null;
  /** The last decision, and what was read for it. */
  lastDecision: Decided | null;
  convention: { number: string; copies: number; at: Instant } | null;
  /** When the student confirmed that what was printed is what was approved. */
  checkedAt: Instant | null;
  /** What the last comparison of the printed PDF said of each value; null: none was made. */
  printOutcomes: PrintedOutcomes | null;
  signatures: Partial<Record<Signatory, Signature>>;
  copies: { holder: Holder; since: Instant } | null;
  /** Why the manager gave the copies back, until they are received again. */
  copiesReturned: { reason: string; at: Instant } | null;
  handover: Partial<Record<HandoverPart, LocalDate>>;
  /** When the student asked for a start that is today or past; only a manager can let it through. */
  lateStartAsked: Instant | null;
  /** A start that the manager let through although it is today or past. */
  lateStartAllowed: { reason: string; by: PersonId } | null;
  closure: { kind: ClosureKind; at: Instant; by: PersonId; reason: string | null } | null;
  /** Notices already sent, or skipped because a later one said more, by key. */
  notices: Record<string, Instant>;
}

/** What holds at present: the submission, else what is typed so far. */
export function valuesOf({ submission, draft }: Pick<Internship, 'submission' | 'draft'>): Draft {
  return submission?.values ?? draft;
}

export interface Submission {
  round: number;
  /** The round in which it was first asked for; changes since then are on the same card. */
  first: number;
  at: Instant;
  values: Draft;
}

export interface Returned {
  reason: string;
  /** What to correct; empty: the whole form. */
  sections: SectionId[];
  by: PersonId;
  at: Instant;
}

/** It ends with its round. The named referent stays: they sign themselves. */
export type Delegation = Replacement & { round: number; at: Instant };

/** Who decides in the referent's place, and why. */
export type Replacement = Chosen | StandingIn;

/** The referent asked them to. */
export interface Chosen {
  kind: 'chosen';
  to: PersonId;
}

/** The referent is away. */
export interface StandingIn {
  kind: 'standingIn';
  /** null: nobody stands in for them; the managers are asked. */
  to: PersonId | null;
  /** The last day of the absence. */
  until: LocalDate;
  /** Who was to stand in and gave it back. */
  declinedBy: PersonId | null;
}

export interface Decided {
  kind: 'approved' | 'returned';
  /** Why it was sent back. */
  reason: string | null;
  round: number;
  by: PersonId;
  referentId: PersonId | null;
  values: Draft;
}

export interface FieldChange {
  field: FieldId;
  before: string;
  after: string;
}

export type InternshipEvent =
  | {
      type: 'opened';
      id: string;
      student: Internship['student'];
      department: string;
      reason: string | null;
    }
  | { type: 'studentConfirmed' }
  | { type: 'organisationNamed'; organisation: string }
  | { type: 'sectionSaved'; section: SectionId; values: Draft }
  /** Answers that were known already; the person has not said them in this file. */
  | { type: 'prefilled'; values: Draft }
  | { type: 'certificateAttached'; document: string }
  /** A manager deleted the papers of this kind. */
  | { type: 'documentRemoved'; document: MadeKind }
  | { type: 'submitted'; round: number; values: Draft; referentId: PersonId | null }
  /** `for`: the referent in whose place it was. */
  | { type: 'approved'; round: number; for?: PersonId }
  | { type: 'returned'; round: number; reason: string; sections: SectionId[] }
  | { type: 'referentDisclaimed'; referentId: PersonId }
  /** `round`: after an approval, which it voids, the request of the new referent. */
  | { type: 'referentAssigned'; referentId: PersonId; round?: number }
  | { type: 'referentFull'; referentId: PersonId; limit: number }
  | (Replacement & { type: 'delegated' })
  | { type: 'delegationEnded' }
  | { type: 'approvalVoided'; changes: FieldChange[] }
  | { type: 'detailsCorrected'; values: Draft; changes: FieldChange[] }
  | { type: 'conventionRecorded'; number: string; copies: number }
  | { type: 'printCompared'; outcomes: PrintedOutcomes }
  | { type: 'printChecked' }
  | { type: 'printRejected' }
  | { type: 'signatureRecorded'; signatory: Signatory; on: LocalDate; name: string | null }
  | { type: 'allSignaturesComplete' }
  | { type: 'copiesMoved'; holder: Holder }
  | { type: 'copiesReturned'; reason: string }
  | { type: 'handedOver'; part: HandoverPart; on: LocalDate }
  | { type: 'completed' }
  | { type: 'lateStartAsked' }
  | { type: 'lateStartAllowed'; reason: string }
  | { type: 'closed'; kind: ClosureKind; reason: string | null }
  | { type: 'resumed'; reason: string }
  | { type: 'noticeSent'; key: string; notice: NoticeKind; skipped: string[] }
  /** Sent already, by the bot that a restored backup replaces. */
  | { type: 'noticesSkipped'; keys: string[]; until: Instant };

/** What the product sends by itself when a moment comes; see reminders.ts. */
export type NoticeKind =
  | 'reminder'
  | 'lastDayAlarm'
  | 'startDayAlarm'
  | 'approvalReminder'
  /** Nobody answered after a reminder: the managers may find somebody else. */
  | 'approvalUnanswered'
  | 'idle';

/** Who caused an event, and when; `by` is null for the product itself. */
export interface Stamp {
  at: Instant;
  by: PersonId | null;
}
