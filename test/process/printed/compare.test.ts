import fc from 'fast-check';
import { officialLength } from '../../../bot/process/duration';
import { approvedValues } from '../../../bot/process/printed/approval';
import {
  comparePrint,
  type ApprovedValues,
  type Finding,
  type PrintedItem,
} from '../../../bot/process/printed/compare';
import { printedLines, type PrintedValues } from '../../pdf/printedPages';
import { internshipPrinted } from '../../support/situations';
import { viewOf } from '../../support/views';

// Approved: Léa Dubois at Decathlon Lens, 4 January to 28 May 2027, 35 hours a week, 4,50 € an hour.
const view = viewOf(internshipPrinted());
const approved = approvedValues(view);
const hours = approved.length!.minutes / 60;
const right = { total: `${hours} heures` };

function findingsOf(pages: string[][], values: ApprovedValues = approved): Finding[] {
  const comparison = comparePrint(pages, values);
  if (comparison.kind !== 'compared') throw new Error(comparison.kind);
  return comparison.findings;
}

/** What is said of one value of the printed page that was changed. */
function said(
  item: PrintedItem,
  changes: Partial<PrintedValues>,
  values: ApprovedValues = approved,
): string {
  const finding = findingsOf(printedLines({ ...right, ...changes }), values).find(
    (one) => one.item === item,
  );
  if (!finding) return 'not looked for';
  return finding.outcome === 'different' ? `different: ${finding.printed}` : finding.outcome;
}

test('everything that was approved is found', () => {
  const findings = findingsOf(printedLines(right));
  expect(findings.filter(({ outcome }) => outcome !== 'found')).toEqual([]);
  expect(findings).toHaveLength(13);
});

describe('the same, printed otherwise', () => {
  const length = officialLength(approved.length!.minutes);
  test.each<[PrintedItem, Partial<PrintedValues>]>([
    ['start', { start: '4 janvier 2027' }],
    ['start', { start: '04-01-2027' }],
    ['start', { start: '4.1.2027' }],
    ['start', { start: 'lundi 4 janvier 2027' }],
    ['start', { start: '04/01/\u200B2027' }],
    ['start', { start: '2027-01-04' }],
    ['start', { start: '4 JANVIER 2027', end: '28 MAI\n2027' }],
    ['start', { start: '4 janvier' }],
    ['end', { end: 'vendredi 28 mai 2027' }],
    ['weeklyHours', { weekly: '35 h' }],
    ['weeklyHours', { weekly: '35h00' }],
    ['weeklyHours', { weekly: '35,00\nheures' }],
    ['totalHours', { total: `${hours}h` }],
    ['totalHours', { total: `${hours},00 Heures` }],
    [
      'totalHours',
      { total: `${length.months} mois ${length.days} jour(s) ${length.hours} heures` },
    ],
    ['tutor', { tutor: 'PETIT Jean' }],
    ['tutor', { tutor: 'M. Jean\nPetit' }],
    ['tutor', { tutor: 'Nom : PETIT Prénom : Jean' }],
    ['signatory', { signatory: 'Leroy Anne, directrice' }],
    ['signatory', { signatory: 'Anne Leroy Directrice' }],
    ['gratification', { amount: '4,50 €' }],
    ['gratification', { amount: '4,5 euros brut de l’heure' }],
    ['gratification', { amount: '4.50 Euros' }],
    ['gratification', { amount: '4,50\u202F€ par heure' }],
    ['place', { place: '12, RUE DE LA GARE\n62300 LENS CEDEX' }],
    ['place', { place: '12 rue de la Gare, Bâtiment B, 62300 Lens' }],
    ['siret', { siret: '50056940503239' }],
    ['siret', { siret: '500.569.405 03239' }],
    ['student', { firstName: 'LEA', lastName: 'Dubois' }],
    ['subject', { subject: 'Analyse\ndes ventes' }],
    ['subject', { subject: 'Ana-\nlyse des ventes' }],
    ['subject', { subject: 'ANALYSE DES VENTES.' }],
    ['host', { host: 'DECATHLON LENS' }],
    ['referent', { referent: 'Mme Martin Claire' }],
  ])('%s: %j', (item, changes) => {
    expect(said(item, changes)).toBe('found');
  });
});

