/** Bytes to text: what Excel, Apogée and others write on Windows and elsewhere. */
export interface Decoded {
  text: string;
  encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252';
}

const hasBytes = (bytes: Uint8Array, ...first: number[]) => first.every((b, i) => bytes[i] === b);

/** An .xlsx is a zip, an .xls a compound file: people rename them to .csv. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return hasBytes(bytes, 0x50, 0x4b, 0x03, 0x04) || hasBytes(bytes, 0xd0, 0xcf, 0x11, 0xe0);
}

/** Every sequence of bytes is some Windows-1252, so UTF-8 is tried first and strictly. */
export function decode(bytes: Uint8Array): Decoded {
  if (hasBytes(bytes, 0xff, 0xfe)) return { text: utf16(bytes, 'utf-16le'), encoding: 'UTF-16' };
  if (hasBytes(bytes, 0xfe, 0xff)) return { text: utf16(bytes, 'utf-16be'), encoding: 'UTF-16' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, encoding: 'UTF-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' };
  }
}

function utf16(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

/** « LÃ©a » for « Léa »: UTF-8 that somebody read as Windows-1252, or a letter that was lost. */
export function isGarbled(text: string): boolean {
  return /[ÃÅ][\u0080-\u00BF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u2013-\u20AC\u2122]|Â[\u00A0-\u00BF]|â€|\uFFFD/u.test(
    text,
  );
}
