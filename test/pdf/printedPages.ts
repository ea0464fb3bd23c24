// Conventions as ESUP-Stage prints them, as far as that is known: its labels in its order. Invented people.

/** What is printed; changed for one that differs. */
export const printedValues = {
  number: '2027-00123',
  school: 'Pascale Moreau',
  host: 'Decathlon Lens',
  hostAddress: '12 rue de la Gare, 62300 Lens',
  siret: '500 569 405 03239',
  signatory: 'Mme Anne LEROY',
  place: '12 rue de la Gare, 62300 Lens',
  lastName: 'DUBOIS',
  firstName: 'Léa',
  birth: '09/03/2005',
  subject: 'Analyse des ventes',
  start: '04/01/2027',
  end: '28/05/2027',
  total: '700 heures',
  weekly: '35.00 heures',
  referent: 'Claire MARTIN',
  tutor: 'Jean PETIT',
  amount: '4.50 € Brut par heure',
};
export type PrintedValues = typeof printedValues;

/** Line by line. */
export function printedLines(changes: Partial<PrintedValues> = {}): string[][] {
  const of = { ...printedValues, ...changes };
  return [
    [
      'Année universitaire 2026/2027',
      `CONVENTION DE STAGE n° ${of.number}`,
      'Nota : pour faciliter la lecture du document, les mots « stagiaire », « tuteur de stage » et',
      '« enseignant référent » sont utilisés au masculin.',
      '1 - L’ÉTABLISSEMENT D’ENSEIGNEMENT OU DE FORMATION',
      'Nom : Université d’Exemple',
      'Adresse : 9 rue du Temple, 62000 Arras',
      `Représenté par : Mme ${of.school}`,
      'Qualité du représentant : Présidente',
      '2 - L’ORGANISME D’ACCUEIL',
      `Nom : ${of.host}`,
      `Adresse : ${of.hostAddress}`,
      `Représenté par (nom du signataire de la convention) : ${of.signatory}`,
      'Qualité du représentant : Directrice',
      'Service dans lequel le stage sera effectué : Rayon cycles',
      'Tél : 03 21 00 11 22 35',
      `N° SIRET : ${of.siret}`,
      `Lieu du stage (si différent de l’adresse de l’organisme) : ${of.place}`,
      'page 1 / 2',
    ],
    [
      '3 - LE STAGIAIRE',
      `Nom : ${of.lastName} Prénom : ${of.firstName} Sexe : F`,
      `Né(e) le : ${of.birth}`,
      'Adresse : 3 place des Tilleuls, 62350 Béthune',
      `SUJET DE STAGE : ${of.subject}`,
      `Dates de stage : du ${of.start} au ${of.end}`,
      `Représentant une durée totale de ${of.total}`,
      'Encadrement du stagiaire par l’établissement d’enseignement',
      `Nom et prénom de l’enseignant référent : ${of.referent}`,
      'Encadrement du stagiaire par l’organisme d’accueil',
      `Nom et prénom du tuteur de stage : ${of.tutor}`,
      'Fonction : Responsable de rayon',
      'Article 3 - Modalités du stage',
      `La durée hebdomadaire de présence du stagiaire dans l’organisme d’accueil sera de ${of.weekly} sur la base`,
      'd’un temps complet. La durée ne peut dépasser 35 heures par semaine pour un mineur.',
      'Article 5 - Gratification',
      'Lorsque la durée du stage est supérieure à deux mois, la gratification est d’au moins 4,35 € par heure.',
      `LE MONTANT DE LA GRATIFICATION est fixé à ${of.amount}`,
      'Article 9 - Interruption du stage du 15/02/2027 au 19/02/2027',
      'page 2 / 2',
    ],
  ];
}
