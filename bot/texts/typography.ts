/**
 * French typography, in one place: a no-break space before « ; : ! ? » and inside « guillemets ».
 * Sentences are written with plain spaces after this tag; what is put into them stays as it is, and
 * « de » before it becomes « d’ » where its first sound is a vowel (« la demande d’Emma »).
 */
const NBSP = '\u00A0';

export function say(parts: TemplateStringsArray, ...values: (string | number)[]): string {
  return parts
    .map((part, index) => {
      const value = values[index] ?? '';
      return elided(typeset(part), value) + value;
    })
    .join('');
}

/** « Yvette » begins with a vowel, « Yasmine » does not; with an h both are written. */
const VOWEL = /^(?:[aeiouœæ]|y(?![aeiou]))/i;

function elided(words: string, next: string | number): string {
  const first = String(next).normalize('NFD');
  return typeof next === 'string' && VOWEL.test(first)
    ? words.replace(/\b([Dd])e $/, '$1’')
    : words;
}

function typeset(words: string): string {
  return words.replace(/ (?=[;:!?»])/g, NBSP).replace(/« /g, `«${NBSP}`);
}
