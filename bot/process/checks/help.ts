/** Who can help somebody who does not get on alone. */
import type { Blocker, Remark } from './findings';

/** A manager of the department, the careers office or the referent teacher. */
export type Helper = 'manager' | 'careers' | 'referent';

const helpers: Partial<Record<Blocker['code'] | Remark['code'], Helper>> = {
  // Dates and hours that only the university may allow, or that need a second file.
  startTooEarly: 'manager',
  startFarAhead: 'manager',
  endTooLate: 'manager',
  over365Days: 'manager',
  noHours: 'manager',
  tooLong924: 'manager',
  overlapsOwnStage: 'manager',
  leaveClauseMissing: 'manager',
  minorOver35Hours: 'manager',
  minorOver7Hours: 'manager',
  minorExceptionalWork: 'manager',
  redZone: 'manager',
  riskZone: 'manager',
  // What is to be settled with the host.
  gratificationDue: 'careers',
  gratificationTooLow: 'careers',
  gratificationUnsure: 'careers',
  // What the stage is for, and who looks after it there.
  forbiddenUse: 'referent',
  tutorBusy: 'referent',
  waitingTime: 'referent',
  noTeacher: 'manager',
};

/** Whom to name beside a problem or a remark; null where people can put it right themselves. */
export function helperFor(code: Blocker['code'] | Remark['code']): Helper | null {
  return helpers[code] ?? null;
}
