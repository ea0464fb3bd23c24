// Kerning is remembered by pairs of letters, from whatever text they were first met in: it must be the
// same in every other text, or the same document would not have the same bytes twice.
import { faces, setLine } from '../../bot/pdf/fonts';
import { readFont } from '../../bot/pdf/fontkit';
import { conventionPaperFr } from '../../bot/texts/conventionPaper.fr';
import { texts } from '../../bot/texts';

const sentences = [...stringsIn(texts('fr')), ...stringsIn(conventionPaperFr)].filter(
  (text) => !text.includes('\n'),
);

test.each(['regular', 'bold', 'italic'] as const)(
  'a pair of letters stands alike in every text: %s',
  (style) => {
    const font = readFont(faces[style].file);
    const seen = new Map<string, number>();
    const differing: string[] = [];
    for (const text of sentences.slice(0, 700)) {
      const letters = [...text];
      const { glyphs, positions } = font.layout(text);
      if (glyphs.length !== letters.length) continue;
      letters.slice(0, -1).forEach((letter, at) => {
        const pair = letter + letters[at + 1]!;
        const kerning = positions[at]!.xAdvance - glyphs[at]!.advanceWidth;
        if (kerning !== (seen.get(pair) ?? kerning)) differing.push(pair);
        seen.set(pair, kerning);
      });
    }
    expect(differing).toEqual([]);
    expect(seen.size).toBeGreaterThan(500);
  },
);

test('kerning moves letters together', () => {
  const apart = setLine('T', 'regular').width + setLine('o', 'regular').width;
  expect(setLine('To', 'regular').width).toBeLessThan(apart);
});

function stringsIn(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  if (typeof words !== 'object' || words === null) return [];
  return Object.values(words).flatMap(stringsIn);
}
