/** The form that goes to the tutor and comes back, in French. */
import { say } from './typography';

const answers = (count: number) => (count > 1 ? `${count} réponses` : 'une réponse');

export const tutorFr = {
  send: {
    button: 'Envoyer à mon tuteur',
    title: 'Faire remplir l’imprimé par votre tuteur ou tutrice',
    steps: [
      say`Je vous donne un PDF à remplir, avec ce que je sais déjà.`,
      say`Vous l’envoyez à votre tuteur ou tutrice, par e-mail par exemple. Il ou elle le complète et vous le renvoie.`,
      say`Vous déposez le fichier ici : je vous montre ce qui change, et rien n’est repris sans votre accord.`,
    ],
    inFrench: 'PDF en français',
    inEnglish: 'PDF en anglais',
  },
  reply: {
    title: (count: number) => say`Votre tuteur ou tutrice propose ${answers(count)}`,
    text: say`Décochez ce que vous ne voulez pas reprendre. Le reste de votre imprimé ne change pas.`,
    contested: say`Vous avez changé vous aussi ces réponses depuis : cochez celles que vous voulez remplacer.`,
    contestedIn: (section: string) => say`${section} (changé aussi par vous)`,
    change: (label: string, before: string, after: string) =>
      before ? say`${label} : ${after} (avant : ${before})` : say`${label} : ${after}`,
    neverKept: (label: string) =>
      say`${label} : un numéro de sécurité sociale, que je ne garde jamais`,
    whole: 'Lire les textes en entier',
    before: 'Avant',
    after: 'Proposé',
    nothingYet: '(rien)',
    accept: 'Reprendre ce qui est coché',
    ignore: 'Ne rien reprendre',
    voids: (referent: string) =>
      say`Ces changements demandent une nouvelle validation par ${referent}. La convention imprimée et les signatures ne compteraient plus.`,
    confirm: 'Oui, changer et redemander',
  },
  taken: (count: number) =>
    count > 1
      ? say`${count} réponses de votre tuteur ou tutrice sont reprises.`
      : say`Une réponse de votre tuteur ou tutrice est reprise.`,
  /** After what was taken over, if anything was. */
  refused: say`Ce qui contient un numéro de sécurité sociale n’est pas repris : je n’en garde jamais.`,
  ignored: say`Rien n’a été repris. Votre imprimé est tel que vous l’avez laissé.`,
  nothingChosen: say`Rien n’était coché : votre imprimé est tel que vous l’avez laissé.`,
  nothingNew: say`J’ai lu ce formulaire : il dit la même chose que votre imprimé. Rien n’a changé.`,
  gone: say`Je ne garde ce fichier que quelques heures. Déposez-le à nouveau pour voir ce qu’il change.`,
  outcomes: {
    flattened: say`Ce PDF n’a plus de champs : il a été imprimé ou scanné. Demandez à votre tuteur ou tutrice le fichier enregistré tel quel, ou recopiez-le ici. Rien d’autre n’a changé.`,
    foreign: say`Ce PDF n’est pas l’imprimé que je vous ai donné. Si c’est un autre formulaire, recopiez-le ici, section par section. Rien d’autre n’a changé.`,
    outdated: say`Cet imprimé est d’une ancienne version, que je ne sais plus lire. Demandez-en un nouveau par « Envoyer à mon tuteur », ou recopiez celui-ci. Rien d’autre n’a changé.`,
    encrypted: say`Ce PDF est protégé par un mot de passe. Demandez à votre tuteur ou tutrice de l’enregistrer sans mot de passe. Rien d’autre n’a changé.`,
    broken: say`Ce PDF est abîmé : je n’arrive pas à le lire. Demandez qu’on vous l’envoie à nouveau. Rien d’autre n’a changé.`,
    hostile: say`Je n’ai pas pu lire ce PDF en toute sécurité. Demandez un nouveau formulaire par « Envoyer à mon tuteur ». Rien d’autre n’a changé.`,
    tooBig: say`Ce PDF est trop gros : 2 Mo au plus. L’imprimé que je donne est bien plus petit. Rien d’autre n’a changé.`,
    busy: say`Beaucoup de fichiers arrivent en ce moment. Réessayez dans un instant : rien d’autre n’a changé.`,
    enough: say`Je ne lis que vingt PDF par personne et par heure, et vous y êtes. Redonnez-le-moi dans une heure, ou recopiez-le ici : rien d’autre n’a changé.`,
    notAPdf: say`L’imprimé rempli se lit en PDF, celui que je vous ai donné. Une photo ne suffit pas : demandez à votre tuteur ou tutrice le fichier rempli.`,
    otherFile: say`Cet imprimé a été fait pour un autre stage. Je ne le reprends pas ici. Rien d’autre n’a changé.`,
  },
};

export type TutorTexts = typeof tutorFr;
