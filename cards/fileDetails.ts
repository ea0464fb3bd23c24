/** What the managers' post says of a file: the six steps at a glance, then the phase's own facts. */
import { delegateOf } from '../bot/process/deciders';
import { readForm } from '../bot/process/form';
import { missingSignatures, requiredSignatories } from '../bot/process/signatures';
import { phaseOf, stepNumber, stepOf, steps, type StepId } from '../bot/process/steps';
import type { FileView } from '../bot/process/view';
import { texts } from '../bot/texts';
import { listInWords, shortDate, sinceDay } from '../bot/texts/format';
import { followersIn, nameOf } from './names';
import { valuesOf } from '../bot/process/internship';

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

/** What this phase is about first; then what stays the same. */
export function fileDetails(view: FileView): Row[] {
  const { file, reader } = view;
  const { staff } = texts(reader.language);
  const phase = phaseOf(file);
  return [
    ...(phase === 'signing' ? signing(view) : []),
    ...(phase === 'signed' ? [[staff.file.handover, handedOver(view)] as const] : []),
    [staff.file.referent, file.referentId ? nameOf(view, file.referentId) : staff.noReferent],
    ...decides(view),
    ...followed(view),
    [staff.file.dates, dates(view)],
    ...(file.convention ? [[staff.file.convention, printed(file.convention)] as const] : []),
  ];

  function printed({ number, copies }: { number: string; copies: number }): string {
    return staff.file.conventionValue(number, copies);
  }
}

/** Where it is not the referent who decides. */
function decides(view: FileView): Row[] {
  const { file, reader } = view;
  const delegateId = phaseOf(file) === 'awaitingApproval' ? delegateOf(file) : null;
  if (!delegateId) return [];
  return [[texts(reader.language).staff.validation.decider, nameOf(view, delegateId)]];
}

/** One channel for all formations: whose file this is. */
function followed(view: FileView): Row[] {
  const t = texts(view.reader.language);
  const followers = followersIn(view);
  if (!followers) return [];
  const { manager, deputy } = followers;
  const names = deputy ? t.orInTheirAbsence(manager.name, deputy.name) : manager.name;
  return [[t.staff.file.follower, names]];
}

function dates({ file, reader }: FileView): string {
  const { startDate, endDate } = readForm(valuesOf(file)).values;
  if (!startDate || !endDate) return '';
  return texts(reader.language).dates(startDate, endDate);
}

function signing(view: FileView): Row[] {
  const { file, now, reader, university } = view;
  const { language } = reader;
  const { signatories, staff } = texts(language);
  const missing = missingSignatures(file).map((who) => signatories[who].short);
  const rows: Row[] = [[staff.file.missing, listInWords(missing, language)]];
  if (file.copies) {
    const waited = sinceDay(file.copies.since, now, { language, university });
    const where = staff.file.heldSince(staff.holder[file.copies.holder], waited);
    rows.push([staff.file.copies, where]);
  }
  if (file.copiesReturned) rows.push([staff.file.returned, file.copiesReturned.reason]);
  rows.push([staff.file.signedBy, signedByDay(view)]);
  return rows;
}

/** « l’étudiant·e et l’organisme (1er décembre) » : who signed on the same day stands together. */
function signedByDay({ file, reader }: FileView): string {
  const { language } = reader;
  const { signatories, staff } = texts(language);
  const days = new Map<string, string[]>();
  for (const who of requiredSignatories(file)) {
    const on = file.signatures[who]?.on;
    if (on) days.set(on, [...(days.get(on) ?? []), signatories[who].short]);
  }
  return [...days]
    .map(([on, who]) => staff.file.signedOn(listInWords(who, language), shortDate(on, language)))
    .join(', ');
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
