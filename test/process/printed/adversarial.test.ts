// A paper on which all that was approved stands, and one line more that says otherwise: the value that
// it is about is not « found » any more. One line of these tables is one such text; « / » parts lines.
import fc from 'fast-check';
import { approvedValues } from '../../../bot/process/printed/approval';
import {
  comparePrint,
  type ApprovedValues,
  type PrintedItem,
} from '../../../bot/process/printed/compare';
import { printedLines, type PrintedValues } from '../../pdf/printedPages';
import { internshipPrinted } from '../../support/situations';
import { viewOf } from '../../support/views';
import { longPages } from './longPages';

// Approved: Léa Dubois at Decathlon Lens, 4 January to 28 May 2027, 35 hours a week, 4,50 € an hour.
const approved = approvedValues(viewOf(internshipPrinted()));
const LENGTH = approved.length!.minutes / 60;
const total = `${LENGTH} heures`;

function outcomeOf(
  item: PrintedItem,
  pages: string[][],
  values: ApprovedValues = approved,
): string | undefined {
  const comparison = comparePrint(pages, values);
  if (comparison.kind !== 'compared') return comparison.kind;
  return comparison.findings.find((one) => one.item === item)?.outcome;
}

/** In a part of its own, behind everything, and before the title as well. */
function withText(text: string): string[][][] {
  const lines = text.split(/ \/ |(?<=-)\//);
  const pages = printedLines({ total });
  return [
    [...pages, ['Annexe', ...lines, 'Fait à Arras']],
    [['Annexe', ...lines, ''], ...pages],
    [...longPages({ total: LENGTH, width: 90 }), ['Annexe', ...lines]],
  ];
}

const rows = (texts: string) =>
  texts
    .trim()
    .split('\n')
    .map((line) => line.trim());

function neverFound(item: PrintedItem, texts: string): void {
  test.each(rows(texts))(`${item}: %s`, (text) => {
    for (const pages of withText(text)) expect(outcomeOf(item, pages)).not.toBe('found');
  });
}

test('without another line, all is found', () => {
  for (const pages of withText('Lu et approuvé')) {
    const comparison = comparePrint(pages, approved);
    const findings = comparison.kind === 'compared' ? comparison.findings : [];
    expect(findings).toHaveLength(13);
    expect(findings.filter(({ outcome }) => outcome !== 'found')).toEqual([]);
  }
});

describe('days', () => {
  neverFound(
    'start',
    `
    Date de début : 05/01/2027
    Date de début du stage : 5 janvier 2027
    DATE DE DÉBUT : 05.01.2027
    Début : 05-01-2027
    Début du stage : 2027-01-05
    Premier jour : mardi 5 janvier 2027
    Date d’arrivée : 11/01/2027
    Le stage commence le 11 janvier 2027.
    Le stage débute le lundi 11 janvier 2027
    Le stage commencera le 11 janvier deux mille vingt-sept
    Le stage débutera le onze janvier 2027
    Dates : du 5 janvier au 28 mai 2027
    Période de stage : 05/01/2027 - 28/05/2027
    Période : du 05/01/2027 au 28/05/2027
    Le stage se déroulera du 5 janvier 2027 au 28 mai 2027
    du 05/01/2027 / au 28/05/2027
    du 5 jan-/vier 2027 au 28 mai 2027
    Start date: January 11, 2027
    Avenant : le début du stage est reporté au 11/01/2027
    Le stage est avancé au 28/12/2026
    Date de début / 11/01/2027
    Dates du stage / du 11/01/2027 au 28/05/2027
    Date de début : 11/01/27
    Date de début du stage : à définir
    `,
  );
  neverFound(
    'end',
    `
    Date de fin : 30/06/2027
    Fin du stage : 30 juin 2027
    Fin : 30/06/27
    Dernier jour : mercredi 30 juin 2027
    Date de départ : 30/06/2027
    Le stage prend fin le 30 juin 2027
    Le stage se termine le trente juin 2027
    Le stage est prolongé jusqu’au 30/06/2027
    Prolongation : jusqu’au 30 juin 2027
    Avenant : fin reportée au 30/06/2027
    Dates de stage : du 04/01/2027 au 30/06/2027
    Stage du 4 janvier au 30 juin 2027
    du 04/01/2027 au 30/06/2027
    entre le 4 janvier 2027 et le 30 juin 2027
    End date: June 30, 2027
    from January 4, 2027 to June 30, 2027
    Date de fin / 30/06/2027
    Attestation d’assurance : oui / Date de fin : 30/06/2027
    Assurance : oui Date de fin du stage : 30/06/2027
    Date de fin du stage : voir avenant
    Période de stage : 04/01/2027 – 30/06/2027
    `,
  );
});

describe('hours', () => {
  neverFound(
    'weeklyHours',
    `
    Durée hebdomadaire : 39 heures
    Durée hebdomadaire de présence : 39h
    Horaire hebdomadaire : 39 h 00
    Temps de travail hebdomadaire : 20 h
    Nombre d’heures par semaine : 39
    Nombre d’heures hebdomadaires : 35 à 39
    Nombre d’heures par semaine : 35/39
    Le stagiaire est présent 39 heures par semaine.
    Le stagiaire est présent trente-neuf heures par semaine.
    Présence : 39 h/semaine
    Présence : 39h/sem.
    Rythme : 39 h hebdo
    Une semaine de 39 heures
    Semaine type : 39 h
    8 heures par jour, 5 jours par semaine
    7 h par jour, six jours par semaine
    Weekly hours: 40
    40 hours a week
    39 heu-/res par semaine
    Durée hebdomadaire : variable
    35 h 30 par semaine
    35,5 heures par semaine
    à raison de 17 h 30 chaque semaine
    `,
  );
  neverFound(
    'totalHours',
    `
    Durée totale : 600 heures
    Durée totale du stage : 600 h
    Durée totale prévue : 3 mois
    Durée totale : 3 mois 14 jours
    Durée du stage : 12 mois
    Durée du stage : deux mois
    Nombre total d’heures : 600
    Total des heures : 600,00
    Durée effective du stage : 600 heures
    Total number of hours: 600
    Total duration: 3 months
    Heures de présence prévues / 600 h
    Représentant une durée totale de 1 200 heures
    Représentant une durée totale de 1 200 heures
    Représentant une durée totale de six cents heures
    Le stage compte 600 heures.
    soit 600 heures de présence
    Durée totale : à compléter
    Durée totale : ${total} (3 mois)
    Durée totale = 600 h
    `,
  );
});

describe('people', () => {
  neverFound(
    'tutor',
    `
    Tuteur de stage : Hugo Bernard
    Tuteur : M. Hugo BERNARD
    Tutrice de stage : Mme Nadia Benali
    Nom et prénom du tuteur de stage : BERNARD Hugo
    Tuteur professionnel : Nom : BERNARD Prénom : Hugo
    Tuteur de stage : hugo bernard
    Tuteur de stage : M. Bernard
    Tuteur de stage : à désigner
    Tuteur : Jean Petit-Lefebvre
    Tuteur : Jean-Marc Petit
    Tuteur : Jean Petit (remplacé)
    Tuteur : Hugo Ber-/nard
    Maître de stage : Hugo Bernard
    Encadrant : Hugo Bernard
    Tutor: Hugo Bernard
    Tuteur de stage / Hugo Bernard
    Tuteur de stage - Hugo Bernard
    Ancien tuteur : Jean Petit
    Hugo Bernard, tuteur de stage
    Responsable du stagiaire : Hugo Bernard
    Le tuteur sera M. Hugo Bernard.
    Le tuteur de stage est Hugo Bernard, chef de rayon.
    TUTEUR DE STAGE : HUGO BERNARD
    `,
  );
  neverFound(
    'signatory',
    `
    Organisme d’accueil représenté par : Hugo Bernard
    L’organisme d’accueil / Représenté par : M. Hugo BERNARD
    ORGANISME D’ACCUEIL / Représenté par (nom du signataire de la convention) : Hugo Bernard
    Signataire de la convention : Hugo Bernard
    Signataire : Hugo Bernard
    Signataire : BERNARD Hugo
    Signataire : hugo bernard
    Signataire : à désigner
    Signataire / Hugo Bernard
    Nom du signataire : Hugo Bernard
    Signatory: Hugo Bernard
    Host organisation represented by: Hugo Bernard
    Signataire : Anne-Marie Leroy
    Signataire : Anne Leroy Martin
    Signataire : Anne Leroy (par intérim)
    Hugo Bernard, signataire de la convention
    Organisme d’accueil représenté par / Hugo Bernard
    `,
  );
  neverFound(
    'referent',
    `
    Enseignant référent : Marc Petit
    Enseignante référente : Mme Nadia Benali
    Nom et prénom de l’enseignant référent : PETIT Marc
    Référent : Marc Petit
    Référent pédagogique : Marc Petit
    Tuteur pédagogique : Marc Petit
    Enseignant référent : marc petit
    Enseignant référent : M. Petit
    Enseignant référent : à désigner
    Enseignant référent / Marc Petit
    Enseignant référent : Claire Martin-Dupont
    Enseignant référent : Marie-Claire Martin
    Enseignant : Marc Petit
    Academic supervisor: Marc Petit
    Enseignant référent : Claire Martin, remplacée par Marc Petit
    Marc Petit, enseignant référent
    ENSEIGNANT RÉFÉRENT : PETIT MARC
    `,
  );
  neverFound(
    'student',
    `
    Stagiaire : Hugo Bernard
    Nom du stagiaire : BERNARD Hugo
    Étudiant : Hugo Bernard
    Étudiante : BERNARD Nadia
    LE STAGIAIRE / Nom : BERNARD Prénom : Hugo
    Le stagiaire : M. Hugo Bernard
    Stagiaire : hugo bernard
    Student: Hugo Bernard
    Intern: Hugo Bernard
    Stagiaire / Hugo Bernard
    Stagiaire : Léa Dubois-Martin
    `,
  );
});

describe('the place', () => {
  neverFound(
    'place',
    `
    Lieu du stage : 3 rue Haute, 59000 Lille
    Lieu de stage : 3 rue Haute / 59000 Lille
    Lieu d’exécution : 3 rue Haute, 59000 Lille
    Lieu de travail : 3 rue Haute, 59000 Lille
    Site : 3 rue Haute, 59000 Lille
    Adresse du stage : 3 rue Haute, 62300 Lens
    Lieu du stage : 14 rue de la Gare, 62300 Lens
    Lieu du stage : 12 bis rue de la Gare, 62300 Lens
    Lieu du stage : 12 rue de la Gare, 62300 Lens Nord
    Lieu du stage : 12 rue de la Gare Neuve, 62300 Lens
    Lieu du stage : 112 rue de la Gare, 62300 Lens
    Lieu du stage : 12 rue de la Gare, 62000 Arras
    Lieu du stage : Télétravail
    Lieu du stage : 10 Downing Street, London SW1A 2AA
    Lieu du stage / 3 rue Haute, 59000 Lille
    Le stage a lieu au 3 rue Haute, 59000 Lille.
    Le stagiaire est accueilli au 3 rue Haute à 59 000 Lille
    Bureau : 3 rue Haute – 59000 Lille
    Place of the internship: 3 High Street, London
    Lieu : 3 rue Haute, 59000 Lille
    Lieu du stage : 3 rue Haute puis 12 rue de la Gare, 62300 Lens
    `,
  );
});

describe('the subject and the host', () => {
  neverFound(
    'subject',
    `
    Sujet de stage : Tri du courrier
    Sujet : Tri du courrier
    SUJET DU STAGE : TRI DU COURRIER
    Sujet / Tri du courrier
    Thème du stage : Tri du courrier
    Intitulé du stage : Tri du courrier
    Objet du stage : Tri du courrier
    Titre du stage : Tri du courrier
    Mission du stage : Tri du courrier
    Subject: Sorting mail
    Sujet : Analyse des ventes et tri du courrier
    Sujet : Analyse des ventes. Tri du courrier
    Sujet : Analyse des ventes / et tri du courrier
    Sujet : Analyse des ventes / Tri du courrier
    Sujet : Tri du courrier, puis analyse des ventes
    Sujet : Analyse des ven-/deurs
    Sujet : Confidentiel
    Sujet : analyse
    Sujet de stage : à définir
    « Sujet » : Tri du courrier
    `,
  );
  neverFound(
    'host',
    `
    Raison sociale : Autre SARL
    Nom de l’entreprise : Autre SARL
    Nom de l’organisme d’accueil : Autre SARL
    Dénomination sociale : Autre SARL
    Dénomination : Autre SARL
    Société : Autre SARL
    Entreprise : Autre SARL
    Organisme d’accueil : Autre SARL
    L’organisme d’accueil : Autre SARL
    Entreprise d’accueil : Autre SARL
    Host organisation: Other Ltd
    Company name: Other Ltd
    Raison sociale / Autre SARL
    Raison sociale : Decathlon Lens Nord
    Raison sociale : Decathlon
    Raison sociale : Decathlon Lens-Sud
    2. L’ORGANISME D’ACCUEIL / Nom : Autre SARL
    L’organisme d’accueil / Nom / Autre SARL
    `,
  );
});

describe('the SIRET', () => {
  neverFound(
    'siret',
    `
    SIRET : 732 829 320 00074
    SIRET : 73282932000074
    SIRET : 732 829 320 00074
    SIRET : 732.829.320.00074
    SIRET : 732-829-320-00074
    N° SIRET : 732 829 320 / 00074
    SIRET : 732 829 320 000-/74
    SIRET / 732 829 320 00074
    Numéro SIRET de l’établissement d’accueil : 732 829 320 00074
    SIRET (siège) : 732 829 320 00074
    SIRET : 500 569 405 0323
    SIRET : 500 569 405 032391
    SIRET : 500 569 405 03238
    Établissement 732 829 320 00074
    732 829 320 00074
    SIREN : 732 829 320
    Siret n° 732 829 320 00074
    siret: 73282932000074
    `,
  );
});

describe('the gratification', () => {
  neverFound(
    'gratification',
    `
    Montant de la gratification : 5 € par heure
    Montant de la gratification : 4,50 € par mois
    Montant de la gratification : 4,50 € net par heure
    Montant de la gratification : 4,50 $ par heure
    Montant de la gratification : 4,50 CHF par heure
    Montant de la gratification : 4,50 € par trimestre
    Montant de la gratification : 4,50 €/prestation
    Montant de la gratification : 4,50 € à 6 €
    Montant de la gratification : 600
    Montant de la gratification : selon barème
    Montant de la gratification : 30 % du SMIC
    Gratification : six cents euros par mois
    Gratification : cinq euros et cinquante centimes par heure
    Gratification mensuelle : 600 €
    Gratification : 1 200 € par mois
    Gratification : 1 200 € par mois
    Gratification : 1 200,00 € par mois
    Gratification : € 600 par mois
    Gratification : EUR 600 par mois
    Gratification : 0 €
    Gratification : néant
    Gratification : aucune
    Aucune gratification n’est versée.
    Le stage n’est pas gratifié.
    Le stagiaire perçoit 600 euros par mois.
    Une gratification de 600 € par mois est versée.
    La gratification est fixée à 6 / 00 € par mois
    La gratification s’élève à 600 € par mois
    Indemnité de stage : 600 € par mois
    Allowance: 600 EUR per month
    Le stagiaire reçoit au moins 600 € par mois.
    Le stagiaire perçoit 600 eu-/ros par mois.
    k€ 1,2 par mois
    `,
  );
});

describe('a line beside which another value is said', () => {
  const day = fc
    .integer({ min: 1, max: 900 })
    .map((count) => new Date(Date.UTC(2026, 0, 1) + count * 86_400_000).toISOString().slice(0, 10))
    .filter((iso) => iso !== approved.dates!.start && iso !== approved.dates!.end)
    .map((iso) => iso.split('-').reverse().join('/'));
  const hours = fc.integer({ min: 2, max: 48 }).filter((count) => count !== 35);
  const cents = fc.integer({ min: 1, max: 3_000 }).filter((count) => count !== 450);
  const euros = cents.map((count) => (count / 100).toFixed(2).replace('.', ','));
  const person = fc
    .tuple(
      fc.constantFrom('Hugo', 'Nadia', 'Jean', 'Anne', 'Claire', 'Léa'),
      fc.constantFrom('Bernard', 'Benali', 'Garnier', 'Rousseau'),
    )
    .map((parts) => parts.join(' '));
  const line = fc.oneof(
    fc.tuple(
      fc.constant('start' as const),
      day.map((at) => `Date de début du stage : ${at}`),
    ),
    fc.tuple(
      fc.constant('end' as const),
      day.map((at) => `Date de fin : ${at}`),
    ),
    fc.tuple(
      fc.constant('start' as const),
      day.map((at) => `Dates de stage : du ${at} au 28/05/2027`),
    ),
    fc.tuple(
      fc.constant('weeklyHours' as const),
      hours.map((h) => `Durée hebdomadaire : ${h} h`),
    ),
    fc.tuple(
      fc.constant('totalHours' as const),
      hours.map((h) => `Durée totale : ${h * 7} heures`),
    ),
    fc.tuple(
      fc.constant('tutor' as const),
      person.map((name) => `Tuteur de stage : ${name}`),
    ),
    fc.tuple(
      fc.constant('referent' as const),
      person.map((name) => `Enseignant référent : ${name}`),
    ),
    fc.tuple(
      fc.constant('signatory' as const),
      person.map((name) => `Signataire : ${name}`),
    ),
    fc.tuple(
      fc.constant('student' as const),
      person.map((name) => `Stagiaire : ${name}`),
    ),
    fc.tuple(
      fc.constant('gratification' as const),
      euros.map((amount) => `Montant de la gratification : ${amount} € par heure`),
    ),
    fc.tuple(
      fc.constant('place' as const),
      hours.map((number) => `Lieu du stage : ${number} rue Haute, 59000 Lille`),
    ),
    fc.tuple(
      fc.constant('subject' as const),
      person.map((name) => `Sujet : Biographie de ${name}`),
    ),
    fc.tuple(
      fc.constant('host' as const),
      person.map((name) => `Raison sociale : ${name} SARL`),
    ),
    fc.tuple(fc.constant('siret' as const), fc.constant('SIRET : 732 829 320 00074')),
  );

  test('wherever it stands, its value is not found', () => {
    fc.assert(
      fc.property(line, fc.nat(400), ([item, text], at) => {
        const long = longPages({ total: LENGTH, width: 40 + (at % 60) });
        const all = (at % 2 === 0 ? printedLines({ total }) : long).flat();
        const place = at % (all.length + 1);
        const pages = [[...all.slice(0, place), text, ...all.slice(place)]];
        expect([text, outcomeOf(item, pages)]).not.toEqual([text, 'found']);
      }),
      { numRuns: 300 },
    );
  });
});

test('in the foot of every page', () => {
  const lines = ['Tuteur de stage : Hugo Bernard', 'SIRET : 732 829 320 00074', 'Fin : 30/06/2027'];
  const pages = printedLines({ total }).map((page) => [...page, ...lines]);
  for (const item of ['tutor', 'siret', 'end'] as const)
    expect(outcomeOf(item, pages)).toBe('different');
});

describe('in two columns', () => {
  test.each<[PrintedItem, Partial<PrintedValues>]>([
    ['tutor', { tutor: 'Hugo\nBernard' }],
    ['tutor', { tutor: '\nHugo Bernard' }],
    ['referent', { referent: '\nMarc Petit' }],
    ['place', { place: '3 rue\nHaute, 59000\nLille' }],
    ['place', { place: '\n3 rue Haute,\n59000 Lille' }],
    ['siret', { siret: '\n732 829 320 00074' }],
    ['gratification', { amount: '5,00\n€ par heure' }],
    ['weeklyHours', { weekly: '39\nheures' }],
    ['totalHours', { total: '600\nheures' }],
    ['subject', { subject: '\nTri du courrier' }],
    ['host', { host: '\nAutre SARL' }],
    ['start', { start: '05/01/\n2027' }],
  ])('%s: %j', (item, changes) => {
    const pages = printedLines({ total, ...changes }).map((page) =>
      page.flatMap((lines) => lines.split('\n')),
    );
    expect(outcomeOf(item, pages)).not.toBe('found');
  });
});
