import type { Announcement } from '../announce';
import type { Instant, Internship, InternshipEvent } from '../internship';
import type { FollowedStage } from '../overlap';
import type { PersonId } from '../people';
import type { Question, QuestionEvent } from '../question';

/** One audit line: an event with its stamp. Written in the same transaction as its effect. */
export interface AuditEntry<E> {
  event: E;
  at: Instant;
  by: PersonId | null;
}

export interface InternshipCommit {
  /** The version that the decision was made on; null for a new file. */
  expectedVersion: number | null;
  file: Internship;
  /** Which of the student's files this is, from 1; unique per student. Only for a new file. */
  ordinal?: number;
  entries: AuditEntry<InternshipEvent>[];
  nextDueAt: Instant | null;
  /** The referent's other stages that the decision counted: others since then are a conflict. */
  counted?: { referentId: PersonId; stages: readonly FollowedStage[] } | undefined;
  announcement: Announcement;
}

export interface QuestionCommit {
  expectedVersion: number | null;
  question: Question;
  entries: AuditEntry<QuestionEvent>[];
  announcement: Announcement;
}

/**
 * `conflict`: somebody else changed it in between (or opened it already), nothing was written.
 * The caller reads again and decides again.
 */
export type CommitResult = 'saved' | 'conflict';
