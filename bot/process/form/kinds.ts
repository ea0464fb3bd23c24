/** The kinds of answer that a field takes: how it is asked, its limit, and how what was typed is read. */
import { isPossiblePhoneNumber, type CountryCode } from 'libphonenumber-js';
import isPostalCode, { locales as postcodeLocales } from 'validator/lib/isPostalCode';
import isURL from 'validator/lib/isURL';
import { z } from 'zod';
import { readPeriods, readWorkPeriods, type Period, type WorkPeriod } from './periods';
import { countryCode, isFrenchTerritory } from './places';
import type { FieldProblem } from './problems';
import type { Draft, FieldId } from './sections';
import { isSiret } from './siret';
import { hasSocialSecurityNumber } from './socialSecurity';

export type Reading<T> = { value: T } | { problem: FieldProblem };

/** The lists of the settings from which a field is chosen. */
export const listIds = [
  'themes',
  'hostTypes',
  'legalForms',
  'hostSizes',
  'civilities',
  'origins',
  'workTypes',
  'validationModes',
  'paymentModes',
] as const;
export type ListId = (typeof listIds)[number];

/** How a field is asked on a card or on paper. */
export type Input =
  | { kind: 'text' | 'email' | 'phone' | 'address' | 'number' }
  | { kind: 'longText' }
  | { kind: 'date' | 'yesNo' | 'tick' | 'country' | 'currency' | 'cpam' | 'teacher' | 'document' }
  /** Of the product: rules rest on the values; their names are in bot/texts. */
  | { kind: 'choice' | 'choices'; values: readonly string[] }
  /** Of the university's settings. */
  | { kind: 'listed'; list: ListId };

export interface Kind<T> {
  input: Input;
  /** The most characters as people count them, where there is a limit. */
  max?: number;
  /** What a text that is clean and not empty amounts to. */
  read: (typed: string, draft: Draft) => Reading<T>;
}

const graphemes = new Intl.Segmenter('fr', { granularity: 'grapheme' });

/** The length of a text as people count it: one for « é » however it is encoded. */
export function visibleLength(text: string): number {
  return [...graphemes.segment(text)].length;
}

const problem = (code: SimpleCode): { problem: FieldProblem } => ({ problem: { code } });
type SimpleCode = Exclude<FieldProblem, { max: number } | { line: string }>['code'];

function readText(max: number): Kind<string>['read'] {
  return (typed) => {
    if (hasSocialSecurityNumber(typed)) return problem('socialSecurityNumber');
    const length = typed.length > max ? visibleLength(typed) : typed.length;
    return length > max ? { problem: { code: 'tooLong', max, length } } : { value: typed };
  };
}

export function text(max: number): Kind<string> {
  return { input: { kind: 'text' }, max, read: readText(max) };
}

export function longText(max: number): Kind<string> {
  return { input: { kind: 'longText' }, max, read: readText(max) };
}

/** A text of a known shape. */
export function shaped(max: number, shape: RegExp, code: SimpleCode): Kind<string> {
  return {
    ...text(max),
    read: (typed) => {
      const plain = typed.replace(/[\s.]/g, '').toUpperCase();
      return shape.test(plain) ? { value: plain } : problem(code);
    },
  };
}

export const date: Kind<string> = {
  input: { kind: 'date' },
  read: (typed) => {
    // « 0027 » is what a date field gives for a year typed with two digits.
    if (!/^20\d{2}-\d{2}-\d{2}$/.test(typed)) return problem('notADate');
    const at = new Date(typed); // UTC; « 2027-02-30 » is no time or another day's.
    const isDay = !Number.isNaN(at.getTime()) && at.toISOString().startsWith(typed);
    return isDay ? { value: typed } : problem('notADate');
  },
};

/** A number with a comma or a point, scaled to a whole number of smaller units. */
export function scaled(scale: number, digits = 4): Kind<number> {
  const shape = new RegExp(`^\\d{1,${digits}}(\\.\\d{1,2})?$`);
  return {
    input: { kind: 'number' },
    read: (typed) => {
      const plain = typed.replace(/\s|€|h$/gi, '').replace(',', '.');
      if (!shape.test(plain)) return problem('notANumber');
      return { value: Math.round(Number(plain) * scale) };
    },
  };
}

/** Hours as « 35 », « 35,5 », « 35 h » or « 35 h 30 », in minutes. */
export const hours: Kind<number> = {
  input: { kind: 'number' },
  read: (typed, draft) => {
    const [, whole, minutes] = /^(\d{1,3}) ?h ?([0-5]?\d)$/i.exec(typed) ?? [];
    if (minutes) return { value: Number(whole) * 60 + Number(minutes) };
    return scaled(60).read(typed, draft);
  },
};

/** Hours that cannot be none. */
export const someHours: Kind<number> = {
  ...hours,
  read: (typed, draft) => {
    const reading = hours.read(typed, draft);
    return 'value' in reading && reading.value === 0 ? problem('notANumber') : reading;
  },
};

