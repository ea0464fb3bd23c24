import type { FileKind } from '../../process/documents';

/** As many of the first bytes tell what a file is. */
export const SNIFFED_BYTES = 8;

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);
const PDF = Buffer.from('%PDF-');

/** What a file is by its first bytes: its name, and what its sender calls it, say nothing. */
export function kindOf(bytes: Uint8Array): FileKind {
  const startsWith = (signature: Buffer) =>
    signature.equals(Buffer.from(bytes.subarray(0, signature.length)));
  if (startsWith(PDF)) return 'pdf';
  if (startsWith(PNG)) return 'png';
  return startsWith(JPEG) ? 'jpeg' : 'other';
}
