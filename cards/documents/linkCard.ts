/** A document by a link, for whoever does not have it among their files: made fresh, for minutes. */
import {
  isForScreenOnly,
  isMadeBefore,
  isMadeKind,
  isOutdated,
  LINK_MINUTES,
  type StoredDocument,
} from '../../bot/process/documents';
import { offerOf } from '../../bot/process/offered';
import type { FileView } from '../../bot/process/view';
import { texts } from '../../bot/texts';
import { press } from '../actions';
import type { Action, AdaptiveCard, Element } from '../adaptiveCard';
import { card } from '../card';
import { text } from '../elements';

export interface LinkCardOptions {
  document: Pick<StoredDocument, 'id' | 'name' | 'kind' | 'variant' | 'language' | 'version'>;
  /** Null: it is made when somebody asks for it. */
  url: string | null;
  /** Why it comes by a link. */
  because?: 'declined' | 'failed' | 'replaced';
}

export function linkCard(view: FileView, options: LinkCardOptions): AdaptiveCard {
  const { document, url, because } = options;
  const t = texts(view.reader.language);
  const { link } = t.documents;
  const another = (title: string) => press('document.link', { document: document.id }, { title });
  const open = isForScreenOnly(document.kind) ? link.open : link.download;
  return card(t, {
    title: link.title(document.name),
    body: [
      ...(because ? [text(link[because])] : []),
      ...aboutIt(view, options),
      text(url === null ? link.press(LINK_MINUTES) : link.lasts(LINK_MINUTES)),
    ],
    actions: [
      ...(url === null
        ? [{ ...another(link.get), style: 'positive' as const }]
        : [
            { type: 'Action.OpenUrl' as const, title: open, url, style: 'positive' as const },
            another(link.another),
          ]),
      ...again(view, document),
    ],
  });
}

function aboutIt({ file, reader, university }: FileView, { document }: LinkCardOptions): Element[] {
  const { link } = texts(reader.language).documents;
  return [
    ...(isForScreenOnly(document.kind) ? [text(link.onScreen)] : []),
    ...(isMadeBefore(document, university) ? [text(link.madeHere)] : []),
    ...(isOutdated(document, file) ? [text(link.outdated)] : []),
  ];
}

/** One of an earlier version of the file is made again, where that is still offered. */
function again(view: FileView, document: LinkCardOptions['document']): Action[] {
  const { kind, variant, language } = document;
  if (!isMadeKind(kind) || !isOutdated(document, view.file)) return [];
  if (!offerOf(view, { kind, variant })) return [];
  const { link } = texts(view.reader.language).documents;
  const asked = { file: view.file.id, kind, variant, language };
  return [press('document.ask', asked, { title: link.again })];
}
