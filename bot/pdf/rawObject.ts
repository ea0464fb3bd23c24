import { PDFObject } from 'pdf-lib';

/** An object of a file as it is written (Latin-1): where there are hundreds, dictionaries cost too much. */
export class RawObject extends PDFObject {
  constructor(private readonly written: string) {
    super();
  }

  override toString(): string {
    return this.written;
  }

  override sizeInBytes(): number {
    return this.written.length;
  }

  override copyBytesInto(buffer: Uint8Array, offset: number): number {
    for (let at = 0; at < this.written.length; at += 1) {
      buffer[offset + at] = this.written.charCodeAt(at);
    }
    return this.written.length;
  }
}
