/** What a field holds, as a reader sees it: dates, lengths, amounts, countries and names in words. */
import isoCountries from 'i18n-iso-countries';
import { readForm, type Draft, type FieldId } from '../bot/process/form';
import type { Shown } from '../bot/process/view';
import { texts } from '../bot/texts';
import { dateInWords, hoursAndMinutes, moneyPerHour } from '../bot/texts/format';
import { personOf } from './names';

/** '' where nothing was typed; what cannot be read is shown as typed. */
export function fieldValue(shown: Shown, field: FieldId, draft: Draft): string {
  const { language } = shown.reader;
  const typed = draft[field]?.trim() ?? '';
  if (typed === '') return '';
  switch (field) {
    case 'startDate':
    case 'endDate':
      return dateInWords(typed, language);
    case 'weeklyHours': {
      const minutes = readForm(draft).values.weeklyHours;
      return minutes === undefined ? typed : hoursAndMinutes(minutes, language);
    }
    case 'hourlyGratification': {
      const cents = readForm(draft).values.hourlyGratification;
      return cents === undefined ? typed : moneyPerHour(cents, language);
    }
    case 'hostCountry':
      return isoCountries.getName(typed.toUpperCase(), language) ?? typed;
    case 'referentId': {
      const teacher = personOf(shown, typed);
      return teacher ? `${teacher.name}, ${teacher.email}` : texts(language).staff.somebody;
    }
    case 'referentUnknown':
    case 'minor':
      return texts(language)[typed === 'yes' ? 'yes' : 'no'];
    default:
      return typed;
  }
}