export const yesNo: Kind<boolean> = {
  input: { kind: 'yesNo' },
  read: (typed) => ({ value: typed === 'yes' }),
};

/** A box: one that was never ticked says no. */
export const tick: Kind<boolean> = { ...yesNo, input: { kind: 'tick' } };

export function choice<const V extends string>(values: readonly V[]): Kind<V> {
  return {
    input: { kind: 'choice', values },
    read: (typed) => {
      const value = values.find((one) => one === typed);
      return value === undefined ? problem('notInList') : { value };
    },
  };
}

/** Several values, as a card sends them: with commas between. */
export function choices<const V extends string>(values: readonly V[]): Kind<V[]> {
  return {
    input: { kind: 'choices', values },
    read: (typed) => {
      const chosen = typed.split(',').map((one) => one.trim());
      const known = values.filter((value) => chosen.includes(value));
      return known.length === new Set(chosen).size ? { value: known } : problem('notInList');
    },
  };
}

/** The id of a value of the settings' list; whether it is in it, the checks say. */
export function listed(list: ListId): Kind<string> {
  return { input: { kind: 'listed', list }, read: readText(60) };
}

export const cpam: Kind<string> = { input: { kind: 'cpam' }, read: readText(60) };

/** Made once: a form is read many times. */
const emailSchema = z.email().max(255);

export const email: Kind<string> = {
  input: { kind: 'email' },
  max: 255,
  read: (typed) =>
    emailSchema.safeParse(typed).success ? { value: typed } : problem('notAnEmail'),
};

export const webAddress: Kind<string> = {
  input: { kind: 'address' },
  max: 200,
  read: (typed) =>
    typed.length <= 200 && isURL(typed, { protocols: ['http', 'https'] })
      ? { value: typed }
      : problem('notAWebAddress'),
};

/** A telephone number that can exist in the country that another field names (France without one). */
export function phone(max: number, countryField: FieldId): Kind<string> {
  return {
    input: { kind: 'phone' },
    max,
    read: (typed, draft) => {
      const country = countryCode(draft[countryField] ?? '') ?? 'FR';
      const isRight = typed.length <= max && isPossiblePhoneNumber(typed, country as CountryCode);
      return isRight ? { value: typed } : problem('notAPhone');
    },
  };
}

export const country: Kind<string> = {
  input: { kind: 'country' },
  read: (typed) => {
    const code = countryCode(typed);
    return code ? { value: code } : problem('unknownCountry');
  },
};

const currencies = new Set(Intl.supportedValuesOf('currency'));

/** An ISO 4217 code. */
export const currency: Kind<string> = {
  input: { kind: 'currency' },
  read: (typed) => (currencies.has(typed) ? { value: typed } : problem('notInList')),
};

type PostcodeLocale = Exclude<Parameters<typeof isPostalCode>[1], 'any'>;

/** A postcode of the country that another field names, where its shape is known. */
export function postcode(countryField: FieldId): Kind<string> {
  return {
    input: { kind: 'text' },
    max: 10,
    read: (typed, draft) => {
      const named = countryCode(draft[countryField] ?? '') ?? 'FR';
      const code = (isFrenchTerritory(named) ? 'FR' : named) as PostcodeLocale;
      const isKnown = postcodeLocales.includes(code);
      const plain = code === 'FR' ? typed.replaceAll(' ', '') : typed;
      const isRight = typed.length <= 10 && (!isKnown || isPostalCode(plain, code));
      return isRight ? { value: typed } : problem('notAPostcode');
    },
  };
}

export const siret: Kind<string> = {
  input: { kind: 'text' },
  read: (typed) => {
    const digits = typed.replace(/[\s.-]/g, '');
    return isSiret(digits) ? { value: digits } : problem('wrongSiret');
  },
};

/** Days and periods, one a line. */
export const periods: Kind<Period[]> = {
  input: { kind: 'longText' },
  max: 1000,
  read: (typed) => readPeriodText(readPeriods(typed)),
};

/** Periods with their hours a day, one a line. */
export const workPeriods: Kind<WorkPeriod[]> = {
  input: { kind: 'longText' },
  max: 1000,
  read: (typed) => readPeriodText(readWorkPeriods(typed)),
};

function readPeriodText<P>(found: { periods: P[] } | { line: string }): Reading<P[]> {
  if ('periods' in found) return { value: found.periods };
  return { problem: { code: 'notPeriods', line: found.line } };
}

/** A person of the directory, by id. */
export const teacher: Kind<string> = {
  input: { kind: 'teacher' },
  read: (typed) => ({ value: typed }),
};

/** A document that was given to the bot, by id; a card can never name one. */
export const document: Kind<string> = {
  input: { kind: 'document' },
  read: (typed) => ({ value: typed }),
};
