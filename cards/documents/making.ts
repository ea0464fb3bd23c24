/** A document that was asked for: it is being made, or it was given just below. */
import type { StoredDocument } from '../../bot/process/documents';
import type { Offer } from '../../bot/process/offered';
import type { FileView } from '../../bot/process/view';
import { texts } from '../../bot/texts';
import { press } from '../actions';
import type { AdaptiveCard, ExecuteAction } from '../adaptiveCard';
import { card } from '../card';
import { text } from '../elements';
import { nextAction } from '../nextAction';

/** It looks for the document by itself (`refreshFor`: Teams user ids), should nobody bring it in line. */
export function makingCard(
  view: FileView,
  asked: Offer & { version: number },
  refreshFor: string[] = [],
): AdaptiveCard {
  const { file, reader } = view;
  const t = texts(reader.language);
  const { making } = t.documents;
  const { kind, variant, language, version } = asked;
  const look = { file: file.id, kind, variant, language, version };
  return card(t, {
    title: making.title(kind),
    body: [text(making.text)],
    actions: waysOn(view),
    refresh: {
      action: press('document.made', look, { title: making.title(kind) }),
      userIds: refreshFor,
    },
  });
}

/** In its place once it was offered as a file: that is a message of its own. */
export function givenCard(view: FileView, document: Pick<StoredDocument, 'kind'>): AdaptiveCard {
  const t = texts(view.reader.language);
  const { given } = t.documents;
  return card(t, {
    title: given.title(document.kind),
    body: [text(given.text)],
    actions: waysOn(view),
  });
}

/**
 * Why a document does not come: its maker failed; since it was asked for it is not offered any more (an
 * approval fell, a role ended); or a manager deleted the papers of its kind.
 */
export type WhyNotMade = 'failed' | 'notOffered' | 'removed';

/** In its place where it could not be made. */
export function notMadeCard(
  view: FileView,
  { kind, variant, language }: Offer,
  because: WhyNotMade,
): AdaptiveCard {
  const t = texts(view.reader.language);
  const { failed, notOffered } = t.documents;
  const words = { failed: failed.text, removed: failed.removed, notOffered };
  const asked = { file: view.file.id, kind, variant, language };
  const again = press('document.ask', asked, { title: failed.again });
  return card(t, {
    title: failed.title(kind),
    body: [text(words[because])],
    actions: [...(because === 'notOffered' ? [] : [again]), ...waysOn(view)],
  });
}

/** Back to the step, for its student, and to all papers. */
function waysOn(view: FileView): ExecuteAction[] {
  const { file, reader } = view;
  const { documents } = texts(reader.language);
  const all = press('documents.show', { file: file.id }, { title: documents.all });
  if (reader.person?.id !== file.student.id) return [all];
  const { style: _main, ...next } = nextAction(view);
  return [next, all];
}
