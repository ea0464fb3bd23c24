/** Words as a test writes them: a no-break space is a space. */
export function plainSpaces(words: string): string {
  return words.replaceAll('\u00A0', ' ');
}
