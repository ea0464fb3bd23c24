/** Where French law and French forms of address hold. */
import isoCountries from 'i18n-iso-countries';
import type { Draft } from './sections';

/** The ISO 3166-1 alpha-2 code of a country that exists, whatever the case it is written in. */
export function countryCode(typed: string): string | undefined {
  const code = typed.trim().toUpperCase();
  return code.length === 2 && isoCountries.isValid(code) ? code : undefined;
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

/** Whether the host is said to be in France; false while no country is given. */
export function isFrance(draft: Draft): boolean {
  return isFrenchTerritory(draft.hostCountry ?? '');
}

/** Whether the host is said to be in another country; false while no country is given. */
export function isAbroad(draft: Draft): boolean {
  return countryCode(draft.hostCountry ?? '') !== undefined && !isFrance(draft);
}

/** Whether the student will work in another country: the service's own address says, where it has one. */
export function isStayAbroad(draft: Draft): boolean {
  const service = draft.serviceElsewhere === 'yes' ? countryCode(draft.serviceCountry ?? '') : null;
  return service ? !isFrenchTerritory(service) : isAbroad(draft);
}
