/**
 * What the edges must offer. The rules and the dialogs know these interfaces and nothing of the
 * database, the job queue or Teams; index.ts hands in the real ones.
 */
import type { Temporal } from 'temporal-polyfill';
import type { Announcement, Place, Post, Telling } from './announce';
import type { ChannelLink, ChannelPlace, TeamsChannel } from './channels';
import type { Instant, Internship, InternshipEvent } from './internship';
import type { Language, Person, PersonId, RoleGrant } from './people';
import type { Question, QuestionEvent } from './question';
import type { Missed, OutOfReach, Way } from './reach';
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
  /** The name they sign in with, unique in the tenant. */
  userPrincipalName: string | null;
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

  reach: Reach;
}

/** Who cannot be reached in Teams, and what they missed; cards and e-mails follow by jobs. */
export interface Reach {
  /**
   * Teams does not write to this person (`code` null: it refused one message only). Keeps what they
   * missed; the same key again changes nothing, so a job may be done twice.
   */
  lost(loss: {
    personId: PersonId;
    code: string | null;
    missed: Pick<Missed, 'key' | 'telling' | 'department' | 'way'> | null;
  }): Promise<void>;
  /** They are there again: the mark goes, their calls are over, what still holds is said in Teams. */
  cameBack(personId: PersonId): Promise<void>;
  missed(key: string): Promise<Missed | null>;
  /** How an e-mail ended; `moot`: there was nothing to say any more. */
  becomes(key: string, way: Exclude<Way, 'mailing'> | 'moot'): Promise<void>;
  /** A manager told them: what they missed in this department is settled. False: nothing was open. */
  told(by: { department: string; personId: PersonId; managerId: PersonId }): Promise<boolean>;
  /** Calls first, then since when. */
  ofDepartment(department: string): Promise<OutOfReach[]>;
  /** How many people Teams does not reach. */
  count(): Promise<number>;
}

/** How somebody whom Teams does not reach is helped to the app. */
export interface InstallHelp {
  /** Opens the app in Teams, to be installed; null: its id is not set. */
  link: string | null;
  /** null: Microsoft Graph is not used here. */
  installFor: Graph['installFor'] | null;
}

/** One e-mail. Nothing of it is markup: names and sentences as people wrote them. */
export interface Mail {
  /** The same for every attempt at the same news. */
  key: string;
  language: Language;
  to: { name: string; address: string };
  subject: string;
  /** In their order. */
  paragraphs: string[];
  button: { title: string; url: string } | null;
  /** Why it comes by e-mail, and whom to ask. */
  footer: string[];
}

/**
 * Throws `DeliveryError`: `refused` this address or this message for good; `later` the server cannot
 * be reached or asks to wait; `ambiguous` it was cut off when it had everything.
 */
