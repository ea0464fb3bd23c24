/**
 * The columns of a file of host organisations, and the headings by which they are known: Pstage's own
 * labels, those of esup-stage's file of « structures », English ones. Each column is a field of the form.
 */
import { columnFinder, plainWord } from '../csv/headings';
import type { HostField } from '../process/hosts';

export const headings = {
  hostName: [
    'Raison sociale',
    'Organisation name',
    'Name',
    'Nom de l’établissement',
    'Établissement d’accueil',
    'Organisme d’accueil',
    'Nom de la structure',
    'Dénomination',
    'Company name',
    'Host organisation',
  ],
  hostSiret: ['Numéro SIRET', 'SIRET', 'N° SIRET', 'SIRET number'],
  hostSize: ['Effectif', 'Headcount', 'Effectifs', 'Tranche d’effectif', 'Staff', 'Size'],
  hostType: [
    'Type d’établissement',
    'Organisation type',
    'Type de structure',
    'TypeStructure',
    'Type d’organisme',
    'Type',
  ],
  hostUai: ['Code UAI', 'UAI', 'Numéro UAI', 'Numéro RNE', 'Code RNE', 'RNE', 'UAI code'],
  hostLegalForm: ['Statut juridique', 'Legal form', 'Forme juridique', 'Legal status'],
  hostApe: ['Code APE', 'APE', 'Code NAF', 'NAF', 'CodeNafN5', 'APE code', 'NAF code'],
  hostActivity: ['Activité principale', 'Main activity', 'Activité', 'Activity'],
  hostAddress: ['Voie', 'Street', 'Adresse', 'Adresse postale', 'Address', 'Street address'],
  hostBuilding: [
    'Bâtiment',
    'Building',
    'Bâtiment / Résidence / Z.I',
    'Bâtiment / Résidence / Z.I.',
    'BatimentResidence',
    'Complément d’adresse',
  ],
  hostCedex: [
    'Libellé Cedex',
    'Cedex',
    'Libellé Cedex ou Localité de destination',
    'LibCedex',
    'Cedex label',
  ],
  hostCountry: ['Pays', 'Country'],
  hostPostcode: ['Code postal', 'Postcode', 'CP', 'Postal code', 'ZIP code'],
  hostCity: ['Commune', 'City', 'Ville', 'Town'],
  hostEmail: [
    'Adresse mail',
    'E-mail',
    'Mail',
    'Adresse e-mail',
    'Courriel',
    'Adresse électronique',
    'E-mail address',
  ],
  hostPhone: ['Téléphone', 'Phone', 'Tél', 'N° de téléphone', 'Telephone'],
  hostWebsite: ['Site internet', 'Website', 'Site web', 'Site', 'URL'],
  hostFax: ['Fax', 'Fax number', 'Télécopie'],
} as const satisfies Record<HostField, readonly string[]>;

export const columnOf = columnFinder<HostField>(headings);

/** What only persons have; a column of theirs is never read into a host. */
const OF_PERSONS = [
  'tuteur',
  'tutrice',
  'tutor',
  'contact',
  'signataire',
  'signatory',
  'responsable',
  'représentant',
  'representative',
  'dirigeant',
  'directeur',
  'directrice',
  'gérant',
  'manager',
  'maître de stage',
  'encadrant',
  'interlocuteur',
  'correspondant',
  'supervisor',
  'stagiaire',
  'étudiant',
  'student',
  'enseignant',
  'teacher',
  'référent',
  'prénom',
  'first name',
  'given name',
  'last name',
  'surname',
  'civilité',
  'fonction',
  'naissance',
  'birth',
].map(plainWord);
/** « Nom » alone is somebody’s; « Nom de la structure » is not. */
const EXACTLY = new Set(['nom', 'noms', 'title', 'role', 'personne', 'person']);

export function isOfPersons(heading: string): boolean {
  const word = plainWord(heading);
  return EXACTLY.has(word) || OF_PERSONS.some((part) => word.includes(part));
}
