import type { KeptUpload, MadeKind, StoredDocument, UploadTarget } from '../documents';
import type { Instant } from '../internship';
import type { Language, PersonId } from '../people';
import type { Job } from './jobs';
import type { Posted } from './messenger';

/** A document as it came from its maker, or from a student. */
export interface NewDocument extends Omit<StoredDocument, 'sha256' | 'size' | 'madeAt'> {
  bytes: Uint8Array;
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
  /** Of the file, when it was asked for; orders of earlier versions of the bot have none. */
  version?: number | undefined;
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
  /**
   * Null: this key has its document already, or the papers of this kind were deleted since `version`;
   * nothing was written. `jobs` go with it.
   */
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

/** The address of a document for one person, for a few minutes. */
export type LinkTo = (
  documentId: string,
  personId: PersonId,
) => Promise<{ url: string; until: Instant }>;
