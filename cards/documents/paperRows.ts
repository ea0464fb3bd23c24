/** Papers as lines to press: buttons are six at most on a card, papers may be more. */
import { isMadeBefore, type StoredDocument } from '../../bot/process/documents';
import type { Offer } from '../../bot/process/offered';
import type { FileView } from '../../bot/process/view';
import { texts } from '../../bot/texts';
import { press } from '../actions';
import type { Element, ExecuteAction } from '../adaptiveCard';
import { group, hint, text } from '../elements';

/** What it is called; nobody prints one that was made before conventions were made on Pstage. */
export function paperTitle(
  { reader, university }: FileView,
  { kind, variant }: Pick<StoredDocument, 'kind' | 'variant'>,
): string {
  const { documents } = texts(reader.language);
  return isMadeBefore({ kind }, university)
    ? documents.titleBefore(variant)
    : documents.title(kind, variant);
}

/** A line that does what it says, with how things stand under it. */
export function pressable(words: string, selectAction: ExecuteAction, state: string): Element {
  const items = [text(words, { color: 'Accent', weight: 'Bolder' }), hint(state)];
  return group(items, { selectAction, spacing: 'Medium' });
}

export function asking({ file }: FileView, offer: Offer, title: string): ExecuteAction {
  const { kind, variant, language } = offer;
  return press('document.ask', { file: file.id, kind, variant, language }, { title });
}
