/** How the values of a convention are written: days, periods, hours, addresses, money; and blanks. */
import isoCountries from 'i18n-iso-countries';
import { weekdayOf, dayNumber } from '../../process/calendar';
import type { Address, Gratification } from '../../process/convention/paper';
import type { Week } from '../../process/duration';
import type { Period } from '../../process/form/periods';
import type { Language } from '../../process/people';
import { dateWithYear, hoursAndMinutes, listInWords, moneyInFigures, weekdayName } from '../format';
import { numberInWords } from '../numberWords';

/** To be filled in by hand. */
export const BLANK = '.'.repeat(40);

export const or = (value: string | null): string => (value?.trim() ? value : BLANK);

const locales = { fr: 'fr-FR', en: 'en-GB' } as const;

/** « du 15 février 2027 au 19 février 2027 », « le 12 mars 2027 ». */
export function period({ from, to }: Period, language: Language): string {
  const [first, last] = [dateWithYear(from, language), dateWithYear(to, language)];
  if (from === to) return language === 'fr' ? `le ${first}` : `on ${first}`;
  return language === 'fr' ? `du ${first} au ${last}` : `from ${first} to ${last}`;
}

export function periods(list: readonly Period[], language: Language): string {
  return listInWords(
    list.map((one) => period(one, language)),
    language,
  );
}

/** « 12 rue de la Gare, 62300 Lens, France ». */
export function address(where: Address | null, language: Language): string {
  if (!where || (where.street === '' && where.town === '')) return BLANK;
  const parts = [where.street, where.town, where.country && countryName(where.country, language)];
  return parts.filter(Boolean).join(', ');
}

export function countryName(code: string, language: Language): string {
  return isoCountries.getName(code, language) ?? code;
}

/** « lundi 7 h, mardi 7 h 30 ». */
export function weekInWords(week: Week, language: Language): string {
  const days = week.flatMap((minutes, day) =>
    minutes > 0 ? [`${weekdayName(day, language)} ${hoursAndMinutes(minutes, language)}`] : [],
  );
  return days.join(', ');
}

/** Whether a period holds no day from Monday to Friday: its hours then are those of a weekend. */
export function isWeekend({ from, to }: Period): boolean {
  const [first, count] = [weekdayOf(dayNumber(from)), dayNumber(to) - dayNumber(from)];
  return first >= 5 && first + count <= 6;
}

/** « quatre euros et cinquante centimes ». */
export function moneyInWords(
  { cents, currency }: { cents: number; currency: string },
  language: Language,
): string {
  const [whole, rest] = [Math.floor(cents / 100), cents % 100];
  const name = (count: number) => currencyName(count, currency, language);
  const say = (count: number) => numberInWords(count, language);
  // « Un million d’euros ».
  const of = language === 'fr' && whole > 0 && whole % 1_000_000 === 0;
  const units = of
    ? `${say(whole)} ${/^[aeiouéèy]/i.test(name(whole)) ? 'd’' : 'de '}${name(whole)}`
    : `${say(whole)} ${name(whole)}`;
  if (rest === 0) return units;
  const { one, several, and } = hundredths[language](currency);
  const small = `${say(rest)} ${rest === 1 ? one : several}`;
  return whole === 0 ? small : `${units} ${and} ${small}`;
}

const hundredths = {
  fr: (currency: string) =>
    currency === 'EUR'
      ? { one: 'centime', several: 'centimes', and: 'et' }
      : { one: 'centième', several: 'centièmes', and: 'et' },
  en: (currency: string) =>
    currency === 'EUR'
      ? { one: 'cent', several: 'cents', and: 'and' }
      : { one: 'hundredth', several: 'hundredths', and: 'and' },
};

function currencyName(count: number, currency: string, language: Language): string {
  const parts = new Intl.NumberFormat(locales[language], {
    style: 'currency',
    currency,
    currencyDisplay: 'name',
    maximumFractionDigits: 0,
  }).formatToParts(count);
  return parts.find(({ type }) => type === 'currency')?.value ?? currency;
}

/** Both in figures and in words; '' without an amount. */
export function amounts(
  { cents, currency }: Pick<Gratification, 'cents' | 'currency'>,
  language: Language,
): { figures: string; words: string } | null {
  if (cents === null) return null;
  return {
    figures: moneyInFigures(cents, currency, language),
    words: moneyInWords({ cents, currency }, language),
  };
}

/** A name beside a page's number. */
export function shorten(name: string): string {
  const letters = [...name];
  return letters.length > 70 ? `${letters.slice(0, 69).join('')}…` : name;
}
