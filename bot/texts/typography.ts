/**
 * French typography, in one place: a no-break space before « ; : ! ? » and inside « guillemets ».
 * Sentences are written with plain spaces after this tag; what is put into them stays as it is.
 */
const NBSP = '\u00A0';

export function say(parts: TemplateStringsArray, ...values: (string | number)[]): string {
  return parts.map((part, index) => typeset(part) + (values[index] ?? '')).join('');
}

function typeset(words: string): string {
  return words.replace(/ (?=[;:!?»])/g, NBSP).replace(/« /g, `«${NBSP}`);
}
