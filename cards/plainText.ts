/** What a card says, without its buttons and inputs: for whoever reads it elsewhere than in Teams. */
import type { AdaptiveCard, Element } from './adaptiveCard';

/** Its sentences in their order, as people typed them; the title is left out. */
export function paragraphsOf({ body }: AdaptiveCard): string[] {
  return body
    .filter((element) => !isTitle(element))
    .flatMap(wordsOf)
    .map((words) => words.trim())
    .filter(Boolean);
}

function wordsOf(element: Element): string[] {
  if (element.isVisible === false) return [];
  switch (element.type) {
    case 'TextBlock':
      return [withoutLink(element.text)];
    case 'RichTextBlock':
      return [element.inlines.map(({ text }) => text).join('')];
    case 'FactSet':
      return element.facts.map(({ title, value }) => `${title} – ${value}`);
    case 'Container':
      return element.items.flatMap(wordsOf);
    case 'ColumnSet':
      return element.columns.flatMap(({ items }) => items.flatMap(wordsOf));
    default: // Inputs and buttons: there is nothing to press in an e-mail.
      return [];
  }
}

/** Text blocks hold plain words, or a link made by `link` of elements.ts. */
function withoutLink(words: string): string {
  const [, title, address] = /^\[(.*)\]\((https:[^()\s]+)\)$/s.exec(words) ?? [];
  return title && address ? `${title.replace(/\\(.)/g, '$1')} – ${address}` : words;
}

function isTitle(element: Element): boolean {
  if (element.type === 'TextBlock') return element.size === 'Large';
  return element.type === 'RichTextBlock' && element.inlines[0]?.size === 'Large';
}
