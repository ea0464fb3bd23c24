/** Which papers replace each other, and which are of a file as it was before. */
import type { Internship } from '../internship';
import { isMadeKind, ofOneReader, type DocumentKind, type StoredDocument } from './kinds';

/** Did a manager delete the papers of a kind after this version of their file? */
export function isRemovedSince(
  { removedPapers }: Pick<Internship, 'removedPapers'>,
  { kind, version }: { kind: DocumentKind; version: number },
): boolean {
  return isMadeKind(kind) && (removedPapers[kind] ?? 0) > version;
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
