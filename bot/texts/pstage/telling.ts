/** A file, read once, as Pstage is told about it. */
import { checkForm } from '../../process/checks';
import { readForm, type Draft, type FieldId, type FormValues } from '../../process/form';
import { valuesOf } from '../../process/internship';
import type { Person } from '../../process/people';
import type { FileView } from '../../process/view';
import { pstageFieldValue } from './fieldValue';

export interface Telling {
  view: FileView;
  draft: Draft;
  values: Partial<FormValues>;
  /** Minutes, by law; null while it cannot be said. */
  length: number | null;
  student: Person | null;
  referent: Person | null;
  say: (field: FieldId) => string;
}

export function tellingOf(view: FileView): Telling {
  const { file, university, people, now, related } = view;
  const draft = valuesOf(file);
  return {
    view,
    draft,
    values: readForm(draft).values,
    length: checkForm(draft, { file, university, now, related }).length?.minutes ?? null,
    student: people.named.get(file.student.id) ?? null,
    referent: people.named.get(file.referentId ?? draft.referentId ?? '') ?? null,
    say: (field) => pstageFieldValue(university, field, draft),
  };
}
