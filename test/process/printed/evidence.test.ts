// What is shown beside an approved value: the words of the paper, verbatim.
import { approvedValues } from '../../../bot/process/printed/approval';
import { comparePrint, outcomesOf, type Finding } from '../../../bot/process/printed/compare';
import { printedLines } from '../../pdf/printedPages';
import { internshipPrinted } from '../../support/situations';
import { viewOf } from '../../support/views';
import { longPages } from './longPages';

const approved = approvedValues(viewOf(internshipPrinted()));
const hours = approved.length!.minutes / 60;

function findingsOf(pages: string[][]): Finding[] {
  const comparison = comparePrint(pages, approved);
  return comparison.kind === 'compared' ? comparison.findings : [];
}

const shown = (findings: readonly Finding[]) =>
  Object.fromEntries(
    findings.map((one) => [one.item, one.outcome === 'missing' ? null : one.printed]),
  );

test('each found value with its label', () => {
  expect(shown(findingsOf(printedLines({ total: `${hours} heures` })))).toEqual({
    student: '3 - LE STAGIAIRE Nom : DUBOIS Prénom : Léa',
    start: 'Dates de stage : du 04/01/2027 au 28/05/2027',
    end: 'Dates de stage : du 04/01/2027 au 28/05/2027',
    weeklyHours:
      'La durée hebdomadaire de présence du stagiaire dans l’organisme d’accueil sera de 35.00 heures sur la base d’un temps complet',
    totalHours: `Représentant une durée totale de ${hours} heures`,
    tutor: 'Nom et prénom du tuteur de stage : Jean PETIT',
    signatory: 'Représenté par (nom du signataire de la convention) : Mme Anne LEROY',
    gratification: 'LE MONTANT DE LA GRATIFICATION est fixé à 4.50 € Brut par heure',
    place:
      'Lieu du stage (si différent de l’adresse de l’organisme) : 12 rue de la Gare, 62300 Lens',
    subject: 'SUJET DE STAGE : Analyse des ventes',
    host: 'Nom : Decathlon Lens',
    siret: 'N° SIRET : 500 569 405 03239',
    referent: 'Nom et prénom de l’enseignant référent : Claire MARTIN',
  });
});

test('a doubtful clause is shown whole', () => {
  const pages = printedLines({ total: `${hours} heures`, tutor: 'Jean PETIT (parti en mars)' });
  expect(shown(findingsOf(pages)).tutor).toBe(
    'Nom et prénom du tuteur de stage : Jean PETIT (parti en mars)',
  );
});

test.each([40, 90, 1000])('never long, and always words of the paper: %d', (width) => {
  const pages = longPages({ total: hours, width });
  const paper = pages.flat().join(' ').replace(/\s+/g, ' ');
  for (const printed of Object.values(shown(findingsOf(pages)))) {
    expect(printed!.length).toBeLessThanOrEqual(160);
    expect(paper).toContain(printed!.replace(/^…|…$/g, ''));
  }
});

test('only the outcomes are kept', () => {
  const outcomes = outcomesOf(findingsOf(printedLines({ total: `${hours} heures` })));
  expect(new Set(Object.values(outcomes))).toEqual(new Set(['found']));
});
