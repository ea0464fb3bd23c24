/**
 * What whoever presses « Ouvrir » on a channel's post gets alone, in its place: the papers that they may
 * have, one of them by a link of theirs, and the way back. The post stays as it is for everybody else.
 */
import { copiesAt } from '../../bot/process/channelCopies';
import {
  isMadeBefore,
  isOutdated,
  LINK_MINUTES,
  variants,
  type StoredDocument,
} from '../../bot/process/documents';
import { papersFor, type Paper } from '../../bot/process/offered';
import type { FileView } from '../../bot/process/view';
import { texts } from '../../bot/texts';
import { dayInWords, sentence } from '../../bot/texts/format';
import { press } from '../actions';
import type { AdaptiveCard, Element, ExecuteAction } from '../adaptiveCard';
import { card } from '../card';
import { group, hint, text, type CardNotice } from '../elements';
import { whoAndWhere } from '../fileLine';
import { studentName } from '../names';
import type { PostAt } from './onPost';
import { paperTitle } from './paperRows';
import { removing } from './removal';

/** `view`: of whoever pressed, with the file's papers and their copies. */
export function openedCard(
  view: FileView,
  { at, notice }: { at: PostAt; notice?: CardNotice },
): AdaptiveCard {
  const t = texts(view.reader.language);
  const { list } = t.posts;
  const papers = papersFor(view);
  return card(t, {
    title: list.title(studentName(view)),
    ...(notice && { notice }),
    body: [
      text(whoAndWhere(view)),
      hint(list.alone),
      ...(papers.length === 0 ? [text(list.none)] : []),
      ...papers.map((paper) => row(view, at, paper)),
    ],
    actions: [back(view, at)],
    more: at === 'managers' ? removing(view) : [],
  });
}

/** A line to press, with what there is of it: buttons are six at most, papers may be more. */
function row(view: FileView, at: PostAt, paper: Paper): Element {
  const { posts } = texts(view.reader.language);
  const title = paperTitle(view, paper);
  const { made } = paper;
  const words = made ? posts.list.open(title) : posts.list.make(title);
  const selectAction = opening(view, { at, paper }, { title: words });
  const liesHere = copiesAt(view, at).some(({ kind, webUrl }) => webUrl && kind === paper.kind);
  const stands = !made && liesHere ? posts.list.inFolder : stateOf(view, paper);
  const state = text(stands, { isSubtle: true, spacing: 'None' });
  const items = [text(words, { color: 'Accent', weight: 'Bolder' }), state];
  return group(items, { selectAction, spacing: 'Medium' });
}

function stateOf({ file, reader, university }: FileView, { kind, made }: Paper): string {
  const { documents, posts } = texts(reader.language);
  const { list } = posts;
  if (!made) return documents.list.notMade(kind);
  const day = dayInWords(made.madeAt, reader.language, university);
  if (made.kind === 'insuranceCertificate') return list.given(day);
  const isOld = isOutdated(made, file);
  if (isMadeBefore(made, university)) return list.madeHere(day, isOld);
  const state = isOld ? list.madeBefore(kind, day) : list.made(kind, day);
  return made.language === reader.language ? state : list.inLanguage[made.language](state);
}

const readVariant = (variant: string) => variants.find((one) => one === variant) ?? '';

/** `from`: not one that was made from an earlier version of the file. */
function opening(
  { file }: FileView,
  { at, paper, from }: { at: PostAt; paper: Paper; from?: number },
  look: { title: string; style?: 'positive' },
): ExecuteAction {
  const { kind, language } = paper;
  const variant = readVariant(paper.variant);
  const data = { file: file.id, at, kind, variant, language, ...(from !== undefined && { from }) };
  return press('post.document', data, look);
}

function back({ file, reader }: FileView, at: PostAt): ExecuteAction {
  return press(
    'post.back',
    { file: file.id, at },
    { title: texts(reader.language).posts.list.back },
  );
}

function others({ file, reader }: FileView, at: PostAt): ExecuteAction {
  const { list } = texts(reader.language).posts;
  return press('post.open', { file: file.id, at }, { title: list.others });
}

/** The link is for whoever pressed, and for minutes. */
export function openedLinkCard(
  view: FileView,
  { at, paper, made, url }: { at: PostAt; paper: Paper; made: StoredDocument; url: string },
): AdaptiveCard {
  const t = texts(view.reader.language);
  const { link } = t.posts;
  const { again: anew, another } = t.documents.link;
  const isOld = isOutdated(made, view.file) && paper.offer !== null;
  const again = opening(view, { at, paper, from: view.file.version }, { title: anew });
  const state = stateOf(view, { ...paper, made });
  return card(t, {
    title: paperTitle(view, paper),
    body: [text(sentence(state, view.reader.language)), text(link.only(LINK_MINUTES))],
    actions: [
      { type: 'Action.OpenUrl', title: link.open, url, style: 'positive' },
      ...(isOld ? [again] : []),
      opening(view, { at, paper }, { title: another }),
      others(view, at),
      back(view, at),
    ],
  });
}

/** It is given in the chat of whoever pressed; until then the link is a press away. */
export function openedMakingCard(
  view: FileView,
  { at, paper, from }: { at: PostAt; paper: Paper; from?: number },
): AdaptiveCard {
  const t = texts(view.reader.language);
  const { making } = t.posts;
  const wanted = { at, paper, ...(from !== undefined && { from }) };
  return card(t, {
    title: t.documents.making.title(paper.kind),
    body: [text(making.text)],
    actions: [
      opening(view, wanted, { title: making.open, style: 'positive' }),
      others(view, at),
      back(view, at),
    ],
  });
}
