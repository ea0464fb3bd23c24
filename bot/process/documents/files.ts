/** Files that come and go: what they are, how large, for how long, under which name. */
import { hasSocialSecurityNumber } from '../form/socialSecurity';
import type { PersonId } from '../people';

/** What a dropped file is, by its first bytes; its name says nothing. */
export type FileKind = 'pdf' | 'png' | 'jpeg' | 'other';

/** What a dropped file may be for. */
export const filePurposes = ['certificate', 'form', 'print', 'nothing'] as const;

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

/** What one person may have made for one file in 24 hours; what is made already is always given. */
export const MOST_MADE_IN_A_DAY = 20;
/** How often the certificate of one file may be replaced in 24 hours. */
export const MOST_CERTIFICATES_IN_A_DAY = 10;

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
