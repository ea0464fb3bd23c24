/** A card ready to be sent: with the line that the feed and the notification show. */
import type { AdaptiveCard, Element } from './adaptiveCard';

export function contentOf(card: AdaptiveCard): { card: AdaptiveCard; summary: string } {
  return { card, summary: card.body.map(titleIn).find(Boolean) ?? '' };
}

/** A card's title is the one large text of its body; see card.ts. */
function titleIn(element: Element): string | undefined {
  if (element.type === 'TextBlock') return element.size === 'Large' ? element.text : undefined;
  if (element.type !== 'RichTextBlock' || element.inlines[0]?.size !== 'Large') return undefined;
  return element.inlines.map(({ text }) => text).join('');
}
