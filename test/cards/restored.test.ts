import type { Language } from '../../bot/process/people';
import { newsCard } from '../../cards/news';
import { expectGoodCard, readable } from '../support/cards';
import { plainSpaces } from '../support/plainSpaces';
import { departmentViewOf } from '../support/views';

const interval = '2026-11-23T08:30:00Z/2026-11-23T16:05:00Z';
const told = (language: Language) =>
  newsCard(departmentViewOf([], { language }), 'restored', interval)!;

test('the managers read from when to when everything is to be done again', () => {
  const { card, summary } = told('fr');
  expectGoodCard(card);
  expect(plainSpaces(summary)).toBe(
    'Les données ont été restaurées telles qu’elles étaient le lundi 23 novembre 2026 à 9 h 30 : ' +
      'ce qui a été saisi ensuite est à refaire',
  );
  expect(plainSpaces(readable(card))).toContain(
    'entre le lundi 23 novembre 2026 à 9 h 30 et le lundi 23 novembre 2026 à 17 h 05',
  );
});

test('in English too', () => {
  const { card, summary } = told('en');
  expectGoodCard(card);
  expect(summary).toContain('as they were on Monday 23 November 2026 at 9:30');
});
