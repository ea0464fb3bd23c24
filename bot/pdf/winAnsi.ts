/**
 * The letters that a text field in Helvetica can show: the Western European ones of Windows-1252.
 * Readers draw anything else as nothing or as « ? ».
 */
const FROM_0X80 = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ';

const bytes = new Map<string, number>();
for (let code = 0x20; code <= 0xff; code += 1) {
  const isLatin1 = code < 0x7f || code > 0x9f;
  if (isLatin1) bytes.set(String.fromCharCode(code), code);
}
[...FROM_0X80].forEach((character, index) => {
  if (character !== '\0') bytes.set(character, 0x80 + index);
});

export function isWinAnsi(text: string): boolean {
  return [...text.normalize('NFC')].every(
    (character) => character === '\n' || bytes.has(character),
  );
}

/** The bytes of a text that `isWinAnsi`, in hexadecimal, as a content stream writes it. */
export function winAnsiHex(text: string): string {
  return Buffer.from(
    [...text.normalize('NFC')].map((character) => bytes.get(character) ?? 0x3f),
  ).toString('hex');
}
