import { HEADER_WITHIN } from './limits';

/** Whether it says near its beginning that it is a PDF. */
export function hasHeader(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, HEADER_WITHIN)).includes('%PDF-');
}
