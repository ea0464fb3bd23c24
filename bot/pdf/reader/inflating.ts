/**
 * Counts what the library inflates, and stops it at the limit. Every kind of compressed stream grows
 * through one method of their common class, which the library does not export: it is reached through
 * an instance.
 */
import { decodePDFRawStream, PDFContext, PDFName, PDFRawStream } from 'pdf-lib';
import { MOST_INFLATED, MOST_INFLATED_TOGETHER } from './limits';

interface DecodeStream {
  ensureBuffer: (this: DecodeStream, requested: number) => Uint8Array;
}

let together = 0;
let isExceeded = false;

/** Begins a new file. */
export function resetInflated(): void {
  together = 0;
  isExceeded = false;
}

/** Whether the file that is read inflates to more than it may; the library hides what was thrown. */
export function inflatedTooMuch(): boolean {
  return isExceeded;
}

/** Once, before any file is read. */
export function limitInflating(): void {
  const prototype = decodeStreamPrototype();
  const { ensureBuffer } = prototype;
  const sizes = new WeakMap<DecodeStream, number>();
  prototype.ensureBuffer = function (requested) {
    const before = sizes.get(this) ?? 0;
    if (requested > before) {
      sizes.set(this, requested);
      together += requested - before;
    }
    if (isExceeded || requested > MOST_INFLATED || together > MOST_INFLATED_TOGETHER) {
      isExceeded = true;
      throw new Error('inflates to more than a file of ours can');
    }
    return ensureBuffer.call(this, requested);
  };
}

function decodeStreamPrototype(): DecodeStream {
  const dict = PDFContext.create().obj({});
  dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'));
  const empty = decodePDFRawStream(PDFRawStream.of(dict, Buffer.from('789c030000000001', 'hex')));
  const prototype = Object.getPrototypeOf(Object.getPrototypeOf(empty)) as DecodeStream;
  if (!Object.hasOwn(prototype, 'ensureBuffer')) {
    throw new Error('pdf-lib inflates in another way than this limit knows');
  }
  return prototype;
}
