/** A manager deletes a document: the card says first what goes and what is kept. */
import type { MadeKind } from '../../bot/process/documents';
import type { FileView } from '../../bot/process/view';
import { texts } from '../../bot/texts';
import { press } from '../actions';
import type { AdaptiveCard } from '../adaptiveCard';
import { card } from '../card';
import { text, type CardNotice } from '../elements';
import { choiceInput } from '../inputs';
import { studentName } from '../names';

/** `kinds`: what there is to delete, one at least. */
export function removalCard(
  view: FileView,
  { kinds, notice }: { kinds: readonly MadeKind[]; notice?: CardNotice },
): AdaptiveCard {
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
      press('documents.show', { file: file.id }, { title: removal.keep }),
    ],
  });
}
