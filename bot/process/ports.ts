/**
 * What the edges must offer. The rules and the dialogs know these interfaces and nothing of the
 * database, the job queue or Teams; index.ts hands in the real ones.
 */
import type { Temporal } from 'temporal-polyfill';
import type { Announcement, Place, Post, Telling } from './announce';
import type { Instant, Internship, InternshipEvent } from './internship';
import type { Language, Person, PersonId, RoleGrant } from './people';
import type { Question, QuestionEvent } from './question';
import type { HistoryLine, People } from './view';

export interface Clock {
  now(): Temporal.Instant;
}

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

/** Somebody as Teams reports them, whether or not the directory knows them. */
export interface TenantIdentity {
  aadObjectId: string;
  name: string;
  email: string | null;
  language: Language;
  isGuest: boolean;
}

export interface DirectoryEntry {
  id: PersonId;
  aadObjectId: string;
  name: string;
  email: string;
  roles: RoleGrant[];
  department: string | null;
  formation: string | null;
  studentNumber: string | null;
  birthDate: string | null;
  language: Language;
}

export interface Store {
  personByAadObjectId(aadObjectId: string): Promise<Person | null>;
  person(id: PersonId): Promise<Person | null>;
  /** Keeps somebody the directory does not know; repeatable. */
  meet(identity: TenantIdentity): Promise<Person>;
  setLanguage(id: PersonId, language: Language): Promise<void>;
  /** Teachers of the directory whose name or e-mail holds every word; at most `limit`. */
  teachers(search: string, limit: number): Promise<Person[]>;
  /** Students of the directory in this department, as `teachers`. */
  students(search: string, department: string, limit: number): Promise<Person[]>;
  people(ids: readonly PersonId[], managersOf: string | null): Promise<People>;

  internship(id: string): Promise<Internship | null>;
  /** Oldest first. */
  internshipsOf(studentId: PersonId): Promise<Internship[]>;
  /** Files whose referent this is and that wait for their decision, oldest request first. */
  awaitingDecisionOf(referentId: PersonId): Promise<Internship[]>;
  commitInternship(commit: InternshipCommit): Promise<CommitResult>;
  history(internshipId: string): Promise<HistoryLine[]>;
  /** Ids of files with a notice due at `now`, at most `limit`. */
  dueInternships(now: Instant, limit: number): Promise<string[]>;

  question(id: string): Promise<Question | null>;
  /** A question of this person with the same words that nobody has answered yet. */
  openQuestion(askerId: PersonId, topic: Question['topic'], text: string): Promise<Question | null>;
  questionsOf(askerId: PersonId): Promise<Question[]>;
  commitQuestion(commit: QuestionCommit): Promise<CommitResult>;
}

/** What is shown: a card with the line that the feed shows, or plain text. */
export type Content = { card: object; summary: string } | { text: string };

/** Where Teams keeps a message of ours. */
export interface Posted {
  conversationId: string;
  /** null where Teams gave none: such a message can never be updated. */
  activityId: string | null;
}

/**
 * Sends to a person's chat or to a channel. Throws `DeliveryError`; `threadOf` makes it a reply.
 */
export interface Messenger {
  send(place: Place, content: Content, threadOf?: Posted): Promise<Posted>;
  update(place: Place, posted: Posted, content: Content): Promise<void>;
  /** Sends an activity that a turn had finished and Teams refused for a while, as it is. */
  resend(activity: object): Promise<void>;
}

/**
 * Why a message did not go: `later` may be tried again; `unreachable`, `gone` and `refused` may not.
 * `ambiguous`: it may have gone all the same, so sending it again may show it twice.
 */
export class DeliveryError extends Error {
  constructor(
    readonly outcome: 'later' | 'unreachable' | 'gone' | 'refused' | 'ambiguous',
    message: string,
    options?: { cause?: unknown; retryAfterMs?: number },
  ) {
    super(message, { cause: options?.cause });
    this.name = 'DeliveryError';
    this.retryAfterMs = options?.retryAfterMs ?? null;
  }
  readonly retryAfterMs: number | null;
}

/** The jobs that a change leaves behind; see bot/jobs. */
export type Job =
  | { kind: 'tell'; telling: Telling }
  | { kind: 'post'; post: Post }
  /** A reply of a turn that Teams refused for a while: the finished activity, sent as it is. */
  | { kind: 'reply'; conversationId: string; activity: object };

