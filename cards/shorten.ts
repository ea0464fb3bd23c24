const SHOWN_AT_MOST = 300;

/** Enough of a long text to recognise it, where the whole would make a card too large. */
export function shorten(words: string, atMost = SHOWN_AT_MOST): string {
  return words.length > atMost ? `${words.slice(0, atMost).toWellFormed()}…` : words;
}
