/**
 * « Ouvrir » on a channel's post. Whoever presses is checked, and gets a card that only they see: the
 * papers that they may have, and a fresh link for one of them. No link is ever in the post itself.
 */
import { contentOf } from '../../cards/content';
import { openedCard, openedLinkCard, openedMakingCard } from '../../cards/documents/opened';
import type { PostAt } from '../../cards/documents/onPost';
import { filePostCard } from '../../cards/filePost';
import { statusPostCard } from '../../cards/statusPost';
import type { StoredDocument } from '../process/documents';
import { isThat, papersFor, type Paper } from '../process/offered';
import type { Internship } from '../process/internship';
import { decidesOn, rolesOn } from '../process/roles';
import type { FileView } from '../process/view';
import { haveMade } from './documents';
import { textsOf, type DataOf, type Handlers, type Notice } from './handlers';
import { actorOf, fileFor, momentOf, viewOf, withDocuments, type Turn } from './turn';

export const postDocumentActions: Handlers<'post.open' | 'post.document' | 'post.back'> = {
  'post.open': (turn, { file, at }) =>
    forPresser(turn, { file, at }, (view) => showOpened(turn, view, { at })),
  'post.document': (turn, data) => forPresser(turn, data, (view) => open(turn, view, data)),
  'post.back': (turn, { file, at }) =>
    forPresser(turn, { file, at }, (view) =>
      turn.show(contentOf(at === 'managers' ? filePostCard(view) : statusPostCard(view))),
    ),
};

/** The file of a post, with its papers, if whoever pressed acts on it there; else a calm sentence. */
async function forPresser(
  turn: Turn,
  { file: id, at }: { file: string; at: PostAt },
  showIt: (view: FileView) => Promise<void>,
): Promise<void> {
  const file = await fileFor(turn, id);
  // In words only: the post stays where it is.
  if (!file || !isTheirs(turn, file, at)) {
    return turn.show({ text: refusal(turn, file, at) });
  }
  await showIt(await withDocuments(turn, await viewOf(turn, file)));
}

function refusal(turn: Turn, file: Internship | null, at: PostAt): string {
  const { notYours } = textsOf(own(turn)).posts;
  const isManagers = file !== null && isTheirs(turn, file, 'managers');
  return notYours[at === 'teachers' && isManagers ? 'managersInTeachers' : at];
}

function isTheirs(turn: Turn, file: Internship, at: PostAt): boolean {
  const moment = momentOf(turn);
  if (at === 'teachers') return decidesOn(file, turn.person, moment);
  return rolesOn(file, actorOf(turn), moment).includes('manager');
}

/** The papers of a file in the place of its post, for whoever pressed there. */
export function showOpened(
  turn: Turn,
  view: FileView,
  { at, notice }: { at: PostAt; notice?: Notice },
): Promise<void> {
  const card = openedCard(ownView(turn, view), { at, ...(notice && { notice }) });
  return turn.show(contentOf(card));
}

/** What only the presser sees is in their language, also in a channel. */
export const own = (turn: Turn): Turn => ({ ...turn, inChannel: false });

function ownView({ person }: Turn, view: FileView): FileView {
  return { ...view, reader: { language: person.language, person } };
}

async function open(turn: Turn, view: FileView, data: DataOf<'post.document'>): Promise<void> {
  const { at, from, ...which } = data;
  const { documents, posts } = textsOf(own(turn));
  const paper = papersFor(ownView(turn, view)).find((one) => isThat(one, which));
  if (!paper) return turn.show({ text: posts.gone });
  const { made, offer } = paper;
  if (made && made.version >= (from ?? 0)) return giveLink(turn, view, { at, paper, made });
  if (!offer) return turn.show({ text: posts.gone });
  const isComing = await haveMade(turn, view, { ...offer, askedIn: at });
  if (!isComing) return turn.show({ text: documents.enough });
  const card = openedMakingCard(ownView(turn, view), {
    at,
    paper,
    ...(from !== undefined && { from }),
  });
  await turn.show(contentOf(card));
}

async function giveLink(
  turn: Turn,
  view: FileView,
  given: { at: PostAt; paper: Paper; made: StoredDocument },
): Promise<void> {
  const link = await turn.ports.linkTo?.(given.made.id, turn.person.id);
  if (!link) return turn.show({ text: textsOf(own(turn)).posts.gone });
  await turn.show(contentOf(openedLinkCard(ownView(turn, view), { ...given, url: link.url })));
}
