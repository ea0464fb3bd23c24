/** The choices of a field on a card. */
import type { FieldId } from '../bot/process/form';
import type { Shown } from '../bot/process/view';
import { namedValues } from '../bot/texts/choiceNames';
import type { Choice } from './adaptiveCard';

/** The choices of a field that is chosen from a list; none for any other. */
export function choicesOf(shown: Shown, field: FieldId): Choice[] {
  return namedValues(shown, field).map(({ id, name }) => ({ title: shortCpam(name), value: id }));
}

/** By their short names: a hundred whole ones would fill a card. */
const shortCpam = (name: string) =>
  name.replace(/^Caisse primaire d[’']assurance maladie \(CPAM\)/, 'CPAM');
