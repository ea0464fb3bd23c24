/** What was approved, as it must stand on the printed convention. */
import { checkForm } from '../checks';
import { readForm } from '../form';
import { valuesOf } from '../internship';
import type { PrintedAddress } from './address';
import { namedAs, namedBy, type Named } from './names';
import type { ApprovedValues } from './compare';
import type { FileView } from '../view';

type Values = ReturnType<typeof readForm>['values'];

export function approvedValues(view: FileView): ApprovedValues {
  const { file, university, now, people } = view;
  const draft = valuesOf(file);
  const { values } = readForm(draft);
  const { length } = checkForm(draft, { file, university, now });
  const student = people.named.get(file.student.id);
  const referent = people.named.get(file.referentId ?? '');
  return {
    student: namedAs(student?.name ?? ''),
    studentNumber: student?.studentNumber ?? null,
    dates:
      values.startDate && values.endDate ? { start: values.startDate, end: values.endDate } : null,
    weeklyHours: values.weeklyHours ?? null,
    length: length && { minutes: length.minutes, presence: length.paidMinutes },
    tutor: contactOf(values, 'tutor'),
    signatory: contactOf(values, 'signatory'),
    referent: referent ? namedAs(referent.name) : null,
    gratification: gratificationOf(values),
    place: addressOf(values, values.serviceElsewhere ? 'service' : 'host'),
    seat: values.serviceElsewhere ? addressOf(values, 'host') : null,
    subject: values.subject
      ? { text: values.subject, isConfidential: values.confidential === true }
      : null,
    host: values.hostName ?? null,
    siret: values.hostSiret ?? null,
  };
}

function contactOf(values: Values, who: 'tutor' | 'signatory'): Named | null {
  const first = values[`${who}FirstName`];
  const last = values[`${who}LastName`];
  return first && last ? namedBy(first, last, values[`${who}Role`] ?? '') : null;
}

function gratificationOf(values: Values): ApprovedValues['gratification'] {
  if (values.gratified === undefined) return undefined;
  if (!values.gratified) return null;
  return {
    cents: values.gratificationAmount ?? null,
    unit: values.gratificationUnit ?? null,
    kind: values.gratificationKind ?? null,
    currency: values.gratificationCurrency ?? 'EUR',
  };
}

function addressOf(values: Values, at: 'service' | 'host'): PrintedAddress | null {
  const [street, city] = [values[`${at}Address`], values[`${at}City`]];
  return street && city ? { street, city, postcode: values[`${at}Postcode`] ?? '' } : null;
}
