/**
 * The documents of one file, in the order of its steps: each with when it was made and by whom, or that
 * it may be made. A row is pressed to have what it names; buttons are three at most.
 */
import { mayBeRemoved } from '../../bot/process/channelFiles';
import { isOutdated, madeKinds, type StoredDocument } from '../../bot/process/documents';
import { offersFor, type Offer } from '../../bot/process/offered';
import { hasRole } from '../../bot/process/people';
import { phaseOf } from '../../bot/process/steps';
import type { FileView } from '../../bot/process/view';
import { texts } from '../../bot/texts';
import { dayInWords } from '../../bot/texts/format';
import { press } from '../actions';
import type { Action, AdaptiveCard, Element } from '../adaptiveCard';
import { card } from '../card';
import { text } from '../elements';
import { nameOf } from '../names';
import { asking, pressable } from './paperRows';

interface Paper {
  made: StoredDocument | null;
  /** Null: it is not made (again) now. */
  offer: Offer | null;
}

/** Teams takes cards of 28 KB; the latest are shown. */
const MOST_SHOWN = 14;

/** `documents`: those that the reader may open, the latest of each series. */
export function documentListCard(
  view: FileView,
  documents: readonly StoredDocument[],
): AdaptiveCard {
  const { reader, file } = view;
  const t = texts(reader.language);
  const { list } = t.documents;
  const papers = papersOf(view, documents).slice(0, MOST_SHOWN);
  const count = papers.filter(({ made }) => made).length;
  const isStudents = reader.person?.id === file.student.id;
  return card(t, {
    title: count === 0 ? list.none : list.title(count),
    body: papers.length === 0 ? [text(list.noneYet)] : papers.flatMap((paper) => row(view, paper)),
    actions: [
      ...makingAgain(view, papers),
      ...reprinting(view),
      ...(isStudents
        ? [press('student.status', { file: file.id }, { title: t.buttons.status })]
        : []),
    ],
    more: removing(view, documents),
  });
}

/** A manager's, behind « Plus » : it asks first. */
function removing({ file, reader }: FileView, documents: readonly StoredDocument[]): Action[] {
  const isManagers = reader.person && hasRole(reader.person, 'manager', file.department);
  if (!isManagers || !documents.some(({ kind }) => mayBeRemoved(file, kind))) return [];
  const { ask: title } = texts(reader.language).removal;
  return [press('document.askRemove', { file: file.id }, { title })];
}

/** What is offered first, as it is or made already; then what else there is. */
function papersOf(view: FileView, documents: readonly StoredDocument[]): Paper[] {
  const offers = offersFor(view);
  const made = (offer: Offer) => documents.find((one) => isThat(one, offer)) ?? null;
  const isOffered = (one: StoredDocument) => offers.some((offer) => isThat(one, offer));
  return [
    ...offers.map((offer) => ({ offer, made: made(offer) })),
    ...documents
      .filter((one) => !isOffered(one))
      .map((one) => ({ made: one, offer: copyOffer(one, offers) })),
  ];
}

function isThat(one: StoredDocument, { kind, variant, language }: Offer): boolean {
  return one.kind === kind && one.variant === variant && one.language === language;
}

/** One copy alone, while its convention is offered. */
function copyOffer({ kind, variant }: StoredDocument, offers: readonly Offer[]): Offer | null {
  const whole = variant === '' ? undefined : offers.find((offer) => offer.kind === kind);
  return whole ? { ...whole, variant } : null;
}

function row(view: FileView, { made, offer }: Paper): Element[] {
  const { documents } = texts(view.reader.language);
  const { list } = documents;
  if (!made) {
    const words = list.make(documents.title(offer!.kind, offer!.variant));
    return [pressable(words, asking(view, offer!, words), list.notMade)];
  }
  const title = documents.title(made.kind, made.variant);
  const words = list.get(title);
  const opening = press('document.link', { document: made.id }, { title: words });
  return [pressable(words, opening, madeInWords(view, made)), ...warnings(view, made)];
}

function madeInWords(view: FileView, made: StoredDocument): string {
  const { reader, university, file } = view;
  const { list } = texts(reader.language).documents;
  const day = dayInWords(made.madeAt, reader.language, university);
  const isReaders = made.madeBy === reader.person?.id;
  const who = isReaders ? null : nameOf(view, made.madeBy);
  if (!isMade(made)) return list.given(made.name, day, who);
  return isOutdated(made, file) ? list.madeBefore(day, who) : list.made(day, who);
}

/** Characters that no font has, drawn as boxes: for whoever corrects them by hand. */
function warnings({ file, reader }: FileView, { missingGlyphs }: StoredDocument): Element[] {
  const isManager = reader.person && hasRole(reader.person, 'manager', file.department);
  if (!isManager || missingGlyphs.length === 0) return [];
  const { list } = texts(reader.language).documents;
  return [text(list.missingGlyphs(missingGlyphs), { color: 'Warning', spacing: 'None' })];
}

/** « Refaire »: the first whose file has changed since; the others by their own link. */
function makingAgain(view: FileView, papers: readonly Paper[]): Action[] {
  const { documents } = texts(view.reader.language);
  const old = papers.flatMap(({ made, offer }) =>
    made && offer && isOutdated(made, view.file) ? [offer] : [],
  );
  return old
    .slice(0, 1)
    .map((offer) =>
      asking(view, offer, documents.list.again(documents.title(offer.kind, offer.variant))),
    );
}

/** A copy is lost: it is printed again alone. */
function reprinting(view: FileView): Action[] {
  const { file, reader, university } = view;
  const isWithCopies = ['printed', 'signing'].includes(phaseOf(file));
  const isStudents = reader.person?.id === file.student.id;
  if (university.convention.madeIn !== 'here' || !isWithCopies || !isStudents) return [];
  const { here } = texts(reader.language).documents;
  return [press('convention.show', { file: file.id }, { title: here.reprint })];
}

function isMade({ kind }: StoredDocument): boolean {
  return (madeKinds as readonly string[]).includes(kind);
}
