// Texts in which the approved value stands, and something else says otherwise: none is « found ».
import {
  comparePrint,
  type ApprovedValues,
  type Finding,
  type PrintedItem,
} from '../../../bot/process/printed/compare';
import { namedAs, namedBy } from '../../../bot/process/printed/names';

const approved: ApprovedValues = {
  student: namedAs('Léa Dubois'),
  studentNumber: null,
  dates: { start: '2027-01-04', end: '2027-06-30' },
  weeklyHours: 35 * 60,
  length: { minutes: 707 * 60, presence: 707 * 60 },
  tutor: namedBy('Paul', 'Durand'),
  signatory: namedBy('Anne', 'Leroy'),
  referent: namedAs('Claire Martin'),
  gratification: { cents: 60_000, unit: 'month', kind: null, currency: 'EUR' },
  place: { street: '12 rue de la Paix', postcode: '62000', city: 'Arras' },
  seat: null,
  subject: {
    text: 'Conception d’une application web de gestion des stages universitaires',
    isConfidential: false,
  },
  host: 'Nova Conseil',
  siret: '73282932000074',
};
const unpaid: Partial<ApprovedValues> = { gratification: null };
const hourly: Partial<ApprovedValues> = {
  gratification: { cents: 450, unit: 'hour', kind: 'gross', currency: 'EUR' },
};
const SUBJECT = approved.subject!.text;

const HEAD = ['CONVENTION DE STAGE', 'Article 1. L’organisme d’accueil et le stagiaire'];
const STUDENT = 'Stagiaire : Léa Dubois';

/** What is said of one value of a text; `different` with what is shown beside it. */
function said(item: PrintedItem, lines: readonly string[], values: Partial<ApprovedValues> = {}) {
  const head = item === 'student' ? HEAD : [...HEAD, STUDENT];
  const comparison = comparePrint([[...head, ...lines]], { ...approved, ...values });
  if (comparison.kind !== 'compared') return comparison.kind;
  const found: Finding | undefined = comparison.findings.find((one) => one.item === item);
  if (!found) throw new Error(`${item} is not looked for`);
  return found.outcome === 'different' ? `different: ${found.printed}` : found.outcome;
}

type Row = [
  item: PrintedItem,
  text: string,
  expected: 'missing' | `different${string}` | 'otherStudent',
  values?: Partial<ApprovedValues>,
];

/** A line of the text each; « / » parts them. */
const linesOf = (text: string) => text.split(' // ');

describe('contradicted: constructed by a second reviewer', () => {
  test.each<Row>([
    [
      'gratification',
      'Montant de la gratification : 600 € pour la durée totale du stage',
      'missing',
    ],
    ['gratification', 'Montant de la gratification : 600 € au total', 'missing'],
    ['gratification', 'Montant de la gratification : 600 € maximum', 'missing'],
    ['gratification', 'Montant de la gratification : 600 € par mois et demi', 'missing'],
    ['weeklyHours', 'Durée hebdomadaire : 35 heures par mois', 'missing'],
    ['start', 'Date de début : 04/01/2027 ou 11/01/2027', 'missing'],
    ['tutor', 'Tuteur de stage : Paul Durand et Marc Petit', 'missing'],
    ['tutor', 'Tuteur de stage : Paul Durand / Mme Anne Petit', 'missing'],
    ['signatory', 'L’organisme d’accueil // Représenté par Anne Leroy ou Marc Petit', 'missing'],
  ])('%s: %s', (item, text, expected) => {
    expect(said(item, linesOf(text))).toBe(expected);
  });
});

