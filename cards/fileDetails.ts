/** What the managers' post says of a file: the six steps at a glance, then the phase's own facts. */
import { readForm } from '../bot/process/form';
import { missingSignatures, requiredSignatories } from '../bot/process/signatures';
import { phaseOf, stepNumber, stepOf, steps, type StepId } from '../bot/process/steps';
import type { FileView } from '../bot/process/view';
import { texts } from '../bot/texts';
import { listInWords, shortDate, since } from '../bot/texts/format';
import { valuesOf } from './fileLine';
import { nameOf } from './names';

type Row = readonly [label: string, value: string];

/** One row a step, each with its state in words. A closed file stopped at the step it had. */
export function sixSteps({ file, reader }: FileView): Row[] {
  const { shortStep, file: words } = texts(reader.language).staff;
  const reached = phaseOf({ ...file, closure: null });
  const current = stepOf(reached);
  const at = current ? stepNumber(current) : steps.length + 1;
  return steps.map(({ id }, index): Row => {
    const number = index + 1;
    const label = `${number} ${shortStep[id]}`;
    if (number < at) return [label, words.states.done];
    if (number > at) return [label, words.states.next];
    return [label, file.closure ? words.states.stopped : currentState(file, id, reader.language)];
  });
}

function currentState(
  file: FileView['file'],
  step: StepId,
  language: FileView['reader']['language'],
): string {
  const { states, signed } = texts(language).staff.file;
  if (step !== 'signatures' || !file.checkedAt) return states.current;
  const total = requiredSignatories(file).length;
  return signed(total - missingSignatures(file).length, total);
}

/** Referent and dates always; then what this phase is about. */
export function fileDetails(view: FileView): Row[] {
  const { file, reader } = view;
  const { staff } = texts(reader.language);
  const rows: Row[] = [
    [staff.file.referent, file.referentId ? nameOf(view, file.referentId) : staff.noReferent],
    [staff.file.dates, dates(view)],
  ];
  if (file.convention) {
    const { number, copies } = file.convention;
    rows.push([staff.file.convention, staff.file.conventionValue(number, copies)]);
  }
  if (file.closure) return rows;
  if (phaseOf(file) === 'signing') rows.push(...signing(view));
  if (phaseOf(file) === 'signed') rows.push([staff.file.handover, handedOver(view)]);
  return rows;
}

function dates({ file, reader }: FileView): string {
  const { startDate, endDate } = readForm(valuesOf(file)).values;
  if (!startDate || !endDate) return '';
  return texts(reader.language).dates(startDate, endDate);
}

function signing(view: FileView): Row[] {
  const { file, now, reader, university } = view;
  const { language } = reader;
  const { staff } = texts(language);
  const names = (all: string[]) => listInWords(all, language);
  const signed = requiredSignatories(file).flatMap((who) => {
    const signature = file.signatures[who];
    return signature
      ? [staff.file.signedOn(staff.signer[who], shortDate(signature.on, language))]
      : [];
  });
  const missing = missingSignatures(file).map((who) => staff.signer[who]);
  const rows: Row[] = [
    [staff.file.signedBy, names(signed)],
    [staff.file.missing, names(missing)],
  ];
  if (file.copies) {
    const waited = since(file.copies.since, now, { language, university });
    rows.push([staff.file.copies, staff.file.heldSince(staff.holder[file.copies.holder], waited)]);
  }
  if (file.copiesReturned) rows.push([staff.file.returned, file.copiesReturned.reason]);
  return rows;
}

function handedOver({ file, reader }: FileView): string {
  const { file: words } = texts(reader.language).staff;
  const { host, student, others } = file.handover;
  const day = (date: string) => shortDate(date, reader.language);
  const parts = [
    ...(host ? [words.host(day(host))] : []),
    ...(student ? [words.student(day(student))] : []),
    ...(others ? [words.others(day(others))] : []),
  ];
  return parts.length > 0 ? listInWords(parts, reader.language) : words.notYet;
}
