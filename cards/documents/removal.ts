/** A manager deletes a document: the card says first what goes and what is kept. */
import { removableKinds } from '../../bot/process/removal';
import type { FileView } from '../../bot/process/view';
import { texts } from '../../bot/texts';
import { press } from '../actions';
import type { AdaptiveCard, ExecuteAction } from '../adaptiveCard';
import { card } from '../card';
import { text, type CardNotice } from '../elements';
import { choiceInput } from '../inputs';
import { studentName } from '../names';

/** The way to that card, for a manager's card of a file; none where there is nothing to delete. */
export function removing(view: FileView): ExecuteAction[] {
  if (removableKinds(view).length === 0) return [];
  const { ask: title } = texts(view.reader.language).removal;
  return [press('document.askRemove', { file: view.file.id }, { title })];
}

/** Of a file with something to delete. `keep`: where « Garder » leads back to. */
export function removalCard(
  view: FileView,
  { keep, notice }: { keep: 'post' | 'list'; notice?: CardNotice },
): AdaptiveCard {
  const kinds = removableKinds(view);
  const { file, reader } = view;
  const t = texts(reader.language);
  const { removal, documents } = t;
  const choices = kinds.map((kind) => ({ title: documents.titles[kind], value: kind }));
  const [only] = kinds.length === 1 ? kinds : [];
  return card(t, {
    title: removal.title(studentName(view)),
    ...(notice && { notice }),
    body: [
      text(removal.goes),
      text(removal.kept),
      choiceInput({
        id: 'document',
        label: removal.which,
        choices,
        ...(only && { value: only }),
      }),
    ],
    actions: [
      press(
        'document.remove',
        { file: file.id, version: file.version },
        { title: removal.remove, style: 'destructive' },
      ),
      keep === 'post'
        ? press('post.open', { file: file.id, at: 'managers' }, { title: removal.keep })
        : press('documents.show', { file: file.id }, { title: removal.keep }),
    ],
  });
}
