/** The imprimé contact on its cards, in French: the fields' own words are with the fields. */
import type { FieldId } from '../process/form';
import { listInWords, sentence } from './format';
import { say } from './typography';

const inside = (title: string) => title.charAt(0).toLocaleLowerCase('fr') + title.slice(1);
const plural = (count: number, one: string, several: string) =>
  `${count} ${count > 1 ? several : one}`;
const number = new Intl.NumberFormat('fr-FR');

export interface SectionOfForm {
  /** Its place among the sections that this form needs, from 1. */
  place: number;
  of: number;
  name: string;
}

/** What a saved answer makes appear, or why the question is there; said beside it until answered. */
const appears: Partial<Record<FieldId, string>> = {
  cpam: say`Une autre caisse ? Choisissez « Une autre caisse », puis enregistrez : son nom et son adresse vous seront demandés.`,
  minor: say`Cochez, puis enregistrez : le nom d’un parent vous sera demandé.`,
  legalRepresentative: say`Avant 18 ans, cette personne signe aussi la convention.`,
  serviceElsewhere: say`Si oui, enregistrez : l’adresse du lieu vous sera demandée.`,
  alreadyHere: say`Si oui, enregistrez : le nombre d’heures vous sera demandé.`,
  regularHours: say`Si non, enregistrez : vos périodes de travail vous seront demandées.`,
  gratified: say`Si oui, enregistrez : le montant et la façon de payer vous seront demandés.`,
  hostCountry: say`Hors de France, une section de plus apparaît dans la liste.`,
};

