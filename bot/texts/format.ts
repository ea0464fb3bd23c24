/**
 * Dates, hours, money and lists in words. Instants are shown in the university's time zone; local
 * dates have none. French numbers keep their unit on the same line with a no-break space.
 */
import { Temporal } from 'temporal-polyfill';
import { localDay } from '../process/calendar';
import { officialLength } from '../process/duration';
import type { Instant, LocalDate } from '../process/internship';
import type { Language } from '../process/people';
import type { University } from '../process/university';

/** Two languages, and the currencies that there are. */
const MOST_MONEYS = 400;
const NBSP = '\u00A0';
const locales = { fr: 'fr-FR', en: 'en-GB' } as const;

/** Making one takes far longer than using it, and a card has dozens of dates: one for each language. */
function inEach<T>(make: (locale: string) => T): Record<Language, T> {
  return { fr: make(locales.fr), en: make(locales.en) };
}
const day = { day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
const shortDates = inEach((locale) => new Intl.DateTimeFormat(locale, day));
const longDates = inEach(
  (locale) => new Intl.DateTimeFormat(locale, { weekday: 'long', year: 'numeric', ...day }),
);
const datesOfAYear = inEach(
  (locale) => new Intl.DateTimeFormat(locale, { year: 'numeric', ...day }),
);
const weekdays = inEach(
  (locale) => new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }),
);
const numbers = inEach((locale) => new Intl.NumberFormat(locale));
const lists = inEach((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));

/** « lundi 4 janvier 2027 », « vendredi 1er janvier 2027 ». What is not a date is shown as it is. */
export function dateInWords(date: LocalDate, language: Language): string {
  if (!isDate(date)) return date;
  const words = longDates[language].format(Date.parse(`${date}T00:00:00Z`));
  return language === 'fr' ? words.replace(/ 1 /, ' 1er ') : words.replace(',', '');
}

/** « le 4 janvier » : for one line, where the year is clear from the context. */
export function shortDate(date: LocalDate, language: Language): string {
  if (!isDate(date)) return date;
  const words = shortDates[language].format(Date.parse(`${date}T00:00:00Z`));
  return language === 'fr' ? words.replace(/^1 /, '1er ') : words;
}

/** « 4 janvier 2027 », « 1er janvier 2027 »: on papers, where a weekday says nothing. */
export function dateWithYear(date: LocalDate, language: Language): string {
  if (!isDate(date)) return date;
  const words = datesOfAYear[language].format(Date.parse(`${date}T00:00:00Z`));
  return language === 'fr' ? words.replace(/^1 /, '1er ') : words;
}

const A_MONDAY = Date.UTC(2027, 0, 4);

/** « lundi » for 0, « dimanche » for 6. */
export function weekdayName(day: number, language: Language): string {
  return weekdays[language].format(A_MONDAY + day * 86_400_000);
}

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

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
}

/** The day of an instant at the university: « jeudi 7 janvier 2027 ». */
export function dayInWords(at: Instant, language: Language, university: University): string {
  return dateInWords(localDay(at, university), language);
}

/** « jeudi 7 janvier 2027 à 9 h 05 », in the university's time zone. */
export function momentInWords(at: Instant, language: Language, university: University): string {
  const day = dayInWords(at, language, university);
  const { hour, minute } = Temporal.Instant.from(at).toZonedDateTimeISO(university.timeZone);
  const minutes = String(minute).padStart(2, '0');
  if (language === 'en') return `${day} at ${hour}:${minutes}`;
  return `${day} à ${hour}${NBSP}h${minute === 0 ? '' : `${NBSP}${minutes}`}`;
}

/** « depuis ce matin », « depuis hier », « depuis 2 jours »: whole days at the university. */
export function since(
  at: Instant,
  now: Instant,
  { language, university }: { language: Language; university: University },
): string {
  const from = Temporal.Instant.from(at).toZonedDateTimeISO(university.timeZone);
  const { days } = from.toPlainDate().until(localDay(now, university));
  if (days <= 0) return sinceToday[language](from.hour);
  if (days === 1) return language === 'fr' ? 'depuis hier' : 'since yesterday';
  return language === 'fr' ? `depuis ${days} jours` : `for ${days} days`;
}

/**
 * « depuis le lundi 5 octobre 2026 »: for posts, which stand in a channel for weeks and are written
 * again only when something happens. Takes what `since` takes.
 */
export function sinceDay(
  at: Instant,
  _now: Instant,
  { language, university }: { language: Language; university: University },
): string {
  const day = dayInWords(at, language, university);
  return language === 'fr' ? `depuis le ${day}` : `since ${day}`;
}

const sinceToday: Record<Language, (hour: number) => string> = {
  fr: (hour) => (hour < 12 ? 'depuis ce matin' : 'depuis cet après-midi'),
  en: (hour) => (hour < 12 ? 'since this morning' : 'since this afternoon'),
};

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

/** « le tuteur, l’organisme et l’université ». */
export function listInWords(items: readonly string[], language: Language): string {
  return lists[language].format(items);
}

/** « FEGASS (Arras) » becomes « FEGASS, Arras », to stand between brackets itself. */
export function unbracketed(name: string): string {
  return name.replace(/ \(([^()]*)\)$/, ', $1');
}

/** A sentence starts with a capital, whatever word comes first. */
export function sentence(words: string, language: Language): string {
  return words.charAt(0).toLocaleUpperCase(language) + words.slice(1);
}

/** « Responsable de rayon » after other words; « SIRET » and « DRH » keep their capitals. */
export function withinSentence(words: string, language: Language): string {
  return words.replace(/^\p{Lu}(?!\p{Lu})/u, (first) => first.toLocaleLowerCase(language));
}

/** « 123 456 789 00012 » */
export function spacedSiret(siret: string): string {
  return siret.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, '$1 $2 $3 $4');
}
