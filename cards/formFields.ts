/** Which fields of a section a card asks for, and which of them are folded away. */
import { localDay } from '../bot/process/calendar';
import { needsLegalRepresentative } from '../bot/process/checks';
import {
  fieldTable,
  isAsked,
  readForm,
  sections,
  type Draft,
  type FieldId,
  type SectionId,
} from '../bot/process/form';
import type { FileView } from '../bot/process/view';
import { valuesOf } from '../bot/process/internship';

/** Optional, and yet worth asking: the law, Pstage or the rest of the form wants them. */
const worthAsking: readonly FieldId[] = [
  'studentMobile',
  'minor',
  'legalRepresentative',
  'hostSiret',
  'leave',
  'weeklyHours',
  'referentId',
  'referentUnknown',
];

const ofTheParent: readonly FieldId[] = [
  'legalRepresentative',
  'legalRepresentativePhone',
  'legalRepresentativeEmail',
];

/** The fields of a section that this student is asked for: only a minor names a parent. */
export function shownFields(view: FileView, section: SectionId): FieldId[] {
  const { file, now, university } = view;
  const draft = valuesOf(file);
  const isUnknown = file.student.birthDate === null;
  const fields: readonly FieldId[] = sections[section];
  if (section !== 'training') return fields.filter((field) => isAsked(field, draft));
  const { values } = readForm(draft);
  const asksParent = needsLegalRepresentative(file, values, localDay(now, university));
  return fields.filter((field) => {
    if (field === 'minor') return isUnknown;
    if (ofTheParent.includes(field)) return asksParent;
    return isAsked(field, draft);
  });
}

/** Optional fields wait behind one line, so that four to eight inputs show. */
export function isFolded(field: FieldId, draft: Draft): boolean {
  return !fieldTable[field].required(draft) && !worthAsking.includes(field);
}
