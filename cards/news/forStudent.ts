/** What a student is told: the fact in the title, what comes next, then one button. */
import type { NewsKind } from '../../bot/process/tellings';
import type { SectionId } from '../../bot/process/form';
import { phaseOf } from '../../bot/process/steps';
import type { FileView } from '../../bot/process/view';
import { texts } from '../../bot/texts';
import { dateInWords } from '../../bot/texts/format';
import { press } from '../actions';
import { presentSentences } from '../progressNow';
import type { Element } from '../adaptiveCard';
import { group, hint, text } from '../elements';
import { hostOf, startDateOf } from '../fileLine';
import { nameOf, personOf, sourceOf } from '../names';
import { message, type Message } from './message';
import { studentNotice } from './noticesForStudent';
import { copiesReceived, copiesReturned, fullySigned, signaturesRecorded } from './ofSigning';
import { nextAction, present, turn } from './goOn';
import { doNotStart } from '../doNotStart';

/** A student may have several internships: the first line says which one this is about. */
export function studentNews(view: FileView, news: NewsKind): Message | null {
  const told = tell(view, news);
  const host = hostOf(view.file);
  return told && host ? { ...told, body: [hint(host), ...told.body] } : told;
}

function tell(view: FileView, news: NewsKind): Message | null {
  switch (news) {
    case 'studentConfirmed':
      return studentConfirmed(view);
    case 'approved':
      return approved(view);
    case 'returned':
      return returned(view);
    case 'referentDisclaimed':
      return referentDisclaimed(view);
    case 'referentAssigned':
      return referentAssigned(view);
    case 'lateStartAllowed':
      return lateStartAllowed(view);
    case 'signaturesRecorded':
      return signaturesRecorded(view);
    case 'copiesReceived':
      return copiesReceived(view);
    case 'copiesReturned':
      return copiesReturned(view);
    case 'fullySigned':
      return fullySigned(view);
    case 'completed':
      return completed(view);
    case 'closedByManager':
      return closedByManager(view);
    case 'resumed':
      return resumed(view);
    case 'openedByManager':
      return openedByManager(view);
    case 'approvalVoided': // The student did it: the managers are told.
    case 'answered':
    case 'approvalAsked':
    case 'channelLost':
    case 'toCall':
    case 'restored':
    case 'referentChanged':
    case 'delegationDeclined':
    case 'absenceNoted':
    case 'approvalUnanswered':
      return null;
    case 'reminder':
    case 'lastDayAlarm':
    case 'startDayAlarm':
    case 'approvalReminder':
    case 'idle':
      return studentNotice(view, news);
  }
}

function isBeforeSubmission({ file }: FileView): boolean {
  const phase = phaseOf(file);
  return phase === 'search' || phase === 'filling';
}

function studentConfirmed(view: FileView): Message | null {
  if (!view.file.student.confirmed || !isBeforeSubmission(view)) return null;
  const { studentConfirmed: words } = texts(view.reader.language).staff.news;
  return message(
    words.title,
    [words.text(sourceOf(view, null)), ...present(view)],
    nextAction(view),
  );
}

function approved(view: FileView): Message | null {
  const { file, reader } = view;
  if (phaseOf(file) !== 'approved') return null;
  const { news } = texts(reader.language).staff;
  return message(news.approved.title, [...present(view), ...doNotStart(view)], nextAction(view));
}

function returned(view: FileView): Message | null {
  const { file, reader } = view;
  if (!file.returned || phaseOf(file) !== 'filling') return null;
  const t = texts(reader.language);
  const { returned: words } = t.staff.news;
  const { by, reason, sections } = file.returned;
  const [section] = sections;
  const title = words.button;
  const here = { file: file.id };
  return message(
    words.title(nameOf(view, by)),
    [quoted(reason), toCorrect(view, sections), words.kept],
    section
      ? press('form.section', { ...here, section }, { title, style: 'positive' })
      : press('form.summary', here, { title, style: 'positive' }),
  );
}

