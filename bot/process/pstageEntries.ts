/**
 * What Pstage asks, tab by tab, field by field, in its own order and under its own names: one list for
 * the sheet that is printed and for the cards from which each value is copied. Labels and limits are
 * those of Pstage's screens, in French whoever reads them.
 */
import { fields, type Condition } from './form/fields';
import { isStayAbroad } from './form/places';
import type { Draft, FieldId } from './form';

export const pstageTabs = [1, 2, 3, 4, 5, 6, 7] as const;
export type PstageTab = (typeof pstageTabs)[number];

/** What no field of the form holds as Pstage wants it: known otherwise, put together, or worked out. */
export const workedOut = [
  ...(['studentNumber', 'studentName', 'universityEmail', 'sex', 'birthDate'] as const),
  ...(['cpamRegion', 'cpamName', 'cpamAddress', 'academicYear', 'courseUnitWithCredits'] as const),
  ...(['teachingVolume', 'conventionType', 'conventionLanguage', 'hostSearch'] as const),
  ...(['serviceChoice', 'serviceStreet', 'servicePart', 'serviceLand', 'serviceCode'] as const),
  ...(['serviceTown', 'personService', 'isInterrupted', 'hoursAWeek', 'leaveInWords'] as const),
  ...(['totalHours', 'totalMonths', 'totalDays', 'totalRest', 'workingTimeInWords'] as const),
  ...(['exceptionalInWords', 'referentName', 'referentFunction', 'referentPhone'] as const),
  ...(['referentEmail', 'periodStart', 'periodEnd', 'periodHours'] as const),
  ...(['signatoryService', 'theirService'] as const),
] as const;
export type WorkedOut = (typeof workedOut)[number];

export interface PstageEntry {
  /** Its name in Pstage's own data; each once. */
  key: string;
  /** As Pstage's screen says it. */
  label: string;
  from: FieldId | WorkedOut;
  /** Pstage shows it by itself, or holds it ready: it is compared, not typed. */
  isShown?: true;
  /** Pstage does not go on without it. */
  isNeeded?: true;
  /** How long a text may be on Pstage. */
  max?: number;
  /** Whether Pstage asks it at all. */
  when?: Condition;
  /** Asked for each of these. */
  each?: 'interruptions' | 'workPeriods';
}

type Rest = Omit<PstageEntry, 'key' | 'label' | 'from'>;
type From = PstageEntry['from'];

const may = (key: string, label: string, from: From, rest: Rest = {}): PstageEntry => ({
  key,
  label,
  from,
  ...rest,
});
const must = (key: string, label: string, from: From, rest: Rest = {}): PstageEntry =>
  may(key, label, from, { ...rest, isNeeded: true });
const shown = (key: string, label: string, from: From): PstageEntry =>
  may(key, label, from, { isShown: true });

const isGratified: Condition = ({ gratified }) => gratified === 'yes';
const isRegular: Condition = ({ regularHours }) => regularHours !== 'no';
const isIrregular: Condition = (draft) => !isRegular(draft);
const isHostInFrance: Condition = (draft) => fields.hostSiret.when(draft);

const A_TEXT = 30_000;

const student: readonly PstageEntry[] = [
  shown('numEtudiant', 'N° étudiant', 'studentNumber'),
  shown('etudiant.nom', 'Nom et prénom', 'studentName'),
  shown('etudiant.mail', 'Mail institutionnel', 'universityEmail'),
  shown('etudiant.codeSexe', 'Sexe', 'sex'),
  shown('etudiant.dateNais', 'Né(e) le', 'birthDate'),
  must('adresseEtudiant', 'Adresse', 'studentAddress'),
  must('codePostalEtudiant', 'Code postal', 'studentPostcode'),
  must('villeEtudiant', 'Commune', 'studentCity'),
  must('paysEtudiant', 'Pays', 'studentCountry'),
  may('telEtudiant', 'Téléphone', 'studentPhone'),
  may('telPortableEtudiant', 'Téléphone portable', 'studentMobile'),
  must('courrielPersoEtudiant', 'Mail personnel', 'personalEmail'),
  must('regionCPAM', 'Région CPAM', 'cpamRegion'),
  must('libelleCPAM', 'Libellé CPAM', 'cpamName'),
  must('adresseCPAM', 'Adresse CPAM', 'cpamAddress'),
  must('inscription', 'Formation', 'formation'),
  shown('annee', 'Année inscription', 'academicYear'),
  must('inscriptionElp', 'Élément pédagogique', 'courseUnitWithCredits'),
  must('volumeHoraireFormation', 'Nombre d’heures de formation', 'teachingVolume'),
  must('idTypeConvention', 'Type de convention', 'conventionType'),
  must('codeLangueConvention', 'Langue de la convention', 'conventionLanguage'),
];

