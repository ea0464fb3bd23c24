/**
 * What Pstage asks, tab by tab, field by field, in its own order and under its own names: one list for
 * the sheet that is printed and for the cards from which each value is copied. Labels and limits are
 * those of Pstage's screens, in French whoever reads them.
 */
import type { Draft } from '../form';
import { fields, type Condition } from '../form/fields';
import { may, must, shown, type PstageEntry } from './entry';
import { stageTab } from './stageTab';

export { workedOut, type PstageEntry, type WorkedOut } from './entry';

export const pstageTabs = [1, 2, 3, 4, 5, 6, 7] as const;
export type PstageTab = (typeof pstageTabs)[number];

const isHostInFrance: Condition = (draft) => fields.hostSiret.when(draft);

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
  may('libCedex', 'Libellé Cedex ou Localité de destination', 'hostCedex', {
    when: isHostInFrance,
  }),
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
    must(`${who}.service`, 'Service', of === 'tutor' ? 'tutorService' : 'signatoryService'),
    must(`${who}.nom`, 'Nom', `${of}LastName`),
    must(`${who}.prenom`, 'Prénom', `${of}FirstName`),
    may(`${who}.idCivilite`, 'Civilité', `${of}Civility`),
    must(`${who}.fonction`, 'Fonction', `${of}Role`),
    must(`${who}.tel`, 'Téléphone', `${of}Phone`),
    must(`${who}.mail`, 'Email', `${of}Email`),
    may(`${who}.fax`, 'Fax', `${of}Fax`),
  ];
};

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
  5: stageTab,
  6: referent,
  7: person('signataire'),
};

/** What Pstage asks on this tab about this stage, in its order. */
export function entriesOf(tab: PstageTab, draft: Draft): PstageEntry[] {
  return byTab[tab].filter(({ when }) => !when || when(draft));
}
