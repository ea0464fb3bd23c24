/** Which papers of a file a manager may delete. */
import { madeKinds, type DocumentKind, type MadeKind } from './documents';
import type { Internship } from './internship';
import type { FileView } from './view';

/** What was signed stays for as long as the file does, and what a student gave is theirs to replace. */
export function mayBeRemoved(file: Internship, kind: DocumentKind): boolean {
  if (kind === 'insuranceCertificate') return false;
  return kind !== 'convention' || Object.keys(file.signatures).length === 0;
}

/** Those that there are: kept, or lying in a channel's folder. `view`: with the file's papers and their copies; whoever made them, the kind goes as a whole. */
export function removableKinds({ file, documents = [], copies = [] }: FileView): MadeKind[] {
  const kept = new Set([...documents, ...copies].map(({ kind }) => kind));
  return madeKinds.filter((kind) => kept.has(kind) && mayBeRemoved(file, kind));
}
