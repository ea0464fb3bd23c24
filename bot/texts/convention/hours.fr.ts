/** Hours and moments of work, in words. */
import type { ExceptionalWork } from '../../process/checks';
import type { Hours, Stage, StageMinutes } from '../../process/convention/paper';
import type { WorkPeriod } from '../../process/form/periods';
import { hoursAndMinutes, listInWords } from '../format';
import { say } from '../typography';
import { BLANK, isWeekend, or, period, weekInWords } from './values';

const moments: Record<ExceptionalWork, string> = {
  night: 'la nuit',
  sunday: 'le dimanche',
  holiday: 'un jour férié',
};

function daysWorked(of: WorkPeriod): string {
  if (of.from === of.to) return 'ce jour';
  return isWeekend(of) ? 'ces jours' : 'du lundi au vendredi';
}

export const hoursFr = {
  minutes: (minutes: number | null) => (minutes === null ? BLANK : hoursAndMinutes(minutes, 'fr')),

  workingTime: (of: Stage['workingTime']) =>
    or(of && { full: 'Temps plein', part: 'Temps partiel' }[of]),

  /** In one cell. */
  presence: (hours: Hours | null) => {
    if (!hours) return say`${BLANK} par semaine`;
    return hours.kind === 'weekly'
      ? say`${hoursAndMinutes(hours.minutes, 'fr')} par semaine`
      : 'Par périodes (article 3)';
  },

  earlier: (length: StageMinutes | null) => {
    if (!length || length.earlier === null) return BLANK;
    return length.earlier > 0 ? hoursAndMinutes(length.earlier, 'fr') : 'Aucun';
  },

  week: (hours: Hours & { kind: 'weekly' }) => hours.days && weekInWords(hours.days, 'fr'),

  moments: (kinds: readonly ExceptionalWork[]) =>
    listInWords(
      kinds.map((kind) => moments[kind]),
      'fr',
    ),

  /** A row of the table of periods. */
  workPeriod: (of: WorkPeriod): string[] => [
    period(of, 'fr'),
    daysWorked(of),
    say`${hoursAndMinutes(of.minutesADay, 'fr')} par jour`,
  ],
};
