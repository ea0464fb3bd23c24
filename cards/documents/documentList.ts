/**
 * The documents of one file: the latest of each kind, each behind a link that is made when asked for;
 * and the form as it is now, where none of them says it.
 */
import { type StoredDocument } from '../../bot/process/documents';
import { phaseOf } from '../../bot/process/steps';
import type { FileView } from '../../bot/process/view';
import { texts } from '../../bot/texts';
import { dayInWords } from '../../bot/texts/format';
import { press } from '../actions';
import type { AdaptiveCard, Element } from '../adaptiveCard';
import { card } from '../card';
import { hint, text } from '../elements';

/** Six actions at most on a card: two of them lead to a new document and back. */
const MOST_SHOWN = 4;

export function documentListCard(
  view: FileView,
  documents: readonly StoredDocument[],
): AdaptiveCard {
  const { reader, file } = view;
  const t = texts(reader.language);
  const { list, titles, asPdf } = t.documents;
  const shown = documents.slice(0, MOST_SHOWN);
  return card(t, {
    title: shown.length === 0 ? list.none : list.title(shown.length),
    body: shown.length === 0 ? [text(list.noneYet)] : shown.flatMap((one) => lines(view, one)),
    actions: [
      ...shown.map(({ id, kind }) =>
        press('document.link', { document: id }, { title: list.get(titles[kind]) }),
      ),
      ...(isMadeOf(view, documents)
        ? []
        : [press('document.ask', { file: file.id, kind: 'contactForm' }, { title: asPdf })]),
      press('student.status', { file: file.id }, { title: t.buttons.status }),
    ],
  });
}

/** There is nothing to make yet, or it was made of the file as it is. */
function isMadeOf({ file, reader }: FileView, documents: readonly StoredDocument[]): boolean {
  if (phaseOf(file) === 'search') return true;
  return documents.some(
    ({ kind, language, version }) =>
      kind === 'contactForm' && language === reader.language && version === file.version,
  );
}

function lines(
  { reader, university }: FileView,
  { kind, name, madeAt }: StoredDocument,
): Element[] {
  const { list, titles } = texts(reader.language).documents;
  const day = dayInWords(madeAt, reader.language, university);
  return [text(list.line(titles[kind], day), { weight: 'Bolder' }), hint(name)];
}
