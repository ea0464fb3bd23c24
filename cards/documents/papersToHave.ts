/** The papers of a step, each a line to press. */
import { isForScreenOnly } from '../../bot/process/documents';
import type { Offer } from '../../bot/process/offered';
import type { FileView } from '../../bot/process/view';
import { texts } from '../../bot/texts';
import type { Element } from '../adaptiveCard';
import { heading } from '../elements';
import { asking, pressable } from './paperRows';

/** What concerns the form itself has its own cards. */
const ofTheForm = ['contactForm', 'contactFormFillable'];

export function papersToHave(view: FileView, offers: readonly Offer[]): Element[] {
  const { papers, title } = texts(view.reader.language).documents;
  const shown = offers.filter(({ kind }) => !ofTheForm.includes(kind));
  if (shown.length === 0) return [];
  const rows = shown.map((offer) => {
    const words = isForScreenOnly(offer.kind)
      ? papers.see(title(offer.kind, offer.variant))
      : papers.have(title(offer.kind, offer.variant));
    return pressable(words, asking(view, offer, words), papers.what[offer.kind]);
  });
  return [heading(papers.heading), ...rows];
}