/** The parts that the teacher named, or the whole. */
function toCorrect({ reader }: FileView, sections: readonly SectionId[]): string {
  const t = texts(reader.language);
  const { returned: words } = t.staff.news;
  const [only] = sections;
  if (!only) return words.whole;
  if (sections.length === 1) return words.section(t.sections[only]);
  return t.staff.validation.correctSections(t.list(sections.map((id) => t.sections[id])));
}

function referentDisclaimed(view: FileView): Message | null {
  if (phaseOf(view.file) !== 'awaitingReferent') return null;
  const { referentDisclaimed: words } = texts(view.reader.language).staff.news;
  return message(words.title, [words.text, turn(view), words.next], nextAction(view));
}

/** The name, and where it comes from; since when it waits is no news yet. */
function referentAssigned(view: FileView): Message | null {
  const { file, reader } = view;
  const teacher = personOf(view, file.referentId);
  if (phaseOf(file) !== 'awaitingApproval' || !teacher) return null;
  const { referentAssigned: words } = texts(reader.language).staff.news;
  return message(
    words.title(teacher.name),
    [
      words.text(sourceOf(view, null), teacher.email),
      ...(file.lastApproved ? [texts(reader.language).staff.validation.assignedAfterApproval] : []),
      ...presentSentences(view),
    ],
    nextAction(view),
  );
}

function lateStartAllowed(view: FileView): Message | null {
  const { file, reader } = view;
  if (!file.lateStartAllowed || !isBeforeSubmission(view)) return null;
  const { news } = texts(reader.language).staff;
  const source = sourceOf(view, file.lateStartAllowed.by);
  const start = startDateOf(file);
  return message(
    news.lateStartAllowed.title,
    [
      start
        ? news.lateStartAllowed.text(source, dateInWords(start, reader.language))
        : news.lateStartAllowed.textWithoutDay(source),
      ...present(view),
      ...doNotStart(view),
    ],
    nextAction(view),
  );
}

function completed(view: FileView): Message | null {
  if (phaseOf(view.file) !== 'completed') return null;
  const { completed: words } = texts(view.reader.language).staff.news;
  return message(words.title, [words.text, words.enjoy], seeFile(view, words.button));
}

function closedByManager(view: FileView): Message | null {
  const { file, reader } = view;
  if (file.closure?.kind !== 'byManager') return null;
  const { closedByManager: words, completed: over } = texts(reader.language).staff.news;
  const { by, reason } = file.closure;
  return message(
    words.title,
    [words.text(sourceOf(view, by)), quoted(reason), words.kept],
    seeFile(view, over.button),
  );
}

/** Opening and resuming leave their reason in the facts: it also lets a late start through. */
function resumed(view: FileView): Message | null {
  const phase = phaseOf(view.file);
  if (phase === 'closed' || phase === 'completed') return null;
  const { resumed: words } = texts(view.reader.language).staff.news;
  return opened(view, words);
}

function openedByManager(view: FileView): Message | null {
  if (phaseOf(view.file) !== 'search') return null;
  const { openedByManager: words } = texts(view.reader.language).staff.news;
  return opened(view, words);
}

function opened(
  view: FileView,
  words: { title: string; text: (source: string) => string; plain: (source: string) => string },
): Message {
  const { lateStartAllowed: opening } = view.file;
  const source = sourceOf(view, opening?.by);
  return message(
    words.title,
    [
      opening ? words.text(source) : words.plain(source),
      quoted(opening?.reason),
      ...present(view),
      ...doNotStart(view),
    ],
    nextAction(view),
  );
}

/** Somebody's reason, set apart from our own words. */
function quoted(reason: string | null | undefined): Element | null {
  return reason ? group([text(reason)], { style: 'emphasis' }) : null;
}

function seeFile({ file }: FileView, title: string) {
  return press('student.status', { file: file.id }, { title, style: 'positive' });
}
