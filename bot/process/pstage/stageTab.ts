/** The tab « Stage », the longest. */
import type { Condition } from '../form/fields';
import { isStayAbroad } from '../form/places';
import { may, must, type PstageEntry, type Rest } from './entry';

const isGratified: Condition = ({ gratified }) => gratified === 'yes';
const isRegular: Condition = ({ regularHours }) => regularHours !== 'no';
const isIrregular: Condition = (draft) => !isRegular(draft);

/** Characters, where Pstage hardly has a limit. */
const A_TEXT = 30_000;

const perInterruption: Rest = { each: 'interruptions' };
const perPeriod: Rest = { each: 'workPeriods', when: isIrregular };
const ifGratified: Rest = { when: isGratified };

export const stageTab: readonly PstageEntry[] = [
  must('idTheme', 'Thématique du stage', 'theme'),
  must('sujetStage', 'Sujet', 'subject', { max: A_TEXT }),
  must('competences', 'Compétences', 'competences', { max: 1000 }),
  must('fonctionsEtTaches', 'Fonctions et tâches', 'tasks', { max: 1000 }),
  may('details', 'Détails', 'details', { max: A_TEXT }),
  must('dateDebutStage', 'Date de début du stage', 'startDate'),
  must('dateFinStage', 'Date de fin du stage', 'endDate'),
  must('interruptionStage', 'Interruption au cours du stage\u00A0?', 'isInterrupted'),
  must(
    'periodeInterruption.dateDebut',
    'Interruption\u00A0: date de début',
    'periodStart',
    perInterruption,
  ),
  must(
    'periodeInterruption.dateFin',
    'Interruption\u00A0: date de fin',
    'periodEnd',
    perInterruption,
  ),
  must('horairesReguliers', 'Avez-vous des horaires de travail réguliers', 'regularHours'),
  must('nbHeuresHebdo', 'Nombre d’heures hebdomadaires du stage', 'hoursAWeek', {
    when: isRegular,
  }),
  may('nbConges', 'Nombre de jours de congés autorisés', 'leaveInWords', { max: 1000 }),
  must(
    'periodeStage.dateDebut',
    'Période de travail\u00A0: date de début',
    'periodStart',
    perPeriod,
  ),
  must('periodeStage.dateFin', 'Période de travail\u00A0: date de fin', 'periodEnd', perPeriod),
  must(
    'periodeStage.heures',
    'Période de travail\u00A0: heures par jour',
    'periodHours',
    perPeriod,
  ),
  must('dureeExceptionnelle', 'Durée effective du stage en nombre d’heures', 'totalHours'),
  must('dureeExceptionnellePeriode.mois', 'Durée\u00A0: mois', 'totalMonths'),
  must('dureeExceptionnellePeriode.jours', 'Durée\u00A0: jour(s)', 'totalDays'),
  must('dureeExceptionnellePeriode.heures', 'Durée\u00A0: heure(s)', 'totalRest'),
  must('idTempsTravail', 'Temps de travail', 'workingTime'),
  may('commentaireDureeTravail', 'Commentaire sur le temps de travail', 'workingTimeInWords', {
    max: A_TEXT,
  }),
  must('gratificationStage', 'Gratification au cours du stage\u00A0?', 'gratified'),
  must('montantGratification', 'Montant de la gratification', 'gratificationAmount', ifGratified),
  must('idUniteGratification', 'Type de gratification', 'gratificationKind', ifGratified),
  must('idUniteDuree', 'Durée (par)', 'gratificationUnit', ifGratified),
  must('idDevise', 'Monnaie utilisée pour le paiement', 'gratificationCurrency', ifGratified),
  must(
    'idModeVersGratification',
    'Modalité de versement de la gratification',
    'gratificationMode',
    ifGratified,
  ),
  must('idOrigineStage', 'Comment le stage a-t-il été trouvé\u00A0?', 'howFound'),
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
