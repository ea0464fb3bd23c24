// Amounts in words, beside their figures.
import { moneyInWords } from '../../bot/texts/convention/values';
import { numberInWords } from '../../bot/texts/numberWords';

test.each([
  [0, 'zéro'],
  [16, 'seize'],
  [17, 'dix-sept'],
  [21, 'vingt et un'],
  [22, 'vingt-deux'],
  [61, 'soixante et un'],
  [70, 'soixante-dix'],
  [71, 'soixante et onze'],
  [77, 'soixante-dix-sept'],
  [80, 'quatre-vingts'],
  [81, 'quatre-vingt-un'],
  [91, 'quatre-vingt-onze'],
  [99, 'quatre-vingt-dix-neuf'],
  [100, 'cent'],
  [101, 'cent un'],
  [200, 'deux cents'],
  [201, 'deux cent un'],
  [280, 'deux cent quatre-vingts'],
  [1000, 'mille'],
  [1200, 'mille deux cents'],
  [80_000, 'quatre-vingt mille'],
  [200_000, 'deux cent mille'],
  [1_000_000, 'un million'],
  [200_000_000, 'deux cents millions'],
  [
    9_999_999_999,
    'neuf milliards neuf cent quatre-vingt-dix-neuf millions neuf cent quatre-vingt-dix-neuf mille neuf cent quatre-vingt-dix-neuf',
  ],
])('%i: %s', (n, words) => {
  expect(numberInWords(n, 'fr')).toBe(words);
});

test.each([
  [0, 'zero'],
  [21, 'twenty-one'],
  [105, 'one hundred and five'],
  [700, 'seven hundred'],
  [1_050, 'one thousand and fifty'],
  [12_345, 'twelve thousand three hundred and forty-five'],
])('%i: %s', (n, words) => {
  expect(numberInWords(n, 'en')).toBe(words);
});

test.each([
  [450, 'EUR', 'quatre euros et cinquante centimes'],
  [100, 'EUR', 'un euro'],
  [101, 'EUR', 'un euro et un centime'],
  [50, 'EUR', 'cinquante centimes'],
  [0, 'EUR', 'zéro euro'],
  [70_000, 'EUR', 'sept cents euros'],
  [100_000_000, 'EUR', 'un million d’euros'],
  [120_050, 'CHF', 'mille deux cents francs suisses et cinquante centièmes'],
  [1_500_000, 'JPY', 'quinze mille yens japonais'],
])('%i %s: %s', (cents, currency, words) => {
  expect(moneyInWords({ cents, currency }, 'fr')).toBe(words);
});

test('in English', () => {
  expect(moneyInWords({ cents: 450, currency: 'EUR' }, 'en')).toBe('four euros and fifty cents');
  expect(moneyInWords({ cents: 70_000, currency: 'CHF' }, 'en')).toBe('seven hundred Swiss francs');
});
