import { copiesFor } from '../convention/copies';
import { isMadeHere } from '../convention/madeHere';
import { conventionNumber } from '../convention/reading';
import { clean, readField } from '../form';
import { valuesOf, type Internship } from '../internship';
import type { University } from '../university';
import { one, refuse, type Able, type Decision, type Of } from './decision';

export function recordConvention(
  file: Internship,
  command: Of<'recordConvention'>,
  able: Able,
): Decision {
  const { university } = able;
  const number = isMadeHere(university) ? numberOf(file, university) : clean(command.number);
  if (!number) return refuse({ code: 'numberNeeded' });
  const needed = copiesFor(file, university).count;
  if (!(command.copies >= needed)) return refuse({ code: 'tooFewCopies', needed });
  return one({ type: 'conventionRecorded', number, copies: command.copies });
}

/** Made here, it is ours: nobody types it. */
function numberOf(file: Internship, university: University): string {
  const startDate = readField(valuesOf(file), 'startDate');
  const { reference } = file;
  return startDate && reference ? conventionNumber({ startDate, reference }, university) : '';
}
