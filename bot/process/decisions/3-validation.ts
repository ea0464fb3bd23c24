/** What the referent answers, and who the referent is. */
import type { Internship } from '../internship';
import { hasRole } from '../people';
import { one, refuse, withReason, type Decision, type Of } from './decision';

/** A card shows one submission; a newer one must be read before it is decided. */
export function ofThisRound(file: Internship, round: number, decideOn: () => Decision): Decision {
  return file.submission?.round === round ? decideOn() : refuse({ code: 'outdated' });
}

export function giveBack({ round, reason, section }: Of<'return'>): Decision {
  return withReason(reason, (given) => one({ type: 'returned', round, reason: given, section }));
}

export function disclaim(file: Internship): Decision {
  return file.referentId
    ? one({ type: 'referentDisclaimed', referentId: file.referentId })
    : refuse({ code: 'alreadyDone' });
}

export function assignReferent(file: Internship, command: Of<'assignReferent'>): Decision {
  const { teacher, instead } = command;
  if (!hasRole(teacher, 'teacher')) return refuse({ code: 'notATeacher' });
  if (teacher.id === file.student.id) return refuse({ code: 'ownReferent' });
  if (teacher.id === file.referentId) return refuse({ code: 'alreadyDone' });
  if (instead !== undefined && instead !== file.referentId) return refuse({ code: 'outdated' });
  return one({ type: 'referentAssigned', referentId: teacher.id });
}
