import { PDFHexString, PDFString } from 'pdf-lib';

/** The letters of the format's own encoding (PDFDocEncoding) that are not where Latin-1 has them. */
const FROM_0X80 = '•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž';
const others = new Map([...FROM_0X80].map((letter, index) => [letter, 0x80 + index]));

const IN_ENCODING = new RegExp(`^[\\x20-\\x7e\\xa1-\\xac\\xae-\\xff${FROM_0X80}]*$`);

/** A text in a document's own data (a name, a value, a title): a byte for each letter where it can be. */
export function pdfText(text: string): PDFString | PDFHexString {
  if (!IN_ENCODING.test(text)) return PDFHexString.fromText(text);
  return PDFString.of([...text].map(escaped).join(''));
}

function escaped(letter: string): string {
  if (letter === '\\' || letter === '(' || letter === ')') return `\\${letter}`;
  const code = others.get(letter);
  return code === undefined ? letter : String.fromCharCode(code);
}