const host: readonly PstageEntry[] = [
  must('recherche', 'Recherchez l’établissement où le stage sera effectué', 'hostSearch'),
  must('raisonSociale', 'Raison sociale', 'hostName'),
  may('numeroSiret', 'Numéro Siret', 'hostSiret', { when: isHostInFrance }),
  may('idEffectif', 'Effectif', 'hostSize'),
  must('idTypeStructure', 'Type d’établissement', 'hostType'),
  may('numeroRNE', 'Code UAI', 'hostUai', { when: isHostInFrance }),
  must('idStatutJuridique', 'Statut juridique', 'hostLegalForm'),
  may('codeNafN5', 'Code APE', 'hostApe', { when: isHostInFrance }),
  may('activitePrincipale', 'Activité principale', 'hostActivity'),
  must('voie', 'Voie', 'hostAddress'),
  may('batimentResidence', 'Bâtiment / Résidence / Z.I', 'hostBuilding'),
  may('libCedex', 'Libellé Cedex ou Localité de destination', 'hostCedex', { when: isHostInFrance }),
  must('idPays', 'Pays', 'hostCountry'),
  must('codePostal', 'Code postal', 'hostPostcode'),
  must('commune', 'Commune', 'hostCity'),
  may('mail', 'Adresse mail', 'hostEmail'),
  may('telephone', 'Téléphone', 'hostPhone'),
  may('siteWeb', 'Site internet', 'hostWebsite'),
  may('fax', 'Fax', 'hostFax'),
];

const service: readonly PstageEntry[] = [
  must('idService', 'Service', 'serviceChoice'),
  must('service.nom', 'Nom', 'serviceName'),
  must('service.voie', 'Voie', 'serviceStreet'),
  may('service.batimentResidence', 'Bâtiment / Résidence / Z.I', 'servicePart'),
  must('service.idPays', 'Pays', 'serviceLand'),
  must('service.codePostal', 'Code postal', 'serviceCode'),
  must('service.commune', 'Commune', 'serviceTown'),
  may('service.telephone', 'Téléphone', 'servicePhone'),
];

const person = (who: 'tuteur' | 'signataire'): readonly PstageEntry[] => {
  const of = who === 'tuteur' ? 'tutor' : 'signatory';
  return [
    must(`${who}.service`, 'Service', of === 'tutor' ? 'theirService' : 'signatoryService'),
    must(`${who}.nom`, 'Nom', `${of}LastName`),
    must(`${who}.prenom`, 'Prénom', `${of}FirstName`),
    may(`${who}.idCivilite`, 'Civilité', `${of}Civility`),
    must(`${who}.fonction`, 'Fonction', `${of}Role`),
    must(`${who}.tel`, 'Téléphone', `${of}Phone`),
    must(`${who}.mail`, 'Email', `${of}Email`),
    may(`${who}.fax`, 'Fax', `${of}Fax`),
  ];
};

const perInterruption: Rest = { each: 'interruptions' };
const perPeriod: Rest = { each: 'workPeriods', when: isIrregular };
const ifGratified: Rest = { when: isGratified };