describe('contradicted: constructed by a reviewer', () => {
  test.each<Row>([
    ['gratification', 'Montant de la gratification : 600 $ par mois', 'missing'],
    ['gratification', 'Montant de la gratification : 600 € par trimestre', 'missing'],
    ['gratification', 'Montant de la gratification : 4,50 € à 6 €', 'missing', hourly],
    [
      'gratification',
      'La gratification non soumise à cotisations est de 600 € par mois.',
      'missing',
      unpaid,
    ],
    [
      'gratification',
      'Gratification : 600 € net par mois. // Les absences sont décomptées sans gratification.',
      'different: 600 € net par mois',
      unpaid,
    ],
    [
      'gratification',
      'Le stagiaire perçoit une gratification de 600 € par mois. // En cas de suspension, aucune gratification n’est versée.',
      'different: 600 € par mois',
      unpaid,
    ],
    [
      'start',
      'Le stage se tient du 5 janvier 2027 au 30 juin 2027. // Planning initial : du 4 janvier 2027 au 30 juin 2027.',
      'different: 5 janvier 2027',
    ],
    [
      'start',
      'Attestation d’assurance : oui // Date de début : 05/01/2027 // Projet déposé : du 04/01/2027 au 30/06/2027.',
      'different: 05/01/2027',
    ],
    [
      'end',
      'Attestation d’assurance : oui // Date de début du stage : 04/01/2027 // Date de fin du stage : 31/07/2027 // Demande du 04/01/2027 au 30/06/2027.',
      'different: 31/07/2027',
    ],
    [
      'start',
      'Période de stage : du 4 janvier 2027 au 30 juin 2027 // Dates de stage : du 5 janvier 2027 au 30 juin 2027',
      'different: 5 janvier 2027',
    ],
    [
      'weeklyHours',
      'Rythme : 39 h / semaine. // La durée du travail dans l’entreprise est de 35 heures par semaine.',
      'missing',
    ],
    [
      'weeklyHours',
      'Horaires du stagiaire : 39 heures par semaine. // Base 35 heures par semaine.',
      'missing',
    ],
    [
      'totalHours',
      'Durée totale : 3 mois // Durée totale prévue : 4 mois 13 jours',
      'different: 3 mois',
    ],
    [
      'tutor',
      'Tuteur de stage : Hugo Bernard // Fonction : Chef // En cas d’absence, le tuteur est remplacé par Paul Durand.',
      'different: Hugo Bernard',
    ],
    [
      'referent',
      'Enseignant référent : Marc Petit // En son absence, enseignante : Claire Martin',
      'different: Marc Petit',
    ],
    [
      'signatory',
      'Organisme d’accueil représenté par : Hugo Bernard // Signataire précédent : Anne Leroy',
      'different: Hugo Bernard',
    ],
    ['student', 'Stagiaire : Hugo Bernard // Copie à Léa Dubois', 'otherStudent'],
    [
      'student',
      'Étudiant : Hugo Bernard // Responsable du dossier : Léa Dubois',
      'different: Hugo Bernard',
    ],
    [
      'place',
      'Lieu du stage : 10 Downing Street, London SW1A 2AA // Siège : 12 rue de la Paix, 62000 Arras',
      'different: 10 Downing Street, London SW1A 2AA',
    ],
    [
      'place',
      'Lieu d’exécution : 3 rue Haute, 59000 Lille // Siège social : 12 rue de la Paix, 62000 Arras',
      'different: 3 rue Haute, 59000 Lille',
    ],
    ['place', 'Lieu du stage : 12 rue de la Paix Dieu, 62000 Arras', 'different'],
    ['place', 'Lieu du stage : Bât B12 rue de la Paix, 62000 Arras', 'different'],
    ['subject', `Sujet de stage : Maintenance puis ${SUBJECT}.`, 'different: Maintenance'],
    [
      'subject',
      `Sujet : Tri du courrier // Demande initiale : ${SUBJECT}.`,
      'different: Tri du courrier',
    ],
    ['subject', `Sujet de stage : ${SUBJECT} // Oracle et vente de tapis`, 'missing'],
    [
      'host',
      'Raison sociale : Autre SARL // Nom du client : Nova Conseil',
      'different: Autre SARL',
    ],
    [
      'siret',
      'SIRET de l’établissement : 552 100 554 00013 // SIRET : 732 829 320 00074',
      'different: 552 100 554 00013',
    ],
  ])('%s: %s → %s', (item, text, expected, values = {}) => {
    const outcome = said(item, linesOf(text), values);
    expect(outcome.startsWith(expected) ? expected : outcome).toBe(expected);
  });
});

/** « item | text »; S stands for the approved subject. */
const table = (texts: string) =>
  texts
    .trim()
    .split('\n')
    .map((line) => line.trim().split(' | ') as [string, string]);

function outcome(about: string, text: string): string {
  const [item, pay] = about.split('/') as [PrintedItem, string?];
  const values = pay === 'unpaid' ? unpaid : pay === 'hourly' ? hourly : {};
  return said(item, linesOf(text.replace(/\bS(?= |\.|$)/, SUBJECT)), values);
}

