/**
 * What the checks can find. A problem keeps the form from being submitted; a remark is shown and let
 * through. Both carry figures, never sentences: the sentences are in bot/texts.
 */
import type { FieldId, FieldProblem } from '../form';
import type { Period } from '../form/periods';
import type { LocalDate } from '../internship';

/** Work at unusual moments, which the convention must mention (D124-4, 6°). */
export type ExceptionalWork = 'night' | 'sunday' | 'holiday';

/** What keeps a form from being submitted. */
export type Blocker =
  | FieldProblem
  | { code: 'endBeforeStart'; start: LocalDate }
  | { code: 'startTooEarly'; earliest: LocalDate }
  | { code: 'endTooLate'; latest: LocalDate }
  | { code: 'over365Days'; latest: LocalDate }
  /** `start` and `end` are the stage's. */
  | { code: 'periodOutsideStage'; from: LocalDate; to: LocalDate; start: LocalDate; end: LocalDate }
  | { code: 'periodsOverlap'; first: Period; second: Period }
  | { code: 'noHours' }
  /** `hours` in all, of which `earlier` in other stages of the year at the same host. */
  | { code: 'tooLong924'; hours: number; earlier: number }
  | { code: 'over48Hours'; hours: number }
  | { code: 'over24Hours'; hours: number }
  | { code: 'weekDisagrees'; pattern: number; weekly: number }
  | { code: 'minorOver35Hours'; hours: number }
  | { code: 'minorOver7Hours'; hours: number }
  | { code: 'minorExceptionalWork'; kinds: ExceptionalWork[] }
  | { code: 'leaveClauseMissing'; hours: number }
  | { code: 'gratificationDue'; minimumCents: number; hours: number }
  /** `hourlyCents`: what was typed, by the hour. */
  | { code: 'gratificationTooLow'; minimumCents: number; hours: number; hourlyCents: number }
  | { code: 'legalRepresentativeMissing' }
  | { code: 'insuranceEndsEarly'; until: LocalDate; end: LocalDate }
  /** null: not of the settings' list; the student says so. */
  | { code: 'redZone'; country: string | null };

export interface Problem {
  field: FieldId;
  problem: Blocker;
}

/** What is worth a remark, and is let through. Nobody but the file's own people is ever named. */
export type Remark =
  | { code: 'startsSoon'; days: number }
  | { code: 'startFarAhead'; latest: LocalDate }
  | { code: 'nearGratification'; hours: number }
  | { code: 'over6CalendarMonths' }
  | { code: 'over35Hours'; hours: number }
  | { code: 'exceptionalWork'; kinds: ExceptionalWork[] }
  | { code: 'notAHoliday'; day: LocalDate }
  /** `count`: the other interns whom the tutor follows at these dates. */
  | { code: 'tutorBusy'; count: number }
  | { code: 'waitingTime'; earliest: LocalDate }
  | { code: 'signatoryIsTutor' }
  /** `start` and `end` are those of the student's other stage. */
  | { code: 'overlapsOwnStage'; start: LocalDate; end: LocalDate }
  | { code: 'forbiddenUse'; word: string }
  | { code: 'minimumNotSet'; year: number }
  | { code: 'minimumRises'; from: LocalDate; minimumCents: number }
  | { code: 'gratificationUnsure'; reason: UnsureReason; minimumCents: number }
  | { code: 'noSiret' }
  | { code: 'minor' }
  | { code: 'riskZone'; zone: 'advisedAgainst' };

/** Why an amount cannot surely be compared with the minimum, which is gross, in euros, by the hour. */
export type UnsureReason = 'net' | 'currency' | 'unit';

/** Nothing is wrong: it is not there yet. */
const missingCodes: readonly Blocker['code'][] = [
  'missing',
  'noTeacher',
  'legalRepresentativeMissing',
  'leaveClauseMissing',
];

/** Whether a problem is an answer that is missing, rather than one that is wrong. */
export function isMissing({ problem: { code } }: Problem): boolean {
  return missingCodes.includes(code);
}

/** Everything is right but the start, which is today or past: a manager may let it through. */
export function isOnlyLate(problems: readonly Problem[]): boolean {
  return problems.length > 0 && problems.every(({ problem }) => problem.code === 'startTooEarly');
}
