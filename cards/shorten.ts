const SHOWN_AT_MOST = 300;

/** Enough of a long text to recognise it, where the whole would make a card too large. */
export function shorten(words: string): string {
  return words.length > SHOWN_AT_MOST ? `${words.slice(0, SHOWN_AT_MOST).toWellFormed()}…` : words;
}
