/** What every decision is made of. */
import type { Absence } from '../absence';
import { clean } from '../form';
import type { Command, Refusal } from '../commands';
import type { Instant, InternshipEvent } from '../internship';
import type { FollowedStage } from '../overlap';
import type { Actor } from '../people';
import type { RelatedStages } from '../related';
import type { FileRole } from '../roles';
import type { University } from '../university';

export type Decision = { events: InternshipEvent[] } | { refusal: Refusal };

export interface Situation {
  actor: Actor;
  now: Instant;
  university: University;
  /** Those of today: absent where nothing depends on them. */
  absences?: readonly Absence[];
  /** The other stages that the teacher follows whom the command is about. */
  referentStages?: readonly FollowedStage[];
  /** The other stages that the form is compared with, where the command is about it. */
  related?: RelatedStages;
}

/** A situation in which the command is possible; `roles` are those that make it so. */
export interface Able extends Situation {
  roles: FileRole[];
}

/** The command of one type. */
export type Of<T extends Command['type']> = Extract<Command, { type: T }>;

export function refuse(refusal: Refusal): Decision {
  return { refusal };
}

export function one(event: InternshipEvent): Decision {
  return { events: [event] };
}

export function withReason(typed: string, decideOn: (reason: string) => Decision): Decision {
  const reason = clean(typed);
  return reason ? decideOn(reason) : refuse({ code: 'reasonNeeded' });
}
