/** One field of the imprimé contact: its input, its help, and what is wrong with it right under it. */
import isoCountries from 'i18n-iso-countries';
import type { Problem } from '../bot/process/checks';
import type { Draft, FieldId } from '../bot/process/form';
import type { FileView } from '../bot/process/view';
import { texts } from '../bot/texts';
import type { Choice, Element, InputElement } from './adaptiveCard';
import { hint, problemText } from './elements';
import { dateInput, choiceInput, personInput, textInput, toggleInput } from './inputs';
import { personOf } from './names';

export interface Asked {
  view: FileView;
  /** What is typed so far, wrong or not: shown again as it is. */
  values: Draft;
  problems: readonly Problem[];
}

/** Pstage's lengths and a little more: what is too long is told, not cut. */
const maximum: Partial<Record<FieldId, number>> = { subject: 1500, tasks: 1500, competences: 1500 };

export function fieldElements(asked: Asked, field: FieldId): Element[] {
  const t = texts(asked.view.reader.language);
  const found = asked.problems.find((problem) => problem.field === field);
  const wrong = found ? t.problem(found.problem, field) : null;
  return [
    inputOf(asked, field),
    ...(wrong ? [problemText(wrong)] : []),
    hint(t.fields[field].help),
  ];
}

function inputOf({ view, values }: Asked, field: FieldId): InputElement {
  const t = texts(view.reader.language);
  const { label, example } = t.fields[field];
  const value = values[field] ?? '';
  const base = { id: field, label, value, ...(example && { placeholder: example }) };
  switch (field) {
    case 'startDate':
    case 'endDate':
      return dateInput({ id: field, label, value });
    case 'hostCountry':
      return choiceInput({ ...base, value: value || 'FR', choices: countries(view) });
    case 'referentId':
      return personInput({ ...base, dataset: 'teachers', choices: presentTeacher(view, value) });
    case 'referentUnknown':
      return toggleInput({ id: field, label, title: t.form.unknownReferent, on: value === 'yes' });
    case 'minor':
      return toggleInput({ id: field, label, title: t.form.isMinor, on: value === 'yes' });
    case 'subject':
    case 'tasks':
    case 'competences':
      return textInput({ ...base, isMultiline: true, maxLength: maximum[field] ?? 1500 });
    case 'tutorEmail':
      return textInput({ ...base, style: 'Email', maxLength: 300 });
    case 'tutorPhone':
      return textInput({ ...base, style: 'Tel', maxLength: 50 });
    default:
      return textInput({ ...base, maxLength: 300 });
  }
}

/** Every country in the reader's language, in its alphabetical order. */
function countries({ reader }: FileView): Choice[] {
  const names = Object.entries(isoCountries.getNames(reader.language));
  return names
    .map(([value, title]) => ({ title, value }))
    .sort((a, b) => a.title.localeCompare(b.title, reader.language));
}

/** The teacher chosen before, with the e-mail address: homonyms exist. */
function presentTeacher(view: FileView, id: string): Choice[] {
  const teacher = personOf(view, id);
  return teacher ? [{ title: `${teacher.name} – ${teacher.email}`, value: teacher.id }] : [];
}
