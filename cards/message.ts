/** One sentence on its own: a refusal, a trouble, something to know. */
import { texts } from '../bot/texts';
import type { AdaptiveCard } from './adaptiveCard';
import { card } from './card';
import { box, text, type CardNotice } from './elements';

/** Without a title the sentence is the title: a message must not be an empty box. */
export function messageCard({
  title,
  tone,
  text: words,
}: CardNotice & { title?: string }): AdaptiveCard {
  const t = texts('fr'); // Only « Plus » would need a language, and there is nothing to fold.
  if (!title) return card(t, { title: null, notice: { tone, text: words }, body: [] });
  return card(t, { title, body: [tone === 'neutral' ? text(words) : box({ tone, text: words })] });
}
