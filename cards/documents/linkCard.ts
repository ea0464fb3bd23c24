/** A document by a link, for whoever does not have it among their files: made fresh, for minutes. */
import { LINK_MINUTES, type StoredDocument } from '../../bot/process/documents';
import type { Shown } from '../../bot/process/view';
import { texts } from '../../bot/texts';
import { press } from '../actions';
import type { AdaptiveCard } from '../adaptiveCard';
import { card } from '../card';
import { text } from '../elements';

export interface LinkCardOptions {
  document: Pick<StoredDocument, 'id' | 'name'>;
  /** Null: it is made when somebody asks for it. */
  url: string | null;
  /** Why it comes by a link. */
  because?: 'declined' | 'failed' | 'replaced';
}

export function linkCard(
  { reader }: Shown,
  { document, url, because }: LinkCardOptions,
): AdaptiveCard {
  const t = texts(reader.language);
  const { link } = t.documents;
  const another = (title: string) => press('document.link', { document: document.id }, { title });
  return card(t, {
    title: link.title(document.name),
    body: [
      ...(because ? [text(link[because])] : []),
      text(url === null ? link.press : link.lasts(LINK_MINUTES)),
    ],
    actions:
      url === null
        ? [{ ...another(link.get), style: 'positive' }]
        : [{ type: 'Action.OpenUrl', title: link.download, url }, another(link.another)],
  });
}
