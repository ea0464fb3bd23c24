/** What must be the same on the paper as in what was approved. */
import { checkForm } from '../bot/process/checks';
import { readForm, type FieldId } from '../bot/process/form';
import { valuesOf } from '../bot/process/internship';
import type { FileView } from '../bot/process/view';
import { texts } from '../bot/texts';
import { fieldValue } from './fieldValue';

export interface PrintItem {
  id: PrintItemId;
  label: string;
  /** The approved value, as it must stand on the paper. */
  value: string;
}

export type PrintItemId =
  'dates' | 'hours' | 'tutor' | 'signatory' | 'gratification' | 'place' | 'subject';

/** What must be the same on the paper. The student ticks each one. */
export function printItems(view: FileView): PrintItem[] {
  const { items } = texts(view.reader.language).print;
  const values = valuesOf(view.file);
  const of = (...fields: FieldId[]) =>
    fields.map((field) => fieldValue(view, field, values)).filter((value) => value !== '');
  const address = [
    ...of('hostAddress', 'hostBuilding'),
    of('hostPostcode', 'hostCity').join(' '),
    ...of('hostCountry'),
  ].join(', ');
  const elsewhere = [
    ...of('serviceAddress', 'serviceBuilding'),
    of('servicePostcode', 'serviceCity').join(' '),
    ...of('serviceCountry'),
  ].join(', ');
  const rows: [PrintItemId, string][] = [
    ['dates', datesOf(view)],
    ['hours', hoursOf(view)],
    ['tutor', of('tutorFirstName', 'tutorLastName').join(' ')],
    ['signatory', of('signatoryFirstName', 'signatoryLastName').join(' ')],
    ['gratification', of('gratificationAmount')[0] ?? texts(view.reader.language).none],
    ['place', values.serviceElsewhere === 'yes' ? elsewhere : address],
    ['subject', of('subject').join()],
  ];
  return rows.map(([id, value]) => ({ id, label: items[id], value }));
}

function datesOf({ file, reader }: FileView): string {
  const { startDate, endDate } = readForm(valuesOf(file)).values;
  return startDate && endDate ? texts(reader.language).dates(startDate, endDate) : '';
}

function hoursOf({ file, now, reader, university }: FileView): string {
  const t = texts(reader.language);
  const { length } = checkForm(valuesOf(file), { file, now, university });
  const { weeklyHours } = readForm(valuesOf(file)).values;
  const week = weeklyHours ? t.perWeek(weeklyHours) : '';
  return [week, length ? t.length(length.minutes) : ''].filter(Boolean).join(', ');
}
