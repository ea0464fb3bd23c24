import { deflateSync } from 'node:zlib';
import { PDFRawStream, type PDFContext } from 'pdf-lib';

/** A stream of a document, compressed by zlib: several times faster than the library's own way. */
export function compressed(
  context: PDFContext,
  content: string | Uint8Array,
  entries: Record<string, number | string | number[]> = {},
): PDFRawStream {
  const bytes = deflateSync(content);
  const dict = context.obj({ ...entries, Filter: 'FlateDecode', Length: bytes.length });
  return PDFRawStream.of(dict, bytes);
}
