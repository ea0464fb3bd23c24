/** What is typed into Pstage, on paper and on cards: everything but Pstage's own words. */
import type { WorkedOut } from '../process/pstage/entries';
import { say } from './typography';

export const entrySheetFr = {
  title: 'Fiche de saisie Pstage',
  subtitle: (student: string) =>
    say`Ce que ${student} saisit sur Pstage : onglet par onglet, dans l’ordre de ses champs`,
  how: {
    title: 'Comment s’en servir',
    steps: [
      say`Dans l’ENT, ouvrez Pstage. Recopiez chaque valeur dans le champ du même nom, puis cochez sa case ici.`,
      say`« Comparez » : Pstage l’affiche déjà. Si ce n’est pas la même chose, ne continuez pas et parlez-en à votre gestionnaire de stage.`,
      say`Dans Teams, « Copier » vous envoie chaque valeur seule, prête à coller.`,
    ],
  },
  tab: (number: number, name: string) => say`Onglet ${number} : ${name}`,
  /** What Pstage calls it, above what it means. */
  means: (_name: string, help: string) => help,
  states: {
    enter: '',
    compare: say`Pstage l’affiche : comparez.`,
    byPstage: say`Pstage le connaît : rien à saisir.`,
    empty: say`Rien à saisir : laissez vide.`,
    missing: say`À compléter : Pstage le demande, et l’imprimé contact ne le dit pas.`,
  },
  length: (is: string, max: string) => `${is}\u00A0/\u00A0${max}\u00A0caractères`,
  tooLong: (by: string) => say`Trop long de ${by} caractères pour Pstage : raccourcissez.`,
  end: {
    title: 'Quand les sept onglets sont verts',
    steps: [
      'Ouvrez le récapitulatif et relisez-le avec cette fiche.',
      say`Cliquez sur « Créer », puis imprimez la convention depuis Pstage.`,
      'Notez ici le numéro que Pstage affiche, et donnez-le à l’assistant dans Teams.',
    ],
    number: say`Numéro de la convention :`,
  },
  help: {
    studentNumber: 'Il est sur votre carte d’étudiant. Pstage le reprend de votre connexion.',
    studentName: say`Comme à votre inscription. S’il est faux, la scolarité le corrige : Pstage suivra.`,
    universityEmail: 'Celle de l’université, qui sert aussi à vous connecter.',
    sex: 'Pstage le reprend de votre inscription et l’imprime sur la convention.',
    birthDate: 'Pstage la reprend de votre inscription et l’imprime sur la convention.',
    cpamRegion: say`La région de votre caisse. Choisissez-la en premier : la liste des caisses en dépend.`,
    cpamName: say`Votre caisse d’assurance maladie, celle de votre domicile.`,
    cpamAddress: say`Pstage l’écrit quand la caisse est choisie : comparez.`,
    academicYear: 'L’année universitaire dans laquelle le stage commence.',
    courseUnitWithCredits:
      'Le cours auquel le stage est rattaché. Choisissez-le dans la liste de votre formation.',
    teachingVolume: say`Choisissez « Plus de 200 heures ». Ce sont les heures de cours de l’année, pas celles du stage.`,
    conventionType: say`Obligatoire : sans ce stage, pas de diplôme. Certaines versions de Pstage ne disent que « Formation initiale ».`,
    conventionLanguage: say`Pstage propose les langues qu’il connaît pour ce type de convention.`,
    hostSearch: say`Cherchez par le numéro SIRET, sinon par le nom. Si Pstage ne trouve rien, créez l’établissement avec ce qui suit.`,
    serviceChoice: say`Choisissez le service s’il existe déjà ; sinon créez-le avec ce qui suit.`,
    serviceStreet: say`Là où vous travaillerez vraiment. Pstage propose l’adresse de l’établissement : comparez.`,
    servicePart: 'Le bâtiment, la résidence ou la zone, si l’adresse le précise.',
    serviceLand: 'Le pays où vous travaillerez.',
    serviceCode: 'Celui du lieu de stage.',
    serviceTown: 'La ville où vous travaillerez. En France, Pstage la tire du code postal.',
    tutorService: say`Le service d’accueil, saisi à l’onglet 3.`,
    signatoryService: say`Pstage demande un service ici aussi : le même, ou celui de la personne qui signe s’il est déjà dans la liste.`,
    isInterrupted: say`« Oui » fait apparaître les dates de chaque interruption.`,
    periodStart: 'Le premier jour de cette période.',
    periodEnd: 'Le dernier jour de cette période, ce jour-là compris.',
    periodHours: 'Les heures de présence par jour pendant cette période.',
    hoursAWeek: 'Des heures de présence, sans les pauses repas.',
    leaveInWords: say`Le nombre de jours, ou comment les demander. La convention doit le dire au-delà de deux mois.`,
    totalHours: say`Calculée ici d’après vos dates et vos heures, jours fériés déduits. Pstage propose parfois un autre nombre : gardez celui-ci.`,
    totalMonths: say`Selon la loi : 22 jours de présence font un mois.`,
    totalDays: say`Selon la loi : 7 heures de présence font un jour.`,
    totalRest: 'Les heures qui restent.',
    workingTimeInWords: say`Vos horaires, vos jours à l’université, un deuxième lieu : Pstage n’a pas d’autre champ pour cela.`,
    exceptionalInWords: say`La nuit, le dimanche, un jour férié, le télétravail : la convention doit le dire.`,
    referentName: say`Tapez son nom, puis choisissez. En cas d’homonymes, regardez l’adresse e-mail.`,
    referentFunction: 'Pstage la reprend de l’annuaire de l’université.',
    referentPhone: 'Pstage le reprend de l’annuaire de l’université.',
    referentEmail: 'C’est elle qui dit si vous avez choisi la bonne personne.',
  } satisfies Record<WorkedOut, string>,
  card: {
    fields: (count: number) => `${count} ${count === 1 ? 'champ' : 'champs'}`,
    intro: say`« Copier » envoie la valeur seule dans cette conversation : appuyez longtemps dessus pour la copier, puis collez-la sur Pstage.`,
    copy: 'Copier',
    copyOf: (field: string) => say`Copier : ${field}`,
    copied: (field: string) =>
      say`Juste en dessous : ${field}. Appuyez longtemps dessus pour copier.`,
    next: (number: number) => `Onglet ${number}`,
    back: 'Retour à la convention',
    without: {
      missing: (fields: string) =>
        say`À compléter : ${fields}. Pstage le demande, et l’imprimé contact ne le dit pas.`,
      byPstage: (fields: string) => say`Pstage le connaît : ${fields}.`,
      empty: (fields: string) => say`À laisser vide : ${fields}.`,
    },
    nothing: say`Il n’y a plus rien à copier ici : l’imprimé contact a changé. Rouvrez l’onglet.`,
    inChat: say`Les valeurs se copient dans votre conversation avec moi.`,
  },
};

export type EntrySheetTexts = typeof entrySheetFr;
