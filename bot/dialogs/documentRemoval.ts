/** Deleting the papers of one kind, with their copies in channels: a manager's, and asked for first. */
import { contentOf } from '../../cards/content';
import { removalCard } from '../../cards/documents/removal';
import { mayBeRemoved } from '../process/channelFiles';
import { madeKinds, type MadeKind } from '../process/documents';
import type { FileView } from '../process/view';
import {
  done,
  perform,
  refusalNotice,
  showNotice,
  textsOf,
  withFile,
  type Handlers,
  type Notice,
} from './handlers';
import type { Turn } from './turn';

export const removalActions: Handlers<'document.askRemove' | 'document.remove'> = {
  'document.askRemove': (turn, { file }) =>
    withFile(turn, file, (_file, view) => ask(turn, view), 'manager'),
  'document.remove': (turn, { file, version, document }) => {
    if (document) return remove(turn, file, { document, version });
    const notice: Notice = { tone: 'warning', text: textsOf(turn).removal.none };
    return withFile(turn, file, (_file, view) => ask(turn, view, notice), 'manager');
  },
};

async function ask(turn: Turn, view: FileView, notice?: Notice): Promise<void> {
  const kinds = await removable(turn, view);
  const { documents } = textsOf(turn);
  if (kinds.length === 0) {
    return showNotice(turn, notice ?? { tone: 'neutral', text: documents.gone });
  }
  await turn.show(contentOf(removalCard(view, { kinds, ...(notice && { notice }) })));
}

async function remove(
  turn: Turn,
  file: string,
  { document, version }: { document: MadeKind; version: number },
): Promise<void> {
  const command = { type: 'removeDocument', document, version } as const;
  await perform(turn, { file, command, presser: 'manager' }, (outcome, view) => {
    const { documents, removal } = textsOf(turn);
    return outcome.ok
      ? showNotice(turn, done(removal.done(documents.titles[document])))
      : ask(turn, view, refusalNotice(outcome.refusal, view));
  });
}

/** What is kept of the file's papers, or lies in a channel. */
async function removable({ ports }: Turn, { file }: FileView): Promise<MadeKind[]> {
  const { documents, copies } = ports.store;
  const kept = [...(await documents.latestOf(file.id)), ...(await copies.of(file.id))];
  return madeKinds.filter(
    (kind) => mayBeRemoved(file, kind) && kept.some((one) => one.kind === kind),
  );
}
