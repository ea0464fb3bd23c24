/** A document that was asked for is being made: it comes by itself. */
import type { MadeKind } from '../../bot/process/documents';
import type { FileView } from '../../bot/process/view';
import { texts } from '../../bot/texts';
import { press } from '../actions';
import type { AdaptiveCard } from '../adaptiveCard';
import { card } from '../card';
import { text } from '../elements';

export function makingCard({ file, reader }: FileView, kind: MadeKind): AdaptiveCard {
  const t = texts(reader.language);
  const { making } = t.documents;
  return card(t, {
    title: making.title(kind),
    body: [text(making.text)],
    actions: [press('student.status', { file: file.id }, { title: t.buttons.status })],
  });
}
