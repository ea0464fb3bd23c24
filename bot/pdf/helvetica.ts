/** The widths of Helvetica, which every reader has: fields are set in it, so that they stay editable. */
import { StandardFontEmbedder, StandardFonts } from 'pdf-lib';

const embedder = StandardFontEmbedder.for(StandardFonts.Helvetica as never);

const widths = new Map<string, number>();

/** In thousandths of the size, for a text of Windows-1252 letters. */
export function helveticaWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    let known = widths.get(character);
    if (known === undefined) {
      known = embedder.widthOfTextAtSize(character, 1000);
      widths.set(character, known);
    }
    width += known;
  }
  return width;
}
