import {
  dateInWords,
  hoursAndMinutes,
  hoursInWords,
  listInWords,
  momentInWords,
  moneyPerHour,
  shortDate,
  since,
  withinSentence,
} from '../../bot/texts/format';
import { say } from '../../bot/texts/typography';
import { artois } from '../support/university';

const plain = (words: string) => words.replaceAll('\u00A0', ' ');

test.each([
  ['2027-01-04', 'lundi 4 janvier 2027', 'Monday 4 January 2027'],
  ['2027-01-01', 'vendredi 1er janvier 2027', 'Friday 1 January 2027'],
  ['2028-02-29', 'mardi 29 février 2028', 'Tuesday 29 February 2028'],
  ['demain', 'demain', 'demain'],
])('%s is « %s » or “%s”', (date, fr, en) => {
  expect(dateInWords(date, 'fr')).toBe(fr);
  expect(dateInWords(date, 'en')).toBe(en);
});

test('a short date has no year', () => {
  expect(shortDate('2027-01-01', 'fr')).toBe('1er janvier');
  expect(shortDate('2027-01-04', 'en')).toBe('4 January');
});

test('a moment is in the university’s time zone, summer and winter', () => {
  const said = (at: string) => plain(momentInWords(at, 'fr', artois));
  expect(said('2027-01-04T08:05:00Z')).toBe('lundi 4 janvier 2027 à 9 h 05');
  expect(said('2027-06-30T22:00:00Z')).toBe('jeudi 1er juillet 2027 à 0 h');
  expect(momentInWords('2027-01-04T08:05:00Z', 'en', artois)).toBe('Monday 4 January 2027 at 9:05');
});

test.each([
  [896 * 60, '896 h (5 mois et 18 jours)', '896 h (5 months and 18 days)'],
  [924 * 60, '924 h (6 mois)', '924 h (6 months)'],
  [161 * 60 + 48, '161 h 48 (1 mois et 1 jour)', '161 h 48 min (1 month and 1 day)'],
  [10 * 60, '10 h (1 jour et 3 heures)', '10 h (1 day and 3 hours)'],
  [0, '0 h', '0 h'],
])('%d minutes are « %s »', (minutes, fr, en) => {
  expect(plain(hoursInWords(minutes, 'fr'))).toBe(fr);
  expect(plain(hoursInWords(minutes, 'en'))).toBe(en);
});

test('hours, money and lists', () => {
  expect(plain(hoursAndMinutes(37.5 * 60, 'fr'))).toBe('37 h 30');
  expect(plain(moneyPerHour(450, 'fr'))).toBe('4,50 € par heure');
  expect(moneyPerHour(450, 'en')).toBe('€4.50 per hour');
  expect(listInWords(['le tuteur', 'l’université'], 'fr')).toBe('le tuteur et l’université');
});

test.each([
  ['2026-12-11T07:00:00Z', 'depuis ce matin', 'since this morning'],
  ['2026-12-11T13:00:00Z', 'depuis cet après-midi', 'since this afternoon'],
  ['2026-12-10T22:30:00Z', 'depuis hier', 'since yesterday'],
  ['2026-12-09T08:00:00Z', 'depuis 2 jours', 'for 2 days'],
])('%s is %s, counted in days of the university', (at, fr, en) => {
  const now = '2026-12-11T14:00:00Z';
  expect(since(at, now, { language: 'fr', university: artois })).toBe(fr);
  expect(since(at, now, { language: 'en', university: artois })).toBe(en);
});

test('only the sentence is typeset, never what people wrote', () => {
  expect(say`Motif : ${'a : b ?'} !`).toBe('Motif\u00A0: a : b ?\u00A0!');
  expect(say`« ${'oui'} »`).toBe('«\u00A0oui\u00A0»');
});

test.each([
  ['Emma Wilson', 'le stage d’Emma Wilson'],
  ['Élodie', 'le stage d’Élodie'],
  ['Yves', 'le stage d’Yves'],
  ['Yasmine', 'le stage de Yasmine'],
  ['Léa', 'le stage de Léa'],
])('« de » before %s', (name, words) => {
  expect(say`le stage de ${name}`).toBe(words);
});

test.each([
  ['Responsable de rayon', 'responsable de rayon'],
  ['Élue', 'élue'],
  ['DRH', 'DRH'],
  ['SIRET', 'SIRET'],
  ['directrice', 'directrice'],
])('%s within a sentence', (words, expected) => {
  expect(withinSentence(words, 'fr')).toBe(expected);
});
