/** Words and lists of them, to stand in a sentence. */
import type { Language } from '../../process/people';
import { inEach } from './locales';

const lists = inEach((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));

/** « le tuteur, l’organisme et l’université ». */
export function listInWords(items: readonly string[], language: Language): string {
  return lists[language].format(items);
}

/** « FEGASS (Arras) » becomes « FEGASS, Arras », to stand between brackets itself. */
export function unbracketed(name: string): string {
  return name.replace(/ \(([^()]*)\)$/, ', $1');
}

/** A sentence starts with a capital, whatever word comes first. */
export function sentence(words: string, language: Language): string {
  return words.charAt(0).toLocaleUpperCase(language) + words.slice(1);
}

/** « Responsable de rayon » after other words; « SIRET » and « DRH » keep their capitals. */
export function withinSentence(words: string, language: Language): string {
  return words.replace(/^\p{Lu}(?!\p{Lu})/u, (first) => first.toLocaleLowerCase(language));
}
