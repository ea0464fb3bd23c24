/**
 * What managers are asked in a file's post before its approval: is this person a student here, who is
 * the referent, may a start that is already past go through. One question at a time.
 */
import { declinedBy, delegationOf, isAcceptance, isWithoutDecider } from '../bot/process/deciders';
import { readForm } from '../bot/process/form';
import { valuesOf } from '../bot/process/internship';
import type { FileView } from '../bot/process/view';
import { texts } from '../bot/texts';
import { sinceDay } from '../bot/texts/format';
import { press } from './actions';
import type { Element } from './adaptiveCard';
import { actionSet } from './card';
import { assigning, lateStart, needsLateStart, withClosing } from './fileActions';
import { departmentName, nameOf, personOf, studentName } from './names';

export type Asked = 'confirm' | 'assign' | 'away' | 'lateStart';

type Row = readonly [label: string, value: string];

/** Null: nothing is asked of them but what the file's phase says. */
export function askedOf(view: FileView): Asked | null {
  const { file } = view;
  if (file.closure) return null;
  if (!file.student.confirmed) return 'confirm';
  if (file.submission && !file.referentId) return 'assign';
  if (file.submission && !file.approval && isWithoutDecider(file)) return 'away';
  return needsLateStart(view) ? 'lateStart' : null;
}

/** The first line of the post while that is all there is to say of the file. */
export function askedTitle(view: FileView, asked: Asked): string {
  const { request, validation } = texts(view.reader.language).staff;
  const name = studentName(view);
  switch (asked) {
    case 'confirm':
      return request.confirmTitle(name);
    case 'assign':
      return request.assignTitle(name);
    case 'away':
      return validation.awayTitle(name);
    case 'lateStart':
      return request.lateTitle(name);
  }
}

/** Why it is asked. */
export function askedLines(view: FileView, asked: Asked): string[] {
  switch (asked) {
    case 'confirm':
      return [texts(view.reader.language).staff.request.confirmText];
    case 'assign':
      return whyAssign(view);
    case 'away':
      return [whyAway(view)];
    case 'lateStart':
      return [];
  }
}

/** What has to be known for the answer: of a person only the account, of a request what it is about. */
export function askedFacts(view: FileView, asked: Asked): Row[] {
  const { file, reader } = view;
  const t = texts(reader.language);
  const { approval, request } = t.staff;
  const student = personOf(view, file.student.id);
  if (asked === 'confirm') {
    return [
      [request.account, student?.email ?? ''],
      [request.department, departmentName(view, file.department) ?? ''],
    ];
  }
  const values = valuesOf(file);
  const { startDate, endDate } = readForm(values).values;
  return [
    [approval.formation, student?.formation ?? ''],
    [approval.host, values.hostName ?? ''],
    [approval.dates, startDate && endDate ? t.dates(startDate, endDate) : ''],
    [approval.subject, values.subject ?? ''],
  ];
}

export function askedActions(view: FileView, asked: Asked): Element[] {
  switch (asked) {
    case 'confirm':
      return confirming(view);
    case 'assign':
    case 'away':
      return withClosing(view, (more) => assigning(view, more));
    case 'lateStart':
      return lateStart(view);
  }
}

function confirming(view: FileView): Element[] {
  const { file, reader } = view;
  const { request } = texts(reader.language).staff;
  const main = press(
    'manager.confirmStudent',
    { file: file.id },
    { title: request.confirm, style: 'positive' },
  );
  return withClosing(view, (more) => [actionSet([main, more])]);
}

function whyAssign(view: FileView): string[] {
  const { file, now, reader, university } = view;
  const { language } = reader;
  const { request, validation } = texts(language).staff;
  const full = file.referentFull;
  const waited = sinceDay(file.submission?.at ?? file.openedAt, now, { language, university });
  return [
    ...(full ? [validation.fullText(nameOf(view, full.referentId), full.limit)] : []),
    ...(file.disclaimedBy ? [validation.disclaimedText(nameOf(view, file.disclaimedBy))] : []),
    request.assignText(waited),
  ];
}

function whyAway(view: FileView): string {
  const { file, reader } = view;
  const t = texts(reader.language);
  const { validation } = t.staff;
  const delegation = delegationOf(file);
  const day = delegation?.kind === 'standingIn' ? t.date(delegation.until) : '';
  const referent = nameOf(view, file.referentId);
  if (isAcceptance(file)) return validation.acceptanceText(referent, day);
  const declined = declinedBy(file);
  return declined
    ? validation.declinedText(nameOf(view, declined), referent, day)
    : validation.awayText(referent, day);
}
