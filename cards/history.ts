/** « Qui a fait quoi »: every act on a file, newest first. */
import { assertNever } from '../bot/process/assertNever';
import type { InternshipEvent } from '../bot/process/internship';
import type { PersonId } from '../bot/process/people';
import type { QuestionEvent } from '../bot/process/question';
import type { FileView, HistoryLine } from '../bot/process/view';
import { texts } from '../bot/texts';
import { momentInWords } from '../bot/texts/format';
import { press } from './actions';
import type { Action, AdaptiveCard, Element } from './adaptiveCard';
import { card } from './card';
import { group, hint, text, type CardNotice } from './elements';
import { hostOf } from './fileLine';
import { nameOf } from './names';
import { shorten } from './shorten';

export interface HistoryOptions {
  /** Oldest first. */
  lines: readonly HistoryLine[];
  /** How many of the newest lines come before those that are shown. */
  from?: number | undefined;
  notice?: CardNotice;
}

const SHOWN_AT_MOST = 25;

export function historyCard(
  view: FileView,
  { lines, notice, from = 0 }: HistoryOptions,
): AdaptiveCard {
  const { file, reader } = view;
  const t = texts(reader.language);
  const newest = [...lines].reverse();
  const start = from < newest.length ? from : 0;
  const end = start + SHOWN_AT_MOST;
  const isWhole = newest.length <= SHOWN_AT_MOST;
  const host = hostOf(file);
  return card(t, {
    title: t.history.title,
    ...(notice && { notice }),
    body: [
      ...(host ? [text(host, { weight: 'Bolder' })] : []),
      ...(newest.length === 0 ? [text(t.history.empty)] : []),
      ...(isWhole
        ? []
        : [hint(t.history.shown(start + 1, Math.min(end, newest.length), newest.length))]),
      ...newest.slice(start, end).map((line) => row(view, line)),
    ],
    actions: [back(view), ...(isWhole ? [] : [page(view, end < newest.length ? end : 0)])],
  });
}

/** In a channel it stands in place of the file's post. */
function back({ file, reader }: FileView): Action {
  const { buttons } = texts(reader.language);
  const here = { file: file.id };
  return reader.person
    ? press('student.status', here, { title: buttons.status })
    : press('manager.post', here, { title: buttons.back });
}

/** The lines before these; after the oldest ones, the newest again. */
function page({ file, reader }: FileView, from: number): Action {
  const { history } = texts(reader.language);
  const title = from > 0 ? history.older : history.newest;
  return press('file.history', { file: file.id, from }, { title });
}

function row(view: FileView, line: HistoryLine): Element {
  const { reader, university } = view;
  const { at, event } = line;
  const { history } = texts(reader.language);
  const by = doneBy(line);
  const who = by === null ? history.product : nameOf(view, by);
  return group(
    [
      hint(momentInWords(at, reader.language, university)),
      text(shorten(history.line(who, eventInWords(view, event))), { spacing: 'None' }),
    ],
    { spacing: 'Small' },
  );
}

/** What the product does by itself at once after an act is not the act of whoever did that; null: its own. */
function doneBy({ by, event }: HistoryLine): PersonId | null {
  if (event.type === 'referentFull') return null;
  if (event.type !== 'delegated' || event.kind === 'chosen') return by;
  return event.to === null ? event.declinedBy : null;
}

/** What somebody did, after their name: « valide la demande ». */
export function eventInWords(view: FileView, event: InternshipEvent | QuestionEvent): string {
  const t = texts(view.reader.language);
  const { history } = t;
  const labels = (changes: readonly { field: keyof typeof t.fields }[]) =>
    changes.map(({ field }) => t.fields[field].label.toLocaleLowerCase(view.reader.language));
  switch (event.type) {
    case 'opened':
      return history.opened(event.reason);
    case 'organisationNamed':
      return history.organisationNamed(event.organisation);
    case 'sectionSaved':
      return history.sectionSaved(event.section);
    case 'submitted':
      return history.submitted(event.round);
    case 'returned':
      return history.returned(event.reason);
    case 'referentAssigned':
      return history.referentAssigned(nameOf(view, event.referentId));
    case 'approvalVoided':
      return history.approvalVoided(labels(event.changes));
    case 'detailsCorrected':
      return history.detailsCorrected(labels(event.changes));
    case 'conventionRecorded':
      return history.conventionRecorded(event.number, event.copies);
    case 'signatureRecorded':
      return history.signatureRecorded(event.signatory, event.on, event.name);
    case 'copiesMoved':
      return history.copiesMoved(event.holder);
    case 'copiesReturned':
      return history.copiesReturned(event.reason);
    case 'handedOver':
      return history.handedOver(event.part, event.on);
    case 'lateStartAsked':
      return history.lateStartAsked;
    case 'lateStartAllowed':
      return history.lateStartAllowed(event.reason);
    case 'closed':
      return event.kind === 'byManager'
        ? history.closedByManager(event.reason)
        : history[event.kind];
    case 'resumed':
      return history.resumed(event.reason);
    case 'noticeSent':
      return history.noticeSent(event.notice);
    case 'noticesSkipped':
      return history.noticesSkipped;
    case 'approved':
      return event.for
        ? t.staff.validation.history.forReferent(nameOf(view, event.for))
        : history.approved;
    case 'referentFull':
      return t.staff.validation.history.full(nameOf(view, event.referentId), event.limit);
    case 'delegated':
      return delegated(view, event);
    case 'delegationEnded':
      return t.staff.validation.history.ended;
    case 'printCompared':
      return t.printCheck.history(event.outcomes);
    case 'documentRemoved':
      return history.documentRemoved(t.documents.titles[event.document]);
    case 'certificateAttached':
    case 'prefilled':
    case 'studentConfirmed':
    case 'referentDisclaimed':
    case 'printChecked':
    case 'printRejected':
    case 'allSignaturesComplete':
    case 'completed':
    case 'asked':
    case 'taken':
    case 'answered':
      return history[event.type];
    default:
      return assertNever(event);
  }
}

function delegated(view: FileView, event: Extract<InternshipEvent, { type: 'delegated' }>): string {
  const t = texts(view.reader.language);
  const { history } = t.staff.validation;
  if (event.kind === 'chosen') return history.delegated(nameOf(view, event.to));
  const { to, until, declinedBy } = event;
  const day = t.date(until);
  if (to) return history.standIn(nameOf(view, to), day);
  return declinedBy ? history.gaveBack(day) : history.nobody(day);
}
