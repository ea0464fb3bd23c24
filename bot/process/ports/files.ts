import type { FileKind, UploadTarget } from '../documents';

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