const stage: readonly PstageEntry[] = [
  must('idTheme', 'Thématique du stage', 'theme'),
  must('sujetStage', 'Sujet', 'subject', { max: A_TEXT }),
  must('competences', 'Compétences', 'competences', { max: 1000 }),
  must('fonctionsEtTaches', 'Fonctions et tâches', 'tasks', { max: 1000 }),
  may('details', 'Détails', 'details', { max: A_TEXT }),
  must('dateDebutStage', 'Date de début du stage', 'startDate'),
  must('dateFinStage', 'Date de fin du stage', 'endDate'),
  must('interruptionStage', 'Interruption au cours du stage ?', 'isInterrupted'),
  must('periodeInterruption.dateDebut', 'Interruption : date de début', 'periodStart', perInterruption),
  must('periodeInterruption.dateFin', 'Interruption : date de fin', 'periodEnd', perInterruption),
  must('horairesReguliers', 'Avez-vous des horaires de travail réguliers', 'regularHours'),
  must('nbHeuresHebdo', 'Nombre d’heures hebdomadaires du stage', 'hoursAWeek', { when: isRegular }),
  may('nbConges', 'Nombre de jours de congés autorisés', 'leaveInWords', { max: 1000 }),
  must('periodeStage.dateDebut', 'Période de travail : date de début', 'periodStart', perPeriod),
  must('periodeStage.dateFin', 'Période de travail : date de fin', 'periodEnd', perPeriod),
  must('periodeStage.heures', 'Période de travail : heures par jour', 'periodHours', perPeriod),
  must('dureeExceptionnelle', 'Durée effective du stage en nombre d’heures', 'totalHours'),
  must('dureeExceptionnellePeriode.mois', 'Durée : mois', 'totalMonths'),
  must('dureeExceptionnellePeriode.jours', 'Durée : jour(s)', 'totalDays'),
  must('dureeExceptionnellePeriode.heures', 'Durée : heure(s)', 'totalRest'),
  must('idTempsTravail', 'Temps de travail', 'workingTime'),
  may('commentaireDureeTravail', 'Commentaire sur le temps de travail', 'workingTimeInWords', {
    max: A_TEXT,
  }),
  must('gratificationStage', 'Gratification au cours du stage ?', 'gratified'),
  must('montantGratification', 'Montant de la gratification', 'gratificationAmount', ifGratified),
  must('idUniteGratification', 'Type de gratification', 'gratificationKind', ifGratified),
  must('idUniteDuree', 'Durée (par)', 'gratificationUnit', ifGratified),
  must('idDevise', 'Monnaie utilisée pour le paiement', 'gratificationCurrency', ifGratified),
  must('idModeVersGratification', 'Modalité de versement de la gratification', 'gratificationMode', ifGratified),
  must('idOrigineStage', 'Comment le stage a-t-il été trouvé ?', 'howFound'),
  must('confidentiel', 'Confidentialité du stage / Thème du stage', 'confidential'),
  must('idNatureTravail', 'Nature du travail à fournir suite au stage', 'workType'),
  must('idModeValidationStage', 'Modalité de validation du stage', 'validationMode'),
  may('modeEncadreSuivi', 'Modalité de suivi du stagiaire', 'followUp', { max: A_TEXT }),
  may('avantagesNature', 'Liste des avantages en nature', 'benefits', { max: A_TEXT }),
  may('travailNuitFerie', 'Travail exceptionnel', 'exceptionalInWords', { max: A_TEXT }),
  may('protectionSocialeOrganismeAccueil', 'Protection Sociale (article 6.3)', 'hostSocialCover', {
    when: isStayAbroad,
  }),
  may('informationsComplementaires', 'Informations complémentaires', 'additionalInformation', {
    max: A_TEXT,
  }),
];

const referent: readonly PstageEntry[] = [
  must('idEnseignant', 'Recherchez un enseignant via son nom et/ou son prénom', 'referentName'),
  shown('enseignant.typePersonne', 'Fonction', 'referentFunction'),
  shown('enseignant.tel', 'Téléphone', 'referentPhone'),
  shown('enseignant.mail', 'Mail', 'referentEmail'),
];

const byTab: Record<PstageTab, readonly PstageEntry[]> = {
  1: student,
  2: host,
  3: service,
  4: person('tuteur'),
  5: stage,
  6: referent,
  7: person('signataire'),
};

/** What Pstage asks on this tab about this stage, in its order. */
export function entriesOf(tab: PstageTab, draft: Draft): PstageEntry[] {
  return byTab[tab].filter(({ when }) => !when || when(draft));
}
