/** What a field of the paper form is chosen from. */
import type { FieldId } from '../process/form';
import type { FileView } from '../process/view';
import { namedValues } from '../texts/choiceNames';
import type { FormOption } from './form';
import { isWinAnsi } from './winAnsi';

/** None where nothing is chosen from a list; by its id what no field could show. */
export function optionsOf(view: FileView, field: FieldId): readonly FormOption[] {
  return namedValues(view, field).map(({ id, name }) => ({
    id,
    label: isWinAnsi(name) ? name : id,
  }));
}
