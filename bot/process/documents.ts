/** The papers of a file: which there are, who may have them, what they are called. */
import { hasSocialSecurityNumber } from './form/socialSecurity';
import type { Instant } from './internship';
import type { Language, PersonId } from './people';

/** What the product makes. */
export const madeKinds = ['contactFormFillable', 'contactForm'] as const;
export type MadeKind = (typeof madeKinds)[number];

/** And what students give. */
export type DocumentKind = MadeKind | 'insuranceCertificate';

/** A stored document, without its bytes. Nothing of it ever changes. */
export interface StoredDocument {
  id: string;
  internshipId: string;
  kind: DocumentKind;
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
}

/** What a dropped file is, by its first bytes; its name says nothing. */
export type FileKind = 'pdf' | 'png' | 'jpeg' | 'other';

/** What a dropped file may be for. */
export const filePurposes = ['certificate', 'form', 'nothing'] as const;
export type FilePurpose = (typeof filePurposes)[number];

/** A file that somebody dropped and has not said what it is for. */
export interface KeptUpload {
  id: string;
  personId: PersonId;
  name: string;
  kind: FileKind;
  bytes: Uint8Array;
}

/** Where Teams wants a file that a person accepted, as it says. */
export interface UploadTarget {
  uploadUrl: string;
  contentUrl: string;
  name: string;
  uniqueId: string;
  fileType: string;
}

/** As long as a link works. */
export const LINK_MINUTES = 5;
/** A browser asks more than once for what it downloads; a link that goes round is used up. */
export const LINK_USES = 10;

/** Larger ones are not read as a form. */
export const LARGEST_FORM_BYTES = 2 * 1024 * 1024;
/** A certificate may be a photo, or a scan. */
export const LARGEST_FILE_BYTES = 5 * 1024 * 1024;

export const contentTypeOf: Record<Exclude<FileKind, 'other'>, string> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpeg: 'image/jpeg',
};

const LONGEST_NAME = 120;
/** Control and formatting characters (one of them turns the reading direction), and signs of paths. */
const NOT_IN_NAMES = /[\p{C}\p{Zl}\p{Zp}"*/:<>?\\|]/gu;

/**
 * A name that every system takes as one file's, with the ending of what it really is. One that holds a
 * social-security number is not kept.
 */
export function safeFileName(typed: string, kind: FileKind): string {
  const cleaned = typed.normalize('NFC').replace(NOT_IN_NAMES, ' ').replace(/\s+/g, ' ').trim();
  if (hasSocialSecurityNumber(cleaned)) return safeFileName('', kind);
  const stem = [...cleaned.replace(/\.(pdf|png|jpe?g)$/i, '').replace(/^[.\s]+|[.\s]+$/g, '')];
  const name = stem.slice(0, LONGEST_NAME).join('').trim() || 'document';
  if (kind === 'other') return name;
  return `${name}.${kind === 'jpeg' ? 'jpg' : kind}`;
}

/**
 * A form that was made leaves out what its reader may not know: it is theirs alone, and others have
 * their own made. A certificate is for all who may see the file.
 */
export function isFor(
  { kind, madeBy }: Pick<StoredDocument, 'kind' | 'madeBy'>,
  personId: PersonId,
): boolean {
  return kind === 'insuranceCertificate' || madeBy === personId;
}

/** The one that stands in its place since the file changed; null: it is the latest of its kind. */
export function replacementOf(
  document: StoredDocument,
  latest: readonly StoredDocument[],
): StoredDocument | null {
  const isNewer = ({ kind, language, version, madeBy }: StoredDocument) =>
    kind === document.kind &&
    language === document.language &&
    version > document.version &&
    isFor(document, madeBy);
  return latest.find(isNewer) ?? null;
}
