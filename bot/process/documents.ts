/** The papers of a file: which there are, who may have them, what they are called. */
import { hasSocialSecurityNumber } from './form/socialSecurity';
import type { Instant, Internship } from './internship';
import type { Language, Person, PersonId } from './people';
import { maySee, rolesOn, type Moment } from './roles';

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

/** And what students give. */
export const documentKinds = [...madeKinds, 'insuranceCertificate'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** '' and the copies of a convention that can be had alone. */
export const copyVariants = ['', '1', '2', '3', '4', '5'] as const;

/** A stored document, without its bytes. Nothing of it ever changes. */
export interface StoredDocument {
  id: string;
  internshipId: string;
  kind: DocumentKind;
  /** Of a convention: '1' to '5', that copy alone; '' is the usual one. */
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

/** What a dropped file is, by its first bytes; its name says nothing. */
export type FileKind = 'pdf' | 'png' | 'jpeg' | 'other';

/** What a dropped file may be for. */
export const filePurposes = ['certificate', 'form', 'print', 'nothing'] as const;
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

/** Who may have papers of a file: `decider` is the referent, or who decides in their place. */
export type DocumentReader = 'student' | 'manager' | 'decider';

/**
 * Who may have which. Student and managers have everything; who decides has what says nothing of where
 * a student lives, of their birth or of their insurance.
 */
const readersOf: Record<DocumentKind, readonly DocumentReader[]> = {
  contactFormFillable: ['student', 'manager'],
  contactForm: ['student', 'manager', 'decider'],
  entrySheet: ['student', 'manager'],
  signatureSheet: ['student', 'manager', 'decider'],
  abroadSheet: ['student', 'manager'],
  attestation: ['student', 'manager'],
  convention: ['student', 'manager'],
  conventionDraft: ['student', 'manager'],
  insuranceCertificate: ['student', 'manager'],
};

/** Each reader's leaves out what they may not know: it is theirs alone, and others have their own made. */
const ofOneReader: readonly DocumentKind[] = ['contactFormFillable', 'contactForm'];

/**
 * What must not be taken for something to sign: by a link that shows it in the browser and in no other
 * way, so never offered as a file, put into a folder or attached to a mail.
 */
export const isForScreenOnly = (kind: DocumentKind): boolean => kind === 'conventionDraft';

interface Reading {
  file: Internship;
  person: Person;
  moment: Moment;
}

/** May this person have documents of this kind of this file, as things are now? */
export function mayHave(kind: DocumentKind, { file, person, moment }: Reading): boolean {
  const actor = { kind: 'person', person } as const;
  if (!maySee(file, actor, moment)) return false;
  return rolesOn(file, actor, moment).some((role) => {
    const reader = role === 'referent' || role === 'delegate' ? 'decider' : role;
    return (readersOf[kind] as readonly string[]).includes(reader);
  });
}

/** May this person open a document of this file, as things are now? */
export function mayOpen(
  { kind, madeBy }: Pick<StoredDocument, 'kind' | 'madeBy'>,
  reading: Reading,
): boolean {
  if (!mayHave(kind, reading)) return false;
  return !ofOneReader.includes(kind) || madeBy === reading.person.id;
}

/** Documents with the same one replace each other. */
export function seriesOf({
  kind,
  variant,
  language,
  madeBy,
}: Pick<StoredDocument, 'kind' | 'variant' | 'language' | 'madeBy'>): string {
  // A certificate is in whatever language the insurer writes.
  if (kind === 'insuranceCertificate') return kind;
  const series = `${kind}${variant} ${language}`;
  return ofOneReader.includes(kind) ? `${series} ${madeBy}` : series;
}

/** The same file gives the same document: asked for again, it is given again. */
export function requestKeyOf(
  file: Pick<Internship, 'id' | 'version' | 'papersVersion'>,
  made: Pick<StoredDocument, 'kind' | 'variant' | 'language' | 'madeBy'>,
): string {
  const { kind, variant, language, madeBy } = made;
  const forWhom = ofOneReader.includes(kind) ? madeBy : 'all';
  return [file.id, kind + variant, language, inputsOf(kind, file), forWhom].join(' ');
}

/** Made from the file as it was before what it says changed. What a student gave is not made from it. */
export function isOutdated(
  { kind, version }: Pick<StoredDocument, 'kind' | 'version'>,
  file: Pick<Internship, 'version' | 'papersVersion'>,
): boolean {
  return kind !== 'insuranceCertificate' && version < inputsOf(kind, file);
}

/** The version of the file at which what a paper says changed last. */
function inputsOf(
  kind: DocumentKind,
  { version, papersVersion }: Pick<Internship, 'version' | 'papersVersion'>,
): number {
  // Who signed, and when.
  return kind === 'signatureSheet' ? version : papersVersion;
}

/** The one that stands in its place since the file changed; null: it is the latest of its series. */
export function replacementOf(
  document: StoredDocument,
  latest: readonly StoredDocument[],
): StoredDocument | null {
  const isNewer = (other: StoredDocument) =>
    seriesOf(other) === seriesOf(document) && other.version > document.version;
  return latest.find(isNewer) ?? null;
}
