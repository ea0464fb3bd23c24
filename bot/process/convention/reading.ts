/** A file as its convention reads it: the form that holds, what the checks make of it, and names. */
import { academicYearOf, checkForm, type Check } from '../checks';
import type { Values } from '../checks/facts';
import { readField, readForm, type Draft } from '../form';
import type { ListId } from '../form/kinds';
import { valuesOf, type Internship, type LocalDate } from '../internship';
import type { Language, Person, PersonId } from '../people';
import type { University } from '../university';
import type { FileView } from '../view';
import { isMadeHere } from './madeHere';

export interface ConventionForm {
  view: FileView;
  language: Language;
  draft: Draft;
  values: Values;
  check: Check;
  number: string | null;
  academicYear: string | null;
  /** The name of a value of the settings' lists; null without one. */
  listed: (list: ListId, id: string | null | undefined) => string | null;
  person: (id: PersonId | null | undefined) => Person | null;
}

export function formOfView(view: FileView, language: Language): ConventionForm {
  const { file, university, now, related, people } = view;
  const draft = valuesOf(file);
  const { values } = readForm(draft);
  return {
    view,
    language,
    draft,
    values,
    check: checkForm(draft, { file, university, now, related }),
    number: numberOf(view, values),
    academicYear: yearsOf(values, university),
    listed: (list, id) => nameOf(university, { list, id, language }),
    person: (id) => people.named.get(id ?? '') ?? null,
  };
}

function yearsOf({ startDate }: Values, university: University): string | null {
  if (!startDate) return null;
  const year = academicYearOf(startDate, university);
  return `${year}-${year + 1}`;
}

/** The one that is recorded; before that, where conventions are made here, the one that it will have. */
function numberOf({ file, university }: FileView, { startDate }: Values): string | null {
  if (file.convention) return file.convention.number;
  const { reference } = file;
  if (!isMadeHere(university) || !startDate || reference === null) return null;
  return conventionNumber({ startDate, reference }, university);
}

/** « 2026-00042 »: the academic year in which the stage begins, and the file's reference. */
export function conventionNumber(
  { startDate, reference }: { startDate: LocalDate; reference: number },
  university: University,
): string {
  return `${academicYearOf(startDate, university)}-${String(reference).padStart(5, '0')}`;
}

/** Was the convention that is noted made here, whatever the settings say now? Its number tells. */
export function isNumberedHere(file: Internship, university: University): boolean {
  const { convention, reference } = file;
  const startDate = readField(valuesOf(file), 'startDate');
  if (!convention || !startDate || reference === null) return false;
  return convention.number === conventionNumber({ startDate, reference }, university);
}

function nameOf(
  { lists }: University,
  { list, id, language }: { list: ListId; id: string | null | undefined; language: Language },
): string | null {
  if (!id) return null;
  return lists[list].find((one) => one.id === id)?.[language] ?? id;
}
