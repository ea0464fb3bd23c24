/**
 * The papers of a file in its managers' post: which there are, of when, and what could not be printed;
 * and « Ouvrir », which gives whoever presses a card of their own.
 */
import { isOutdated, type StoredDocument } from '../../bot/process/documents';
import { phaseOf } from '../../bot/process/steps';
import type { FileView } from '../../bot/process/view';
import { texts } from '../../bot/texts';
import { shortDate } from '../../bot/texts/format';
import { localDay } from '../../bot/process/calendar';
import { press } from '../actions';
import type { Action, Element, ExecuteAction } from '../adaptiveCard';
import { actionSet } from '../card';
import { box, text } from '../elements';
import { departmentOf, studentName } from '../names';

/** Which of the two channels a post stands in. */
export type PostAt = 'managers' | 'teachers';

/** Which there are, in one row of the post's facts. */
export function documentRow(view: FileView): readonly [label: string, value: string] {
  const { posts } = texts(view.reader.language);
  const said = papersOf(view).map((document) => wordsOf(view, document));
  return [posts.documents, said.join(posts.between)];
}

export function notPrinted(view: FileView): Element[] {
  return papersOf(view).flatMap((document) => missingGlyphs(view, document));
}

const papersOf = ({ documents = [] }: FileView) => latestByPaper(documents);

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

function wordsOf({ file, reader, university }: FileView, document: StoredDocument): string {
  const { documents, posts } = texts(reader.language);
  const title = documents.title(document.kind, document.variant);
  const day = shortDate(localDay(document.madeAt, university), reader.language);
  return isOutdated(document, file) ? posts.madeBefore(title, day) : posts.made(title, day);
}

function missingGlyphs({ reader }: FileView, document: StoredDocument): Element[] {
  if (document.missingGlyphs.length === 0) return [];
  const { documents, posts } = texts(reader.language);
  const words = posts.missing(documents.title(document.kind, document.variant));
  // The characters alone in a line of theirs: they must show as they are, whatever they are.
  return [box({ tone: 'warning', text: words }), text(document.missingGlyphs.join(' '))];
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
