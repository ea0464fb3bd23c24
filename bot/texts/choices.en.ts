/** choices.fr.ts in English, value by value. */
import type { ChoiceTexts } from './choices.fr';

export const choicesEn: ChoiceTexts = {
  internshipKind: { mandatory: 'Mandatory (obligatoire)', optional: 'Optional (facultatif)' },
  workingTime: { full: 'Full time', part: 'Part time' },
  exceptionalWork: {
    night: 'At night',
    sunday: 'On a Sunday',
    holiday: 'On a public holiday',
  },
  gratificationUnit: {
    hour: 'Hour',
    day: 'Day',
    week: 'Week',
    month: 'Month',
    year: 'Year',
  },
  gratificationKind: { gross: 'Gross (brut)', net: 'Net' },
  signatoryCapacity: {
    legalRepresentative: 'Legal representative of the organisation (responsable légal)',
    delegate: 'Somebody who was given the right to sign (délégation)',
  },
  riskZone: {
    normal: 'Normal vigilance (green)',
    vigilance: 'Increased vigilance (yellow)',
    advisedAgainst: 'Advised against unless imperative (orange)',
    red: 'Formally advised against (red)',
  },
};
