/** The printed convention, compared with what was approved before anybody signs. */
import type { PrintedItem, PrintedOutcomes } from '../process/printed/findings';
import type { PrintReading } from '../process/ports';
import { listInWords, withinSentence } from './format';
import { say } from './typography';

const items: Record<PrintedItem, string> = {
  student: 'Votre nom',
  start: 'Premier jour',
  end: 'Dernier jour',
  weeklyHours: 'Heures par semaine',
  totalHours: 'Durée totale',
  tutor: 'Tuteur ou tutrice',
  signatory: 'Signataire de l’organisme',
  gratification: 'Gratification',
  place: 'Lieu',
  subject: 'Sujet',
  host: 'Organisme',
  siret: 'SIRET',
  referent: 'Enseignant·e référent·e',
};

/** « votre nom », « SIRET ». */
const inSentence = (of: readonly PrintedItem[]) =>
  listInWords(
    of.map((item) => withinSentence(items[item], 'fr')),
    'fr',
  );

const points = (count: number) => `${count} ${count > 1 ? 'points' : 'point'}`;
const unchanged = 'Rien d’autre n’a changé.';

const unread: Record<Exclude<PrintReading['outcome'], 'text'>, string> = {
  noText: say`Je ne trouve pas assez de texte dans ce PDF : c’est sans doute un scan. Déposez le PDF d’origine, ou comparez avec le papier ci-dessous.`,
  tooLong: say`Ce PDF est bien plus long qu’une convention. Déposez la convention seule. ${unchanged}`,
  tooBig: say`Ce PDF est trop gros : 5 Mo au plus. Déposez celui d’origine. ${unchanged}`,
  encrypted: say`Ce PDF demande un mot de passe. Déposez celui d’origine, sans protection. ${unchanged}`,
  broken: say`Ce PDF est abîmé, je ne peux pas l’ouvrir. Téléchargez-le de nouveau. ${unchanged}`,
  hostile: say`Je n’ai pas pu lire ce PDF. Téléchargez-le de nouveau, ou comparez avec le papier ci-dessous.`,
  busy: say`Je lis encore un autre fichier : le vôtre, si vous venez d’en donner un. Redonnez-moi celui-ci dans une minute. ${unchanged}`,
  enough: say`Je ne lis que vingt PDF par personne et par heure, et vous y êtes. Redonnez-le-moi dans une heure, ou comparez avec le papier. ${unchanged}`,
};

export const printCheckFr = {
  items,
  unread,
  notAPdf: say`Une photo ne me suffit pas : déposez le PDF d’origine, ou comparez avec le papier ci-dessous.`,
  notAConvention: say`Ce PDF n’est pas une convention de stage. Déposez celui de la vôtre. ${unchanged}`,
  draft: say`Ce PDF est le projet fait ici : il ne se signe pas. Déposez la convention que vous ferez signer. ${unchanged}`,
  otherStudent: say`Cette convention est au nom de quelqu’un d’autre. Déposez la vôtre. ${unchanged}`,
  notNow: say`La convention imprimée se compare juste avant les signatures, à l’étape 5. Ce fichier n’est pas gardé.`,

  offer: say`Donnez-moi le PDF de Pstage : je compare pour vous, puis vous regardez ce qui reste.`,
  offerPaper: say`Donnez-moi le PDF de la convention : je compare pour vous, puis vous regardez ce qui reste.`,
  give: 'Déposer le PDF',
  again: 'Déposer un autre PDF',
  drop: {
    title: 'Déposez le PDF de la convention',
    how: say`Dans cette conversation : le trombone sur un ordinateur, « + » sur un téléphone. 5 Mo au plus.`,
    what: say`C’est le fichier que vous avez imprimé, pas un scan ni une photo. Je le lis, je compare, et je ne le garde pas.`,
    back: 'Comparer avec le papier',
  },

  title: ({ different, missing }: { different: number; missing: number }) => {
    if (different > 0) {
      return different > 1
        ? say`${points(different)} diffèrent de ce qui est validé`
        : say`${points(different)} diffère de ce qui est validé`;
    }
    return missing > 0
      ? say`${points(missing)} à vérifier sur le papier`
      : say`Tout ce qui est validé est dans votre PDF`;
  },
  differs: say`Si le papier est faux, corrigez la convention maintenant : après les signatures, il faudrait tout refaire.`,
  isThere: say`J’ai lu le texte du fichier, pas le papier : un coup d’œil à ce qui est imprimé, puis vous pouvez confirmer.`,
  earlier: say`D’après le dernier PDF que j’ai pu comparer.`,
  approved: 'Validé',
  printed: 'Imprimé',
  printedOtherwise: 'autre chose',
  missing: say`Pas retrouvé avec certitude : à vérifier sur le papier`,
  found: (count: number) => (count > 1 ? `Retrouvés (${count})` : `Retrouvé (${count})`),
  label: say`Cochez le reste quand vous l’avez vu identique sur le papier`,
  reject: say`Ce n’est pas ce qui est validé`,
  confirm: {
    title: say`Votre PDF disait autre chose`,
    text: (of: readonly PrintedItem[]) =>
      say`À regarder encore une fois sur le papier : ${inSentence(of)}. Une erreur se corrige facilement maintenant, plus après les signatures.`,
    yes: say`J’ai regardé : c’est identique`,
    back: 'Revoir la comparaison',
  },
  refusal: (of: readonly PrintedItem[]) =>
    say`Votre PDF disait autre chose : ${inSentence(of)}. Regardez le papier, puis confirmez.`,
  history: (outcomes: PrintedOutcomes) => {
    const count = (wanted: string) =>
      Object.values(outcomes).filter((outcome) => outcome === wanted).length;
    const s = (wanted: string) => (count(wanted) > 1 ? 's' : '');
    const parts = [
      `${points(count('found'))} retrouvé${s('found')}`,
      `${count('different')} différent${s('different')}`,
      say`${count('missing')} à vérifier`,
    ];
    return say`fait comparer le PDF de la convention : ${parts.join(', ')}`;
  },
};

export type PrintCheckTexts = typeof printCheckFr;
