/**
 * What whoever presses « Ouvrir » on a channel's post gets alone, in its place: the papers that they may
 * have, one of them by a link of theirs, and the way back. The post stays as it is for everybody else.
 */
import {
  copyVariants,
  isOutdated,
  LINK_MINUTES,
  type DocumentKind,
  type StoredDocument,
} from '../../bot/process/documents';
import type { Language } from '../../bot/process/people';
import type { FileView } from '../../bot/process/view';
import { texts } from '../../bot/texts';
import { dayInWords } from '../../bot/texts/format';
import { press } from '../actions';
import type { Action, AdaptiveCard, Element, ExecuteAction } from '../adaptiveCard';
import { card } from '../card';
import { group, hint, text } from '../elements';
import { whoAndWhere } from '../fileLine';
import { studentName } from '../names';
import type { PostAt } from './onPost';

/** A paper that somebody may have, and the latest that was made of it for them. */
export interface Paper {
  kind: DocumentKind;
  variant: string;
  language: Language;
  made: StoredDocument | null;
}

interface Opened {
  at: PostAt;
  papers: readonly Paper[];
}

export function openedCard(view: FileView, { at, papers }: Opened): AdaptiveCard {
  const t = texts(view.reader.language);
  const { list } = t.posts;
  return card(t, {
    title: list.title(studentName(view)),
    body: [
      text(whoAndWhere(view)),
      hint(list.alone),
      ...(papers.length === 0 ? [text(list.none)] : []),
      ...papers.map((paper) => row(view, at, paper)),
    ],
    actions: [back(view, at)],
  });
}

/** A line to press, with what there is of it: buttons are six at most, papers may be more. */
function row(view: FileView, at: PostAt, paper: Paper): Element {
  const { documents, posts } = texts(view.reader.language);
  const title = documents.title(paper.kind, paper.variant);
  const { made } = paper;
  const words = made ? posts.list.open(title) : posts.list.make(title);
  const selectAction = opening(view, { at, paper }, { title: words });
  const state = text(stateOf(view, made), { isSubtle: true, spacing: 'None' });
  const items = [text(words, { color: 'Accent', weight: 'Bolder' }), state];
  return group(items, { selectAction, spacing: 'Medium' });
}

function stateOf({ file, reader, university }: FileView, made: StoredDocument | null): string {
  const { list } = texts(reader.language).posts;
  if (!made) return list.notMade;
  const day = dayInWords(made.madeAt, reader.language, university);
  if (made.kind === 'insuranceCertificate') return list.given(day);
  const state = isOutdated(made, file) ? list.madeBefore(day) : list.made(day);
  return made.language === reader.language ? state : list.inLanguage[made.language](state);
}

const readVariant = (variant: string) => copyVariants.find((one) => one === variant) ?? '';

/** `from`: not one that was made from an earlier version of the file. */
function opening(
  { file }: FileView,
  { at, paper, from }: { at: PostAt; paper: Omit<Paper, 'made'>; from?: number },
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
  const isOld = isOutdated(made, view.file);
  const again: Action = isOld
    ? opening(view, { at, paper, from: view.file.version }, { title: link.anew })
    : opening(view, { at, paper }, { title: link.again });
  return card(t, {
    title: titleOf(view, paper),
    body: [text(stateOf(view, made)), text(link.only(LINK_MINUTES))],
    actions: [
      { type: 'Action.OpenUrl', title: link.open, url },
      again,
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

function titleOf(view: FileView, { kind, variant }: Paper): string {
  return texts(view.reader.language).documents.title(kind, variant);
}
