/** Formats of a language, made once. */
import type { Language } from '../../process/people';

export const locales = { fr: 'fr-FR', en: 'en-GB' } as const;

/** Making one takes far longer than using it, and a card has dozens of dates: one for each language. */
export function inEach<T>(make: (locale: string) => T): Record<Language, T> {
  return { fr: make(locales.fr), en: make(locales.en) };
}
