/**
 * What managers can do from a file's post, by phase: what comes next is in sight, the rest opens in
 * place. Six buttons at most, those in folded parts counted.
 */
import { localDay } from '../bot/process/calendar';
import { copiesFor } from '../bot/process/convention/copies';
import { phaseOf } from '../bot/process/steps';
import type { FileView } from '../bot/process/view';
import { texts } from '../bot/texts';
import { listInWords } from '../bot/texts/format';
import { press } from './actions';
import type { Action, Element, ExecuteAction } from './adaptiveCard';
import { actionSet, toggle } from './card';
import { group, hint } from './elements';
import { startDateOf } from './fileLine';
import { personInput } from './inputs';
import { closeButton, REASON, reasonPart, withReason } from './reasonPart';
import { signingActions } from './signingActions';

/** The id of the part that opens in place. */
export const TEACHER = 'changeTeacher';

export function fileActions(view: FileView): Element[] {
  const phase = phaseOf(view.file);
  switch (phase) {
    case 'search':
    case 'filling':
      return needsLateStart(view) ? lateStart(view) : closing(view);
    case 'awaitingReferent':
      return withClosing(view, (more) => assigning(view, more));
    case 'awaitingApproval':
      return changingTeacher(view);
    case 'approved':
    case 'printed':
      return closing(view);
    case 'signing':
      return signingActions(view);
    case 'signed':
      return handover(view);
    case 'closed':
      return reopening(view);
    case 'completed':
      return [];
  }
}

/** The start is today or past, and only a manager can let that through. */
export function needsLateStart(view: FileView): boolean {
  const phase = phaseOf(view.file);
  return (phase === 'search' || phase === 'filling') && isStartPassed(view);
}

function isStartPassed({ file, now, university }: FileView): boolean {
  const start = startDateOf(file);
  return start !== null && start <= localDay(now, university) && !file.lateStartAllowed;
}

function allowingStart({ file, reader }: FileView): ExecuteAction {
  const { allowLateStart } = texts(reader.language).staff.file;
  return press('manager.allowLateStart', { file: file.id }, { title: allowLateStart });
}

/** Names the referent; `choices.data` finds teachers as the manager types. */
export function assigning({ file, reader }: FileView, ...beside: Action[]): Element[] {
  const { file: words } = texts(reader.language).staff;
  return [
    personInput({
      id: 'teacher',
      label: words.teacher,
      placeholder: words.teacherExample,
      dataset: 'teachers',
      choices: [],
    }),
    actionSet([
      press(
        'manager.assign',
        { file: file.id, instead: file.referentId ?? '' },
        { title: words.assign, style: 'positive' },
      ),
      ...beside,
    ]),
  ];
}

export function lateStart(view: FileView): Element[] {
  const { file, reader } = view;
  const { file: words } = texts(reader.language).staff;
  const day = texts(reader.language).date(startDateOf(file) ?? '');
  const acts = [allowingStart(view), closeButton(view)];
  return [hint(words.lateStart(day)), ...withReason(view, words.lateExample, acts)];
}

/** A referent who is away or full must not be the student's dead end. */
function changingTeacher(view: FileView): Element[] {
  const { buttons, staff } = texts(view.reader.language);
  return [
    actionSet([toggle(staff.file.changeTeacher, TEACHER), toggle(buttons.more, REASON)]),
    group(assigning(view), { id: TEACHER, isVisible: false, style: 'emphasis' }),
    reasonPart(view, [...(isStartPassed(view) ? [allowingStart(view)] : []), closeButton(view)]),
  ];
}

/** Closing is never the main thing: behind « Plus » it asks for a reason. */
export function withClosing(view: FileView, before: (more: Action) => Element[]): Element[] {
  const more = toggle(texts(view.reader.language).buttons.more, REASON);
  return [...before(more), reasonPart(view, [closeButton(view)])];
}

function closing(view: FileView): Element[] {
  return withClosing(view, (more) => [actionSet([more])]);
}

function reopening(view: FileView): Element[] {
  const { file, reader } = view;
  const { file: words } = texts(reader.language).staff;
  const resume = press('manager.resume', { file: file.id }, { title: words.reopenSubmit });
  return [hint(words.kept), actionSet([toggle(words.reopen, REASON)]), reasonPart(view, [resume])];
}

function handover(view: FileView): Element[] {
  const { file, reader, university } = view;
  const { file: words } = texts(reader.language).staff;
  if (file.handover.others) return closing(view);
  // The first two recipients are the organisation and the student: the student hands those over.
  const [, , ...others] = copiesFor(file, university).recipients;
  const names = others.map((recipient) => recipient[reader.language]);
  const main = press(
    'manager.confirmCopies',
    { file: file.id },
    { title: words.confirmCopies, style: 'positive' },
  );
  return [
    ...(names.length > 0 ? [hint(words.otherRecipients(listInWords(names, reader.language)))] : []),
    ...withClosing(view, (more) => [actionSet([main, more])]),
  ];
}
