/**
 * The papers of a file in its managers' post: which there are, of when, and what could not be printed;
 * and « Ouvrir », which gives whoever presses a card of their own.
 */
import { isOnOurs, isOutdated, type StoredDocument } from '../../bot/process/documents';
import { phaseOf } from '../../bot/process/steps';
import type { FileView } from '../../bot/process/view';
import { texts } from '../../bot/texts';
import { shortDate } from '../../bot/texts/format';
import { localDay } from '../../bot/process/calendar';
import { press } from '../actions';
import type { Action, Element, ExecuteAction } from '../adaptiveCard';
import { actionSet } from '../card';
import { box, text } from '../elements';
import { paperTitle } from './paperRows';
import { departmentOf, studentName } from '../names';

/** Which of the two channels a post stands in. */
export type PostAt = 'managers' | 'teachers';

/** Which there are, in one row of the post's facts. */
export function documentRow(view: FileView): readonly [label: string, value: string] {
  const { posts } = texts(view.reader.language);
  const papers = papersOf(view);
  const old = papers.filter((document) => isOutdated(document, view.file));
  if (old.length < 2) {
    return [posts.documents, papers.map((one) => wordsOf(view, one)).join(posts.between)];
  }
  // After a change most papers are: it is said once.
  const inLine = papers.filter((one) => !old.includes(one)).map((one) => wordsOf(view, one));
  const before = posts.allMadeBefore(old.map((one) => madeWords(view, one)).join(', '));
  return [posts.documents, [...inLine, before].join(posts.between)];
}

/** Characters that are boxes in a paper, or in a copy in a channel's folder: each paper once. */
export function notPrinted(view: FileView): Element[] {
  const { documents } = texts(view.reader.language);
  const inCopies = (view.copies ?? []).map(
    ({ kind, placed }) => [documents.title(kind, ''), placed?.missingGlyphs ?? []] as const,
  );
  const inPapers = papersOf(view).map(
    ({ kind, variant, missingGlyphs: signs }) => [documents.title(kind, variant), signs] as const,
  );
  const signsOf = new Map([...inCopies, ...inPapers].filter(([, signs]) => signs.length > 0));
  return [...signsOf].flatMap(([title, signs]) => missingGlyphs(view, { title, signs }));
}

/** A convention that is none any more is nobody's to open. */
const papersOf = ({ documents = [], file, university }: FileView) =>
  latestByPaper(documents).filter(
    ({ kind }) => kind !== 'convention' || isOnOurs(file, university),
  );

/** One of each paper, whoever had it made; what a student only fills in is their own business. */
function latestByPaper(documents: readonly StoredDocument[]): StoredDocument[] {
  const papers = documents.filter(({ kind }) => kind !== 'contactFormFillable');
  const byPaper = new Map<string, StoredDocument>();
  for (const document of papers) {
    const copy = document.kind === 'convention' ? document.variant : '';
    const paper = `${document.kind} ${copy}`;
    const known = byPaper.get(paper);
    if (!known || known.madeAt < document.madeAt) byPaper.set(paper, document);
  }
  return [...byPaper.values()];
}

function wordsOf(view: FileView, document: StoredDocument): string {
  const { posts } = texts(view.reader.language);
  const said = isOutdated(document, view.file) ? posts.madeBefore : posts.made;
  return said(...titleAndDay(view, document));
}

function madeWords(view: FileView, document: StoredDocument): string {
  return texts(view.reader.language).posts.made(...titleAndDay(view, document));
}

function titleAndDay(
  view: FileView,
  { kind, variant, madeAt }: StoredDocument,
): [title: string, day: string] {
  const { reader, university } = view;
  return [
    paperTitle(view, { kind, variant }),
    shortDate(localDay(madeAt, university), reader.language),
  ];
}

function missingGlyphs(
  { reader }: FileView,
  { title, signs }: { title: string; signs: readonly string[] },
): Element[] {
  const words = texts(reader.language).posts.missing(title);
  // The characters alone in a line of theirs: they must show as they are, whatever they are.
  return [box({ tone: 'warning', text: words }), text(signs.join(' '))];
}

/** Where what comes in somebody's own chat was asked for. */
export function askedFrom(view: FileView, at: PostAt): string {
  return texts(view.reader.language).posts.from[at](studentName(view), departmentOf(view));
}

/**
 * Null while there is nothing to open: before the form there is no paper. In somebody's own chat, where
 * « dossier 42 » shows the post to them alone, it leads to the list of papers.
 */
export function openButton({ file, reader }: FileView, at: PostAt): ExecuteAction | null {
  if (phaseOf({ ...file, closure: null }) === 'search') return null;
  const { posts } = texts(reader.language);
  if (reader.person) return press('documents.show', { file: file.id }, { title: posts.documents });
  return press('post.open', { file: file.id, at }, { title: posts.open });
}

/** « Ouvrir » among a post's buttons: the main one, unless something is to be done. */
export function withOpen(view: FileView, elements: Element[]): Element[] {
  const open = openButton(view, 'managers');
  if (!open) return elements;
  const at = elements.findIndex(({ type }) => type === 'ActionSet');
  const first = elements[at];
  if (first?.type !== 'ActionSet')
    return [...elements, actionSet([{ ...open, style: 'positive' }])];
  return elements.with(at, actionSet(together(open, first.actions)));
}

function together(open: ExecuteAction, actions: readonly Action[]): Action[] {
  const [main, ...rest] = actions;
  return main?.type === 'Action.Execute'
    ? [main, open, ...rest]
    : [{ ...open, style: 'positive' }, ...actions];
}
