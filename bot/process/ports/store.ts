import type { Announcement } from '../announce';
import type { Instant, Internship } from '../internship';
import type { FollowedStage } from '../overlap';
import type { Language, Person, PersonId } from '../people';
import type { Question } from '../question';
import type { RelatedStages } from '../related';
import type { HistoryLine, People } from '../view';
import type { Absences } from './absences';
import type { ChannelCopies } from './channelFiles';
import type { CommitResult, InternshipCommit, QuestionCommit } from './commits';
import type { Documents } from './documents';
import type { Hosts } from './hosts';
import type { TenantIdentity } from './people';
import type { Reach } from './reach';

export interface Store {
  personByAadObjectId(aadObjectId: string): Promise<Person | null>;
  person(id: PersonId): Promise<Person | null>;
  /**
   * Somebody whose account is new to us: the one the university brought under this e-mail or
   * sign-in name and nobody has met, else a stranger who is kept. Repeatable.
   */
  meet(identity: TenantIdentity): Promise<Person>;
  setLanguage(id: PersonId, language: Language): Promise<void>;
  /** Teachers of the directory whose name or e-mail holds every word; at most `limit`. */
  teachers(search: string, limit: number): Promise<Person[]>;
  /** Students of the directory in this department, as `teachers`. */
  students(search: string, department: string, limit: number): Promise<Person[]>;
  people(ids: readonly PersonId[], managersOf: string | null): Promise<People>;

  internship(id: string): Promise<Internship | null>;
  /** By the number that people read and type: « dossier 42 ». */
  internshipByReference(reference: number): Promise<Internship | null>;
  /** Oldest first. */
  internshipsOf(studentId: PersonId): Promise<Internship[]>;
  /** Files on which this teacher may decide now, the oldest request first. */
  awaitingDecisionOf(teacherId: PersonId): Promise<Internship[]>;
  /** Files on which this teacher decided, the latest first. */
  decidedBy(teacherId: PersonId, limit: number): Promise<Internship[]>;
  /** The stages that a referent follows or is asked to: submitted, not closed; `except`: a file's. */
  stagesOfReferent(referentId: PersonId, except: string): Promise<FollowedStage[]>;
  /** Other stages, submitted and not closed, that a file's checks compare it with. */
  relatedStages(file: Internship): Promise<RelatedStages>;
  /** A teacher is at work in their card of requests: it stays as they see it until then. */
  holdRequests(teacherId: PersonId, until: Instant | null): Promise<void>;
  /** Cards that were held until then are brought in line, in jobs. */
  endHolds(now: Instant): Promise<void>;
  commitInternship(commit: InternshipCommit): Promise<CommitResult>;
  /** All of them or none; what they leave to be told is `announcement` alone. */
  commitTogether(
    commits: readonly Omit<InternshipCommit, 'announcement'>[],
    announcement: Announcement,
  ): Promise<CommitResult>;
  history(internshipId: string): Promise<HistoryLine[]>;
  /** Ids of files with a notice due at `now`, at most `limit`. */
  dueInternships(now: Instant, limit: number): Promise<string[]>;

  question(id: string): Promise<Question | null>;
  /** A question of this person with the same words that nobody has answered yet. */
  openQuestion(askerId: PersonId, topic: Question['topic'], text: string): Promise<Question | null>;
  questionsOf(askerId: PersonId): Promise<Question[]>;
  commitQuestion(commit: QuestionCommit): Promise<CommitResult>;

  absences: Absences;
  reach: Reach;
  documents: Documents;
  copies: ChannelCopies;
  hosts: Hosts;
}
