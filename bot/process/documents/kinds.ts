/** The papers of a file: which there are, and what is known of one that is stored. */
import type { Instant } from '../internship';
import type { Language, PersonId } from '../people';

/** What the product makes. */
export const madeKinds = [
  'contactFormFillable',
  'contactForm',
  /** What to enter on Pstage, in its own order. */
  'entrySheet',
  /** Who signed and where the copies are, to go round with them. */
  'signatureSheet',
  'abroadSheet',
  /** Of the stage, for the host to complete when it ends. */
  'attestation',
  'convention',
  /** To be read, never signed: a draft in French, a translation in English. */
  'conventionDraft',
] as const;
export type MadeKind = (typeof madeKinds)[number];

export const isMadeKind = (kind: string): kind is MadeKind =>
  (madeKinds as readonly string[]).includes(kind);

/** And what students give. */
export const documentKinds = [...madeKinds, 'insuranceCertificate'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** The imprimé contact as whoever decides has it; see `editionFor`. */
export const DECIDER = 'decider';
/** '' is the usual one; of a convention each copy can be had alone. */
export const variants = ['', '1', '2', '3', '4', '5', DECIDER] as const;

/** A stored document, without its bytes. Nothing of it ever changes. */
export interface StoredDocument {
  id: string;
  internshipId: string;
  kind: DocumentKind;
  /** One of `variants`. */
  variant: string;
  language: Language;
  /** The file's, when the document was made from it. */
  version: number;
  name: string;
  contentType: string;
  /** Hexadecimal, of the bytes. */
  sha256: string;
  /** Bytes. */
  size: number;
  madeBy: PersonId;
  madeAt: Instant;
  /** Characters that no font of ours has: drawn as boxes. */
  missingGlyphs: readonly string[];
}

/** Each reader's leaves out what they may not know: it is theirs alone, and others have their own made. */
export const ofOneReader: readonly DocumentKind[] = ['contactFormFillable', 'contactForm'];

/**
 * What must not be taken for something to sign: by a link that shows it in the browser and in no other
 * way, so never offered as a file, put into a folder or attached to a mail.
 */
export const isForScreenOnly = (kind: DocumentKind): boolean => kind === 'conventionDraft';
