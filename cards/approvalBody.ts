/** What a request says: warnings first, then the stage to read in twenty seconds, or its changes. */
import { checkForm, type Check, type Remark } from '../bot/process/checks';
import { isTold, readField, type Draft } from '../bot/process/form';
import { isAbroad, isFrance } from '../bot/process/form/places';
import { editionFor } from '../bot/process/roles';
import type { FileView } from '../bot/process/view';
import { texts } from '../bot/texts';
import { hoursAndMinutes, moneyPerHour, shortDate } from '../bot/texts/format';
import type { Element } from './adaptiveCard';
import { changesSinceApproval, type ToRead } from './approvalChanges';
import { facts, group, heading, text } from './elements';
import { fieldValue } from './fieldValue';
import { lineOf } from './fileLine';
import { nameOf } from './names';
import { shorten } from './shorten';
import { valuesOf } from '../bot/process/internship';

/** `toRead`: what the reader has not read yet, where they know the rest; what was so then is no news. */
export function approvalWarnings(
  view: FileView,
  { toRead, isInTurn }: { toRead: ToRead | null; isInTurn: boolean },
): Element[] {
  const t = texts(view.reader.language);
  const lines = [
    ...blockedBy(view),
    ...(toRead ? [] : approvedByAnother(view)),
    ...newRemarks(view, toRead)
      .filter((remark) => !isInTurn || !isGeneral(remark))
      .map((found) => t.remark(found)),
  ];
  if (lines.length === 0) return [];
  const title = text(t.staff.approval.watch, { weight: 'Bolder' });
  return [group([title, ...lines.map((line) => text(line))], { style: 'warning' })];
}

/** How many points there are to look at, in this request rather than another. */
export function countOfWarnings(view: FileView): number {
  const own = newRemarks(view, null).filter((remark) => !isGeneral(remark));
  return blockedBy(view).length + own.length;
}

/** What holds for many requests at once: said once, with their list. */
export function generalRemarks(view: FileView): string[] {
  const t = texts(view.reader.language);
  return newRemarks(view, null)
    .filter(isGeneral)
    .map((found) => t.remark(found));
}

function isGeneral({ code }: Remark): boolean {
  return code === 'minimumNotSet';
}

/**
 * Why it cannot be approved as it is, and who can help. The form was right when it was sent; a request
 * that waits can overtake its own start, and a minimum can rise.
 */
function blockedBy(view: FileView): string[] {
  const t = texts(view.reader.language);
  const { notToApprove: words } = t.staff.validation;
  const values = valuesOf(view.file);
  return checkOf(view, values).problems.map(({ field, problem }) => {
    switch (problem.code) {
      case 'startTooEarly':
        return words.startPassed(t.date(values.startDate ?? ''));
      case 'insuranceEndsEarly':
        return words.insuranceEnds;
      case 'gratificationTooLow':
        return words.payTooLow(moneyPerHour(problem.minimumCents, view.reader.language));
      case 'tooLong924':
        return words.tooLong(hoursAndMinutes(Math.round(problem.hours * 60), view.reader.language));
      default:
        return words.other(t.inside(t.fields[field].label));
    }
  });
}

function approvedByAnother(view: FileView): string[] {
  const { file, reader } = view;
  const edition = editionFor(file, reader.person);
  const changes = changesSinceApproval(file).filter(
    ({ field }) => field !== 'referentId' && isTold(edition, field),
  );
  if (!file.lastApproved || changes.length === 0) return [];
  const t = texts(reader.language);
  const labels = changes.map(({ field }) => t.fields[field].label);
  const before = nameOf(view, file.lastApproved.referentId);
  return [t.staff.approval.approvedBefore(before, t.list(labels))];
}

function newRemarks(view: FileView, toRead: ToRead | null): Remark[] {
  const { remarks, problems } = checkOf(view, valuesOf(view.file));
  const passed = problems.some(({ problem }) => problem.code === 'startTooEarly');
  const before = toRead ? checkOf(view, toRead.before).remarks : [];
  return remarks.filter(
    ({ code }) =>
      !(code === 'startsSoon' && passed) && !before.some((earlier) => earlier.code === code),
  );
}

function checkOf(view: FileView, draft: Draft): Check {
  return checkForm(draft, view);
}

