/**
 * The one line that tells a file: « Léa Dubois · L3 Éco-gestion · Decathlon Lens · commence le
 * 4 janvier · il manque 2 signatures ». It is the title of the managers' post and its feed line.
 */
import { localDay } from '../bot/process/calendar';
import { isMadeHere } from '../bot/process/convention/madeHere';
import { readField } from '../bot/process/form';
import { valuesOf, type Internship, type LocalDate } from '../bot/process/internship';
import type { Language } from '../bot/process/people';
import { actingTeacher } from '../bot/process/reminders';
import { missingSignatures } from '../bot/process/signatures';
import { phaseOf } from '../bot/process/steps';
import type { FileView } from '../bot/process/view';
import { texts } from '../bot/texts';
import { shortDate } from '../bot/texts/format';
import { nameOf, personOf } from './names';
import { shorten } from './shorten';

export function fileLine(view: FileView): string {
  return lineOf(whoAndWhere(view), startOf(view), waitsFor(view));
}

/** A line is read at a glance, also on a phone; see `namesInFull`. */
const PART_AT_MOST = 40;

/** What the line had to shorten, for the card under it. */
export function namesInFull(view: FileView): [string, string][] {
  const { approval } = texts(view.reader.language).staff;
  const formation = personOf(view, view.file.student.id)?.formation ?? '';
  const rows: [string, string][] = [
    [approval.formation, formation],
    [approval.host, hostOf(view.file) ?? ''],
  ];
  return rows.filter(([, words]) => words.length > PART_AT_MOST);
}

/** Name, formation and organisation: the part of the line that does not change. */
export function whoAndWhere(view: FileView): string {
  const { file } = view;
  const formation = personOf(view, file.student.id)?.formation ?? '';
  return lineOf(
    nameOf(view, file.student.id),
    shorten(formation, PART_AT_MOST),
    shorten(hostOf(file) ?? '', PART_AT_MOST),
  );
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

export function startOf(view: FileView): string | null {
  const start = startDateOf(view.file);
  const phase = phaseOf(view.file);
  if (!start || phase === 'closed') return null;
  const { staff } = texts(view.reader.language);
  const today = localDay(view.now, view.university);
  const day = dayFrom(today, start, view.reader.language);
  if (start >= today) return staff.startsOn(day);
  return phase === 'signed' || phase === 'completed'
    ? staff.startedOn(day)
    : staff.wasToStartOn(day);
}

/** « 4 janvier », and the year where it is another than today's. */
function dayFrom(today: LocalDate, day: LocalDate, language: Language): string {
  const [year] = day.split('-');
  const words = shortDate(day, language);
  return today.startsWith(`${year}-`) ? words : `${words} ${year}`;
}

function waitsFor(view: FileView): string {
  return phaseOf(view.file) === 'signing' ? missingInWords(view, 'count') : stateInWords(view);
}

/** What a file waits for, without counting signatures: « convention à saisir ». */
export function stateInWords(view: FileView): string {
  const { file, reader, university } = view;
  const { waitsFor, status, madeHere } = texts(reader.language).staff;
  const phase = phaseOf(file);
  if (phase === 'filling' && file.returned) return status.returned;
  if (phase === 'approved' && isMadeHere(university)) return madeHere.waitsFor;
  if (phase !== 'awaitingApproval') return waitsFor[phase];
  const decider = actingTeacher(file);
  if (!decider) return waitsFor.awaitingReferent;
  return file.lastApproved ? status.changed : status.toApprove(nameOf(view, decider));
}

/** « la signature de l’université »: two count in a line, the names where there is room. */
export function missingInWords({ file, reader }: FileView, more: 'count' | 'names'): string {
  const t = texts(reader.language);
  const missing = missingSignatures(file);
  const [only] = missing;
  if (missing.length === 1 && only) return t.staff.missingOne(t.signatories[only].signature);
  return more === 'count'
    ? t.staff.missingCount(missing.length)
    : t.staff.missingNames(missing.length, t.list(missing.map((who) => t.signatories[who].short)));
}