/** Where Teams keeps the living cards; the row is the claim on creating one. */
export interface PostLedger {
  find(post: Post): Promise<(Posted & { contentHash: string }) | null>;
  record(post: Post, posted: Posted, contentHash: string): Promise<void>;
  forget(post: Post): Promise<void>;
}

/** Where a conversation of Teams is reached. */
export interface TeamsAddress {
  conversationId: string;
  serviceUrl: string;
}

/** A channel that is linked to the product; the first post of a thread is made in it. */
export interface ChannelAddress {
  channelId: string;
  serviceUrl: string;
}

/** How people and channels are reached; the database is the truth, never the process's memory. */
export interface ConversationLedger {
  rememberPersonal(
    personal: TeamsAddress & { personId: PersonId; tenantId: string; teamsUserId: string },
  ): Promise<void>;
  personal(personId: PersonId): Promise<TeamsAddress | null>;
  /** Where some conversation of this tenant is reached: Teams has one address for all of them. */
  anyServiceUrl(): Promise<string | null>;
  /** `code`: why Teams refuses, as it said it. */
  markUnreachable(personId: PersonId, code: string): Promise<void>;
  clearUnreachable(personId: PersonId): Promise<void>;
  channel(
    audience: 'managers' | 'teachers' | 'advisers',
    department: string | null,
  ): Promise<ChannelAddress | null>;
  channelAudience(
    channelId: string,
  ): Promise<{ audience: 'managers' | 'teachers' | 'advisers'; department: string | null } | null>;
}

export interface Delivery {
  conversationId: string;
  activityId: string;
  /** Of sender and content: Teams may send the same message again under a new id. */
  contentHash: string;
  /** The sender's own clock, which a repetition keeps; null where the client sends none. */
  localTimestamp: string | null;
}

/**
 * Activities that arrived. Each is claimed before its turn and marked after it: a second delivery
 * does nothing, unless the first one's process died in the middle.
 */
export interface Deliveries {
  /**
   * `first`: its turn may run, and must end in `finished` or `release`. `running`: another delivery
   * of it is under way, or its process died a moment ago; Teams should send it again.
   */
  firstTime(delivery: Delivery): Promise<'first' | 'running' | 'done'>;
  finished(delivery: DeliveryId): void;
  /** The turn failed before it did anything: a second delivery may run it. */
  release(delivery: DeliveryId): Promise<void>;
}

export type DeliveryId = Pick<Delivery, 'conversationId' | 'activityId'>;

/** How the bot proves to Teams who it is; MultiTenant no longer exists and is not offered. */
export type Credentials =
  | { kind: 'secret'; appId: string; tenantId: string; secret: string }
  | {
      kind: 'certificate';
      appId: string;
      tenantId: string;
      /** Hexadecimal SHA-1 or SHA-256 of the certificate, as Azure shows it. */
      thumbprint: string;
      /** PEM. */
      privateKey: string;
    }
  | { kind: 'managed-identity'; appId: string }
  /** `BOT_TOKEN_ENDPOINT`: the sandbox and local connectors only. */
  | { kind: 'endpoint'; url: string; appId: string; secret: string };

/** Where a team or a person stands in Microsoft 365, where the university granted Microsoft Graph. */
export interface Graph {
  /** `teamId` is the group's id (`channelData.team.aadGroupId`). Throws when Graph does not answer. */
  isTeamOwner(teamId: string, aadObjectId: string): Promise<boolean>;
  /** Installs the bot for somebody, so that they can be written to. Repeatable. */
  installFor(aadObjectId: string): Promise<'installed' | 'alreadyInstalled'>;
}

/** What operators count; each edge says what it does, and nothing is kept about whom. */
export interface Watch {
  turn(kind: 'message' | 'action' | 'search' | 'installation' | 'other'): void;
  refused(code: string): void;
  /** `outcome`: sent, updated, or why not. */
  sent(outcome: 'sent' | 'updated' | 'mailed' | DeliveryError['outcome']): void;
  /** A reminder or an alarm that became due, and one that went out. */
  noticed(stage: 'due' | 'sent', notice: string): void;
}
