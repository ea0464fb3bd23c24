/**
 * The status of one file in the teachers' channel. Every teacher of the department reads it, so it
 * holds names, formation, organisation, step and start, and nothing else of the form: no birth
 * date, address, contact, amount or reason. It counts no signatures either: six mean a minor.
 */
import { isMadeHere } from '../bot/process/convention/madeHere';
import { phaseOf, stepNumber, stepOf } from '../bot/process/steps';
import { actingTeacher, whoCanAct } from '../bot/process/reminders';
import type { PersonId } from '../bot/process/people';
import type { FileView } from '../bot/process/view';
import { texts } from '../bot/texts';
import { dayInWords, sinceDay } from '../bot/texts/format';
import type { AdaptiveCard, Element } from './adaptiveCard';
import { actionSet, card } from './card';
import { inFolder } from './documents/inFolder';
import { openButton } from './documents/onPost';
import { facts, text, type CardNotice } from './elements';
import { lineOf, namesInFull, stateInWords, whoAndWhere } from './fileLine';
import { nameOf } from './names';
import { turnSince } from './turn';

export function statusPostCard(
  view: FileView,
  { notice }: { notice?: CardNotice } = {},
): AdaptiveCard {
  const { file, reader, university } = view;
  const t = texts(reader.language);
  const { status } = t.staff;
  const step = stepOf(phaseOf(file));
  return card(t, {
    title: statusPostSummary(view),
    ...(notice && { notice }),
    body: [
      ...(step ? [text(t.step(stepNumber(step), t.stepTitle(step, isMadeHere(university))))] : []),
      ...facts([
        ...namesInFull(view),
        [status.referent, referent(view)],
        [status.waits, whoseTurn(view)],
      ]),
      ...lastDecision(view).map((line) => text(line, { isSubtle: true })),
      ...inFolder(view, 'teachers'),
      ...opening(view),
    ],
  });
}

/** Everybody in the channel sees the button; it works for who decides on this file. */
function opening(view: FileView): Element[] {
  const open = view.file.referentId ? openButton(view, 'teachers') : null;
  return open ? [actionSet([open])] : [];
}

export function statusPostSummary(view: FileView): string {
  return lineOf(whoAndWhere(view), stateInWords(view));
}

function referent(view: FileView): string {
  const { file, reader } = view;
  const { noReferent } = texts(reader.language).staff;
  return file.referentId ? nameOf(view, file.referentId) : noReferent;
}

function whoseTurn(view: FileView): string {
  const { file, now, reader, university } = view;
  const { status } = texts(reader.language).staff;
  const responsible = whoCanAct(file);
  // The row goes: the first line says that it is over.
  if (responsible === 'nobody') return '';
  const who = {
    student: status.waitsStudent,
    referent: nameOf(view, actingTeacher(file)),
    manager: status.waitsManagers,
  }[responsible];
  const language = reader.language;
  return status.waitsSince(who, sinceDay(turnSince(file), now, { language, university }));
}

/** Who decided last, and when. The reason of a return is between teacher and student. */
export function lastDecision(view: FileView): string[] {
  const { file, reader, university } = view;
  const { status } = texts(reader.language).staff;
  const decision = file.approval ?? (file.submission ? null : file.returned);
  if (!decision) return [];
  const day = dayInWords(decision.at, reader.language, university);
  const by = decisionBy(view, decision.by);
  return [file.approval ? status.approvedOn(by, day) : status.returnedOn(by, day)];
}

/** « Hugo Bernard, par délégation de Claire Martin » */
function decisionBy(view: FileView, by: PersonId): string {
  const { file, reader } = view;
  const { validation } = texts(reader.language).staff;
  const who = nameOf(view, by);
  const isReferents = by === file.referentId || file.referentId === null;
  return isReferents ? who : validation.approvedForShort(who, nameOf(view, file.referentId));
}
