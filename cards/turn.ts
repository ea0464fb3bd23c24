/**
 * Whose turn it is, as teachers and managers read it, and since when: what « depuis 2 jours »
 * counts from. Who has the turn is decided in process/reminders.ts.
 */
import { Temporal } from 'temporal-polyfill';
import { isMadeHere } from '../bot/process/convention/madeHere';
import { delegationOf } from '../bot/process/deciders';
import type { Instant, Internship } from '../bot/process/internship';
import { actingTeacher, whoCanAct } from '../bot/process/reminders';
import { missingSignatures } from '../bot/process/signatures';
import { phaseOf } from '../bot/process/steps';
import type { FileView } from '../bot/process/view';
import { texts } from '../bot/texts';
import { dayInWords, since } from '../bot/texts/format';
import { nameOf, studentName } from './names';

export function turnSince(file: Internship): Instant {
  switch (phaseOf(file)) {
    case 'search':
    case 'filling':
      return file.returned?.at ?? file.openedAt;
    // Besides the sending, only people who say who decides touch a file that waits. The product
    // does not touch it when it gives it to somebody in the referent's place.
    case 'awaitingReferent':
      return file.touchedAt;
    case 'awaitingApproval':
      return latest(file.touchedAt, delegationOf(file)?.at) ?? file.touchedAt;
    case 'approved':
      return file.approval?.at ?? file.openedAt;
    case 'printed':
      return file.convention?.at ?? file.openedAt;
    case 'signing':
      return latest(file.checkedAt, file.copies?.since) ?? file.openedAt;
    case 'signed':
      return file.handover.host && file.handover.student ? file.touchedAt : lastRecorded(file);
    case 'completed':
      return file.touchedAt;
    case 'closed':
      return file.closure?.at ?? file.touchedAt;
  }
}

function lastRecorded(file: Internship): Instant {
  const moments = Object.values(file.signatures).map(({ recordedAt }) => recordedAt);
  return latest(...moments) ?? file.touchedAt;
}

function latest(...moments: (Instant | null | undefined)[]): Instant | undefined {
  return moments
    .filter((moment): moment is Instant => Boolean(moment))
    .sort((a, b) => Temporal.Instant.compare(a, b))
    .at(-1);
}

/** Whose turn it is, since when, and what they have to do; a post gives `sinceDay`. */
export function turnOf(view: FileView, howLong: typeof since = since): string {
  const { file, now, reader, university } = view;
  const { staff } = texts(reader.language);
  if (file.closure) return closedHow(view, file.closure);
  const responsible = whoCanAct(file);
  if (responsible === 'nobody') return staff.file.completed;
  const phase = phaseOf(file);
  const waited = howLong(turnSince(file), now, { language: reader.language, university });
  switch (responsible) {
    case 'student':
      return staff.turn.student(studentName(view), waited, studentMust(view));
    case 'referent':
      return (phase === 'signing' ? staff.turn.referentSigns : staff.turn.referentApproves)(
        nameOf(view, actingTeacher(file)),
        waited,
      );
    case 'manager':
      // A referent who reads this is not the one who is meant by « à vous ».
      return reader.person
        ? staff.turn.managersElsewhere(waited, managersMust(view))
        : staff.turn.managers(waited, managersMust(view));
  }
}

/** Once only the university is missing, the student brings the copies. */
function studentMust({ file, reader, university }: FileView): string {
  const { studentMust: must, studentBrings, madeHere } = texts(reader.language).staff;
  const phase = phaseOf(file);
  if (phase === 'approved' && isMadeHere(university)) return madeHere.studentMust;
  if (phase !== 'signing') return must[phase];
  const others = missingSignatures(file).some((signatory) => signatory !== 'university');
  return others ? must.signing : studentBrings;
}

function managersMust({ file, reader }: FileView): string {
  const { managersMust: must } = texts(reader.language).staff;
  switch (phaseOf(file)) {
    case 'awaitingReferent':
    case 'awaitingApproval':
      return must.assign;
    case 'signed':
      return must.handOver;
    default:
      return missingSignatures(file).some((signatory) => signatory !== 'university')
        ? must.checkSignatures
        : must.sign;
  }
}

function closedHow(view: FileView, closure: NonNullable<FileView['file']['closure']>): string {
  const { closedBy } = texts(view.reader.language).staff.file;
  const day = dayInWords(closure.at, view.reader.language, view.university);
  switch (closure.kind) {
    case 'abandoned':
      return closedBy.abandoned(day);
    case 'restarted':
      return closedBy.restarted(day);
    case 'byManager':
      return [
        closedBy.byManager(nameOf(view, closure.by), day),
        ...(closure.reason ? [closedBy.reason(closure.reason)] : []),
      ].join(' ');
  }
}
