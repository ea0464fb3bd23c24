/** How texts are compared: case, accents, ligatures and compatible forms of letters say nothing. */
const SPECIAL: Record<string, string> = {
  œ: 'oe',
  æ: 'ae',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ς: 'σ',
};

/** « Hélène Lefèvre » and « HELENE LEFEVRE » are one; signs and spaces stay. */
export function fold(text: string): string {
  if (/^[a-z\d ]*$/.test(text)) return text;
  return (
    text
      .normalize('NFKD')
      // Capitals first: some small letters (ß, ς, ı) have the same.
      .toUpperCase()
      .toLowerCase()
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/[œæłøđðς]/g, (letter) => SPECIAL[letter] ?? letter)
  );
}
