/**
 * What managers can do from a file's post, by phase: what comes next is in sight, the rest opens in
 * place. Six buttons at most, those in folded parts counted.
 */
import { localDay } from '../bot/process/calendar';
import { copiesFor } from '../bot/process/convention';
import type { Internship, Signatory } from '../bot/process/internship';
import { missingSignatures } from '../bot/process/signatures';
import { phaseOf } from '../bot/process/steps';
import type { FileView } from '../bot/process/view';
import { texts } from '../bot/texts';
import { listInWords } from '../bot/texts/format';
import { press } from './actions';
import type { Action, Element, ExecuteAction } from './adaptiveCard';
import { actionSet, toggle } from './card';
import { group, hint } from './elements';
import { startDateOf } from './fileLine';
import { dateInput, personInput, textInput } from './inputs';

/** Ids of the parts that open in place. */
const RECORD = 'record';
const TEACHER = 'changeTeacher';
const REASON = 'withReason';

export function fileActions(view: FileView): Element[] {
  const phase = phaseOf(view.file);
  switch (phase) {
    case 'search':
    case 'filling':
      return needsLateStart(view) ? lateStart(view) : closing(view);
    case 'awaitingReferent':
      return [...assigning(view), ...closing(view)];
    case 'awaitingApproval':
      return changingTeacher(view);
    case 'approved':
    case 'printed':
      return closing(view);
    case 'signing':
      return signing(view);
    case 'signed':
      return handover(view);
    case 'closed':
      return reopening(view);
    case 'completed':
      return [];
  }
}

/** The start is today or past, and only a manager can let that through. */
export function needsLateStart({ file, now, university }: FileView): boolean {
  const start = startDateOf(file);
  const phase = phaseOf(file);
  const typing = phase === 'search' || phase === 'filling';
  return typing && start !== null && start <= localDay(now, university) && !file.lateStartAllowed;
}

/** Names the referent; `choices.data` finds teachers as the manager types. */
export function assigning({ file, reader }: FileView): Element[] {
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
      press('manager.assign', { file: file.id }, { title: words.assign, style: 'positive' }),
    ]),
  ];
}

export function lateStart(view: FileView): Element[] {
  const { file, reader } = view;
  const { file: words } = texts(reader.language).staff;
  const day = texts(reader.language).date(startDateOf(file) ?? '');
  const allow = press('manager.allowLateStart', { file: file.id }, { title: words.allowLateStart });
  const example = words.lateExample;
  return [hint(words.lateStart(day)), ...withReason(view, example, [allow, closeButton(view)])];
}

/** A referent who is away or full must not be the student's dead end. */
function changingTeacher(view: FileView): Element[] {
  const { buttons, staff } = texts(view.reader.language);
  return [
    actionSet([toggle(staff.file.changeTeacher, TEACHER), toggle(buttons.more, REASON)]),
    group(assigning(view), { id: TEACHER, isVisible: false, style: 'emphasis' }),
    reasonPart(view, [closeButton(view)]),
  ];
}

/** Closing is never the main thing: it opens in place and asks for a reason. */
export function closing(view: FileView): Element[] {
  return folded(view, texts(view.reader.language).buttons.more, [closeButton(view)]);
}

function reopening(view: FileView): Element[] {
  const { file, reader } = view;
  const { file: words } = texts(reader.language).staff;
  const resume = press('manager.resume', { file: file.id }, { title: words.reopenSubmit });
  return [hint(words.kept), ...folded(view, words.reopen, [resume])];
}

function handover(view: FileView): Element[] {
  const { file, reader, university } = view;
  const { buttons, staff } = texts(reader.language);
  const { file: words } = staff;
  if (file.handover.others) return closing(view);
  const [, , ...others] = copiesFor(file, university).recipients;
  const names = others.map((recipient) => recipient[reader.language]);
  const main = press(
    'manager.confirmCopies',
    { file: file.id },
    { title: words.confirmCopies, style: 'positive' },
  );
  return [
    ...(names.length > 0 ? [hint(words.otherRecipients(listInWords(names, reader.language)))] : []),
    actionSet([main, toggle(buttons.more, REASON)]),
    reasonPart(view, [closeButton(view)]),
  ];
}

