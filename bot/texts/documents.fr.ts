/** Documents that come and go by the chat: made, offered, downloaded, dropped. */
import type { DocumentKind } from '../process/documents';
import { say } from './typography';

/** In a sentence, with their article. */
const names: Record<DocumentKind, string> = {
  contactFormFillable: 'l’imprimé contact à remplir',
  contactForm: 'l’imprimé contact',
  entrySheet: 'la fiche de saisie Pstage',
  signatureSheet: 'la feuille de suivi des signatures',
  abroadSheet: 'la fiche stage à l’étranger',
  attestation: 'l’attestation de stage',
  convention: 'la convention de stage',
  conventionDraft: 'le projet de convention',
  insuranceCertificate: 'l’attestation d’assurance',
};

const feminine: readonly DocumentKind[] = [
  ...(['entrySheet', 'signatureSheet', 'abroadSheet', 'attestation'] as const),
  ...(['convention', 'insuranceCertificate'] as const),
];
const isFeminine = (kind: DocumentKind) => feminine.includes(kind);
const begins = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const titles: Record<DocumentKind, string> = {
  contactFormFillable: 'Imprimé contact à remplir',
  contactForm: 'Imprimé contact',
  entrySheet: 'Fiche de saisie Pstage',
  signatureSheet: 'Feuille de suivi des signatures',
  abroadSheet: 'Fiche stage à l’étranger',
  attestation: 'Attestation de stage',
  convention: 'Convention de stage à imprimer',
  conventionDraft: 'Projet de convention (ne pas signer)',
  insuranceCertificate: 'Attestation d’assurance',
};

