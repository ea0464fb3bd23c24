/** What a request says: warnings first, then the stage to read in twenty seconds, or its changes. */
import { localDay } from '../bot/process/calendar';
import { checkForm, type Check, type Remark } from '../bot/process/checks';
import { readField, type Draft } from '../bot/process/form';
import { isAbroad, isFrance } from '../bot/process/form/places';
import type { FileView } from '../bot/process/view';
import { texts } from '../bot/texts';
import { hoursAndMinutes, shortDate } from '../bot/texts/format';
import type { Element } from './adaptiveCard';
import { changesSinceApproval, type ToRead } from './approvalChanges';
import { facts, group, heading, text } from './elements';
import { fieldValue } from './fieldValue';
import { lineOf } from './fileLine';
import { nameOf } from './names';
import { shorten } from './shorten';
import { valuesOf } from '../bot/process/internship';

/** `toRead`: what the reader has not read yet, where they know the rest; what was so then is no news. */
export function approvalWarnings(view: FileView, toRead: ToRead | null): Element[] {
  const t = texts(view.reader.language);
  const lines = [
    ...startPassed(view),
    ...(toRead ? [] : approvedByAnother(view)),
    ...newRemarks(view, toRead).map((found) => t.remark(found)),
  ];
  if (lines.length === 0) return [];
  const title = text(t.staff.approval.watch, { weight: 'Bolder' });
  return [group([title, ...lines.map((line) => text(line))], { style: 'warning' })];
}

/** How many points there are to look at. */
export function countOfWarnings(view: FileView): number {
  return startPassed(view).length + newRemarks(view, null).length;
}

/** The form was right when it was sent; a request that waits can overtake its own start. */
function startPassed({ file, now, reader, university }: FileView): string[] {
  const startDate = readField(valuesOf(file), 'startDate');
  if (!startDate || startDate > localDay(now, university) || file.lateStartAllowed) return [];
  const { approval } = texts(reader.language).staff;
  return [approval.startPassed(texts(reader.language).date(startDate))];
}

function approvedByAnother(view: FileView): string[] {
  const { file, reader } = view;
  const changes = changesSinceApproval(file).filter(({ field }) => field !== 'referentId');
  if (!file.lastApproved || changes.length === 0) return [];
  const t = texts(reader.language);
  const labels = changes.map(({ field }) => t.fields[field].label);
  const before = nameOf(view, file.lastApproved.referentId);
  return [t.staff.approval.approvedBefore(before, t.list(labels))];
}

function newRemarks(view: FileView, toRead: ToRead | null): Remark[] {
  const { remarks } = checkOf(view, valuesOf(view.file));
  const passed = startPassed(view).length > 0;
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
  const { approval, validation } = texts(view.reader.language).staff;
  const values = valuesOf(view.file);
  const of = (field: keyof Draft) => fieldValue(view, field, values);
  const long = (label: string, words: string): Element[] =>
    words ? [heading(label, { size: 'Default' }), text(shorten(words), { spacing: 'Small' })] : [];
  return [
    ...facts([
      [
        approval.host,
        listed(of('hostName'), of('hostCity'), isFrance(values) ? '' : of('hostCountry')),
      ],
      [approval.place, place(view, values)],
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

/** Where the student will be; the host's own address is said above. */
function place(view: FileView, values: Draft): string {
  const of = (field: keyof Draft) => fieldValue(view, field, values);
  const isElsewhere = values.serviceElsewhere === 'yes';
  return listed(
    of('serviceName'),
    isElsewhere ? of('serviceCity') : '',
    isElsewhere && isAbroad(values) ? of('serviceCountry') : '',
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