describe('something else stands beside the label', () => {
  test.each<[PrintedItem, Partial<PrintedValues>, string]>([
    ['start', { start: '11/01/2027' }, '11/01/2027'],
    ['end', { end: '30 juin 2027' }, '30 juin 2027'],
    ['weeklyHours', { weekly: '20 heures' }, '20 heures'],
    ['weeklyHours', { weekly: '35 h 30' }, '35 h 30'],
    ['totalHours', { total: '308 heures' }, '308 heures'],
    ['tutor', { tutor: 'Marie Vasseur' }, 'Marie Vasseur'],
    ['signatory', { signatory: 'M. Luc Renard' }, 'Luc Renard'],
    ['gratification', { amount: '4,35 € par heure' }, '4,35 € par heure'],
    ['gratification', { amount: '4,50 € par mois' }, '4,50 € par mois'],
    ['gratification', { amount: '4,50 € net par heure' }, '4,50 € net par heure'],
    ['place', { place: '14 rue du Port, 62000 Arras' }, '14 rue du Port, 62000 Arras'],
    ['subject', { subject: 'Refonte du site de vente' }, 'Refonte du site de vente'],
    ['siret', { siret: '732 829 320 00074' }, '732 829 320 00074'],
  ])('%s: %j', (item, changes, printed) => {
    expect(said(item, changes)).toMatch(new RegExp(`^different: (M\\. )?${printed}$`));
  });
});

describe('never found by accident', () => {
  test.each<[PrintedItem, string, Partial<PrintedValues>]>([
    ['start', 'the birth date', { start: '........', birth: '04/01/2027' }],
    ['end', 'the end of an interruption', { end: '........' }],
    ['weeklyHours', 'a rule of the law', { weekly: '.....' }],
    ['totalHours', 'nothing', { total: '.......' }],
    ['tutor', 'the same person signs', { tutor: '......', signatory: 'Jean Petit' }],
    ['tutor', 'a longer first name', { tutor: 'Jean-Jean Petit-Jean' }],
    ['tutor', 'a second surname', { tutor: 'Jean Petit Lefebvre' }],
    ['tutor', 'a first name before', { tutor: 'Paul Jean Petit' }],
    ['signatory', 'the tutor of the same name', { signatory: '.....', tutor: 'Anne Leroy' }],
    ['gratification', 'the minimum of the law', { amount: '.....' }],
    [
      'place',
      'another number in the street',
      { place: '', hostAddress: '112 rue de la Gare, 62300 Lens' },
    ],
    ['place', 'another town', { place: '', hostAddress: '12 rue de la Gare, 62000 Arras' }],
    ['place', 'between two numbers', { place: '', hostAddress: '2-12 rue de la Gare, 62300 Lens' }],
    ['subject', 'it goes on', { subject: 'Analyse des ventes du rayon cycles' }],
    ['subject', 'it goes on in the next line', { subject: 'Analyse des ventes\nde vélos' }],
    ['host', 'a longer name', { host: 'Decathlon Lens Nord' }],
    ['siret', 'one digit less', { siret: '500 569 405 0323' }],
    ['siret', 'one digit more', { siret: '500 569 405 03239 1' }],
  ])('%s: %s', (item, _why, changes) => {
    expect(said(item, changes)).not.toBe('found');
  });

  test('an approved amount that is the minimum of the law, where another is agreed', () => {
    const minimum = { ...approved, gratification: { ...approved.gratification!, cents: 435 } };
    expect(said('gratification', {}, minimum)).toMatch(/^different: 4.50 €/);
    expect(said('gratification', { amount: '....' }, minimum)).toBe('missing');
  });

  test('heads of columns with the names under them', () => {
    const pages = printedLines({ ...right, tutor: '.....', signatory: '.....' });
    pages.push(['Le signataire', 'Le tuteur', 'Jean Petit', 'Anne Leroy']);
    const found = findingsOf(pages).filter(({ item }) => item === 'tutor' || item === 'signatory');
    expect(found.map(({ outcome }) => outcome)).toEqual(['missing', 'missing']);
  });
});

describe('no gratification', () => {
  const unpaid: ApprovedValues = { ...approved, gratification: null };
  test.each<[string, string]>([
    ['0 €', 'found'],
    ['4,50 € par heure', 'different: 4,50 € par heure'],
    ['......', 'missing'],
    ['zéro : le stage ne donne lieu à aucune gratification', 'found'],
  ])('%s: %s', (amount, expected) => {
    expect(said('gratification', { amount }, unpaid)).toBe(expected);
  });

  test('printed, where one was approved', () => {
    expect(said('gratification', { amount: 'rien : sans gratification' })).toBe(
      'different: sans gratification',
    );
  });
});

