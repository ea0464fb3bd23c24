/**
 * The imprimé contact as people fill it in. A draft keeps the typed text as it is, also where it is
 * wrong; `readForm` says what it amounts to. The sections are in form/sections.ts, the fields in
 * form/fields.ts.
 */
import { fieldTable, type FormValues } from './form/fields';
import type { Reading } from './form/kinds';
import type { FieldProblem } from './form/problems';
import { fieldIds, sections, type Draft, type FieldId, type SectionId } from './form/sections';

export type { FormValues } from './form/fields';
export { fieldTable } from './form/fields';
export type { FieldProblem } from './form/problems';
export { editions, isTold, type Edition } from './form/editions';
export {
  fieldIds,
  sectionIds,
  sectionInfo,
  sectionOf,
  sections,
  type Draft,
  type FieldId,
  type SectionId,
} from './form/sections';

export type FieldReading = { values: Partial<FormValues>; problems: Map<FieldId, FieldProblem> };

/** Reads every field of a draft; `problems` names the fields that are missing or wrong. */
export function readForm(draft: Draft): FieldReading {
  const values: Record<string, unknown> = {};
  const problems = new Map<FieldId, FieldProblem>();
  for (const field of fieldIds) {
    const reading = read(draft, field);
    if ('problem' in reading) problems.set(field, reading.problem);
    else values[field] = reading.value;
  }
  return { values, problems };
}

/** What one field holds; undefined where it is missing or wrong. */
export function readField<F extends FieldId>(draft: Draft, field: F): FormValues[F] | undefined {
  const reading = read(draft, field);
  return 'value' in reading ? (reading.value as FormValues[F]) : undefined;
}

function read(draft: Draft, field: FieldId): Reading<unknown> {
  const { when, required, empty, read: readTyped } = fieldTable[field];
  if (!when(draft)) return { value: null };
  const typed = clean(draft[field] ?? '');
  if (typed) return readTyped(typed, draft);
  if (!required(draft)) return { value: empty };
  return { problem: { code: field === 'referentId' ? 'noTeacher' : 'missing' } };
}

/** Whether a field is asked, as far as the draft says. */
export function isAsked(field: FieldId, draft: Draft): boolean {
  return fieldTable[field].when(draft);
}

/** The sections that this draft needs: the one for stays abroad only there. */
export function sectionsOf(draft: Draft): SectionId[] {
  return (Object.keys(sections) as SectionId[]).filter((section) =>
    sections[section].some((field) => isAsked(field, draft)),
  );
}

/** What shows nothing: control, format and filler characters, and half characters. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;

/** Nearly every text: words of plain characters with single spaces between. */
const CLEAN = /^(?:[!-~¡-¬®-ÿ’]+(?: [!-~¡-¬®-ÿ’]+)*)?$/;

/**
 * Drops what nobody sees and folds odd spaces into one. A tab is a space; a byte-order mark, which
 * JavaScript takes for one, is not.
 */
export function clean(text: string): string {
  if (CLEAN.test(text)) return text;
  return text
    .replace(/\r\n?/g, '\n')
    .replaceAll('\t', ' ')
    .replace(INVISIBLE, (character) => (character === '\n' ? '\n' : ''))
    .normalize('NFC')
    .replace(/[^\S\n]+/gu, ' ')
    .trim();
}

export type SectionState = 'empty' | 'toComplete' | 'complete';

export function sectionState(draft: Draft, section: SectionId): SectionState {
  const fields: readonly FieldId[] = sections[section];
  const hasProblem = fields.some((field) => 'problem' in read(draft, field));
  if (!hasProblem) return 'complete';
  return fields.some((field) => draft[field]) ? 'toComplete' : 'empty';
}

/** The differences between two drafts that a reader can see. */
export function changedFields(before: Draft, after: Draft) {
  return fieldIds
    .filter((field) => asSeen(field, before) !== asSeen(field, after))
    .map((field) => ({ field, before: before[field] ?? '', after: after[field] ?? '' }));
}

/** A box that was never ticked and one that says « no » look the same. */
function asSeen(field: FieldId, draft: Draft): string {
  const typed = clean(draft[field] ?? '');
  return fieldTable[field].input.kind === 'tick' && typed === 'no' ? '' : typed;
}
