/**
 * What a student reads first in a message: what is theirs to do now, or with whom things are and
 * since when; and the button that goes on from there.
 */
import { missingSignatures, requiredSignatories } from '../../bot/process/signatures';
import { phaseOf } from '../../bot/process/steps';
import type { FileView } from '../../bot/process/view';
import { texts } from '../../bot/texts';
import { since } from '../../bot/texts/format';
import { press } from '../actions';
import type { ExecuteAction } from '../adaptiveCard';
import { departmentOf, desksOf, nameOf } from '../names';
import { turnSince } from '../turn';

export function studentNow(view: FileView): string {
  const { file, reader } = view;
  const { studentNow: words, studentNext } = texts(reader.language).staff;
  const phase = phaseOf(file);
  switch (phase) {
    case 'awaitingReferent':
      return words.awaitingReferent(departmentOf(view));
    case 'awaitingApproval':
      return words.awaitingApproval(nameOf(view, file.referentId), waited(view));
    case 'signing':
      return signingNow(view);
    case 'signed':
      return file.handover.host && file.handover.student
        ? words.handedOver(departmentOf(view))
        : words.yourTurn(studentNext.signed);
    default:
      return words.yourTurn(studentNext[phase]);
  }
}

function waited(view: FileView): string {
  const { file, now, reader, university } = view;
  return since(turnSince(file), now, { language: reader.language, university });
}

function signingNow(view: FileView): string {
  const { file, reader } = view;
  const { studentNow: words, studentNext } = texts(reader.language).staff;
  switch (file.copies?.holder) {
    case 'manager':
    case 'presidency':
      return words.atUniversity(waited(view));
    case 'referent':
      return words.atReferent(nameOf(view, file.referentId), waited(view));
    case 'tutor':
    case 'host':
      return words.atHost(waited(view));
    default:
      return missingSignatures(file).every((signatory) => signatory === 'university')
        ? words.yourTurn(bringCopies(view))
        : words.yourTurn(studentNext.signing);
  }
}

/** To whom the copies go, where, and when somebody is there. */
export function bringCopies(view: FileView): string {
  const t = texts(view.reader.language);
  const { studentNow: words } = t.staff;
  const desks = desksOf(view).map(({ name, office, hours }) => t.desk(name, office, hours));
  return desks.length > 0
    ? words.bring(desks.join(words.or))
    : words.bringToTeam(departmentOf(view));
}

/** Ends « Ne commencez pas votre stage : … », as far as the file has come. */
export function notReadyBecause({ file, reader }: FileView): string {
  const { missing } = texts(reader.language);
  switch (phaseOf(file)) {
    case 'search':
    case 'filling':
      return missing.form;
    case 'awaitingReferent':
    case 'awaitingApproval':
      return missing.approval;
    case 'approved':
    case 'printed':
      return missing.convention;
    default:
      return missing.signatures(missingSignatures(file), requiredSignatories(file).length);
  }
}

export function doNotStart(view: FileView): string {
  return texts(view.reader.language).progress.doNotStart(notReadyBecause(view));
}

/** The button that goes on from here. */
export function goOn({ file, reader }: FileView): ExecuteAction {
  const { buttons, staff } = texts(reader.language);
  const { goOn: titles } = staff.news;
  const here = { file: file.id };
  const phase = phaseOf(file);
  switch (phase) {
    case 'search':
      return press('search.show', here, { title: titles.search, style: 'positive' });
    case 'filling':
      return press('form.summary', here, { title: titles.filling, style: 'positive' });
    case 'approved':
      return press('convention.show', here, { title: titles.approved, style: 'positive' });
    case 'printed':
      return press('print.show', here, { title: titles.printed, style: 'positive' });
    case 'signing':
      return press('signatures.show', here, { title: titles.signing, style: 'positive' });
    case 'signed':
      return press('handover.show', here, { title: titles.signed, style: 'positive' });
    case 'awaitingReferent':
    case 'awaitingApproval':
    case 'completed':
    case 'closed':
      return press('student.status', here, { title: buttons.status, style: 'positive' });
  }
}
