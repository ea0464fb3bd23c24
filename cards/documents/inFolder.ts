/** What lies in the folder of the channel that a post stands in; each row opens its file. */
import { copiesAt, type ShownCopy } from '../../bot/process/channelFiles';
import type { FileView } from '../../bot/process/view';
import { texts } from '../../bot/texts';
import type { Element } from '../adaptiveCard';
import { box, group, hint, text } from '../elements';
import type { PostAt } from './onPost';

export function inFolder(view: FileView, at: PostAt): Element[] {
  const { folder } = texts(view.reader.language).removal;
  const copies = copiesAt(view, at);
  const rows = copies.flatMap((copy) => row(view, copy));
  return [...(rows.length > 0 ? [hint(folder.title), ...rows] : []), ...missing(view, copies)];
}

function row({ reader }: FileView, { kind, webUrl: url }: ShownCopy): Element[] {
  if (!url) return [];
  const title = texts(reader.language).documents.titles[kind];
  const selectAction = { type: 'Action.OpenUrl', title, url } as const;
  const words = text(title, { color: 'Accent', weight: 'Bolder' });
  return [group([words], { selectAction, spacing: 'Small' })];
}

/** What could not be put there, or be brought up to date. */
function missing({ reader }: FileView, copies: readonly ShownCopy[]): Element[] {
  const { documents, removal } = texts(reader.language);
  const titles = copies.filter(({ isGivenUp }) => isGivenUp).map(({ kind }) => kind);
  return titles.map((kind) =>
    box({ tone: 'warning', text: removal.folder.missing(documents.titles[kind]) }),
  );
}
