/**
 * The documents of one file, in the order of its steps: each with when it was made and by whom, or that
 * it may be made. A row is pressed to have what it names; buttons are three at most.
 */
import { isMadeHere } from '../../bot/process/convention/madeHere';
import {
  isMadeBefore,
  isOutdated,
  madeKinds,
  type StoredDocument,
} from '../../bot/process/documents';
import { papersFor, type Paper } from '../../bot/process/offered';
import { hasRole } from '../../bot/process/people';
import { decidesOn } from '../../bot/process/roles';
import { phaseOf } from '../../bot/process/steps';
import type { FileView } from '../../bot/process/view';
import { texts } from '../../bot/texts';
import { dayInWords } from '../../bot/texts/format';
import { press } from '../actions';
import type { Action, AdaptiveCard, Element, ExecuteAction } from '../adaptiveCard';
import { card } from '../card';
import { group, text, type CardNotice } from '../elements';
import { whoAndWhere } from '../fileLine';
import { nameOf } from '../names';
import { asking, paperTitle, pressable } from './paperRows';
import { removing } from './removal';

/** Teams takes cards of 28 KB; the latest are shown. */
const MOST_SHOWN = 14;

/** `view`: with the file's papers and, for a manager, their copies in channels. */
export function documentListCard(
  view: FileView,
  { notice }: { notice?: CardNotice } = {},
): AdaptiveCard {
  const { reader, file } = view;
  const t = texts(reader.language);
  const { list } = t.documents;
  const papers = papersFor(view).slice(0, MOST_SHOWN);
  const count = papers.filter(({ made }) => made).length;
  const isStudents = reader.person?.id === file.student.id;
  return card(t, {
    title: count === 0 ? list.none : list.title(count),
    ...(notice && { notice }),
    body: [
      ...(isStudents ? [] : [text(whoAndWhere(view), { weight: 'Bolder' })]),
      ...(papers.length === 0
        ? [text(isStudents ? list.noneYet : t.posts.list.none)]
        : papers.flatMap((paper) => row(view, paper))),
    ],
    actions: [...reprinting(view), ...wayBack(view)],
    more: isManagers(view) ? removing(view) : [],
  });
}

/** To where each of them stands with this file. */
function wayBack({ file, reader, now, university }: FileView): ExecuteAction[] {
  const { buttons, posts, staff } = texts(reader.language);
  const { person } = reader;
  const at = { file: file.id };
  if (!person) return [];
  if (person.id === file.student.id)
    return [press('student.status', at, { title: buttons.status })];
  if (decidesOn(file, person, { now, university })) {
    return [press('approval.open', at, { title: staff.validation.back })];
  }
  return [press('manager.post', at, { title: posts.list.toFile })];
}

function isManagers({ file, reader }: FileView): boolean {
  return reader.person !== null && hasRole(reader.person, 'manager', file.department);
}

function row(view: FileView, paper: Paper): Element[] {
  const { made, offer } = paper;
  const { documents } = texts(view.reader.language);
  const { list } = documents;
  if (!made) {
    const words = list.make(documents.title(offer!.kind, offer!.variant));
    return [pressable(words, asking(view, offer!, words), list.notMade(offer!.kind))];
  }
  const words = list.get(paperTitle(view, made));
  const opening = press('document.link', { document: made.id }, { title: words });
  return [
    pressable(words, opening, madeInWords(view, made)),
    ...makingAgain(view, paper),
    ...warnings(view, made),
  ];
}

function madeInWords(view: FileView, made: StoredDocument): string {
  const { reader, university, file } = view;
  const { list } = texts(reader.language).documents;
  const day = dayInWords(made.madeAt, reader.language, university);
  const isReaders = made.madeBy === reader.person?.id;
  const who = isReaders ? null : nameOf(view, made.madeBy);
  if (!isMade(made)) return list.given(made.name, day, who);
  const isOld = isOutdated(made, file);
  if (isMadeBefore(made, university)) return list.madeHere(day, { who, isOld });
  const said = isOld ? list.madeBefore : list.made;
  return said(made.kind, { day, who });
}

/** Characters that no font has, drawn as boxes: for whoever corrects them by hand. */
function warnings(view: FileView, { missingGlyphs }: StoredDocument): Element[] {
  if (!isManagers(view) || missingGlyphs.length === 0) return [];
  const { list } = texts(view.reader.language).documents;
  return [text(list.missingGlyphs(missingGlyphs), { color: 'Warning', spacing: 'None' })];
}

/** Beside each whose file has changed since. */
function makingAgain(view: FileView, { made, offer }: Paper): Element[] {
  if (!made || !offer || !isOutdated(made, view.file)) return [];
  const { list, title } = texts(view.reader.language).documents;
  const words = list.again(title(offer.kind, offer.variant));
  const line = text(words, { color: 'Accent' });
  return [group([line], { selectAction: asking(view, offer, words), spacing: 'None' })];
}

/** A copy is lost: it is printed again alone. */
function reprinting(view: FileView): Action[] {
  const { file, reader, university } = view;
  const isWithCopies = ['printed', 'signing'].includes(phaseOf(file));
  const isStudents = reader.person?.id === file.student.id;
  if (!isMadeHere(university) || !isWithCopies || !isStudents) return [];
  const { here } = texts(reader.language).documents;
  return [press('convention.show', { file: file.id }, { title: here.reprint })];
}

function isMade({ kind }: StoredDocument): boolean {
  return (madeKinds as readonly string[]).includes(kind);
}
