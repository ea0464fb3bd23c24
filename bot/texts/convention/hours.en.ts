import type { ExceptionalWork } from '../../process/checks';
import type { WorkPeriod } from '../../process/form/periods';
import { hoursAndMinutes, listInWords } from '../format';
import type { hoursFr } from './hours.fr';
import { BLANK, isWeekend, or, period, weekInWords } from './values';

const moments: Record<ExceptionalWork, string> = {
  night: 'at night',
  sunday: 'on Sundays',
  holiday: 'on a public holiday',
};

function daysWorked(of: WorkPeriod): string {
  if (of.from === of.to) return 'this day';
  return isWeekend(of) ? 'these days' : 'Monday to Friday';
}

export const hoursEn: typeof hoursFr = {
  minutes: (minutes) => (minutes === null ? BLANK : hoursAndMinutes(minutes, 'en')),

  workingTime: (of) => or(of && { full: 'Full time', part: 'Part time' }[of]),

  presence: (hours) => {
    if (!hours) return `${BLANK} per week`;
    return hours.kind === 'weekly'
      ? `${hoursAndMinutes(hours.minutes, 'en')} per week`
      : 'By periods (article 3)';
  },

  earlier: (length) => {
    if (!length || length.earlier === null) return BLANK;
    return length.earlier > 0 ? hoursAndMinutes(length.earlier, 'en') : 'None';
  },

  week: (hours) => hours.days && weekInWords(hours.days, 'en'),

  moments: (kinds) =>
    listInWords(
      kinds.map((kind) => moments[kind]),
      'en',
    ),

  workPeriod: (of) => [
    period(of, 'en'),
    daysWorked(of),
    `${hoursAndMinutes(of.minutesADay, 'en')} per day`,
  ],
};
