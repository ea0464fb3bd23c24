/** How each field of the imprimé contact is read: its limit, its shape, whether it may be empty. */
import isoCountries from 'i18n-iso-countries';
import { isPossiblePhoneNumber, type CountryCode } from 'libphonenumber-js';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Draft, FieldId, FieldProblem } from './form';

export type Reading = { value: unknown } | { problem: FieldProblem };
type Reader = (text: string, draft: Draft) => Reading;

const missing: Reading = { problem: { code: 'missing' } };
const graphemes = new Intl.Segmenter('fr', { granularity: 'grapheme' });

/** The length of a text as people count it: one for « é » however it is encoded. */
export function visibleLength(text: string): number {
  return [...graphemes.segment(text)].length;
}

function text(max: number): Reader {
  return (typed) => {
    if (!typed) return missing;
    const length = typed.length > max ? visibleLength(typed) : typed.length;
    return length > max ? { problem: { code: 'tooLong', max, length } } : { value: typed };
  };
}

function optional(reader: Reader): Reader {
  return (typed, draft) => (typed ? reader(typed, draft) : { value: null });
}

function date(typed: string): Reading {
  if (!typed) return missing;
  // « 0027 » is what a date field gives for a year typed with two digits.
  if (!/^20\d{2}-\d{2}-\d{2}$/.test(typed)) return { problem: { code: 'notADate' } };
  try {
    return { value: Temporal.PlainDate.from(typed, { overflow: 'reject' }).toString() };
  } catch {
    return { problem: { code: 'notADate' } };
  }
}

/** A number written with a comma or a point, scaled to a whole number of smaller units. */
function decimal(typed: string, scale: number, optionalValue?: number): Reading {
  if (!typed) return optionalValue === undefined ? missing : { value: optionalValue };
  const plain = typed.replace(/\s|€|h$/gi, '').replace(',', '.');
  if (!/^\d{1,4}(\.\d{1,2})?$/.test(plain)) return { problem: { code: 'notANumber' } };
  return { value: Math.round(Number(plain) * scale) };
}

/** Hours a week as « 35 », « 35,5 », « 35 h » or « 35 h 30 », in minutes. */
function weeklyHours(typed: string): Reading {
  const [, hours, minutes] = /^(\d{1,3}) ?h ?([0-5]?\d)$/i.exec(typed) ?? [];
  const reading: Reading = minutes
    ? { value: Number(hours) * 60 + Number(minutes) }
    : decimal(typed, 60);
  const isNone = 'value' in reading && reading.value === 0;
  return isNone ? { problem: { code: 'notANumber' } } : reading;
}

function email(typed: string): Reading {
  if (!typed) return missing;
  return z.email().max(255).safeParse(typed).success
    ? { value: typed }
    : { problem: { code: 'notAnEmail' } };
}

function phone(typed: string, draft: Draft): Reading {
  if (!typed) return missing;
  const country = country2(draft.hostCountry ?? '') as CountryCode | undefined;
  return isPossiblePhoneNumber(typed, country ?? 'FR')
    ? { value: typed }
    : { problem: { code: 'notAPhone' } };
}

/** The code of a country that exists, whatever the case it is written in. */
function country2(typed: string): string | undefined {
  const code = typed.trim().toUpperCase();
  return isoCountries.isValid(code) && code.length === 2 ? code : undefined;
}

function country(typed: string): Reading {
  if (!typed) return missing;
  const code = country2(typed);
  return code ? { value: code } : { problem: { code: 'unknownCountry' } };
}

function postcode(typed: string, draft: Draft): Reading {
  if (!typed) return missing;
  const wrong = isFrance(draft) ? !/^\d{5}$/.test(typed.replaceAll(' ', '')) : typed.length > 10;
  return wrong ? { problem: { code: 'notAPostcode' } } : { value: typed };
}

/**
 * The territories that have a country code of their own but where French law on stages applies, with
 * French postcodes and SIRETs. (New Caledonia, Polynesia, Wallis and Futuna have their own law.)
 */
const frenchTerritories = ['FR', 'GP', 'MQ', 'GF', 'RE', 'YT', 'BL', 'MF', 'PM'];

/** Whether a country code is France, overseas départements included. */
export function isFrenchTerritory(code: string): boolean {
  return frenchTerritories.includes(code.trim().toUpperCase());
}

/** Whether the host is in France, overseas départements included. */
export function isFrance(draft: Draft): boolean {
  return isFrenchTerritory(draft.hostCountry ?? '');
}

/**
 * Fourteen digits with a Luhn key. La Poste's establishments (SIREN 356000000) follow another
 * rule of the INSEE: the sum of their digits is a multiple of five.
 */
export function isSiret(digits: string): boolean {
  if (!/^\d{14}$/.test(digits) || digits.startsWith('000000000')) return false;
  const all = [...digits].map(Number);
  const sum = all.reduce((total, digit) => total + digit, 0);
  if (digits.startsWith('356000000') && sum % 5 === 0) return true;
  const luhn = all.reduceRight((total, digit, index) => {
    const doubled = (all.length - index) % 2 === 0 ? digit * 2 : digit;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return luhn % 10 === 0;
}

function siret(typed: string, draft: Draft): Reading {
  const digits = typed.replace(/[\s.-]/g, '');
  if (!digits || !isFrance(draft)) return { value: null };
  return isSiret(digits) ? { value: digits } : { problem: { code: 'wrongSiret' } };
}

function yesNo(typed: string): Reading {
  return { value: typed === '' ? null : typed === 'yes' };
}

function referent(typed: string, draft: Draft): Reading {
  if (draft.referentUnknown === 'yes') return { value: null };
  return typed ? { value: typed } : { problem: { code: 'noTeacher' } };
}

function legalRepresentative(typed: string, draft: Draft): Reading {
  return draft.minor === 'yes' ? text(100)(typed, draft) : optional(text(100))(typed, draft);
}

export const readers: Record<FieldId, Reader> = {
  hostName: text(150),
  hostAddress: text(200),
  hostPostcode: postcode,
  hostCity: text(200),
  hostCountry: country,
  hostSiret: siret,
  workplace: optional(text(200)),
  tutorFirstName: text(50),
  tutorLastName: text(50),
  tutorRole: text(100),
  tutorEmail: email,
  tutorPhone: phone,
  signatoryFirstName: text(50),
  signatoryLastName: text(50),
  signatoryRole: text(100),
  subject: text(1000),
  tasks: text(1000),
  competences: text(1000),
  startDate: date,
  endDate: date,
  weeklyHours,
  hourlyGratification: (typed) => decimal(typed, 100, 0),
  referentId: referent,
  referentUnknown: (typed) => ({ value: typed === 'yes' }),
  minor: yesNo,
  legalRepresentative,
};
