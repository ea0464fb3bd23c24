import type { MadeKind } from '../documents';
import type { FileView } from '../view';

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
