// What a comparison may cost, whatever the text is: a file from outside is compared in the bot itself.
import { approvedValues } from '../../../bot/process/printed/approval';
import {
  comparePrint,
  isConventionText,
  MOST_COMPARED,
} from '../../../bot/process/printed/compare';
import { printedLines } from '../../pdf/printedPages';
import { internshipPrinted } from '../../support/situations';
import { viewOf } from '../../support/views';

const approved = approvedValues(viewOf(internshipPrinted()));
const HEAD = ['CONVENTION DE STAGE', 'Article 1', 'Le stagiaire'];

/** As many times as fit. */
const filled = (text: string) => {
  const count = Math.floor((MOST_COMPARED - 100) / (text.length + 1));
  return [[...HEAD, ...Array.from({ length: count }, () => text)]];
};

/** Generous: the machines of tests are slow. A page of a convention takes a few milliseconds. */
const MOST_MS = 2_500;

test.each([
  'a',
  '1',
  '1 2 3 4',
  '12 345 678 901 234',
  'mille cent vingt et un',
  'vingt-vingt-vingt-vingt-vingt-vingt-vingt',
  'du 4 janvier au',
  'Jean Petit',
  'Petit Jean Petit Jean Petit Jean',
  'Tuteur : ',
  'tuteur signataire enseignant stagiaire',
  '4,50 € 4,50 € 4,50 €',
  'gratification',
  'Gratification : 4,50',
  '12 rue de la Gare 12 rue de la Gare',
  '62300 Lens',
  'Analyse des Analyse des',
  'Sujet : Analyse des ventes',
  'semaine 35 heures semaine',
  'Durée totale : 1 mois 1 jour',
  'le de la du des le de la du des',
  'a-',
  '(((((((((((((((((((((((((((((((((((((((((((((((',
  '. . . . . . . . . . . . . . . . . . . . . . . .',
  '€€€€€€€€€€€€€€€€€€€€€€€€€€€',
  'é́́́́́́́́́́́́́́́́',
  printedLines().flat().join(' '),
])('bounded: %s', (text) => {
  for (const pages of [filled(text), [[...HEAD, filled(text)[0]!.join(' ')]]]) {
    const before = process.cpuUsage();
    comparePrint(pages, approved);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000).toBeLessThan(MOST_MS);
  }
});

// What is normalised: marks that follow each other are sorted, and some letters become eighteen.
test.each(['\u0301\u0323', '\uFF9E\u0323', 'a\u0301\u0323\u0327', '\uFDFA'])(
  'bounded without a space: %j',
  (text) => {
    const pages = [[...HEAD, text.repeat((MOST_COMPARED - 100) / text.length)]];
    const before = process.cpuUsage();
    isConventionText(pages);
    comparePrint(pages, approved);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000).toBeLessThan(MOST_MS / 5);
  },
);

test('what becomes long is not compared either', () => {
  const pages = [[...HEAD, '\uFDFA'.repeat(MOST_COMPARED / 10)]];
  expect(comparePrint(pages, approved)).toEqual({ kind: 'tooLong' });
});

test('more is not compared', () => {
  const pages = [[...HEAD, 'a '.repeat(MOST_COMPARED / 2)]];
  expect(comparePrint(pages, approved)).toEqual({ kind: 'tooLong' });
});
