/** The key of a SIRET: fourteen digits, of which the first nine (SIREN) say which organisation. */
import isLuhnNumber from 'validator/lib/isLuhnNumber';

/**
 * Fourteen digits with a Luhn key. La Poste's establishments (SIREN 356000000) follow another
 * rule of the INSEE: the sum of their digits is a multiple of five.
 */
export function isSiret(digits: string): boolean {
  if (!/^\d{14}$/.test(digits) || digits.startsWith('000000000')) return false;
  const sum = [...digits].reduce((total, digit) => total + Number(digit), 0);
  return (digits.startsWith('356000000') && sum % 5 === 0) || isLuhnNumber(digits);
}

/** The SIREN of a SIRET: two establishments of one organisation share it. */
export function sirenOf(siret: string): string {
  return siret.slice(0, 9);
}