export interface Mailer {
  send(mail: Mail): Promise<void>;
  close(): Promise<void>;
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
  /** `isMissing`: Teams did not say whether it took the card, and somebody saw that it is not there. */
  | { kind: 'post'; post: Post; isMissing?: boolean }
  /** A mandatory news by e-mail, by its key; see `Reach`. */
  | { kind: 'mail'; key: string; personId: PersonId }
  /** A reply of a turn that Teams refused for a while: the finished activity, sent as it is. */
  | { kind: 'reply'; conversationId: string; activity: object };

/** Where Teams keeps the living cards; the row is the claim on creating one. */
export interface PostLedger {
  find(post: Post): Promise<(Posted & { contentHash: string }) | null>;
  record(post: Post, posted: Posted, contentHash: string): Promise<void>;
  forget(post: Post): Promise<void>;
}

/** A backup that was restored into this database. Moments are instants in UTC. */
export interface Restoration {
  id: number;
  /** What the data show. */
  snapshotAt: Instant;
  /** When the bot that the backup was taken of had stopped. */
  stoppedAt: Instant;
  /** Jobs of the backup that are still to be done, in their order. */
  toDo: Job[];
  /** E-mails that were sent by then, by their key. */
  mailed: string[];
}

export interface Restorations {
  /** Oldest first. */
  unfinished(): Promise<Restoration[]>;
  /** Those whose managers have a channel. */
  managedDepartments(): Promise<string[]>;
  /**
   * In one transaction: hands over the jobs, and with `refreshCards` one for each living card of
   * what can still change. Null: it was finished already, and nothing was done.
   */
  finish(
    restoration: Restoration,
    done: { at: Instant; jobs: Job[]; refreshCards: boolean },
  ): Promise<{ cards: number } | null>;
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
  channel(
    audience: 'managers' | 'teachers' | 'advisers',
    department: string | null,
  ): Promise<ChannelAddress | null>;
}

/** Some of the linked channels. */
export type ChannelsOf = { place: ChannelPlace } | { channelId: string } | { teamId: string };

/** Which Teams channel is whose, and which of them cannot be written to. */
export interface Channels {
  /** What is linked for a place; null: nothing is. */
  linkOf(place: ChannelPlace): Promise<ChannelLink | null>;
  /** What a channel is linked for; null: for nothing. */
  ofChannel(channelId: string): Promise<ChannelLink | null>;
  /**
   * Makes `channel` the one of `place`, and of no other. What is shown there is shown anew, in jobs,
   * unless it is the same channel; what was waiting for a channel goes at once. `farewell` is said in
   * the channel that it replaces.
   */
  link(order: {
    place: ChannelPlace;
    channel: TeamsChannel;
    by: PersonId;
    farewell: string;
  }): Promise<void>;
  /** What is to be said there waits from now on. Null: it was not linked. */
  unlink(channelId: string, by: PersonId): Promise<ChannelLink | null>;
  /** Nothing can be written there: kept, and told once to the administrators. Gives the new ones. */
  lose(which: ChannelsOf, code: string): Promise<ChannelLink[]>;
  /** It can again: what was waiting goes at once. Gives those that had been lost. */
  regain(which: ChannelsOf): Promise<ChannelLink[]>;
  rename(which: ChannelsOf, names: { name?: string; teamName?: string }): Promise<void>;
  /** Those of a department (null: the university's) that are lost now. */
  lostOf(department: string | null): Promise<ChannelLink[]>;
  countLost(): Promise<number>;
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
      /** When the certificate ends, where it was given with its key. */
      expiresAt?: Instant;
    }
  | { kind: 'managed-identity'; appId: string }
  /** `BOT_TOKEN_ENDPOINT`: the sandbox and local connectors only. */
  | { kind: 'endpoint'; url: string; appId: string; secret: string };

/** What one of the processes that send for the same bot may send, until it hears otherwise. */
export interface SendingShare {
  /** Requests a second; 0: none yet. */
  count: number;
  processes: number;
  /** By the limit's own clock; not renewed by then, it may be another's. */
  untilMs: number;
}

/** Teams asked to leave a conversation alone; null: everything. */
export interface SendingPause {
  conversation: string | null;
  ms: number;
}

/** Teams' limit on what the bot sends, where several processes share it; see storage/senders.ts. */
export interface SendingLimit {
  /** Requests a second to be shared out. */
  readonly total: number;
  /** On top of these, for processes that would have none. */
  readonly keptBack: number;
  /** For so long what was sent under a share counts, hence the share too. */
  readonly handoverMs: number;
  /** A clock that never goes back (ms, any origin). */
  now(): number;
  allow(share: SendingShare): void;
  pause(pause: SendingPause): void;
  /** Pauses that this process heard of from Teams. */
  onPause(listener: (pause: SendingPause) => void): void;
}

/** Where a team or a person stands in Microsoft 365, where the university granted Microsoft Graph. */
export interface Graph {
  /** `teamId` is the group's id (`channelData.team.aadGroupId`). Throws when Graph does not answer. */
  isTeamOwner(teamId: string, aadObjectId: string): Promise<boolean>;
  /** Installs the bot for somebody, so that they can be written to. Repeatable. */
  installFor(aadObjectId: string): Promise<'installed' | 'alreadyInstalled'>;
}

/** Somebody in a group; what the permissions do not show is null. */
export interface GroupMember {
  id: string;
  displayName: string | null;
  mail: string | null;
  userPrincipalName: string | null;
  preferredLanguage: string | null;
  accountEnabled: boolean | null;
  userType: string | null;
}

/** Reads the groups of Microsoft's directory, for an import of people. */
export interface GroupReader {
  /** The people of a group and of the groups in it, page by page. Throws when Graph does not answer. */
  groupMembers(groupId: string): AsyncIterable<GroupMember>;
}

/** How a turn ended: `repeated` and `ignored` did nothing; `deferred`: Teams is to send it again. */
export type TurnOutcome =
  'answered' | 'repeated' | 'ignored' | 'apologised' | 'deferred' | 'failed';

/** What operators count; each edge says what it does, and nothing is kept about whom. */
export interface Watch {
  turn(turn: {
    kind: 'message' | 'action' | 'search' | 'installation' | 'other';
    outcome: TurnOutcome;
    seconds: number;
  }): void;
  /** An inbound request that did not become a turn, by the code of the reason. */
  turnedAway(reason: string): void;
  /** A command that the rules refused. */
  refused(code: string): void;
  /** An event that was written. */
  changed(event: string): void;
  /** `outcome`: sent, updated, or why not. */
  sent(outcome: 'sent' | 'updated' | 'mailed' | DeliveryError['outcome']): void;
  /** A reminder or an alarm that became due, and a message about one that went out. */
  noticed(stage: 'due' | 'sent', notice: string): void;
}
