/** Spaces at which no line may end, as French typography has them. */

const NBSP = '\u00A0';

/** « prix : 4,50 € », « Vrai ? »: what follows the space would begin the next line without it. */
const BEFORE = / (?=[;:!?»])|(?<=\d) (?=[%€])/g;
const AFTER = /(?<=«) /g;

/**
 * Missing in French. Not before « ! »: it may be a name's own. Signs inside an address, an hour or a
 * ratio have no space after them, and stay as they are.
 */
const MISSING =
  /(?<=[\p{L}\p{N})»%€])(?=[;:?](?:\s|$))|(?<=\d)(?=[%€])|(?<=«)(?=\S)|(?<=\S)(?=»)/gu;

/** Keeps signs with their word; in French, also gives them the space that somebody forgot. */
export function withNoBreakSpaces(text: string, language: 'fr' | 'en'): string {
  const kept = text.replace(BEFORE, NBSP).replace(AFTER, NBSP);
  return language === 'fr' ? kept.replace(MISSING, NBSP) : kept;
}
