/** What the referent answers, who answers in their place, and who the referent is. */
import { absenceOf, substitutionFor } from '../absence';
import { localDay } from '../calendar';
import { checkForm } from '../checks';
import { declinedBy, delegateOf, delegationOf, isAcceptance } from '../deciders';
import { readField, type Draft } from '../form';
import {
  valuesOf,
  type FieldChange,
  type Internship,
  type InternshipEvent,
  type StandingIn,
} from '../internship';
import { greatestOverlap } from '../overlap';
import { actorId, hasRole, type PersonId } from '../people';
import { phaseOf } from '../steps';
import { one, refuse, withReason, type Able, type Decision, type Of } from './decision';

/** A card shows one submission; a newer one must be read before it is decided. */
export function ofThisRound(file: Internship, round: number, decideOn: () => Decision): Decision {
  return file.submission?.round === round ? decideOn() : refuse({ code: 'outdated' });
}

/**
 * Whoever was asked in the referent's place cannot say for them that they follow this stage. A request
 * that was right when it was sent may be so no more: its start has come, a minimum has changed.
 */
export function approve(file: Internship, { round }: Of<'approve'>, able: Able): Decision {
  const { referentId } = file;
  const isReferents = !referentId || actorId(able.actor) === referentId;
  if (!isReferents && isAcceptance(file)) return refuse({ code: 'acceptYourself' });
  const values = valuesOf(file);
  const { problems } = checkForm(values, { file, ...able });
  if (problems.length > 0) return refuse({ code: 'notToApprove', problems });
  const approved = able.referentStages?.filter(({ isApproved }) => isApproved) ?? [];
  const limit = limitReached(values, { ...able, referentStages: approved });
  if (limit !== null) return refuse({ code: 'followsTooMany', limit });
  if (isReferents) return one({ type: 'approved', round });
  return one({ type: 'approved', round, for: referentId });
}

export function giveBack({ round, reason, sections }: Of<'return'>): Decision {
  return withReason(reason, (given) => one({ type: 'returned', round, reason: given, sections }));
}

export function disclaim(file: Internship): Decision {
  return file.referentId
    ? one({ type: 'referentDisclaimed', referentId: file.referentId })
    : refuse({ code: 'alreadyDone' });
}

export function delegate(file: Internship, { to }: Of<'delegate'>, able: Able): Decision {
  if (!hasRole(to, 'teacher')) return refuse({ code: 'notATeacher' });
  if (to.id === file.student.id) return refuse({ code: 'ownReferent' });
  if (isAcceptance(file)) return refuse({ code: 'acceptYourself' });
  const present = delegationOf(file);
  const isAsked = present?.kind === 'chosen' && present.to === to.id;
  if (to.id === file.referentId || isAsked) return refuse({ code: 'alreadyDone' });
  const away = absenceOf(able.absences ?? [], to.id, localDay(able.now, able.university));
  if (away) return refuse({ code: 'awayUntil', until: away.to });
  return one({ type: 'delegated', kind: 'chosen', to: to.id });
}

/** Given back while the referent is away it goes to the managers: nobody else was named. */
export function endDelegation(file: Internship, { actor }: Able): Decision {
  const present = delegationOf(file);
  if (!present?.to) return refuse({ code: 'alreadyDone' });
  if (present.kind === 'chosen') return one({ type: 'delegationEnded' });
  const isTheirs = actorId(actor) === delegateOf(file);
  if (!isTheirs) return refuse({ code: 'notNow', phase: phaseOf(file) });
  return one({ type: 'delegated', ...standingIn(present, { to: null, declinedBy: present.to }) });
}

/** Looks at the file again: what was so when the absences were read may have become needless. */
export function substitute(file: Internship, { standIn, instead }: Of<'substitute'>): Decision {
  const present = delegationOf(file);
  if (delegateOf(file) !== instead) return refuse({ code: 'alreadyDone' });
  if (!standIn) {
    return present ? one({ type: 'delegationEnded' }) : refuse({ code: 'alreadyDone' });
  }
  const { to, until } = standIn;
  const isSo = present?.kind === 'standingIn' && present.to === to && present.until === until;
  if (isSo) return refuse({ code: 'alreadyDone' });
  return one({ type: 'delegated', ...standingIn({ until }, { to, declinedBy: declinedBy(file) }) });
}

function standingIn(
  { until }: Pick<StandingIn, 'until'>,
  who: Pick<StandingIn, 'to' | 'declinedBy'>,
): StandingIn {
  return { kind: 'standingIn', until, ...who };
}

/** After an approval it is void, with the convention and its signatures: another one signs. */
export function assignReferent(
  file: Internship,
  command: Of<'assignReferent'>,
  able: Able,
): Decision {
  const { teacher, instead, confirmed } = command;
  if (!hasRole(teacher, 'teacher')) return refuse({ code: 'notATeacher' });
  if (teacher.id === file.student.id) return refuse({ code: 'ownReferent' });
  if (teacher.id === file.referentId) return refuse({ code: 'alreadyDone' });
  if (instead !== undefined && instead !== file.referentId) return refuse({ code: 'outdated' });
  const values = valuesOf(file);
  const limit = limitReached(values, able);
  if (limit !== null) return refuse({ code: 'referentFull', limit });
  const assigned = { type: 'referentAssigned', referentId: teacher.id } as const;
  if (!file.approval) return one(assigned);
  const changes: FieldChange[] = [
    { field: 'referentId', before: values.referentId ?? '', after: teacher.id },
  ];
  const signatures = Object.keys(file.signatures).length;
  if (!confirmed) return refuse({ code: 'confirmationNeeded', changes, signatures });
  const round = file.rounds + 1;
  return {
    events: [
      { type: 'approvalVoided', changes },
      { ...assigned, round },
    ],
  };
}

/** The limit that one more stage would pass; null: it passes none. */
function limitReached(values: Draft, { university, referentStages = [] }: Able): number | null {
  const from = readField(values, 'startDate');
  const to = readField(values, 'endDate');
  const { maximum } = university.referents;
  if (!from || !to || to < from) return null;
  return greatestOverlap(referentStages, { from, to }) < maximum ? null : maximum;
}

/**
 * A request is sent: to the teacher whom the form names or, when they follow too many stages at that
 * time, to the managers with that reason. It is never the student's dead end.
 */
export function sent(file: Internship, values: Draft, able: Able): InternshipEvent[] {
  const referentId = readField(values, 'referentId') ?? null;
  const event = { type: 'submitted', round: file.rounds + 1, values, referentId } as const;
  const limit = referentId === null ? null : limitReached(values, able);
  if (referentId === null || limit === null) return [event];
  return [event, { type: 'referentFull', referentId, limit }];
}

/** Whose other stages count for a command; null: nobody's. */
export function teacherOf(
  file: Internship,
  command: Of<'submit' | 'amend' | 'takeOver' | 'approve' | 'assignReferent'>,
): PersonId | null {
  if (command.type === 'approve') return file.referentId;
  if (command.type === 'assignReferent') return command.teacher.id;
  const values = valuesOf(file);
  const typed = command.type === 'submit' ? {} : command.values;
  return readField({ ...values, ...typed }, 'referentId') ?? null;
}

/** What follows at once from a referent's absence, after these facts were changed. */
export function standIn(
  file: Internship,
  { now, university, absences = [] }: Able,
): InternshipEvent[] {
  const found = substitutionFor(file, { absences, day: localDay(now, university) })?.standIn;
  if (!found) return [];
  const { to, until } = found;
  return [{ type: 'delegated', ...standingIn({ until }, { to, declinedBy: declinedBy(file) }) }];
}
