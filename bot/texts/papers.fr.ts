/** The sheets that go with a convention, in French. */
import type { Holder } from '../process/internship';
import { abroadSheetFr } from './abroadSheet.fr';
import { entrySheetFr } from './entrySheet.fr';
import { listInWords } from './format';
import { say } from './typography';

const holders: Record<Holder, string> = {
  student: 'Stagiaire',
  tutor: 'Tuteur ou tutrice',
  host: 'Organisme d’accueil',
  referent: 'Enseignant·e référent·e',
  manager: 'Gestionnaire de stage',
  presidency: 'Présidence de l’université',
  post: 'Poste',
};

export const papersFr = {
  page: (number: number, count: number) => `page ${number} / ${count}`,
  dossier: (reference: number) => `Dossier ${reference}`,
  entry: entrySheetFr,
  facts: {
    student: 'Stagiaire',
    birthDate: 'Date de naissance',
    formation: 'Formation',
    establishment: 'Établissement',
    host: 'Organisme d’accueil',
    address: 'Adresse',
    workplace: 'Lieu du stage',
    country: 'Pays',
    dates: 'Dates du stage',
    convention: 'Convention',
    referent: 'Enseignant·e référent·e',
    tutor: 'Tuteur ou tutrice',
    phone: 'Téléphone',
    siret: 'SIRET',
  },
  dates: (from: string, to: string) => `du ${from} au ${to}`,
  number: (number: string) => `n° ${number}`,
  atHost: 'à l’adresse de l’organisme d’accueil',

  signatures: {
    title: 'Feuille de suivi des signatures',
    subtitle: say`Elle circule avec les exemplaires de la convention, de la première à la dernière signature`,
    qr: say`Ouvre ce dossier dans Teams`,
    qrAlt: (reference: number) => say`Code QR qui ouvre le dossier ${reference} dans Teams`,
    qrWho: say`pour qui a le droit de le voir`,
    warning: 'Le stage ne commence pas avant la dernière signature',
    why: say`Tant qu’une signature manque, ni le stagiaire ni l’organisme d’accueil ne sont couverts en cas d’accident.`,
    who: (count: number) => `Les ${count} signatures`,
    order: say`C’est l’ordre habituel ici ; la loi n’en impose aucun. Chaque personne signe tous les exemplaires et écrit la date du jour ; qui a deux qualités signe deux fois.`,
    head: ['', 'Nom', 'Signe en qualité de', 'Signé le', 'Remarque'],
    recorded: 'noté dans le dossier',
    copies: say`Où sont les exemplaires ?`,
    copiesIntro: say`À chaque passage de main en main, une ligne. Notez-le aussi dans Teams : chacun y voit où ils sont.`,
    copiesHead: ['Chez qui', 'Reçus le', 'Nombre', 'Transmis le'],
    holders,
    keep: (count: number, recipients: readonly string[]) =>
      say`À la fin, ${count} exemplaires : ${listInWords(recipients, 'fr')}.`,
    desk: say`Une question, un retard, un exemplaire perdu ?`,
    manager: (name: string, office: string, hours: string) =>
      [name, office, hours].filter(Boolean).join(', '),
  },

  abroad: abroadSheetFr,
  attestation: {
    title: 'Attestation de stage',
    subtitle: say`À remplir et à signer par l’organisme d’accueil à la fin du stage, et à remettre au stagiaire (code de l’éducation, article D124-9)`,
    parts: {
      host: 'L’organisme d’accueil',
      intern: 'atteste que le stagiaire',
      done: 'a fait chez lui un stage dans le cadre de sa formation',
    },
    prefilled: say`Ce qui est imprimé vient de la convention. Le reste est à écrire par l’organisme d’accueil, d’après ce qui a été fait.`,
    from: 'Premier jour',
    to: 'Dernier jour',
    hours: say`Heures de présence effective`,
    total: say`Soit, en mois, jours et heures`,
    lengthNote: say`Sept heures de présence, consécutives ou non, comptent pour un jour ; vingt-deux jours comptent pour un mois (code de l’éducation, article D124-6).`,
    pay: 'Gratification',
    amount: say`Montant total versé au stagiaire (0 s’il n’y en a pas eu)`,
    retirement: say`À conserver par le stagiaire : cette attestation lui sera demandée s’il veut faire compter le stage pour sa retraite, moyennant une cotisation (code de la sécurité sociale, article L351-17).`,
    sign: {
      title: 'Pour l’organisme d’accueil',
      madeAt: 'Fait à',
      on: 'le',
      name: 'Nom et prénom',
      capacity: 'Fonction',
      signature: 'Signature et cachet',
    },
  },
};

export type PaperTexts = typeof papersFr;
