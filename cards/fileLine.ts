/**
 * The one line that tells a file: « Léa Dubois · L3 Éco-gestion · Decathlon Lens · commence le
 * 4 janvier · il manque 2 signatures ». It is the title of the managers' post and its feed line.
 */
import { localDay } from '../bot/process/calendar';
import { readField } from '../bot/process/form';
import { valuesOf, type Internship, type LocalDate } from '../bot/process/internship';
import { actingTeacher } from '../bot/process/reminders';
import { missingSignatures } from '../bot/process/signatures';
import { phaseOf } from '../bot/process/steps';
import type { FileView } from '../bot/process/view';
import { texts } from '../bot/texts';
import { shortDate } from '../bot/texts/format';
import { nameOf, personOf } from './names';

export function fileLine(view: FileView): string {
  return lineOf(whoAndWhere(view), startOf(view), waitsFor(view));
}

/** Name, formation and organisation: the part of the line that does not change. */
export function whoAndWhere(view: FileView): string {
  const { file } = view;
  const formation = personOf(view, file.student.id)?.formation;
  return lineOf(nameOf(view, file.student.id), formation, hostOf(file));
}

export function lineOf(...parts: (string | null | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}

export function hostOf(file: Internship): string | null {
  return valuesOf(file).hostName?.trim() || file.organisation;
}

export function startDateOf(file: Internship): LocalDate | null {
  return readField(valuesOf(file), 'startDate') ?? null;
}

function startOf(view: FileView): string | null {
  const start = startDateOf(view.file);
  const phase = phaseOf(view.file);
  if (!start || phase === 'closed') return null;
  const { staff } = texts(view.reader.language);
  const day = shortDate(start, view.reader.language);
  if (start >= localDay(view.now, view.university)) return staff.startsOn(day);
  return phase === 'signed' || phase === 'completed'
    ? staff.startedOn(day)
    : staff.wasToStartOn(day);
}

function waitsFor(view: FileView): string {
  const { file, reader } = view;
  const { staff } = texts(reader.language);
  const phase = phaseOf(file);
  if (phase === 'awaitingApproval') {
    const decider = actingTeacher(file);
    return decider
      ? staff.status.toApprove(nameOf(view, decider))
      : staff.waitsFor.awaitingReferent;
  }
  if (phase === 'filling' && file.returned) return staff.status.returned;
  if (phase !== 'signing') return staff.waitsFor[phase];
  return missingInWords(view, 'count');
}

/** « la signature de l’université »: two count in a line, the names where there is room. */
export function missingInWords({ file, reader }: FileView, more: 'count' | 'names'): string {
  const t = texts(reader.language);
  const missing = missingSignatures(file);
  const [only] = missing;
  if (missing.length === 1 && only) return t.staff.missingOne(t.staff.signatureOf[only]);
  return more === 'count'
    ? t.staff.missingCount(missing.length)
    : t.staff.missingNames(missing.length, t.list(missing.map((who) => t.staff.signer[who])));
}
