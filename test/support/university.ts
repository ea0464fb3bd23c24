/** The settings that the rules are tested with; a copy, so that a test may change them. */
import settings from '../../deployment/university.artois.json';
import { universitySchema, type University } from '../../bot/process/university';

/**
 * The example settings with the figures that tests count on written down here: changing an example
 * must not change what a rule is tested for.
 */
export const artois: University = {
  ...universitySchema.parse(settings),
  timeZone: 'Europe/Paris',
  minimumGratification: [
    { from: '2025-01-01', euros: 4.35 },
    { from: '2026-01-01', euros: 4.5 },
  ],
  academicYear: { startsOn: '09-01', latestEnd: '12-31' },
  reminders: {
    workingDaysBefore: [15, 7, 3, 1],
    at: '09:00',
    lastWorkingDayAlarmAt: '10:00',
    startDayAlarmAt: '06:30',
    approvalAfterWorkingDays: 3,
    idleAfterDays: 30,
  },
  closures: [
    { from: '2026-12-21', to: '2027-01-01', label: 'Fermeture de fin d’année' },
    { from: '2027-07-26', to: '2027-08-15', label: 'Fermeture d’été' },
  ],
};