describe('qualified: the clause of a labelled value is shown instead', () => {
  test.each(
    table(`
    gratification | Gratification : 600 € par mois, réduite de moitié en août
    weeklyHours | Durée hebdomadaire : 35 heures une semaine sur deux
    referent | Enseignant référent : Claire Martin (en congé)
    place | Lieu du stage : 12 rue de la Paix, 62000 Arras ou 3 rue Haute à Lens
    siret | SIRET : 732 829 320 00074 (fermé)
    gratification | Montant de la gratification : 600 € par mois à compter du 3e mois, 500 avant
    gratification | Montant de la gratification : 600 € par mois (au lieu de 700)
    gratification | Montant de la gratification : 600 € par mois // soit 3,00 de l’heure
    gratification | Montant de la gratification : 600 € par mois barré, remplacé par six cent cinquante
    gratification | Montant de la gratification : 600 € par mois sur 2 mois seulement
    gratification | Gratification de 600 € par mois refusée par l’organisme
    gratification/hourly | Montant de la gratification : 4,50 € brut de l’heure, les 35 premières heures
    start | Le stage se déroule du 4 janvier 2027 au 30 juin 2027. // Prise de poste : 11/01/2027
    end | Le stage se déroule du 4 janvier 2027 au 30 juin 2027, prolongé de deux semaines
    start | Date de début : 04/01/2027 (provisoire)
    weeklyHours | Durée hebdomadaire de présence : 35 heures sur 4 jours, puis 28 heures
    weeklyHours | Durée hebdomadaire : 35 heures du lundi au jeudi et 4 heures le vendredi
    totalHours | Durée totale : 4 mois 13 jours 0 heure et demie
    tutor | Tuteur de stage : Paul Durand (parti, voir Marc Petit)
    tutor | Tuteur de stage : Paul Durand // jusqu’en mars, puis Marc Petit
    signatory | L’organisme d’accueil // Représenté par : Anne Leroy, par délégation Marc Petit
    student | Stagiaire : Léa Dubois // Binôme : Hugo Bernard
    subject | Sujet : S // Nouveau sujet : Tri du courrier
    subject | Sujet : S // Le sujet devient : Tri du courrier
    host | Organisme d’accueil : Nova Conseil (en liquidation), repris par Autre SARL
    `),
  )('%s: %s', (about, text) => {
    expect(outcome(about, text)).toMatch(/^different: /);
  });
});

describe('qualified: to be looked at', () => {
  test.each(
    table(`
    gratification | Gratification : 600 € par mois // La gratification initialement prévue est supprimée.
    gratification | Gratification : 600 € par mois // Le stagiaire ne perçoit rien.
    start | Dates de stage : du 4 janvier 2027 au 30 juin 2027 // Le début a été décalé d’une semaine.
    end | Dates de stage : du 4 janvier 2027 au 30 juin 2027 // Le stage est prolongé de deux semaines.
    weeklyHours | Durée hebdomadaire : 35 heures // Quotité : 80 %
    tutor | Tuteur de stage : Paul Durand // Le tuteur a changé : Marc Petit
    place | Lieu du stage : 12 rue de la Paix, 62000 Arras // Le stage aura lieu dans les locaux de Lille
    gratification | Montant de la gratification : -600 € par mois
    gratification | Gratification : 600 € par mois // Stage non rémunéré
    gratification | Gratification : 600 € par mois // Stage gratuit
    gratification/unpaid | Gratification : néant // Montant : 436,05
    gratification/unpaid | Aucune gratification complémentaire n’est prévue.
    start | Le stage se déroule du 4 janvier 2027 au 30 juin 2027. // Début reporté au 11 janvier
    start | Le stage se déroule du 4 janvier 2027 au 30 juin 2027. // Nouvelle date : lundi 11 janvier 2027
    start | Stage initialement prévu du 4 janvier 2027 au 30 juin 2027, annulé.
    start | Période de cours : du 4 janvier 2027 au 30 juin 2027
    start | Confinement du 04/01/2027 au 30/06/2027
    start | Garantie du 04/01/2027 au 30/06/2027
    start | Date de début : entre le 04/01/2027 et le 11/01/2027
    weeklyHours | Durée hebdomadaire : 35 h // soit 7 h 48 par jour
    weeklyHours | Durée hebdomadaire : 35 heures // Temps partiel : 50 %
    weeklyHours | L’entreprise applique 35 heures par semaine ; le stagiaire fait un temps partiel.
    weeklyHours | Le stagiaire n’effectue pas 35 heures par semaine
    weeklyHours | Horaire collectif de l’entreprise : 35 heures par semaine
    signatory | L’organisme d’accueil // Représenté par : Anne Leroy // Délégation : Marc Petit
    place | Siège social : 12 rue de la Paix, 62000 Arras // Le stage se déroule à Lille, 3 rue Haute
    place | Adresse : 12 rue de la Paix, 62000 Arras // Service : 3 rue Haute, 62000 Arras
    place | Adresse du stagiaire : 12 rue de la Paix, 62000 Arras
    subject | Sujet : S // 2. Tri du courrier
    siret | Compte n° 73282932000074
    siret | SIRET du siège : 73282932000074
    `),
  )('%s: %s', (about, text) => {
    expect(outcome(about, text)).toBe('missing');
  });
});

describe('nothing contradicts it', () => {
  test.each(
    table(`
    tutor | Tuteur de stage : Mme Paul Durand
    tutor | Tuteur de stage : Paul durand martin
    subject | Sujet : S // Missions : Tri du courrier
    subject | Sujet : S.
    `),
  )('%s: %s', (about, text) => {
    expect(outcome(about, text)).toBe('found');
  });
});