/** Copies to receive, signatures to record, the university's own, or copies to give back. */
function signing(view: FileView): Element[] {
  const { file, reader } = view;
  const { buttons, staff } = texts(reader.language);
  const { file: words } = staff;
  const missing = missingSignatures(file);
  if (!isAtUniversity(file)) {
    const receive = press(
      'manager.receive',
      { file: file.id },
      { title: words.receive, style: 'positive' },
    );
    return [
      actionSet([receive, toggle(words.record, RECORD), toggle(buttons.more, REASON)]),
      group([...recordForm(view, missing), ...signForm(view, missing)], {
        id: RECORD,
        isVisible: false,
      }),
      reasonPart(view, [closeButton(view)]),
    ];
  }
  const giveBack = press('manager.return', { file: file.id }, { title: words.giveBack });
  const back = reasonPart(view, [giveBack, closeButton(view)]);
  const openBack = toggle(words.returnOrClose, REASON);
  if (missing.every((signatory) => signatory === 'university')) {
    return [...signForm(view, missing, [openBack]), back];
  }
  return [
    actionSet([toggle(words.record, RECORD), openBack]),
    group([...recordForm(view, missing), ...signForm(view, missing)], {
      id: RECORD,
      isVisible: false,
    }),
    back,
  ];
}

/** One date for each signature that is not the university's; an empty one is not recorded. */
function recordForm({ file, reader, now, university }: FileView, missing: Signatory[]): Element[] {
  const { file: words, signer } = texts(reader.language).staff;
  const others = missing.filter((signatory) => signatory !== 'university');
  if (others.length === 0) return [];
  const max = localDay(now, university);
  return [
    hint(words.recordHint),
    ...others.map((id) => dateInput({ id, label: words.signatureDate(signer[id]), max })),
    actionSet([press('manager.record', { file: file.id }, { title: words.recordSubmit })]),
  ];
}

/** The university's signature: the day, and who signed for it. */
function signForm(view: FileView, missing: Signatory[], beside: Action[] = []): Element[] {
  if (!missing.includes('university')) return [];
  const { file, reader, now, university } = view;
  const { file: words, signer } = texts(reader.language).staff;
  const today = localDay(now, university);
  const title = words.sign;
  return [
    dateInput({
      id: 'on',
      label: words.signatureDate(signer.university),
      value: today,
      max: today,
    }),
    textInput({
      id: 'name',
      label: words.signedForBy,
      value: university.representative,
      maxLength: 200,
    }),
    actionSet([press('manager.sign', { file: file.id }, { title, style: 'positive' }), ...beside]),
  ];
}

function closeButton({ file, reader }: FileView): ExecuteAction {
  const { close } = texts(reader.language).staff.file;
  return press('manager.close', { file: file.id }, { title: close, style: 'destructive' });
}

function folded(view: FileView, title: string, acts: ExecuteAction[]): Element[] {
  return [actionSet([toggle(title, REASON)]), reasonPart(view, acts)];
}

function reasonPart(view: FileView, acts: ExecuteAction[]): Element {
  return group(withReason(view, exampleOf(view), acts), {
    id: REASON,
    isVisible: false,
    style: 'emphasis',
  });
}

function exampleOf({ file, reader }: FileView): string {
  const { file: words } = texts(reader.language).staff;
  if (file.closure) return words.reopenExample;
  return isAtUniversity(file) ? words.returnExample : words.closeExample;
}

function isAtUniversity(file: Internship): boolean {
  const holder = file.copies?.holder;
  return phaseOf(file) === 'signing' && (holder === 'manager' || holder === 'presidency');
}

/** One reason for the buttons under it: the rules refuse an empty one with their sentence. */
function withReason(
  { reader, file }: FileView,
  placeholder: string,
  acts: ExecuteAction[],
): Element[] {
  const { file: words } = texts(reader.language).staff;
  return [
    textInput({
      id: 'reason',
      label: file.closure ? words.reopenReason : words.reason,
      placeholder,
      isMultiline: true,
      maxLength: 1000,
    }),
    actionSet(acts),
  ];
}
