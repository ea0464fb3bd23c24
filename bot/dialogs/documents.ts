/**
 * Documents of a file, as people ask for them: made by a job and offered in the chat; or by a link,
 * which is made at the moment when somebody wants it, for them alone.
 */
import { contentOf } from '../../cards/content';
import { documentListCard } from '../../cards/documents/documentList';
import { linkCard, type LinkCardOptions } from '../../cards/documents/linkCard';
import { givenCard, makingCard } from '../../cards/documents/making';
import { messageCard } from '../../cards/message';
import {
  isForScreenOnly,
  mayOpen,
  replacementOf,
  requestKeyOf,
  seriesOf,
  type MadeKind,
  type StoredDocument,
  type UploadTarget,
} from '../process/documents';
import { offerOf, type Offer } from '../process/offered';
import { hasRole, mayBeStudent, type StaffRole } from '../process/people';
import type { Content, DocumentOrder } from '../process/ports';
import type { FileView } from '../process/view';
import { showNotice, textsOf, withFile, type Handlers, type Notice } from './handlers';
import { fileFor, momentOf, viewOf, withDocuments, type Turn } from './turn';

export const documentActions: Handlers<
  'document.ask' | 'document.made' | 'document.link' | 'documents.show'
> = {
  'document.ask': (turn, { file, copy, ...wanted }) =>
    withFile(
      turn,
      file,
      (_file, view) => askFor(turn, view, { ...wanted, ...(copy && { variant: copy }) }),
      'anybody',
    ),
  'document.made': (turn, { file, ...wanted }) =>
    withFile(turn, file, (_file, view) => showWhatCame(turn, view, wanted), 'anybody'),
  'document.link': async (turn, { document }) => turn.show(await linkTo(turn, document)),
  'documents.show': (turn, { file }) =>
    withFile(turn, file, (_file, view) => showDocuments(turn, view), 'anybody'),
};

interface Wanted {
  kind: MadeKind;
  /** See `StoredDocument`. */
  variant?: string | undefined;
}

/**
 * Gives what is there, or has it made and says so: that card becomes what came of it. In which language,
 * the offer says: what comes from a card decides nothing.
 */
async function askFor(turn: Turn, view: FileView, wanted: Wanted): Promise<void> {
  if (turn.inChannel) return sayInChat(turn);
  const { enough, notOffered } = textsOf(turn).documents;
  const offer = offerOf(view, wanted);
  // In words only: the card that was pressed is of use still.
  if (!offer) return turn.show({ text: notOffered });
  const { documents } = turn.ports.store;
  const known = await documents.ofRequest(requestKeyOf(view.file, { ...offer, ...by(turn) }));
  if (known) {
    if (isForScreenOnly(known.kind)) return turn.show(await link(turn, known));
    await documents.give(known.id, turn.person.id);
    return turn.show(contentOf(givenCard(view, known)));
  }
  const isComing = await haveMade(turn, view, { ...offer, instead: turn.pressed });
  if (!isComing) return turn.show({ text: enough });
  const { version } = view.file;
  const making = makingCard(view, { ...offer, version }, [turn.teamsUserId]);
  await turn.show(contentOf(making));
}

const by = ({ person }: Turn) => ({ madeBy: person.id });

/** The card that says that a document is being made looks for it by itself. */
async function showWhatCame(
  turn: Turn,
  view: FileView,
  wanted: Omit<Offer, 'variant'> & { variant: string; version: number },
): Promise<void> {
  const series = seriesOf({ ...wanted, ...by(turn) });
  const theirs = await theirDocuments(turn, view);
  const made = theirs.find((one) => seriesOf(one) === series && one.version >= wanted.version);
  if (!made) {
    return turn.show(contentOf(makingCard(view, wanted, [turn.teamsUserId])));
  }
  await turn.show(
    isForScreenOnly(made.kind) ? await link(turn, made) : contentOf(givenCard(view, made)),
  );
}

/** Has what is offered made and given to whoever asks. False: they had enough of them made today. */
export function haveMade(
  turn: Turn,
  { file }: FileView,
  offer: Offer & Pick<DocumentOrder, 'instead' | 'askedIn'>,
): Promise<boolean> {
  const { kind, variant, language, instead, askedIn } = offer;
  return turn.ports.store.documents.request({
    internshipId: file.id,
    documentKind: kind,
    variant,
    language,
    personId: turn.person.id,
    version: file.version,
    requestKey: requestKeyOf(file, { kind, variant, language, ...by(turn) }),
    ...(instead && { instead }),
    ...(askedIn && { askedIn }),
  });
}

/** « documents »: what there is for a file, and what there may be. */
export async function showDocuments(turn: Turn, view: FileView, notice?: Notice): Promise<void> {
  if (turn.inChannel) return sayInChat(turn);
  const shown = await withDocuments(turn, view);
  await turn.show(contentOf(documentListCard(shown, notice && { notice })));
}

async function theirDocuments(turn: Turn, { file }: FileView): Promise<StoredDocument[]> {
  const { person, ports } = turn;
  const reading = { file, person, moment: momentOf(turn) };
  const documents = await ports.store.documents.latestOf(file.id);
  return documents.filter((document) => mayOpen(document, reading));
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
  if (!document) return gone(turn);
  const { documents } = turn.ports.store;
  const newer = replacementOf(document, await documents.latestOf(document.internshipId));
  if (newer) return link(turn, newer, 'replaced');
  if (!answer.accepted) return link(turn, document, 'declined');
  if (isForScreenOnly(document.kind)) return link(turn, document);
  const { target } = answer;
  await documents.putInTeams({ documentId: document.id, personId: turn.person.id, target });
  return sentence(textsOf(turn).documents.accepted(document.name));
}

async function linkTo(turn: Turn, id: string): Promise<Content> {
  if (turn.inChannel) return { text: textsOf(turn).documents.inChat };
  const document = await documentFor(turn, id);
  if (!document) return gone(turn);
  const latest = await turn.ports.store.documents.latestOf(document.internshipId);
  const newer = replacementOf(document, latest);
  return newer ? link(turn, newer, 'replaced') : link(turn, document);
}

/** In the words of who can find others: students have theirs, staff those of a file. */
function gone(turn: Turn): Content {
  const { documents } = textsOf(turn);
  return sentence(documents.gone[mayBeStudent(turn.person) ? 'student' : 'staff']);
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
  const file = await fileFor(turn, document.internshipId);
  if (!file) return gone(turn);
  const url = (await turn.ports.linkTo?.(document.id, turn.person.id))?.url ?? null;
  const view = await viewOf(turn, file);
  return contentOf(linkCard(view, { document, url, ...(because && { because }) }));
}

function sentence(text: string): Content {
  return { card: messageCard({ tone: 'neutral', text }), summary: text };
}

/** Who may be somebody's referent or manager, and so has papers to open. */
const OPENING: readonly StaffRole[] = ['teacher', 'manager'];

/**
 * « documents » typed in a chat: of a student's own file; of the one that a member of staff had in front
 * of them last, or how they open one.
 */
export async function showDocumentsOf(turn: Turn, file: string | null): Promise<void> {
  const found = file === null ? null : await fileFor(turn, file);
  if (found) return showDocuments(turn, await viewOf(turn, found));
  const { whichFile, whose } = textsOf(turn).documents;
  const text = OPENING.some((role) => hasRole(turn.person, role)) ? whichFile : whose;
  await showNotice(turn, { tone: 'neutral', text });
}
