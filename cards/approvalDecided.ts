/** What a request says once it is not waited for any more: by whom, when, and what is left to do. */
import { assertNever } from '../bot/process/assertNever';
import type { FileView } from '../bot/process/view';
import { texts } from '../bot/texts';
import { dateInWords, dayInWords } from '../bot/texts/format';
import { press } from './actions';
import type { ExecuteAction } from './adaptiveCard';
import { pdfAction } from './approvalActs';
import type { ApprovalState } from './approvalState';
import { nameOf, studentName } from './names';

interface Said {
  title: string;
  lines: string[];
  actions?: ExecuteAction[];
}

/** It names nobody once the file is not the reader's. */
export function decided(view: FileView, state: ApprovalState): Said {
  const { approval: words, validation } = texts(view.reader.language).staff;
  const name = studentName(view);
  switch (state) {
    case 'approved': {
      const lines = [...approvedBy(view), ...afterApproval(view)];
      return { title: words.approvedTitle(name), lines, actions: readAgain(view) };
    }
    case 'returned':
      return returned(view);
    case 'open':
    case 'replaced':
      return { title: words.replacedTitle(name), lines: [words.replacedText] };
    case 'disclaimed':
      return { title: words.disclaimedTitle, lines: [words.disclaimedText] };
    case 'reassigned':
      return { title: words.reassignedTitle, lines: [words.reassignedText] };
    case 'handedBack':
      return { title: validation.handedBackTitle, lines: [validation.handedBackText] };
    case 'closed':
      return { title: words.closedTitle(name), lines: [words.closedText] };
    default:
      return assertNever(state);
  }
}

/** The form as it was decided on is the referent's to read later; a delegate's right ends with it. */
function readAgain(view: FileView): ExecuteAction[] {
  const { file, reader } = view;
  if (reader.person?.id !== file.referentId) return [];
  const { list } = texts(reader.language).staff.validation;
  return [pdfAction(view), press('requests.show', { from: 0 }, { title: list.all })];
}

function returned(view: FileView): Said {
  const { file, reader, university } = view;
  const { approval: words, validation } = texts(reader.language).staff;
  const name = studentName(view);
  if (!file.returned) return { title: words.replacedTitle(name), lines: [words.replacedText] };
  const { by, at, reason } = file.returned;
  const day = dayInWords(at, reader.language, university);
  const who = nameOf(view, by);
  const line =
    by === file.referentId
      ? words.returnedText(who, day)
      : validation.returnedFor(who, nameOf(view, file.referentId), day);
  const lines = [line, words.returnedReason(reason)];
  return { title: words.returnedTitle(name), lines, actions: readAgain(view) };
}

/** « Par Hugo Bernard, par délégation de Claire Martin, mercredi 18 novembre 2026. » */
function approvedBy(view: FileView): string[] {
  const { file, reader, university } = view;
  if (!file.approval) return [];
  const { by, at } = file.approval;
  const { approval, validation } = texts(reader.language).staff;
  const day = dayInWords(at, reader.language, university);
  const who = nameOf(view, by);
  return [
    by === file.referentId
      ? approval.approvedText(who, day)
      : validation.approvedFor(who, nameOf(view, file.referentId), day),
  ];
}

/** What is left for the referent: nothing yet, their signature, or nothing any more. */
function afterApproval({ file, reader }: FileView): string[] {
  if (reader.person && reader.person.id !== file.referentId) return [];
  const { approval: words } = texts(reader.language).staff;
  const signed = file.signatures.referent;
  if (!signed) return [words.approvedNext];
  const day = dateInWords(signed.on, reader.language);
  return [file.copies?.holder === 'referent' ? words.signedToPassOn(day) : words.signed(day)];
}
