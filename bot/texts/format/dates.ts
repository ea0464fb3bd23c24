/** Days and moments in words. Instants are shown in the university's time zone; local dates have none. */
import { Temporal } from 'temporal-polyfill';
import { localDay } from '../../process/calendar';
import type { Instant, LocalDate } from '../../process/internship';
import type { Language } from '../../process/people';
import type { University } from '../../process/university';
import { inEach } from './locales';

const NBSP = '\u00A0';
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
