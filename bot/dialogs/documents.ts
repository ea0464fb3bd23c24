/**
 * Documents of a file, as people ask for them: made by a job and offered in the chat; or by a link,
 * which is made at the moment when somebody wants it, for them alone.
 */
import { contentOf } from '../../cards/content';
import { documentListCard } from '../../cards/documents/documentList';
import { linkCard, type LinkCardOptions } from '../../cards/documents/linkCard';
import { makingCard } from '../../cards/documents/making';
import { messageCard } from '../../cards/message';
import {
  mayOpen,
  replacementOf,
  type MadeKind,
  type StoredDocument,
  type UploadTarget,
} from '../process/documents';
import type { Language } from '../process/people';
import type { Content } from '../process/ports';
import type { FileView } from '../process/view';
import { textsOf, withFile, type Handlers } from './handlers';
import { fileFor, momentOf, shown, viewOf, type Turn } from './turn';

export const documentActions: Handlers<'document.ask' | 'document.link' | 'documents.show'> = {
  'document.ask': (turn, { file, kind, language }) =>
    withFile(turn, file, (_file, view) => askFor(turn, view, { kind, language }), 'anybody'),
  'document.link': async (turn, { document }) => turn.show(await linkTo(turn, document)),
  'documents.show': (turn, { file }) =>
    withFile(turn, file, (_file, view) => showDocuments(turn, view), 'anybody'),
};

interface Wanted {
  kind: MadeKind;
  /** See `StoredDocument`. */
  variant?: string | undefined;
  /** Absent: the reader's. */
  language?: Language | undefined;
}

/** Says that what was asked for is on its way. */
async function askFor(turn: Turn, view: FileView, wanted: Wanted): Promise<void> {
  if (turn.inChannel) return sayInChat(turn);
  const isComing = await haveMade(turn, view, wanted);
  const { enough } = textsOf(turn).documents;
  await turn.show(isComing ? contentOf(makingCard(view, wanted.kind)) : { text: enough });
}

/** Has a document made and given to whoever asks. False: they had enough of them made today. */
export function haveMade(turn: Turn, view: FileView, wanted: Wanted): Promise<boolean> {
  const { file, reader } = view;
  const { kind, variant = '', language = reader.language } = wanted;
  const { id: personId } = turn.person;
  return turn.ports.store.documents.request({
    internshipId: file.id,
    documentKind: kind,
    variant,
    language,
    personId,
    // The same file gives the same document; asked for again, it is given again.
    requestKey: [file.id, kind + variant, language, file.version, personId].join(' '),
  });
}

/** « documents »: what there is for a file, latest first. */
export async function showDocuments(turn: Turn, view: FileView): Promise<void> {
  if (turn.inChannel) return sayInChat(turn);
  const { person, ports } = turn;
  const { file } = view;
  const documents = await ports.store.documents.latestOf(file.id);
  const theirs = documents.filter((document) =>
    mayOpen(document, { file, person, moment: momentOf(turn) }),
  );
  await turn.show(contentOf(documentListCard(view, theirs)));
}

/** In words only: the card of a channel stays where it is. */
function sayInChat(turn: Turn): Promise<void> {
  return turn.show({ text: textsOf(turn).documents.inChat });
}

/** What somebody answered to a file that Teams offered them; `target`: where it wants it. */
export type ConsentAnswer = { document: string } & (
  { accepted: true; target: UploadTarget } | { accepted: false }
);

/** What stands in the place of the offer from now on. Nothing of `answer` is trusted. */
export async function answerConsent(turn: Turn, answer: ConsentAnswer): Promise<Content> {
  const document = await documentFor(turn, answer.document);
  if (!document) return sentence(textsOf(turn).documents.gone);
  const { documents } = turn.ports.store;
  const newer = replacementOf(document, await documents.latestOf(document.internshipId));
  if (newer) return link(turn, newer, 'replaced');
  if (!answer.accepted) return link(turn, document, 'declined');
  const { target } = answer;
  await documents.putInTeams({ documentId: document.id, personId: turn.person.id, target });
  return sentence(textsOf(turn).documents.accepted(document.name));
}

async function linkTo(turn: Turn, id: string): Promise<Content> {
  const { documents } = textsOf(turn);
  if (turn.inChannel) return { text: documents.inChat };
  const document = await documentFor(turn, id);
  if (!document) return sentence(documents.gone);
  const latest = await turn.ports.store.documents.latestOf(document.internshipId);
  const newer = replacementOf(document, latest);
  return newer ? link(turn, newer, 'replaced') : link(turn, document);
}

/** A document that this person may open. */
async function documentFor(turn: Turn, id: string): Promise<StoredDocument | null> {
  const document = await turn.ports.store.documents.find(id);
  const file = document && (await turn.ports.store.internship(document.internshipId));
  return file && mayOpen(document, { file, person: turn.person, moment: momentOf(turn) })
    ? document
    : null;
}

async function link(
  turn: Turn,
  document: StoredDocument,
  because?: LinkCardOptions['because'],
): Promise<Content> {
  const url = (await turn.ports.linkTo?.(document.id, turn.person.id))?.url ?? null;
  const view = await shown(turn);
  return contentOf(linkCard(view, { document, url, ...(because && { because }) }));
}

function sentence(text: string): Content {
  return { card: messageCard({ tone: 'neutral', text }), summary: text };
}

/** « documents » typed in a chat. */
export async function showDocumentsOf(turn: Turn, file: string): Promise<void> {
  const found = await fileFor(turn, file);
  if (found) await showDocuments(turn, await viewOf(turn, found));
}
