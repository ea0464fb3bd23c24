/** Documents that come and go by the chat: made, offered, downloaded, dropped. */
import type { DocumentKind, MadeKind } from '../process/documents';
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
/** « fait », « faite »: as the document’s own name asks. */
export const madeAs = (kind: DocumentKind) => (isFeminine(kind) ? 'faite' : 'fait');
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

/** Of a paper that says less than the file does now. */
export const onEarlierVersion = 'sur une version précédente du dossier';

export const documentsFr = {
  titles,
  /** Of one document, `variant` as it is stored: a copy alone has a title of its own. */
  title: (kind: DocumentKind, variant: string) =>
    kind === 'convention' && variant !== ''
      ? `Convention de stage, exemplaire ${variant}`
      : titles[kind],
  /** Of one that was printed before conventions were made on Pstage. */
  titleBefore: (variant: string) =>
    variant === '' ? 'Convention de stage' : `Convention de stage, exemplaire ${variant}`,
  offered: (kind: DocumentKind) =>
    isFeminine(kind)
      ? say`${begins(names[kind])} est prête : acceptez-la pour l’avoir.`
      : say`${begins(names[kind])} est prêt : acceptez-le pour l’avoir.`,
  asPdf: 'Imprimé en PDF',
  making: {
    title: (kind: DocumentKind) => say`Je prépare ${names[kind]}`,
    text: 'Ce document arrive dans cette conversation d’ici quelques secondes.',
  },
  all: 'Tous les documents',
  /** Under the title of each, in a step's card. */
  papers: {
    heading: 'Vos papiers',
    have: (title: string) => title,
    see: (title: string) => say`Voir : ${title}`,
    what: {
      contactFormFillable: 'à remplir par votre tuteur ou tutrice',
      contactForm: 'tel qu’il est maintenant',
      entrySheet: 'toutes les valeurs, dans l’ordre de Pstage, prêtes à recopier',
      signatureSheet: say`qui signe, dans quel ordre ; elle suit les exemplaires`,
      abroadSheet: 'à joindre à la convention d’un stage à l’étranger',
      attestation: 'l’organisme d’accueil la complète et la signe à la fin du stage',
      convention: 'tous les exemplaires dans un fichier',
      conventionDraft: say`dans votre navigateur, pour relire : on ne le signe pas`,
    } satisfies Record<MadeKind, string>,
  },
  /** Where conventions are made here. */
  here: {
    title: (number: string) => say`Convention ${number} : à imprimer`,
    intro: (by: string) =>
      say`${by} a validé votre demande, et la convention est prête : rien à recopier, rien à numéroter. Imprimez-la, puis dites-le ici.`,
    copies: (count: number) => `${count} exemplaires`,
    which: say`Que voulez-vous imprimer ?`,
    all: 'Tous les exemplaires, en un seul fichier',
    copy: (number: string, recipient: string) => say`Exemplaire ${number} : ${recipient}`,
    recto: say`Chaque page dit de quel exemplaire elle est. Ne mélangez pas les exemplaires.`,
    print: 'Convention à imprimer',
    printed: (count: number) => say`C’est imprimé : ${count} exemplaires`,
    lost: (number: string) => say`Convention ${number} : réimprimer`,
    lostHow: say`Un exemplaire perdu se réimprime seul, puis se fait signer à nouveau. Les autres restent valables.`,
    reprint: 'Réimprimer un exemplaire',
    next: 'Imprimer la convention',
  },
  given: {
    title: (kind: DocumentKind) => say`Voici ${names[kind]}`,
    text: say`Le fichier vous est proposé juste en dessous, dans cette conversation. « documents » le redonne à tout moment.`,
  },
  failed: {
    title: (kind: DocumentKind) => say`Je n’ai pas pu faire ${names[kind]}`,
    text: say`Rien n’est perdu dans le dossier. Réessayez dans un moment ; si cela recommence, écrivez « parler à quelqu’un ».`,
    removed: say`Les gestionnaires de stage viennent d’effacer ce document. S’il vous le faut, demandez-le à nouveau.`,
    again: 'Réessayer',
  },
  noSuchFile: (reference: number) =>
    say`Je n’ai pas de dossier ${reference} à vous montrer. Un dossier s’ouvre pour l’étudiant·e, l’enseignant·e référent·e et les gestionnaires qui le suivent : vérifiez le numéro.`,
  notOffered: say`Ce document n’est pas proposé pour ce stage en ce moment. Rien n’a changé. Écrivez « documents » pour voir ceux qui le sont.`,
  enough: say`Beaucoup de documents ont été faits pour vous aujourd’hui pour ce stage. Revenez demain pour un nouveau ; ceux qui existent s’ouvrent toujours.`,
  accepted: (name: string) =>
    say`« ${name} » va dans vos fichiers Teams : il arrive juste en dessous.`,
  link: {
    title: (name: string) => say`« ${name} » est prêt`,
    lasts: (minutes: number) =>
      say`Ce lien n’est que pour vous et fonctionne ${minutes} minutes. Après, « Nouveau lien » en donne un autre.`,
    declined: say`Rien n’a été mis dans vos fichiers. Le document reste ici, par un lien :`,
    failed: say`Teams n’a pas pris le fichier. Le voici par un lien :`,
    replaced: say`Ce document a été refait depuis. Voici le plus récent :`,
    outdated: say`Il a été fait ${onEarlierVersion}.`,
    madeHere: say`Elle a été faite et imprimée ici, avant que les conventions se fassent sur Pstage. C’est elle que l’on signe pour ce stage.`,
    onScreen: say`À lire dans le navigateur, ni à imprimer ni à signer. La convention à signer est celle de l’université.`,
    open: 'Ouvrir dans le navigateur',
    again: 'Refaire',
    press: (minutes: number) =>
      say`Appuyez sur « Obtenir un lien » : il n’est que pour vous et fonctionne ${minutes} minutes.`,
    download: 'Télécharger',
    get: 'Obtenir un lien',
    another: 'Nouveau lien',
  },
  gone: {
    student: say`Ce document n’est plus disponible ici. Écrivez « documents » pour voir ceux de votre stage.`,
    staff: say`Ce document n’est plus disponible ici. Écrivez « dossier » et son numéro, par exemple « dossier 42 », puis « documents ».`,
  },
  /** « documents », from a member of staff who has no file in front of them. */
  whichFile: say`De quel stage ? Écrivez « dossier » et son numéro, par exemple « dossier 42 », puis « documents ». Dans un canal, « Ouvrir » sous la publication d’un stage montre les siens.`,
  /** To who opens none, an adviser for example. */
  whose: say`Les documents d’un stage s’ouvrent pour l’étudiant·e, l’enseignant·e référent·e et les gestionnaires qui le suivent. Vous n’en avez pas à ouvrir ici.`,
  nothingToRemove: say`Il n’y a rien à supprimer dans ce dossier : aucun document fait ici n’est gardé.`,
  inChat: say`Dans un canal, les documents d’un stage s’ouvrent par « Ouvrir », sous sa publication.`,
  list: {
    title: (count: number) =>
      count === 1 ? 'Un document pour ce stage' : `${count} documents pour ce stage`,
    none: 'Aucun document pour ce stage',
    noneYet: say`L’imprimé contact se demande à l’étape 2, l’attestation d’assurance se dépose dans cette conversation.`,
    get: (title: string) => title,
    make: (title: string) => say`Faire : ${title}`,
    again: (title: string) => say`Refaire : ${title}`,
    notMade: (kind: DocumentKind) => `pas encore ${madeAs(kind)}`,
    made: (kind: DocumentKind, { day, who }: { day: string; who: string | null }) =>
      `${madeAs(kind)} le ${day}, par ${who ?? 'vous'}`,
    madeBefore: (kind: DocumentKind, { day, who }: { day: string; who: string | null }) =>
      `${madeAs(kind)} le ${day} ${onEarlierVersion}, par ${who ?? 'vous'}`,
    /** Of a convention, where they are made on Pstage by now. `isOld`: of an earlier version too. */
    madeHere: (day: string, { who, isOld }: { who: string | null; isOld: boolean }) =>
      `faite ici le ${day}${isOld ? ` ${onEarlierVersion}` : ''}, par ${who ?? 'vous'}`,
    given: (name: string, day: string, who: string | null) =>
      say`« ${name} », déposé le ${day}, par ${who ?? 'vous'}`,
    missingGlyphs: (signs: readonly string[]) =>
      signs.length === 1
        ? say`Un caractère n’a pas pu être écrit et apparaît comme un cadre : ${signs.join(' ')}. Corrigez-le à la main sur le papier.`
        : say`${signs.length} caractères n’ont pas pu être écrits et apparaissent comme des cadres : ${signs.join(' ')}. Corrigez-les à la main sur le papier.`,
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
    print: 'Convention imprimée',
    nothing: 'Rien, oubliez-le',
    kept: (name: string) => say`« ${name} » est bien arrivé. Dites-moi ce que c’est :`,
    forgotten: say`C’est oublié : ce fichier n’est pas gardé.`,
    gone: say`Je ne garde pas longtemps un fichier dont je ne sais pas à quoi il sert. Déposez-le à nouveau.`,
  },
  arrival: {
    tooBig: say`Ce fichier est trop gros : 5 Mo au plus. Une photo plus petite, ou un PDF, passera. Rien n’a changé.`,
    unreadable: say`Je lis les PDF et les photos (JPEG ou PNG). Un document Word s’enregistre en PDF : « Fichier », puis « Enregistrer sous ». Rien n’a changé.`,
    failed: say`Je n’ai pas pu prendre ce fichier. Rien n’a changé : déposez-le à nouveau.`,
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
    lateHow: say`Dans Teams, retournez là où vous l’avez ouvert, puis appuyez sur « Nouveau lien ». Dans votre conversation avec Stages, vous pouvez aussi écrire « documents ».`,
    notFoundTitle: 'Il n’y a rien à cette adresse',
    notFound: say`L’adresse est incomplète, ou elle n’a jamais existé. Dans Teams, écrivez « documents » à Stages : il vous dira où ils sont.`,
    busyTitle: 'Trop d’essais',
    busy: 'Trop d’adresses fausses sont venues d’ici. Réessayez dans une minute.',
  },
};

export type DocumentTexts = typeof documentsFr;
