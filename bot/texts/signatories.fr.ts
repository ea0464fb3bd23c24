/**
 * Who signs a convention, as each place calls them: five, and the parent for a minor. Three of them are
 * « légaux », who are three different people.
 */
import type { Signatory } from '../process/internship';

export interface SignatoryNames {
  /** In a sentence, in full. */
  official: string;
  /** In lists that are read at a glance. */
  short: string;
  signature: string;
  /** The same to the student; absent: no other words. */
  signatureToStudent?: string;
  /** In front of what one of them did, to the student. */
  toStudent: string;
  /** On the sheet that goes round with the copies. */
  onSheet: string;
  /** On the convention: as a party to it. */
  asParty: string;
  /** On the convention, of who has no capacity of their own to write there. */
  capacity?: string;
}

export const signatoriesFr: Record<Signatory, SignatoryNames> = {
  student: {
    official: 'l’étudiant·e',
    short: 'l’étudiant·e',
    signature: 'la signature de l’étudiant·e',
    signatureToStudent: 'votre signature',
    toStudent: 'Vous',
    onSheet: 'Stagiaire',
    asParty: 'Le stagiaire',
    capacity: 'Étudiant',
  },
  legalRepresentative: {
    official: 'le parent ou responsable légal',
    short: 'le parent ou responsable légal',
    signature: 'la signature du parent ou responsable légal',
    toStudent: 'Parent ou responsable légal',
    onSheet: 'Parent ou responsable légal',
    asParty: 'Le parent ou responsable légal du stagiaire mineur',
    capacity: 'Parent ou responsable légal',
  },
  tutor: {
    official: 'le tuteur ou la tutrice de stage',
    short: 'le tuteur ou la tutrice',
    signature: 'la signature du tuteur ou de la tutrice',
    toStudent: 'Tuteur ou tutrice',
    onSheet: 'Tuteur ou tutrice',
    asParty: 'Le tuteur de stage',
  },
  host: {
    official: 'le responsable légal de l’organisme d’accueil',
    short: 'l’organisme',
    signature: 'la signature de l’organisme',
    signatureToStudent: 'la signature du responsable légal de l’organisme',
    toStudent: 'Responsable légal de l’organisme',
    onSheet: 'Pour l’organisme d’accueil',
    asParty: 'Pour l’organisme d’accueil',
  },
  referent: {
    official: 'l’enseignant·e référent·e',
    short: 'l’enseignant·e référent·e',
    signature: 'la signature de l’enseignant·e référent·e',
    toStudent: 'Enseignant·e référent·e',
    onSheet: 'Enseignant·e référent·e',
    asParty: 'L’enseignant référent',
    capacity: 'Enseignant référent',
  },
  university: {
    official: 'le représentant légal de l’Université',
    short: 'l’université',
    signature: 'la signature de l’université',
    toStudent: 'Représentant légal de l’Université',
    onSheet: 'Pour l’université',
    asParty: 'Pour l’établissement d’enseignement',
  },
};