export const contactFormFr = {
  title: ({ place, of, name }: SectionOfForm) =>
    say`Imprimé contact, ${place} sur ${of} : ${inside(name)}`,
  /** When step 2 begins. */
  intro: say`L’imprimé contact rassemble tout ce que la convention demandera : une dizaine de minutes, en plusieurs fois si vous voulez. Chaque section est gardée, même incomplète. Le mieux est de le remplir avec votre tuteur ou tutrice.`,
  filled: say`J’ai déjà un imprimé rempli`,
  filledFirst: say`Dites d’abord quel organisme vous accueille : ensuite, recopiez votre imprimé dans l’ordre que vous voulez.`,
  filledNotice: say`Recopiez votre imprimé ici, section par section, dans l’ordre que vous voulez. Tout est gardé au fur et à mesure.`,

  help: (label: string) => say`Aide : ${label}`,
  helpShort: 'ⓘ Aide',
  /** « C’est quoi la CPAM ? » */
  fieldHelp: {
    several: 'Ce que demande l’imprimé contact',
    where: (section: string) => say`Sur l’imprimé contact : « ${section} ».`,
    open: (section: string) => say`Ouvrir : ${inside(section)}`,
  },
  moreFields: (count: number) =>
    say`Plus de champs (${plural(count, 'facultatif', 'facultatifs')})`,
  weekdays: say`Heures de chaque jour`,
  weekdaysHelp: say`Si vos jours ne se ressemblent pas. La semaine est alors calculée : laissez vides les jours où vous ne travaillez pas.`,
  appears,
  nowAsked: say`C’est enregistré. Votre réponse demande encore quelques précisions.`,
  characters: (length: number, max: number) =>
    say`${number.format(length)} caractères sur ${number.format(max)}`,
  charactersAtMost: (max: number) => say`${number.format(max)} caractères au plus`,
  choose: 'Choisissez dans la liste',
  typeLetters: 'Tapez les premières lettres',
  otherCpam: 'Une autre caisse',
  /** After an amount of money: « 4,50 € par heure, brut ». */
  amount: {
    per: {
      hour: 'par heure',
      day: 'par jour',
      week: 'par semaine',
      month: 'par mois',
      year: 'par an',
    },
    kind: { gross: '(brut)', net: '(net)' },
  },
  yes: 'Oui',
  no: 'Non',

  prefilled: (count: number) =>
    count > 1
      ? say`${count} réponses sont déjà remplies pour vous : vérifiez-les.`
      : say`Une réponse est déjà remplie pour vous : vérifiez-la.`,
  prefilledField: say`Déjà rempli pour vous : vérifiez.`,

  certificate: {
    attach: 'Joindre l’attestation',
    replace: 'La remplacer',
    attached: 'jointe',
    missing: say`Attestation : pas encore jointe`,
    there: say`Attestation : jointe`,
  },

  conflict: {
    title: (count: number) =>
      count > 1
        ? say`${count} réponses ont changé sur un autre appareil`
        : say`Une réponse a changé sur un autre appareil`,
    text: say`Pendant que vous écriviez, ce formulaire a été enregistré ailleurs. Tout le reste est enregistré ; dites seulement ce que vous gardez ici.`,
    present: say`Enregistré sur un autre appareil`,
    typed: say`Ce que vous venez d’écrire`,
    keep: (label: string) => say`${label} : que gardez-vous ?`,
    keepPresent: say`Ce qui est enregistré`,
    keepTyped: say`Ce que je viens d’écrire`,
    settle: 'Garder ces réponses',
    back: say`Revenir sans rien changer`,
    empty: '(vide)',
  },

  host: {
    search: say`Votre organisme a-t-il déjà accueilli des stagiaires ?`,
    example: say`Tapez son nom ou son SIRET`,
    help: say`S’il est dans la liste, choisissez-le, puis « Reprendre ces informations » : vous n’aurez qu’à vérifier. Sinon, écrivez librement ci-dessous.`,
    take: 'Reprendre ces informations',
    none: say`Choisissez d’abord un organisme dans la liste, ou écrivez librement plus bas.`,
    taken: (name: string) =>
      say`Les informations de ${name} sont reprises. Vérifiez-les, puis continuez.`,
    nothing: say`Ces informations étaient déjà là. Rien n’a changé.`,
    closed: say`Les informations sont reprises, mais le registre national dit que cet établissement est fermé. Vérifiez auprès de votre tuteur ou tutrice.`,
    askTitle: (name: string) => say`${sentence(name, 'fr')} : remplacer vos réponses ?`,
    askText: say`Ces champs ont déjà une réponse. Les champs vides, eux, sont remplis.`,
    replace: 'Remplacer',
    keep: 'Garder les miennes',
  },
  contact: {
    label: say`Contacts vérifiés par les gestionnaires de stage`,
    help: say`Choisissez une personne pour reprendre son nom, sa fonction, son e-mail et son téléphone dans votre dossier.`,
    take: 'Reprendre ce contact',
    none: say`Choisissez d’abord une personne dans la liste.`,
    taken: say`Le contact est repris dans votre dossier. Vérifiez-le.`,
  },

  summary: {
    open: (name: string, state: string) => say`${name} : ${state}. Ouvrir`,
    states: {
      empty: 'vide',
      toComplete: 'à compléter',
      toCorrect: 'à corriger',
      /** Sent back by the referent, and not changed since. */
      toMend: 'à revoir',
      /** Nothing is missing, and nobody has looked at it yet. */
      toCheck: 'à vérifier',
      complete: 'complet',
    },
    toMend: 'À revoir',
    sectionsHint: say`Choisissez une section pour l’ouvrir, ou écrivez son nom. L’ordre est libre.`,
    completeSections: (count: number) => say`Les ${count} sections complètes`,
    readOnly: say`« Tout relire » montre toutes vos réponses.`,
    computed: 'Ce que cela donne',
    dates: 'Dates',
    length: 'Durée',
    paidHours: 'Heures payées',
    holidays: 'Jours fériés déduits',
    holidaysList: (days: readonly string[]) => listInWords(days, 'fr'),
    noHolidays: 'aucun pendant le stage',
    holiday: (day: string, name: string) => `${day} (${name})`,
    volume: 'Heures de formation',
    /** What Pstage asks and people confuse with the stage's hours. */
    volumeValue: 'plus de 200 heures par an',
    academicYear: 'Année universitaire',
    offered: 'Gratification',
    none: say`aucune`,
    readAll: 'Tout relire',
    readTitle: say`Votre imprimé contact, en entier`,
    empty: say`Rien n’est encore rempli.`,
    back: 'Retour à la liste',
  },
};

export type ContactFormTexts = typeof contactFormFr;
