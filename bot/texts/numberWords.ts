/** Whole numbers in words, as contracts have them beside the figures. From 0 to 999 999 999 999. */
import type { Language } from '../process/people';

export function numberInWords(n: number, language: Language): string {
  return language === 'fr' ? french(n) : english(n);
}

const FRENCH = [
  ...[
    'zéro',
    'un',
    'deux',
    'trois',
    'quatre',
    'cinq',
    'six',
    'sept',
    'huit',
    'neuf',
    'dix',
    'onze',
  ],
  ...['douze', 'treize', 'quatorze', 'quinze', 'seize', 'dix-sept', 'dix-huit', 'dix-neuf'],
];
const FRENCH_TENS = ['', '', 'vingt', 'trente', 'quarante', 'cinquante', 'soixante'];

/** `plural`: nothing but « million » or the end follows, so that « cents » and « vingts » have an s. */
function french(n: number, plural = true): string {
  if (n < 100) return belowHundred(n, plural);
  const [size, name] = LARGE.fr.find(([least]) => n >= least)!;
  const [count, rest] = [Math.floor(n / size), n % size];
  const tail = rest === 0 ? '' : ` ${french(rest, plural)}`;
  if (size >= 1_000_000) return `${french(count)} ${name}${count > 1 ? 's' : ''}${tail}`;
  const head = count === 1 ? name : `${french(count, false)} ${name}`;
  const s = size === 100 && count > 1 && rest === 0 && plural ? 's' : '';
  return `${head}${s}${tail}`;
}

function belowHundred(n: number, plural: boolean): string {
  if (n < 20) return FRENCH[n]!;
  if (n >= 80) {
    return n === 80 ? `quatre-vingt${plural ? 's' : ''}` : `quatre-vingt-${FRENCH[n - 80]}`;
  }
  const tens = n >= 60 ? 6 : Math.floor(n / 10);
  const rest = n - tens * 10;
  const name = FRENCH_TENS[tens]!;
  if (rest === 0) return name;
  return rest === 1 || rest === 11 ? `${name} et ${FRENCH[rest]}` : `${name}-${FRENCH[rest]}`;
}

const ENGLISH = [
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
  ...['eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen'],
  'nineteen',
];
const ENGLISH_TENS = [
  ...['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'],
];

function english(n: number): string {
  if (n < 20) return ENGLISH[n]!;
  if (n < 100) {
    const tens = ENGLISH_TENS[Math.floor(n / 10)]!;
    return n % 10 === 0 ? tens : `${tens}-${ENGLISH[n % 10]}`;
  }
  const [size, name] = LARGE.en.find(([least]) => n >= least)!;
  const rest = n % size;
  const head = `${english(Math.floor(n / size))} ${name}`;
  if (rest === 0) return head;
  return rest < 100 ? `${head} and ${english(rest)}` : `${head} ${english(rest)}`;
}

const LARGE: Record<Language, [number, string][]> = {
  fr: [
    [1_000_000_000, 'milliard'],
    [1_000_000, 'million'],
    [1_000, 'mille'],
    [100, 'cent'],
  ],
  en: [
    [1_000_000_000, 'billion'],
    [1_000_000, 'million'],
    [1_000, 'thousand'],
    [100, 'hundred'],
  ],
};
