/**
 * What managers are asked before the approval: is this person a student here, who is the referent,
 * may a start that is already past go through. One question at a time; once nothing is asked any
 * more the post says so.
 */
import { declinedBy, delegationOf, isAcceptance, isWithoutDecider } from '../bot/process/deciders';
import { readForm } from '../bot/process/form';
import type { FileView } from '../bot/process/view';
import { texts } from '../bot/texts';
import { sinceDay } from '../bot/texts/format';
import { press } from './actions';
import type { AdaptiveCard, Element } from './adaptiveCard';
import { actionSet, card } from './card';
import { facts, text, type CardNotice } from './elements';
import { assigning, withClosing, lateStart, needsLateStart } from './fileActions';
import { whoAndWhere } from './fileLine';
import { departmentName, nameOf, personOf, studentName } from './names';
import { valuesOf } from '../bot/process/internship';

type Asked = 'confirm' | 'assign' | 'away' | 'lateStart' | 'nothing';

function askedOf(view: FileView): Asked {
  const { file } = view;
  if (file.closure) return 'nothing';
  if (!file.student.confirmed) return 'confirm';
  if (file.submission && !file.referentId) return 'assign';
  if (file.submission && !file.approval && isWithoutDecider(file)) return 'away';
  return needsLateStart(view) ? 'lateStart' : 'nothing';
}

export function requestPostCard(
  view: FileView,
  { notice }: { notice?: CardNotice } = {},
): AdaptiveCard {
  const t = texts(view.reader.language);
  return card(t, {
    title: requestPostSummary(view),
    ...(notice && { notice }),
    body: bodies[askedOf(view)](view),
  });
}

export function requestPostSummary(view: FileView): string {
  const { request, validation } = texts(view.reader.language).staff;
  const name = studentName(view);
  switch (askedOf(view)) {
    case 'confirm':
      return request.confirmTitle(name);
    case 'assign':
      return request.assignTitle(name);
    case 'away':
      return validation.awayTitle(name);
    case 'lateStart':
      return request.lateTitle(name);
    case 'nothing':
      return request.settledTitle(name);
  }
}

const bodies: Record<Asked, (view: FileView) => Element[]> = {
  confirm,
  assign: (view) => assign(view, whyAssign(view)),
  away: (view) => assign(view, [whyAway(view)]),
  lateStart: (view) => [text(whoAndWhere(view)), ...lateStart(view)],
  nothing,
};

/** Only the tenant's identity is known: name and account, and the department they chose. */
function confirm(view: FileView): Element[] {
  const { file, reader } = view;
  const { request } = texts(reader.language).staff;
  const email = personOf(view, file.student.id)?.email ?? '';
  const department = departmentName(view, file.department) ?? '';
  const main = press(
    'manager.confirmStudent',
    { file: file.id },
    { title: request.confirm, style: 'positive' },
  );
  return [
    ...facts([
      [request.account, email],
      [request.department, department],
    ]),
    text(request.confirmText),
    ...withClosing(view, (more) => [actionSet([main, more])]),
  ];
}

function whyAssign(view: FileView): string[] {
  const { file, now, reader, university } = view;
  const { language } = reader;
  const { request, validation } = texts(language).staff;
  const full = file.referentFull;
  const waited = sinceDay(file.submission?.at ?? file.openedAt, now, { language, university });
  return [
    ...(full ? [validation.fullText(nameOf(view, full.referentId), full.limit)] : []),
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

/** Enough of the request to know who could follow it. */
function assign(view: FileView, why: string[]): Element[] {
  const { file, reader } = view;
  const { language } = reader;
  const t = texts(language);
  const { approval } = t.staff;
  const values = valuesOf(file);
  const { startDate, endDate } = readForm(values).values;
  return [
    ...why.map((words) => text(words)),
    ...facts([
      [approval.formation, personOf(view, file.student.id)?.formation ?? ''],
      [approval.host, values.hostName ?? ''],
      [approval.dates, startDate && endDate ? t.dates(startDate, endDate) : ''],
      [approval.subject, values.subject ?? ''],
    ]),
    ...withClosing(view, (more) => assigning(view, more)),
  ];
}

function nothing(view: FileView): Element[] {
  const { file, reader } = view;
  const { request } = texts(reader.language).staff;
  if (file.closure) return [text(request.closed)];
  if (file.referentId) return [text(request.referentIs(nameOf(view, file.referentId)))];
  return [text(file.lateStartAllowed ? request.lateAllowed : request.confirmed)];
}
