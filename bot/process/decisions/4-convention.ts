import { copiesFor } from '../convention';
import { clean } from '../form';
import type { Internship } from '../internship';
import { one, refuse, type Able, type Decision, type Of } from './decision';

export function recordConvention(
  file: Internship,
  command: Of<'recordConvention'>,
  able: Able,
): Decision {
  const number = clean(command.number);
  if (!number) return refuse({ code: 'numberNeeded' });
  const needed = copiesFor(file, able.university).count;
  if (!(command.copies >= needed)) return refuse({ code: 'tooFewCopies', needed });
  return one({ type: 'conventionRecorded', number, copies: command.copies });
}
