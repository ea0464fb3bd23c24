/** What came back from a section's card, as text. */
import { clean, sections, type Draft, type FieldId, type FieldProblem } from '../../process/form';
import { fingerprint } from '../../process/form/merge';
import type { DataOf } from '../handlers';

const EMPTY = fingerprint('');

/**
 * The section's own inputs; whatever else the card carries is left out. Clients do not send an input
 * that was emptied: so where other inputs came back unchanged (the form came as a whole), one that
 * was shown and is absent was emptied. So was one that could not be read: its error must not stay for
 * ever.
 */
export function typedValues(
  data: DataOf<'form.save'>,
  before: Draft,
  problems: ReadonlyMap<FieldId, FieldProblem>,
): Draft {
  const fields: readonly FieldId[] = sections[data.section];
  const typed: Draft = data;
  const { seen } = data;
  const isUnchanged = (field: FieldId) =>
    Boolean(typed[field]) &&
    (seen ? fingerprint(clean(typed[field]!)) === seen[field] : typed[field] === before[field]);
  const wasShown = (field: FieldId) =>
    seen ? seen[field] !== undefined && seen[field] !== EMPTY : Boolean(before[field]);
  const isWhole = fields.some(isUnchanged);
  return Object.fromEntries(
    fields.flatMap((field) => {
      const isEmptied = wasShown(field) && (isWhole || isUnreadable(problems.get(field)));
      const value = typed[field] ?? (isEmptied ? '' : undefined);
      return value === undefined ? [] : [[field, value]];
    }),
  );
}

/** Wrong by itself, whatever the other fields say. */
function isUnreadable(problem: FieldProblem | undefined): boolean {
  return problem !== undefined && problem.code !== 'missing' && problem.code !== 'noTeacher';
}
