/**
 * What the edges must offer. The rules and the dialogs know these interfaces and nothing of the
 * database, the job queue or Teams; index.ts hands in the real ones.
 */
import type { Temporal } from 'temporal-polyfill';
import type { Absence } from './absence';
import type { Announcement, Place, Post, Telling } from './announce';
import type { ChannelCopy, CopyKey, CopyOrder, PlacedCopy } from './channelFiles';
import type { ChannelLink, ChannelPlace, TeamsChannel } from './channels';
import type {
  DocumentKind,
  FileKind,
  KeptUpload,
  MadeKind,
  StoredDocument,
  UploadTarget,
} from './documents';
import type { Draft } from './form';
import type { Host, HostContact, HostData } from './hosts';
import type { Instant, Internship, InternshipEvent, LocalDate } from './internship';
import type { FollowedStage } from './overlap';
import type { Language, Person, PersonId, RoleGrant } from './people';
import type { Question, QuestionEvent } from './question';
import type { Missed, OutOfReach, Way } from './reach';
import type { RelatedStages } from './related';
import type { FileView, HistoryLine, People } from './view';

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

/** What lies in the channels' folders; `jobs` go with what is written. */
export interface ChannelCopies {
  of(internshipId: string): Promise<ChannelCopy[]>;
  placed(
    key: CopyKey,
    copy: PlacedCopy & { name: string; sha256: string; version: number },
    jobs: Job[],
  ): Promise<void>;
  /** One more try went wrong. `givenUp`: it was the last one. */
  failed(key: CopyKey, failure: { code: string; givenUp: boolean }, jobs: Job[]): Promise<void>;
  /** It lies there no more. */
  gone(key: CopyKey, jobs: Job[]): Promise<void>;
}

/** The folder that Teams keeps for each channel. Throws `ChannelFileError`. */
export interface ChannelFiles {
  /** In the place of a file of the same name. */
  put(channel: TeamsChannel, file: { name: string; bytes: Uint8Array }): Promise<PlacedCopy>;
  /** Somebody else may have removed it. */
  remove(copy: Pick<PlacedCopy, 'driveId' | 'itemId'>): Promise<void>;
}

/** Why a file could not be put into a channel's folder, or be removed from it. */
export class ChannelFileError extends Error {
  /** Microsoft's, or one of our own; nothing of the file. */
  readonly code: string;
  /** It may succeed by itself later; else somebody has to grant or mend something. */
  readonly isPassing: boolean;
  /** What `Retry-After` asks for. */
  readonly retryAfterMs: number | null;

  constructor(
    code: string,
    details: { isPassing: boolean; retryAfterMs?: number | null; cause?: unknown },
  ) {
    super(`A channel's folder: ${code}`, { cause: details.cause });
    this.name = 'ChannelFileError';
    this.code = code;
    this.isPassing = details.isPassing;
    this.retryAfterMs = details.retryAfterMs ?? null;
  }
}

/** Organisations that took interns: from the university's file, and from approved forms. */
export interface Hosts {
  /** Those that have every word, or its beginning; none for fewer than three letters. */
  search(text: string, limit: number): Promise<Host[]>;
  byId(id: string): Promise<Host | null>;
  /** The one that a form is about, if it is known. */
  find(data: HostData): Promise<Host | null>;
  /** People of a host whom a manager has verified; nobody else is ever kept. */
  contactsOf(hostId: string): Promise<HostContact[]>;
  /** The same role and e-mail again replaces what was verified before. Null: no such host. */
  verifyContact(contact: Omit<HostContact, 'id' | 'verifiedAt'>): Promise<HostContact | null>;
  /** False: there was none. */
  forgetContact(id: string): Promise<boolean>;
}

/**
 * The national company register, where the university uses it. It may not answer: then nothing is
 * found, and nothing else happens.
 */
export interface CompanyRegister {
  /** Null: no such establishment, or no answer. */
  bySiret(siret: string): Promise<{ data: HostData; isClosed: boolean } | null>;
  /** Establishments that are open. */
  search(text: string): Promise<HostData[]>;
}

