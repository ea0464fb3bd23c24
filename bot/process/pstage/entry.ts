/** One thing that Pstage asks: under which name, and where its value comes from. */
import type { FieldId } from '../form';
import type { Condition } from '../form/fields';

/** What no field of the form holds as Pstage wants it: known otherwise, put together, or worked out. */
export const workedOut = [
  ...(['studentNumber', 'studentName', 'universityEmail', 'sex', 'birthDate'] as const),
  ...(['cpamRegion', 'cpamName', 'cpamAddress', 'academicYear', 'courseUnitWithCredits'] as const),
  ...(['teachingVolume', 'conventionType', 'conventionLanguage', 'hostSearch'] as const),
  ...(['serviceChoice', 'serviceStreet', 'servicePart', 'serviceLand', 'serviceCode'] as const),
  ...(['serviceTown', 'isInterrupted', 'hoursAWeek', 'leaveInWords'] as const),
  ...(['totalHours', 'totalMonths', 'totalDays', 'totalRest', 'workingTimeInWords'] as const),
  ...(['exceptionalInWords', 'referentName', 'referentFunction', 'referentPhone'] as const),
  ...(['referentEmail', 'periodStart', 'periodEnd', 'periodHours'] as const),
  ...(['signatoryService', 'tutorService'] as const),
] as const;
export type WorkedOut = (typeof workedOut)[number];

export interface PstageEntry {
  /** Its name in Pstage's own data; each once. */
  key: string;
  /** As Pstage's screen says it. */
  label: string;
  from: FieldId | WorkedOut;
  /** Pstage shows it by itself, or holds it ready: it is compared, not typed. */
  isShown?: true;
  /** Pstage does not go on without it. */
  isNeeded?: true;
  /** How long a text may be on Pstage. */
  max?: number;
  /** Whether Pstage asks it at all. */
  when?: Condition;
  /** Asked for each of these. */
  each?: 'interruptions' | 'workPeriods';
}

export type Rest = Omit<PstageEntry, 'key' | 'label' | 'from'>;
type From = PstageEntry['from'];

export const may = (key: string, label: string, from: From, rest: Rest = {}): PstageEntry => ({
  key,
  label,
  from,
  ...rest,
});
export const must = (key: string, label: string, from: From, rest: Rest = {}): PstageEntry =>
  may(key, label, from, { ...rest, isNeeded: true });
export const shown = (key: string, label: string, from: From): PstageEntry =>
  may(key, label, from, { isShown: true });
