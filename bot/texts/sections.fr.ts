/** What the sections of the imprimé contact are called, and a word before each. */
import type { SectionId } from '../process/form';
import { say } from './typography';

/** As the student reads them, also in the middle of a sentence. */
export const sectionsFr: Record<SectionId, string> = {
  student: 'Vos coordonnées',
  training: 'Formation et type de stage',
  host: 'Organisme d’accueil',
  hostAddress: 'Adresse et contacts de l’organisme',
  service: 'Service et lieu du stage',
  tutor: 'Tuteur ou tutrice',
  content: 'Contenu du stage',
  dates: 'Dates et congés',
  hours: 'Heures de présence',
  pay: 'Gratification et avantages',
  followUp: 'Suivi et validation',
  referent: 'Enseignant·e référent·e',
  signatory: 'Signataire de l’organisme',
  insurance: 'Assurance responsabilité civile',
  abroad: 'Départ à l’étranger',
};

/** As staff, tutors and others read them. */
export const sectionsForOthersFr: Record<SectionId, string> = {
  ...sectionsFr,
  student: 'Coordonnées de l’étudiant·e',
};

/** Who knows the answers, and what to have at hand. */
export const sectionIntrosFr: Record<SectionId, string> = {
  student: say`Ayez sous la main votre attestation de droits à l’assurance maladie (compte ameli). Personne ne vous demandera votre numéro de sécurité sociale.`,
  training:
    'Votre certificat de scolarité et la maquette de votre formation disent tout. En cas de doute, demandez à votre service scolarité.',
  host: say`À remplir avec votre tuteur ou tutrice, ou avec une facture ou le site internet de l’organisme : le numéro SIRET y est.`,
  hostAddress: 'L’adresse officielle de l’organisme, et comment le joindre.',
  service:
    'Là où vous travaillerez vraiment. C’est ce lieu qui compte pour l’assurance en cas d’accident.',
  tutor: say`La personne qui vous accompagne chaque jour dans l’organisme. Elle signera la convention : demandez-lui comment elle écrit son nom et sa fonction.`,
  content:
    'La partie que votre enseignant·e lit en premier. Écrivez-la avec votre tuteur ou tutrice.',
  dates: say`À fixer avec l’organisme. En France, un stage compte au plus 924 heures (6 mois) par année dans un même organisme.`,
  hours: say`Des heures de présence, sans les pauses repas. Je calcule la durée totale, jours fériés déduits.`,
  pay: 'Ce que l’organisme vous verse et ce qu’il vous offre. Demandez-le à votre tuteur ou tutrice.',
  followUp: say`Ce que l’université attend de vous pendant et après le stage. Votre enseignant·e ou votre formation vous le dira.`,
  referent:
    'C’est la personne de l’université qui vous suit pendant le stage, et qui valide votre demande.',
  signatory: say`La personne qui peut signer pour l’organisme. Demandez son nom à votre tuteur ou tutrice : c’est souvent la direction.`,
  insurance: say`Demandez l’attestation à votre assureur, souvent celui du logement de la famille : elle est obligatoire pour tous les stages.`,
  abroad:
    'Ces réponses vous protègent là-bas. Les relations internationales de l’université peuvent vous aider.',
};

/** Tabs 1 to 7 of Pstage, by their official names. */
export const pstageTabsFr: Record<1 | 2 | 3 | 4 | 5 | 6 | 7, string> = {
  1: 'Étudiant',
  2: 'Établissement d’accueil',
  3: 'Service d’accueil',
  4: 'Tuteur professionnel',
  5: 'Stage',
  6: 'Enseignant référent',
  7: 'Signataire',
};