/** Host, place, tutor, dates, hours and money in one list; the texts under it. */
export function approvalForm(view: FileView): Element[] {
  const t = texts(view.reader.language);
  const { approval, validation } = t.staff;
  const values = valuesOf(view.file);
  const of = (field: keyof Draft) => fieldValue(view, field, values);
  const long = (label: string, words: string): Element[] =>
    words ? [heading(label, { size: 'Default' }), text(shorten(words), { spacing: 'Small' })] : [];
  return [
    ...facts([
      [approval.host, host(view, values)],
      [approval.place, place(view, values)],
      [t.fields.serviceName.label, of('serviceName')],
      [approval.tutor, tutor(values)],
      [approval.dates, periodOf(view)],
      [approval.hours, hoursOf(view)],
      [approval.gratification, gratificationOf(view)],
      [validation.theme, of('theme')],
    ]),
    ...long(validation.subject, of('subject')),
    ...long(approval.tasks, of('tasks')),
    ...long(approval.competences, of('competences')),
  ];
}

function listed(...parts: string[]): string {
  return parts.filter(Boolean).join(', ');
}

/** The organisation, and where it is, unless that is where the student will be. */
function host(view: FileView, values: Draft): string {
  const of = (field: keyof Draft) => fieldValue(view, field, values);
  if (values.serviceElsewhere !== 'yes') return of('hostName');
  return listed(of('hostName'), of('hostCity'), isFrance(values) ? '' : of('hostCountry'));
}

/** Where the student will be. */
function place(view: FileView, values: Draft): string {
  const of = (field: keyof Draft) => fieldValue(view, field, values);
  const isElsewhere = values.serviceElsewhere === 'yes';
  const country = isElsewhere ? of('serviceCountry') : of('hostCountry');
  return listed(
    of(isElsewhere ? 'serviceCity' : 'hostCity'),
    isAbroad(values) ? country : '',
    of('secondWorkplace'),
  );
}

function tutor(values: Draft): string {
  return lineOf(
    [values.tutorFirstName, values.tutorLastName].filter(Boolean).join(' '),
    values.tutorRole,
  );
}

function periodOf({ file, reader }: FileView): string {
  const startDate = readField(valuesOf(file), 'startDate');
  const endDate = readField(valuesOf(file), 'endDate');
  if (!startDate || !endDate) return '';
  return texts(reader.language).dates(startDate, endDate);
}

function hoursOf(view: FileView): string {
  const { language } = view.reader;
  const t = texts(language);
  const values = valuesOf(view.file);
  const { length } = checkOf(view, values);
  const weeklyHours = readField(values, 'weeklyHours') ?? null;
  const total = length ? t.length(length.minutes) : '';
  if (weeklyHours === null) return total;
  const week = t.perWeek(weeklyHours);
  return total ? t.staff.approval.hoursValue(week, total) : week;
}

function gratificationOf(view: FileView): string {
  const t = texts(view.reader.language);
  const values = valuesOf(view.file);
  const { gratificationDue } = checkOf(view, values);
  const amount = amountOf(view);
  return gratificationDue ? t.staff.approval.gratificationDue(amount) : amount;
}

/** « 4,50 € par heure » */
export function amountOf(view: FileView): string {
  const typed = fieldValue(view, 'gratificationAmount', valuesOf(view.file));
  return typed || texts(view.reader.language).none;
}

/** For one line of a list: « du 4 janvier au 28 mai 2027 ». */
export function shortPeriod({ file, reader }: FileView): string {
  const { language } = reader;
  const startDate = readField(valuesOf(file), 'startDate');
  const endDate = readField(valuesOf(file), 'endDate');
  if (!startDate || !endDate) return '';
  const to = `${shortDate(endDate, language)} ${endDate.slice(0, 4)}`;
  return texts(language).staff.validation.list.dates(shortDate(startDate, language), to);
}

/** For one line of a list: « 714 h ». */
export function totalHoursOf(view: FileView): string {
  const { length } = checkOf(view, valuesOf(view.file));
  return length ? hoursAndMinutes(length.minutes, view.reader.language) : '';
}

/** Only the difference, field by field: before, then now. */
export function approvalChanges(view: FileView, { since, changes }: ToRead): Element[] {
  const t = texts(view.reader.language);
  const { approval, validation } = t.staff;
  const isReturned = since === 'returned';
  if (changes.length === 0) {
    return isReturned
      ? [text(validation.sameAsReturned), ...approvalForm(view)]
      : [text(approval.nothingChanged)];
  }
  return [
    text(isReturned ? validation.onlyChangedSinceReturn : approval.onlyChanged),
    ...changes.map(({ field, before, after }) => {
      const said = (typed: string) =>
        shorten(fieldValue(view, field, { ...valuesOf(view.file), [field]: typed })) ||
        approval.empty;
      return group(
        [
          heading(t.fields[field].label, { size: 'Default', spacing: 'Small' }),
          text(approval.before(said(before)), { isSubtle: true }),
          text(approval.after(said(after))),
        ],
        { separator: true },
      );
    }),
  ];
}
