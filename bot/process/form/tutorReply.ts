/**
 * What comes back when the tutor has filled in the form: proposals, one for each answer that differs.
 * Nothing is taken over before the student says so.
 */
import { clean } from '../form';
import { mergeTyped, seenOf } from './merge';
import { sectionInfo, sectionOf, type Draft, type FieldId } from './sections';

/** A form as it was read; `prefilled`: what its fields held when it was made. */
export interface TutorReply {
  values: Draft;
  prefilled: Draft;
}

export interface Proposal {
  field: FieldId;
  /** What the file says now; '' for nothing. */
  present: string;
  proposed: string;
  /** The student changed this one too, after the form was made. */
  isContested: boolean;
}

/**
 * What the tutor wrote that the file does not say yet, in the order of the form. A field that they
 * left as it was proposes nothing, and one that they emptied takes nothing away.
 */
export function proposalsOf(present: Draft, { values, prefilled }: TutorReply): Proposal[] {
  const written = Object.fromEntries(
    Object.entries(values).filter(
      ([field, value]) => isHosts(field as FieldId) && clean(value) !== '',
    ),
  ) as Draft;
  const seen = seenOf(Object.keys(written) as FieldId[], prefilled);
  const { taken, conflicts } = mergeTyped(present, written, seen);
  const contested = new Map(conflicts.map(({ field, typed }) => [field, typed]));
  return (Object.keys(written) as FieldId[])
    .filter((field) => taken[field] !== undefined || contested.has(field))
    .map((field) => ({
      field,
      present: clean(present[field] ?? ''),
      proposed: taken[field] ?? contested.get(field) ?? '',
      isContested: contested.has(field),
    }));
}

/** Whether the form for the tutor asks this field: never what is the student's to say. */
export function isHosts(field: FieldId): boolean {
  return sectionInfo[sectionOf(field)].by === 'host';
}
