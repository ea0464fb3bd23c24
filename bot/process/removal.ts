/** Which papers of a file there are to delete: kept, or lying in a channel's folder. */
import { mayBeRemoved } from './channelFiles';
import { madeKinds, type MadeKind } from './documents';
import type { FileView } from './view';

/** `view`: with the file's papers and their copies; whoever made them, the kind goes as a whole. */
export function removableKinds({ file, documents = [], copies = [] }: FileView): MadeKind[] {
  const kept = new Set([...documents, ...copies].map(({ kind }) => kind));
  return madeKinds.filter((kind) => kept.has(kind) && mayBeRemoved(file, kind));
}
