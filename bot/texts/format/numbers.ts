/** Hours, money and numbers in figures: French ones keep their unit on the same line with a no-break space. */
import { officialLength } from '../../process/duration';
import type { Language } from '../../process/people';
import { inEach, locales } from './locales';
import { listInWords } from './words';

/** Two languages, and the currencies that there are. */
const MOST_MONEYS = 400;
const NBSP = '\u00A0';
const numbers = inEach((locale) => new Intl.NumberFormat(locale));
const moneys = new Map<string, Intl.NumberFormat>();

/**
 * « 4,50 € », in the currency's own way.
 * @throws RangeError where `currency` has not the form of a code of ISO 4217
 */
export function moneyInFigures(cents: number, currency: string, language: Language): string {
  const key = `${language} ${currency}`;
  const known = moneys.get(key);
  const format = known ?? new Intl.NumberFormat(locales[language], { style: 'currency', currency });
  if (!known && moneys.size < MOST_MONEYS) moneys.set(key, format);
  return format.format(cents / 100);
}

/** « 30 000 »: of three figures each, nowhere a line’s end between them. */
export function countInFigures(count: number, language: Language): string {
  return numbers[language].format(count);
}

/** « 896 h (5 mois et 18 jours) », from minutes of presence. */
export function hoursInWords(minutes: number, language: Language): string {
  const { months, days, hours } = officialLength(minutes);
  const units = unitsOf[language];
  const parts = [units.months(months), units.days(days), units.hours(hours)].filter(
    (part) => part !== '',
  );
  const length = parts.length > 0 ? ` (${listInWords(parts, language)})` : '';
  return `${hoursAndMinutes(minutes, language)}${length}`;
}

/** « 35 h », « 37 h 30 », from minutes. */
export function hoursAndMinutes(minutes: number, language: Language): string {
  const whole = numbers[language].format(Math.floor(minutes / 60));
  const rest = minutes % 60;
  if (rest === 0) return `${whole}${NBSP}h`;
  const padded = String(rest).padStart(2, '0');
  return language === 'fr'
    ? `${whole}${NBSP}h${NBSP}${padded}`
    : `${whole}${NBSP}h ${padded}${NBSP}min`;
}

const count = (one: string, several: string) => (n: number) =>
  n === 0 ? '' : `${n} ${n === 1 ? one : several}`;

const unitsOf = {
  fr: {
    months: count('mois', 'mois'),
    days: count('jour', 'jours'),
    hours: count('heure', 'heures'),
  },
  en: {
    months: count('month', 'months'),
    days: count('day', 'days'),
    hours: count('hour', 'hours'),
  },
};

/** « 4,50 € par heure », from cents an hour. */
export function moneyPerHour(cents: number, language: Language): string {
  const amount = (cents / 100).toFixed(2);
  return language === 'fr'
    ? `${amount.replace('.', ',')}${NBSP}€ par heure`
    : `€${amount} per hour`;
}

/** « 123 456 789 00012 » */
export function spacedSiret(siret: string): string {
  return siret.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, '$1 $2 $3 $4');
}
