/**
 * The managers' one post of a file, from the first time that they are asked for something, or from
 * its approval on, updated in place: the first line alone tells, then what is asked or whose turn it is,
 * the six steps, what matters in this phase, the papers, and the buttons.
 */
import { addDays, localDay, workingDaysBefore } from '../bot/process/calendar';
import { actingTeacher, whoCanAct } from '../bot/process/reminders';
import { missingSignatures } from '../bot/process/signatures';
import type { FileView } from '../bot/process/view';
import { texts } from '../bot/texts';
import { dayInWords, since, sinceDay } from '../bot/texts/format';
import type { AdaptiveCard, Element } from './adaptiveCard';
import { askedActions, askedFacts, askedLines, askedOf, askedTitle } from './asked';
import { card } from './card';
import { inFolder } from './documents/inFolder';
import { documentRow, notPrinted, withOpen } from './documents/onPost';
import { box, facts, text, type CardNotice } from './elements';
import { fileActions } from './fileActions';
import { fileDetails, sixSteps } from './fileDetails';
import { fileLine, lineOf, namesInFull, startDateOf, startOf, whoAndWhere } from './fileLine';
import { nameOf, personOf, studentName } from './names';
import { alarmTitle, noticeHolds, waitingStart } from './news/message';
import { turnOf, turnSince } from './turn';

export function filePostCard(
  view: FileView,
  { notice }: { notice?: CardNotice } = {},
): AdaptiveCard {
  const asked = askedOf(view);
  const isNew = view.file.lastApproved === null;
  const rows =
    asked && isNew ? askedFacts(view, asked) : [...namesInFull(view), ...fileDetails(view)];
  return card(texts(view.reader.language), {
    title: filePostSummary(view),
    ...(notice && { notice }),
    body: [
      ...startWarning(view),
      ...turn(view),
      ...(asked ? askedLines(view, asked).map((line) => text(line)) : []),
      ...silence(view),
      ...outOfReach(view),
      ...facts(sixSteps(view)),
      ...facts([...rows, documentRow(view), ...referenceRow(view)]),
      ...notPrinted(view),
      ...inFolder(view, 'managers'),
      ...withOpen(view, asked ? askedActions(view, asked) : fileActions(view)),
    ],
  });
}

/** The line that the feed shows is the first line of the post. */
export function filePostSummary(view: FileView): string {
  const asked = view.file.lastApproved ? null : askedOf(view);
  if (asked) return askedTitle(view, asked);
  if (!noticeHolds(view, 'approvalUnanswered', 'manager')) return fileLine(view);
  const { silent } = texts(view.reader.language).posts;
  const teacher = nameOf(view, actingTeacher(view.file));
  return lineOf(whoAndWhere(view), startOf(view), silent(teacher));
}

/** By which it is named elsewhere: « dossier 42 ». */
function referenceRow({ file, reader }: FileView): [string, string][] {
  const { posts } = texts(reader.language);
  return file.reference === null ? [] : [[posts.reference, posts.number(file.reference)]];
}

/** Whose turn it is; what is asked of the managers says that it is theirs. */
function turn(view: FileView): Element[] {
  const asked = askedOf(view);
  if (asked && asked !== 'lateStart') return [];
  return [text(turnOf(view, sinceDay), { weight: 'Bolder' })];
}

/** Nobody answers, or nothing happens: looked at each time, and gone as soon as somebody acts. */
function silence(view: FileView): Element[] {
  const { file, now, reader, university } = view;
  const { language } = reader;
  const { news, validation } = texts(language).staff;
  if (noticeHolds(view, 'approvalUnanswered', 'manager')) {
    const waited = since(turnSince(file), now, { language, university });
    return [box({ tone: 'warning', text: validation.unanswered.text(waited) })];
  }
  if (!noticeHolds(view, 'idle', 'manager')) return [];
  const day = dayInWords(file.touchedAt, language, university);
  const idle = box({ tone: 'warning', text: news.idle.other(studentName(view), day) });
  return [idle, ...(startWarning(view).length > 0 ? [] : howToReach(view))];
}

/**
 * Shown from a week before the start, while a signature is missing, or from the last working day before
 * it, on which the alarm is given: after that nobody is there to act, be it for a month.
 */
const WARNED_DAYS_BEFORE = 7;

function startWarning(view: FileView): Element[] {
  const { file, now, reader, university } = view;
  const start = startDateOf(file);
  if (!start || file.closure || missingSignatures(file).length === 0) return [];
  const week = addDays(start, -WARNED_DAYS_BEFORE);
  const today = localDay(now, university);
  if (today < week && today < workingDaysBefore(start, 1, university)) return [];
  const isPast = today >= start && waitingStart(view) !== null;
  const words = isPast ? alarmTitle(view) : texts(reader.language).staff.file.mayNotStart;
  return [box({ tone: 'attention', text: words }), ...howToReach(view)];
}

/** Where it is the student who has to do something. */
function howToReach({ file, ...shown }: FileView): Element[] {
  const student = personOf(shown, file.student.id);
  if (!student || whoCanAct(file) !== 'student') return [];
  const { alarm } = texts(shown.reader.language).staff.news;
  return [text(alarm.reach(student.name, student.email))];
}

/** Who of this file cannot be reached in Teams. */
function outOfReach(view: FileView): Element[] {
  const { file, reader, now, university } = view;
  if (file.closure) return [];
  const { language } = reader;
  const { reach } = texts(language).staff;
  const people = [file.student.id, file.referentId].flatMap((id) => personOf(view, id) ?? []);
  const who = people.flatMap(({ name, unreachable }) =>
    unreachable
      ? [reach.fileWho(name, sinceDay(unreachable.since, now, { language, university }))]
      : [],
  );
  return who.length > 0 ? [text(reach.fileLine(texts(language).list(who)))] : [];
}
