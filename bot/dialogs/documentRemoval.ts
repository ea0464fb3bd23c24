/**
 * Deleting the papers of one kind, with their copies in channels: a manager's, and asked for first. It
 * begins and ends where they stand: on the list of their chat, or on what a post opened for them alone.
 */
import { contentOf } from '../../cards/content';
import { removalCard } from '../../cards/documents/removal';
import type { MadeKind } from '../process/documents';
import { removableKinds } from '../process/removal';
import type { FileView } from '../process/view';
import { showDocuments } from './documents';
import {
  done,
  perform,
  refusalNotice,
  textsOf,
  withFile,
  type Handlers,
  type Notice,
} from './handlers';
import { own, showOpened } from './postDocuments';
import { withDocuments, type Turn } from './turn';

export const removalActions: Handlers<'document.askRemove' | 'document.remove'> = {
  'document.askRemove': (turn, { file }) =>
    withFile(own(turn), file, (_file, view) => ask(turn, view), 'manager'),
  'document.remove': (turn, { file, version, document }) => {
    if (document) return remove(turn, file, { document, version });
    const notice: Notice = { tone: 'warning', text: textsOf(own(turn)).removal.none };
    return withFile(own(turn), file, (_file, view) => ask(turn, view, notice), 'manager');
  },
};

async function ask(turn: Turn, shown: FileView, notice?: Notice): Promise<void> {
  const view = await withDocuments(turn, shown);
  const { documents } = textsOf(own(turn));
  if (removableKinds(view).length === 0) {
    return showPapers(turn, view, notice ?? { tone: 'neutral', text: documents.nothingToRemove });
  }
  const keep = turn.inChannel ? 'post' : 'list';
  await turn.show(contentOf(removalCard(view, { keep, ...(notice && { notice }) })));
}

async function remove(
  turn: Turn,
  file: string,
  { document, version }: { document: MadeKind; version: number },
): Promise<void> {
  const command = { type: 'removeDocument', document, version } as const;
  await perform(own(turn), { file, command, presser: 'manager' }, async (outcome, view) => {
    const { documents, removal } = textsOf(own(turn));
    return outcome.ok
      ? showPapers(turn, view, done(removal.done(documents.titles[document])))
      : ask(turn, view, refusalNotice(outcome.refusal, view));
  });
}

/** What is left, where they pressed. */
async function showPapers(turn: Turn, view: FileView, notice: Notice): Promise<void> {
  if (!turn.inChannel) return showDocuments(turn, view, notice);
  await showOpened(turn, await withDocuments(turn, view), { at: 'managers', notice });
}