/** When teachers are away. Each change leaves its jobs; a sweep brings the files in line. */
export interface Absences {
  /** Those of this day; a substitute who teaches no more is nobody. */
  on(day: LocalDate): Promise<Absence[]>;
  /** Theirs and those in which they stand in, from this day on, the earliest first. */
  about(personId: PersonId, from: LocalDate): Promise<Absence[]>;
  find(id: string): Promise<Absence | null>;
  /** `begins`, `ends`: the instants of its first day and of the day after its last. */
  add(absence: Absence, moments: { begins: Instant; ends: Instant }, jobs: Job[]): Promise<void>;
  /** It counts no more. False: it did not count any more. */
  end(id: string, by: PersonId): Promise<boolean>;
  /** Files that wait and whose referent is away, or was, or whose delegate teaches no more. */
  concerned(day: LocalDate): Promise<{ id: string; teachesNoMore: boolean }[]>;
}

/** A document as it came from its maker, or from a student. */
export interface NewDocument {
  id: string;
  internshipId: string;
  kind: DocumentKind;
  /** See `StoredDocument`. */
  variant: string;
  language: Language;
  /** Of the file, when the document was made from it. */
  version: number;
  name: string;
  contentType: string;
  bytes: Uint8Array;
  madeBy: PersonId;
  missingGlyphs: readonly string[];
  /** Two documents never have the same: a job that is done again finds what it made. */
  requestKey: string;
}

/** Who wants which document, in a job. */
export interface DocumentOrder {
  internshipId: string;
  documentKind: MadeKind;
  /** See `StoredDocument`. */
  variant: string;
  language: Language;
  personId: PersonId;
  requestKey: string;
  /** The card that says that it is being made: it becomes one that says what came of it. */
  instead?: Posted | undefined;
  /** The channel on whose post it was asked for: what comes in the person's own chat says so. */
  askedIn?: 'managers' | 'teachers' | undefined;
}

/** The papers of a file, as they were made or given: never changed, each with its hash. */
export interface Documents {
  /**
   * Has a document made and given to the person in their chat, after the answer. One that was made for
   * the same key is given once more. False: they had `MOST_MADE_IN_A_DAY` made, and nothing happens.
   */
  request(order: DocumentOrder): Promise<boolean>;
  /** Has a document given to the person in their chat once more, after the answer. */
  give(documentId: string, personId: PersonId, instead?: Posted): Promise<void>;
  /** Null: this key has its document already, and nothing was written. `jobs` go with it. */
  keep(document: NewDocument, jobs?: Job[]): Promise<StoredDocument | null>;
  find(id: string): Promise<StoredDocument | null>;
  ofRequest(requestKey: string): Promise<StoredDocument | null>;
  bytesOf(id: string): Promise<Uint8Array | null>;
  /** A certificate that another one has replaced, with its links. */
  drop(id: string): Promise<void>;
  /** The latest of each series, see `seriesOf`; latest first. */
  latestOf(internshipId: string): Promise<StoredDocument[]>;

  /**
   * A secret that opens this document for this person, for five minutes. It is kept as a hash only:
   * any process knows it, and nobody can read it.
   */
  createLink(documentId: string, personId: PersonId): Promise<{ token: string; until: Instant }>;
  /** `late`: it was right, and has ended. Null: there is no such link. Each `open` counts as a use. */
  openLink(documentId: string, token: string): Promise<OpenedLink | null>;

  /** What somebody dropped, until they say what it is for: for a day. Gives its id. */
  keepUpload(upload: Omit<KeptUpload, 'id'>): Promise<string>;
  upload(id: string, personId: PersonId): Promise<KeptUpload | null>;
  forgetUpload(id: string): Promise<void>;

  /** Has an accepted document put where Teams wants it, after the answer. */
  putInTeams(order: {
    documentId: string;
    personId: PersonId;
    target: UploadTarget;
  }): Promise<void>;
}

export type OpenedLink =
  { state: 'open'; document: StoredDocument; personId: PersonId } | { state: 'late' };

/** A document as it was made; `missingGlyphs` are characters that no font of ours has. */
export interface MadeDocument {
  bytes: Uint8Array;
  /** A file name with its ending. */
  name: string;
  missingGlyphs: readonly string[];
}

