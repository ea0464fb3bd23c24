/** What a request says: warnings first, then the stage to read in twenty seconds, or its changes. */
import { localDay } from '../bot/process/calendar';
import { checkForm, type Check, type Remark } from '../bot/process/checks';
import { readForm, type Draft } from '../bot/process/form';
import { isFrance } from '../bot/process/formReaders';
import type { FieldChange } from '../bot/process/internship';
import type { FileView } from '../bot/process/view';
import { texts } from '../bot/texts';
import type { Element } from './adaptiveCard';
import { facts, group, heading, text } from './elements';
import { fieldValue } from './fieldValue';
import { lineOf, valuesOf } from './fileLine';
import { nameOf, personOf } from './names';

export interface WarnedAbout {
  /** The reader approved an earlier version: what was so then is no news. */
  again: boolean;
  changes: readonly FieldChange[];
}

export function approvalWarnings(view: FileView, about: WarnedAbout): Element[] {
  const t = texts(view.reader.language);
  const lines = [
    ...startPassed(view),
    ...(about.again ? [] : approvedByAnother(view, about.changes)),
    ...newRemarks(view, about.again).map((found) => t.remark(found)),
  ];
  if (lines.length === 0) return [];
  const title = text(t.staff.approval.watch, { weight: 'Bolder' });
  return [group([title, ...lines.map((line) => text(line))], { style: 'warning' })];
}

/** The form was right when it was sent; a request that waits can overtake its own start. */
function startPassed({ file, now, reader, university }: FileView): string[] {
  const { startDate } = readForm(valuesOf(file)).values;
  if (!startDate || startDate > localDay(now, university) || file.lateStartAllowed) return [];
  const { approval } = texts(reader.language).staff;
  return [approval.startPassed(texts(reader.language).date(startDate))];
}

function approvedByAnother(view: FileView, changes: readonly FieldChange[]): string[] {
  const { file, reader } = view;
  if (!file.lastApproved || changes.length === 0) return [];
  const t = texts(reader.language);
  const labels = changes.map(({ field }) => t.fields[field].label);
  const before = nameOf(view, file.lastApproved.referentId);
  return [t.staff.approval.approvedBefore(before, t.list(labels))];
}

function newRemarks(view: FileView, again: boolean): Remark[] {
  const { remarks } = checkOf(view, valuesOf(view.file));
  const passed = startPassed(view).length > 0;
  const before =
    again && view.file.lastApproved ? checkOf(view, view.file.lastApproved).remarks : [];
  return remarks.filter(
    ({ code }) =>
      !(code === 'startsSoon' && passed) && !before.some((earlier) => earlier.code === code),
  );
}

function checkOf({ file, now, university }: FileView, draft: Draft): Check {
  return checkForm(draft, { file, now, university });
}

/** Host, place, tutor, dates, hours and money in one list; the three texts under it. */
export function approvalForm(view: FileView): Element[] {
  const { approval } = texts(view.reader.language).staff;
  const values = valuesOf(view.file);
  const of = (field: keyof Draft) => fieldValue(view, field, values);
  const long = (label: string, words: string): Element[] =>
    words ? [heading(label, { size: 'Default' }), text(words, { spacing: 'Small' })] : [];
  return [
    ...facts([
      [approval.formation, personOf(view, view.file.student.id)?.formation ?? ''],
      [
        approval.host,
        listed(of('hostName'), of('hostCity'), isFrance(values) ? '' : of('hostCountry')),
      ],
      [approval.place, of('workplace')],
      [approval.tutor, tutor(values)],
      [approval.dates, period(view)],
      [approval.hours, hours(view)],
      [approval.gratification, gratification(view)],
    ]),
    ...long(approval.subject, of('subject')),
    ...long(approval.tasks, of('tasks')),
    ...long(approval.competences, of('competences')),
  ];
}

function listed(...parts: string[]): string {
  return parts.filter(Boolean).join(', ');
}

function tutor(values: Draft): string {
  return lineOf(
    [values.tutorFirstName, values.tutorLastName].filter(Boolean).join(' '),
    values.tutorRole,
  );
}

function period({ file, reader }: FileView): string {
  const { startDate, endDate } = readForm(valuesOf(file)).values;
  if (!startDate || !endDate) return '';
  return texts(reader.language).dates(startDate, endDate);
}

function hours(view: FileView): string {
  const { language } = view.reader;
  const t = texts(language);
  const { length } = checkOf(view, valuesOf(view.file));
  const { weeklyHours } = readForm(valuesOf(view.file)).values;
  if (weeklyHours === undefined) return '';
  const week = t.perWeek(weeklyHours);
  return length ? t.staff.approval.hoursValue(week, t.length(length.minutes)) : week;
}

function gratification(view: FileView): string {
  const t = texts(view.reader.language);
  const { gratificationDue } = checkOf(view, valuesOf(view.file));
  const amount = t.money(readForm(valuesOf(view.file)).values.hourlyGratification ?? 0);
  return gratificationDue ? t.staff.approval.gratificationDue(amount) : amount;
}

/** Only the difference, field by field: before, then now. */
export function approvalChanges(view: FileView, changes: readonly FieldChange[]): Element[] {
  const t = texts(view.reader.language);
  const { approval } = t.staff;
  if (changes.length === 0) return [text(approval.nothingChanged)];
  return [
    text(approval.onlyChanged),
    ...changes.map(({ field, before, after }) => {
      const said = (typed: string) => fieldValue(view, field, { [field]: typed }) || approval.empty;
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
