/** What lies in the folder of the channel that a post stands in; each row opens its file. */
import { copiesAt, type ShownCopy } from '../../bot/process/channelCopies';
import type { FileView } from '../../bot/process/view';
import { texts } from '../../bot/texts';
import type { Element } from '../adaptiveCard';
import { box, group, hint, text } from '../elements';
import type { PostAt } from './onPost';

export function inFolder(view: FileView, at: PostAt): Element[] {
  const { folder } = texts(view.reader.language).removal;
  const copies = copiesAt(view, at);
  const rows = copies.flatMap((copy) => row(view, copy));
  return [...(rows.length > 0 ? [hint(folder.title), ...rows] : []), ...warnings(view, copies)];
}

function row({ reader }: FileView, { kind, webUrl: url }: ShownCopy): Element[] {
  if (!url) return [];
  const title = texts(reader.language).documents.titles[kind];
  const selectAction = { type: 'Action.OpenUrl', title, url } as const;
  const words = text(title, { color: 'Accent', weight: 'Bolder' });
  return [group([words], { selectAction, spacing: 'Small' })];
}

/** What could not be put there, be brought up to date or be removed; what lies beside another one. */
function warnings({ reader }: FileView, copies: readonly ShownCopy[]): Element[] {
  const { documents, removal } = texts(reader.language);
  const { missing, beside, left } = removal.folder;
  return copies.flatMap(({ kind, isGivenUp, besides, isLeft }) => {
    const title = documents.titles[kind];
    return [
      ...(isGivenUp ? [box({ tone: 'warning', text: missing(title) })] : []),
      ...(isLeft ? [box({ tone: 'warning', text: left(title) })] : []),
      ...(besides ? [hint(beside(title, besides))] : []),
    ];
  });
}
