/**
 * What is known already when a form is begun: the student's record, their last file, and what is
 * nearly always so. People check it: until they save a section, what was filled in there says where
 * it comes from.
 */
import { valuesOf, type Internship, type LocalDate } from '../internship';
import type { Person } from '../people';
import { sections, type Draft, type FieldId } from './sections';

/** What most forms say. */
const usual: Draft = {
  studentCountry: 'FR',
  hostCountry: 'FR',
  serviceElsewhere: 'no',
  confidential: 'no',
  workingTime: 'full',
  regularHours: 'yes',
  gratificationUnit: 'hour',
  gratificationKind: 'gross',
  gratificationCurrency: 'EUR',
};

/** What stays true from one stage to the next; the certificate belongs to the file it was given for. */
const ofTheStudent: readonly FieldId[] = [
  ...sections.student,
  ...sections.training.filter((field) => field !== 'minor'),
];
const ofTheInsurance: readonly FieldId[] = ['insurer', 'insuranceNumber', 'insuranceValidUntil'];

export interface Known {
  student: Person;
  /** Their latest other file. */
  last: Internship | null;
  today: LocalDate;
}

export function knownAnswers({ student, last, today }: Known): Draft {
  return {
    ...usual,
    ...(last ? lastAnswers(last, today) : {}),
    ...(student.formation ? { formation: student.formation } : {}),
  };
}

function lastAnswers(last: Internship, today: LocalDate): Draft {
  const values = valuesOf(last);
  const isInsured = (values.insuranceValidUntil ?? '') >= today;
  const fields = isInsured ? [...ofTheStudent, ...ofTheInsurance] : ofTheStudent;
  return Object.fromEntries(
    fields.flatMap((field) => (values[field] ? [[field, values[field]]] : [])),
  );
}
