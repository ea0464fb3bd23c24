/** The stage itself: its dates, hours and work, and the country whose rules hold. */
import { exceptionalWork } from '../checks/hours';
import { isInFrance, patternOf, workPlaceOf, type Values } from '../checks/facts';
import { healthAreaOf } from './law';
import type { Hours, Stage, Stay } from './paper';
import type { ConventionForm } from './reading';
import { GRATIFICATION_MINUTES } from '../duration';
import type { Period } from '../form/periods';
import { isFrenchTerritory } from '../form/places';

/** The stage as the form tells it; null is what it does not say. A confidential one keeps its subject. */
export function stageOf({ values, check, listed }: ConventionForm): Stage {
  const { length, earlier } = check;
  const isConfidential = values.confidential === true;
  const unlessConfidential = (text: string | null | undefined) =>
    isConfidential ? null : (text ?? null);
  return {
    start: values.startDate ?? null,
    end: values.endDate ?? null,
    length: length && {
      minutes: length.minutes,
      presence: length.paidMinutes,
      earlier: values.alreadyHere === undefined && earlier === 0 ? null : earlier,
    },
    interruptions: periodsOf(values.interruptions),
    universityDays: periodsOf(values.universityDays),
    theme: listed('themes', values.theme),
    isConfidential,
    subject: unlessConfidential(values.subject),
    tasks: values.tasks ?? null,
    competences: values.competences ?? null,
    details: unlessConfidential(values.details),
    workingTime: values.workingTime ?? null,
    hours: hoursOf(values),
    exceptional: exceptionalWork(values),
    holidaysWorked: values.holidaysWorked ?? [],
    exceptionalDetails: values.exceptionalWorkDetails ?? null,
    remoteWork: values.remoteWork ?? null,
    comment: values.workingTimeComment ?? null,
    followUp: values.followUp ?? null,
    additionalInformation: values.additionalInformation ?? null,
    leave: { halfDays: values.leaveDays ?? null, words: values.leave ?? null },
  };
}

/** Left empty: none. */
function periodsOf(read: readonly Period[] | null | undefined): readonly Period[] | null {
  return read === undefined ? null : (read ?? []);
}

function hoursOf(values: Values): Hours | null {
  if (values.regularHours === false) {
    return values.workPeriods ? { kind: 'periods', periods: values.workPeriods } : null;
  }
  const days = patternOf(values);
  const minutes = days ? days.reduce((sum, day) => sum + day, 0) : values.weeklyHours;
  return minutes ? { kind: 'weekly', minutes, days } : null;
}

export function stayOf({ values, check }: ConventionForm): Stay {
  const { country } = workPlaceOf(values);
  return {
    // While no country is given, France: most stages are there, and its rules are the fuller ones.
    isFrench: values.hostCountry === undefined ? isFrenchTerritory(country) : isInFrance(values),
    isAbroad: !isFrenchTerritory(country),
    country,
    health: healthAreaOf(country),
    isLong: check.length && check.length.minutes > GRATIFICATION_MINUTES,
  };
}
