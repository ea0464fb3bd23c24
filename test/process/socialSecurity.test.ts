/** Numbers that must never be kept, and numbers that look a little like them. All are invented. */
import fc from 'fast-check';
import { hasSocialSecurityNumber } from '../../bot/process/form/socialSecurity';
import { cpuMsOf } from '../support/cpuTime';

it.each([
  ['1 85 05 78 006 084 36', 'in groups'],
  ['185057800608436', 'in one piece'],
  ['1850578006084', 'without its key'],
  ['1 85 05 78 006 084', 'in groups, without its key'],
  ['2 05 03 62 193 042 11', 'in groups, with a wrong key'],
  ['1-85-05-78-006-084-36', 'with hyphens'],
  ['1.85.05.78.006.084.36', 'with points'],
  ['1\u00A085\u202F05 78 006 084 36', 'with no-break spaces'],
  ['18505\u200B78006084\u200D36', 'with invisible characters'],
  ['１８５０５７８００６０８４３６', 'in full-width digits'],
  ['1 85 05 2A 006 084 59', 'born in Corsica'],
  ['2 99 12 99 353 001', 'born abroad'],
  ['1 99 31 97 402 012', 'with an unknown month, overseas'],
  ['Mon numéro : 1850578006084.', 'in a sentence'],
  ['n° de sécu (1 85 05 78 006 084 36), merci', 'between brackets'],
  ['12 rue X, 62400, tél. 06 12 34 56 78, 1850578006084', 'after other numbers'],
  ['1850578006084 36', 'with its key apart'],
  ['1 8 5 0 5 7 8 0 0 6 0 8 4 3 6', 'digit by digit'],
  ['1-8-5-0-5-7-8-0-0-6-0-8-4', 'digit by digit, without its key'],
  ['185 057 800 608 491', 'in groups of three'],
  ['18 50 57 80 06 08 49 1', 'in pairs'],
])('« %s » is one: %s', (text) => {
  expect(hasSocialSecurityNumber(text)).toBe(true);
});

it.each([
  ['', 'nothing'],
  ['Un stage de 35 heures', 'a sentence'],
  ['50056940503239', 'a SIRET'],
  ['12345678200010', 'a SIRET that begins like a man'],
  ['500 569 405 03239', 'a SIRET in groups'],
  ['18 505 780 060 843', 'thousands'],
  ['06 12 34 56 78', 'a telephone number'],
  ['+33 6 12 34 56 78', 'an international one'],
  ['0033612345678', 'with its prefix'],
  ['03 21 00 11 22 / 03 21 00 11 23', 'two of them'],
  ['FR76 3000 6000 0112 3456 7890 189', 'an IBAN'],
  ['FR7630006000011234567890189', 'an IBAN in one piece'],
  ['3000 6000 0112 3456', 'a piece of it'],
  ['1234 5678 9012 3456', 'a bank card'],
  ['3017620422003', 'an article’s barcode'],
  ['9782070368228', 'a book’s'],
  ['1999999999999', 'a contract: no such month'],
  ['1850078006084', 'a contract: no month at all'],
  ['1769000000000', 'milliseconds'],
  ['04/01/2027 au 29/01/2027 : 7 h', 'a period'],
  ['2027-01-04 2027-01-29', 'dates'],
  ['12/05/2027 14:30:00', 'a moment'],
  ['RC-2026-0042', 'a policy'],
  ['RC1850578006084', 'a policy of letters and digits'],
  ['8a1b2c3d-1850-4785-8006-084360000000', 'an id'],
  ['1 85 05 78', 'a piece'],
  ['185 057 800 608 492', 'groups of three with a wrong key'],
  ['1 8 5 0 5 7 8 0 0 6 0 8 4 3', 'fourteen digits, one by one'],
  ['1 2 3 4 5 6 7 8 9 10 11 12 13 14 15', 'counting'],
  ['7 7 7 7 7 0 0 1 2 3 4 5 6', 'hours of days, one by one'],
])('« %s » is none: %s', (text) => {
  expect(hasSocialSecurityNumber(text)).toBe(false);
});

const digits = (count: number) =>
  fc.integer({ min: 1, max: 10 ** count - 1 }).map((n) => String(n).padStart(count, '0'));
const parts = fc.record({
  sex: fc.constantFrom('1', '2'),
  year: digits(2),
  month: fc.integer({ min: 1, max: 12 }).map((n) => String(n).padStart(2, '0')),
  department: fc.integer({ min: 1, max: 95 }).map((n) => String(n).padStart(2, '0')),
  commune: digits(3),
  order: digits(3),
});

it('finds any of them, however it is written and whatever stands around it', () => {
  const words = fc.constantFrom('', 'Bonjour, ', 'N° : ', '(', 'stage de 35 h, ');
  const between = fc.constantFrom('', ' ', '.', '-', '\u00A0');
  fc.assert(
    fc.property(parts, between, words, fc.boolean(), (given, separator, before, hasKey) => {
      const number = Object.values(given);
      const key = 97 - Number(BigInt(number.join('')) % 97n);
      const all = hasKey ? [...number, String(key).padStart(2, '0')] : number;
      expect(hasSocialSecurityNumber(`${before}${all.join(separator)}. Merci.`)).toBe(true);
    }),
  );
});

it('no number of another length is one, nor any SIRET', () => {
  fc.assert(
    fc.property(fc.constantFrom(9, 10, 11, 12, 14, 16, 20), fc.bigInt({ min: 0n }), (count, n) => {
      const text = String(n).padStart(count, '0').slice(0, count);
      expect(hasSocialSecurityNumber(text)).toBe(false);
    }),
  );
});

it('is not slowed down by long texts of digits', async () => {
  const long = '1 85 05 78 006 08x '.repeat(3000);
  const cpuMs = await cpuMsOf(() => {
    expect(hasSocialSecurityNumber(long)).toBe(false);
    expect(hasSocialSecurityNumber('1'.repeat(50_000))).toBe(false);
    expect(hasSocialSecurityNumber('1 '.repeat(50_000))).toBe(false);
  });
  expect(cpuMs).toBeLessThan(2000);
});
