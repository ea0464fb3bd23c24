/** The present step of a file in a sentence or two, for its student: the next action first. */
import { isMadeHere } from '../bot/process/convention/madeHere';
import { delegationOf } from '../bot/process/deciders';
import { actingTeacher, whoCanAct } from '../bot/process/reminders';
import { missingSignatures } from '../bot/process/signatures';
import { phaseOf } from '../bot/process/steps';
import type { FileView } from '../bot/process/view';
import { texts } from '../bot/texts';
import { since } from '../bot/texts/format';
import { silenceOf } from '../bot/texts/sent';
import { deskInWords, managerInWords, managersInWords } from './deskLines';
import { startDateOf } from './fileLine';
import { isStudentConfirmed, nameOf } from './names';
import { sectionToFill } from './nextAction';
import { isAtUniversity } from './signaturesForms';
import { turnSince } from './turn';

/** « à vous depuis hier », « chez Claire Martin depuis 2 jours » */
export function turnInWords(view: FileView): string {
  const { file, now, reader, university } = view;
  const { progress } = texts(reader.language);
  const when = since(turnSince(file), now, { language: reader.language, university });
  switch (whoCanAct(file)) {
    case 'student':
      return progress.yoursSince(when);
    case 'referent':
      return progress.at(nameOf(view, actingTeacher(file)), when);
    case 'manager':
      return progress.at(managerInWords(view, file.department), when);
    case 'nobody':
      return progress.done;
  }
}

/** What to do now, or that there is nothing to do. */
export function presentSentences(view: FileView): string[] {
  const { file, reader } = view;
  const { progress } = texts(reader.language);
  switch (phaseOf(file)) {
    case 'search':
      return [progress.search];
    case 'filling':
      return filling(view);
    case 'awaitingReferent':
      return [
        ...tooManyStages(view),
        progress.awaitingReferent(managersInWords(view, file.department)),
      ];
    case 'awaitingApproval':
      return awaitingApproval(view);
    case 'approved':
      return [approved(view)];
    case 'printed':
      return [progress.printed];
    case 'signing':
      return signing(view);
    case 'signed':
      return signed(view);
    case 'completed':
    case 'closed':
      return [];
  }
}

function tooManyStages({ file, ...view }: FileView): string[] {
  const { validation } = texts(view.reader.language).staff;
  return file.referentFull
    ? [validation.fullStudent(nameOf(view, file.referentFull.referentId))]
    : [];
}

/** Who decides, and in whose place. */
function awaitingApproval(view: FileView): string[] {
  const { file, reader } = view;
  const t = texts(reader.language);
  const { validation } = t.staff;
  const delegation = delegationOf(file);
  const referent = nameOf(view, file.referentId);
  const asked = (who: string) => t.progress.awaitingApproval(who, silenceOf(view));
  if (!delegation) return [asked(referent)];
  const day = delegation.kind === 'standingIn' ? t.date(delegation.until) : null;
  if (!delegation.to) return [validation.awayStudent(referent, day ?? '')];
  const decider = nameOf(view, delegation.to);
  const why =
    day === null
      ? validation.decidedBy(decider, referent)
      : validation.decidedWhileAway(decider, referent, day);
  return [why, asked(decider)];
}

function filling(view: FileView): string[] {
  const { file, reader } = view;
  const { progress, summary } = texts(reader.language);
  if (file.returned) {
    return [progress.returned(nameOf(view, file.returned.by), file.returned.reason)];
  }
  if (file.lateStartAsked && !file.lateStartAllowed) return [summary.lateStartAsked];
  const next = sectionToFill(view) ? progress.filling : progress.fillingReady;
  return isStudentConfirmed(view) ? [next] : [next, progress.notConfirmed];
}

function signing(view: FileView): string[] {
  const { file, reader } = view;
  const t = texts(reader.language);
  const holder = file.copies?.holder;
  if (holder === 'referent') return [t.progress.withReferent(nameOf(view, file.referentId))];
  if (holder && isAtUniversity(file)) return [t.progress.elsewhere(t.holders[holder])];
  const returned = file.copiesReturned ? [t.signatures.returned(file.copiesReturned.reason)] : [];
  const missing = missingSignatures(file);
  const onlyUniversity = missing.every((signatory) => signatory === 'university');
  return [...returned, onlyUniversity ? whereToBring(view) : t.progress.signing];
}

/** The manager to bring the copies to, or to bring them back to. */
export function whereToBring(view: FileView): string {
  const { signatures } = texts(view.reader.language);
  const desk = deskInWords(view, view.file.department);
  return view.file.copiesReturned ? signatures.bringBack(desk) : signatures.bring(desk);
}

function approved(view: FileView): string {
  const { progress } = texts(view.reader.language);
  const words = isMadeHere(view.university) ? 'approvedHere' : 'approved';
  return progress[words](nameOf(view, view.file.approval?.by));
}

function signed(view: FileView): string[] {
  const { file, reader } = view;
  const { progress } = texts(reader.language);
  const start = startDateOf(file);
  const waits = file.handover.host && file.handover.student;
  return [
    ...(start ? [progress.mayStart(start)] : []),
    ...toCollect(view),
    waits ? progress.signedWaiting(managersInWords(view, file.department)) : progress.signed,
  ];
}

/** The university signed last, and has the copies until the student comes for their own. */
export function toCollect(view: FileView): string[] {
  const { file, reader } = view;
  const { progress } = texts(reader.language);
  if (!isAtUniversity(file) || file.handover.host || file.handover.student) return [];
  return [progress.collect(deskInWords(view, file.department))];
}