export const documentsFr = {
  titles,
  /** Of one document, `variant` as it is stored. */
  title: (kind: DocumentKind, variant: string) =>
    variant === '' ? titles[kind] : `Convention de stage, exemplaire ${variant}`,
  /** What Teams shows under the file that it offers. */
  description: titles,
  offered: (kind: DocumentKind) =>
    isFeminine(kind)
      ? say`${begins(names[kind])} est prête : acceptez-la pour l’avoir.`
      : say`${begins(names[kind])} est prêt : acceptez-le pour l’avoir.`,
  asPdf: 'Imprimé en PDF',
  making: {
    title: (kind: DocumentKind) => say`Je prépare ${names[kind]}`,
    text: 'Ce document arrive dans cette conversation d’ici quelques secondes.',
  },
  notMade: (kind: DocumentKind) =>
    isFeminine(kind)
      ? say`${begins(names[kind])} n’a pas pu être faite. Rien n’est perdu dans le dossier : redemandez-la dans un moment.`
      : say`${begins(names[kind])} n’a pas pu être fait. Rien n’est perdu dans le dossier : redemandez-le dans un moment.`,
  enough: say`Beaucoup de documents ont été faits pour vous aujourd’hui pour ce stage. Le dernier reste là : écrivez « documents ». Revenez demain pour un nouveau.`,
  accepted: (name: string) =>
    say`« ${name} » va dans vos fichiers Teams : il arrive juste en dessous.`,
  delivered: (name: string) => say`« ${name} » est dans vos fichiers`,
  link: {
    title: (name: string) => say`« ${name} » est prêt`,
    lasts: (minutes: number) =>
      say`Ce lien n’est que pour vous et fonctionne ${minutes} minutes. Après, « Nouveau lien » en donne un autre.`,
    declined: say`Rien n’a été mis dans vos fichiers. Le document reste ici, par un lien :`,
    failed: say`Teams n’a pas pris le fichier. Le voici par un lien :`,
    replaced: say`Ce document a été refait depuis. Voici le plus récent :`,
    press: say`Appuyez sur « Obtenir un lien » : il n’est que pour vous et fonctionne ${5} minutes.`,
    download: 'Télécharger',
    get: 'Obtenir un lien',
    another: 'Nouveau lien',
  },
  gone: say`Ce document n’est plus disponible ici. Écrivez « documents » pour voir ceux de votre stage.`,
  inChat: say`Les documents se demandent dans votre conversation avec moi : écrivez-y « documents ».`,
  list: {
    title: (count: number) =>
      count === 1 ? 'Un document pour ce stage' : `${count} documents pour ce stage`,
    none: 'Aucun document pour ce stage',
    noneYet: say`L’imprimé contact se demande à l’étape 2, l’attestation d’assurance se dépose dans cette conversation.`,
    line: (title: string, day: string) => `${title}, ${day}`,
    get: (title: string) => say`Lien : ${title}`,
  },
  drop: {
    title: 'Déposez votre attestation d’assurance',
    how: say`Dans cette conversation : le trombone sur un ordinateur, « + » sur un téléphone. Un PDF ou une photo (JPEG ou PNG), 5 Mo au plus.`,
    what: say`C’est le papier de votre assureur qui dit « responsabilité civile », à votre nom et pour la durée du stage.`,
    again: say`Une attestation est déjà jointe : la nouvelle prendra sa place, et l’ancienne sera effacée.`,
  },
  attached: {
    title: 'Votre attestation d’assurance est jointe',
    text: (name: string) => say`« ${name} » fait maintenant partie de votre imprimé contact.`,
    goOn: 'Continuer l’imprimé',
    already: say`Cette attestation est déjà jointe. Rien n’a changé.`,
  },
  purpose: {
    title: say`À quoi sert ce fichier ?`,
    certificate: 'Attestation d’assurance',
    form: 'Imprimé rempli par le tuteur',
    nothing: 'Rien, oubliez-le',
    kept: (name: string) => say`« ${name} » est bien arrivé. Dites-moi ce que c’est :`,
    forgotten: say`C’est oublié : ce fichier n’est pas gardé.`,
    gone: say`Je ne garde pas longtemps un fichier dont je ne sais pas à quoi il sert. Déposez-le à nouveau.`,
    formLater: say`Je ne sais pas encore lire l’imprimé rempli. Recopiez ce qu’il contient, section par section : rien d’autre n’a changé.`,
    formIsPdf: say`L’imprimé rempli se lit en PDF, celui que je vous ai donné. Une photo ne suffit pas : demandez à votre tuteur ou tutrice le fichier rempli.`,
  },
  arrival: {
    tooBig: say`Ce fichier est trop gros : 5 Mo au plus. Une photo plus petite, ou un PDF, passera. Rien d’autre n’a changé.`,
    unreadable: say`Je lis les PDF et les photos (JPEG ou PNG). Un document Word s’enregistre en PDF : « Fichier », puis « Enregistrer sous ». Rien d’autre n’a changé.`,
    failed: say`Je n’ai pas pu prendre ce fichier. Rien d’autre n’a changé : déposez-le à nouveau.`,
    several: say`Un fichier à la fois, s’il vous plaît : déposez-les l’un après l’autre.`,
    pasted: say`Je ne lis pas ce qui est collé dans un message. Pour me donner un fichier, ajoutez-le : le trombone sur un ordinateur, « + » sur un téléphone.`,
    noInternship: say`Je prends les fichiers d’un stage en cours, et vous n’en avez pas encore ici. Écrivez « bonjour » pour commencer.`,
    staff: say`Je ne prends de fichiers que des étudiants, pour leur stage. Rien n’a été gardé.`,
    notNow: say`À cette étape, je n’attends plus de fichier pour ce stage. Rien n’a été gardé. Pour une question, écrivez « parler à quelqu’un ».`,
    inChannel: say`Je ne prends pas de fichiers dans un canal.`,
    enough: say`Vous avez déjà remplacé plusieurs fois cette attestation aujourd’hui. La dernière reste jointe. Revenez demain pour en donner une autre ; en cas d’urgence, écrivez « parler à quelqu’un ».`,
  },
  /** The small page behind a link. */
  page: {
    lateTitle: 'Ce lien est terminé',
    late: (minutes: number) =>
      say`Un lien vers un document fonctionne ${minutes} minutes, pour que personne d’autre ne s’en serve. Le document est toujours là.`,
    lateHow: say`Dans Teams, retournez à votre conversation avec Stages : appuyez sur « Nouveau lien » sous le document, ou écrivez « documents ».`,
    notFoundTitle: 'Il n’y a rien à cette adresse',
    notFound: say`L’adresse est incomplète, ou elle n’a jamais existé. Dans Teams, écrivez « documents » à Stages : vous y trouverez les vôtres.`,
    busyTitle: 'Trop d’essais',
    busy: 'Trop d’adresses fausses sont venues d’ici. Réessayez dans une minute.',
  },
};

export type DocumentTexts = typeof documentsFr;