describe('which paper it is', () => {
  const kindOf = (pages: string[][]) => comparePrint(pages, approved).kind;

  test('no convention', () => {
    expect(kindOf([['Facture n° 12', 'Total : 35 €', 'Le stagiaire est bien arrivé']])).toBe(
      'notAConvention',
    );
    expect(kindOf([])).toBe('notAConvention');
  });

  test('another student’s', () => {
    const other = printedLines({ ...right, firstName: 'Hugo', lastName: 'Bernard' });
    expect(kindOf(other)).toBe('otherStudent');
    // With this student's number it is theirs, under another name.
    other.push(['Numéro d’étudiant : 20260001']);
    expect(kindOf(other)).toBe('compared');
  });

  test('our own draft', () => {
    expect(kindOf([...printedLines(right), ['PROJET – NE PAS SIGNER']])).toBe('draft');
  });
});

describe('whatever stands around', () => {
  const digits = fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 5, maxLength: 5 });
  const phone = digits.map((pairs) => pairs.map((pair) => String(pair).padStart(2, '0')).join(' '));
  const noise = fc.oneof(
    phone.map((number) => `Tél : ${number}`),
    fc
      .date({ min: new Date('1990-01-01'), max: new Date('2029-12-31'), noInvalidDate: true })
      .map((day) => `Né(e) le ${day.toISOString().slice(0, 10).split('-').reverse().join('/')}`),
    fc.constantFrom(
      ...['Né(e) le 04/01/2027', 'Assurance valable du 04/01/2027 au 28/05/2027', '35 rue de Lens'],
      ...[
        'Tél : 04 50 35 00 04',
        'La gratification est d’au moins 4,50 € par heure',
        '62035 Arras',
      ],
      ...['Le directeur : Jean Petit', 'Le signataire du bail', 'Jean', 'Petit, Lens', '12 rue'],
      ...['Durée maximale : 35 heures par semaine', 'Code 500 569 405', 'Analyse', 'des ventes'],
    ),
  );
  const blank: Partial<PrintedValues> = {
    ...{ start: '....', end: '....', total: '....', weekly: '....', amount: '....', siret: '....' },
    ...{ tutor: '....', signatory: '....', place: '....', hostAddress: '....', subject: '....' },
    ...{ host: '....', referent: '....' },
  };

  test('what is not printed is never found', () => {
    fc.assert(
      fc.property(fc.array(noise, { maxLength: 12 }), (lines) => {
        const findings = findingsOf([...printedLines(blank), lines]);
        const found = findings.filter(({ outcome }) => outcome === 'found');
        expect(found.map(({ item }) => item)).toEqual(['student']);
      }),
      { numRuns: 150 },
    );
  });

  test('what is printed is found, or not sure: never said to differ', () => {
    fc.assert(
      fc.property(fc.array(noise, { maxLength: 6 }), fc.nat(40), (lines, at) => {
        const all = printedLines(right).flat();
        // Not between a label and its value, and not where somebody's part begins.
        const place = 1 + (at % 3);
        const findings = findingsOf([[...all.slice(0, place), ...lines, ...all.slice(place)]]);
        expect(findings.filter(({ outcome }) => outcome === 'different')).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('any two days, and only these', () => {
    const day = fc.integer({ min: 0, max: 700 }).map((count) => {
      return new Date(Date.UTC(2026, 8, 1) + count * 86_400_000).toISOString().slice(0, 10);
    });
    const asPrinted = (iso: string) => iso.split('-').reverse().join('/');
    fc.assert(
      fc.property(day, day, day, (start, end, other) => {
        const dates = { start, end };
        const pages = printedLines({ ...right, start: asPrinted(start), end: asPrinted(other) });
        const [first, last] = ['start', 'end'].map((item) =>
          findingsOf(pages, { ...approved, dates }).find((one) => one.item === item),
        );
        expect(first!.outcome).toBe('found');
        expect(last!.outcome).toBe(end === other ? 'found' : 'different');
      }),
      { numRuns: 200 },
    );
  });
});