/** Makes a document of a file, in the language of the view's reader. Pure: the same gives the same. */
export interface DocumentMaker {
  make(kind: MadeKind, view: FileView, variant?: string): Promise<MadeDocument>;
}

/** What a fillable form says when it comes back; see bot/pdf/reader. */
export type FormReading =
  | {
      outcome: 'form';
      /** Anybody may have written this: check whose internship it is. */
      marker: { form: string; version: string; internshipId: string; language: Language };
      /**
       * What was typed, by field, as a draft keeps it (ids of choices, days as YYYY-MM-DD where they
       * can be read as such); '' where a field was left empty. Fields that it lacks are not in it.
       */
      values: Draft;
      /** What the fields held when the form was made: what is the same now, nobody changed. */
      prefilled: Draft;
    }
  /**
   * `flattened`: it has no fields any more, a print or a scan; `foreign`: somebody else's form;
   * `outdated`: a form of ours from another version; `encrypted`: it asks for a password; `hostile`:
   * it could not be read within the limits; `tooBig`: more than 2 MB; `busy`: others' files are being
   * read, and nothing is known of this one.
   */
  | { outcome: Unread };
export type Unread =
  'flattened' | 'foreign' | 'outdated' | 'encrypted' | 'broken' | 'hostile' | 'tooBig' | 'busy';

/** Reads a form that somebody gave. Never throws because of what is in it. */
export interface FormReader {
  read(bytes: Uint8Array): Promise<FormReading>;
}

/** What the words of a document are that somebody dropped: page by page, line by line. */
export type PrintReading =
  | { outcome: 'text'; pages: readonly (readonly string[])[] }
  /** `noText`: a scan. `tooLong`: far more pages than a convention has. `busy`: try again. */
  | { outcome: 'noText' | 'tooLong' | 'tooBig' | 'encrypted' | 'broken' | 'hostile' | 'busy' };

/** Reads the words of a document that somebody gave. Never throws because of what is in it. */
export interface PrintReader {
  read(bytes: Uint8Array): Promise<PrintReading>;
}

/** The address of a document for one person, for a few minutes. */
export type LinkTo = (
  documentId: string,
  personId: PersonId,
) => Promise<{ url: string; until: Instant }>;

/** Puts a file where Teams wants it. Throws `DeliveryError`: `later`, or `refused` for good. */
export interface FileCarrier {
  put(target: UploadTarget, file: { bytes: Uint8Array; contentType: string }): Promise<void>;
}

/** A file that somebody dropped in their chat, by what its first bytes say. */
export interface DroppedFile {
  name: string;
  bytes: Uint8Array;
  kind: FileKind;
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

/** Files in somebody's chat: one that they may take or leave, and one that is in their files now. */
export type FileContent =
  | {
      offer: { documentId: string; name: string; description: string; sizeInBytes: number };
      summary: string;
    }
  | { delivered: Pick<UploadTarget, 'name' | 'contentUrl' | 'uniqueId' | 'fileType'> };

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
  send(place: Place, content: Content | FileContent, threadOf?: Posted): Promise<Posted>;
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
  | { kind: 'reply'; conversationId: string; activity: object }
  /** A document to be made, kept, and given to the person. */
  | ({ kind: 'document' } & DocumentOrder)
  /** A document that is offered to somebody in their chat. */
  | ({ kind: 'give'; documentId: string; personId: PersonId } & Pick<
      DocumentOrder,
      'instead' | 'askedIn'
    >)
  /** An accepted document, to be put where Teams wants it. */
  | { kind: 'upload'; documentId: string; personId: PersonId; target: UploadTarget }
  /** Copies of documents in the channels’ folders. */
  | CopyOrder;

export interface KnownPost extends Posted {
  contentHash: string;
  /** When this message was made; null: by an older version. */
  madeAt: Instant | null;
  /** Somebody is at work in it until then. */
  heldUntil: Instant | null;
}

/** Where Teams keeps the living cards; the row is the claim on creating one. */
export interface PostLedger {
  find(post: Post): Promise<KnownPost | null>;
  /** Whether a card of this purpose was made in this place since then. */
  wasMadeSince(where: Pick<Post, 'purpose' | 'place'>, since: Instant): Promise<boolean>;
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
