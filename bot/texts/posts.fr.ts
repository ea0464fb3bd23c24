/** What channel posts say of a file's papers, and the card that whoever presses « Ouvrir » gets alone. */
import type { DocumentKind } from '../process/documents';
import { madeAs, onEarlierVersion } from './documents.fr';
import { say } from './typography';

export const postsFr = {
  open: 'Ouvrir',
  /** The end of the first line. */
  silent: (teacher: string) => say`${teacher} ne répond pas`,
  reference: 'Dossier',
  number: (reference: number) => say`n° ${reference}`,
  documents: 'Documents',
  between: say` ; `,
  made: (title: string, day: string) => `${title} (${day})`,
  madeBefore: (title: string, day: string) => say`${title} (${day}, ${onEarlierVersion})`,
  /** Several at once, each already with its day. */
  allMadeBefore: (papers: string) => say`${onEarlierVersion} : ${papers}`,
  missing: (title: string) =>
    say`${title} : ces caractères n’ont pas pu être imprimés, une case vide est à leur place :`,
  askClose: 'Fermer ce dossier',
  closeTitle: (name: string) => say`Fermer le dossier de ${name} ?`,
  closeText: say`Rien n’est effacé : vous pourrez le rouvrir, avec un motif.`,
  keep: 'Ne pas fermer',
  /** In place of the post that an earlier version of the product had beside the file's own. */
  movedTitle: (name: string) => say`${name} : la suite est dans l’autre publication`,
  moved: say`Ce dossier a une seule publication dans ce canal, tenue à jour. Celle-ci ne change plus.`,

  list: {
    title: (name: string) => say`Documents du stage de ${name}`,
    alone: say`Vous seul·e voyez ceci. La publication reste la même pour les autres.`,
    none: say`Aucun document n’est proposé à cette étape.`,
    open: (title: string) => say`Ouvrir : ${title}`,
    make: (title: string) => say`Préparer : ${title}`,
    made: (kind: DocumentKind, day: string) => say`${madeAs(kind)} le ${day}`,
    madeBefore: (kind: DocumentKind, day: string) =>
      say`${madeAs(kind)} le ${day}, ${onEarlierVersion}`,
    madeHere: (day: string, isOld: boolean) =>
      say`faite ici le ${day}${isOld ? `, ${onEarlierVersion}` : ''}`,
    given: (day: string) => say`déposée par l’étudiant·e le ${day}`,
    inFolder: say`déjà dans les fichiers de ce canal`,
    inLanguage: {
      fr: (state: string) => say`${state}, en français`,
      en: (state: string) => say`${state}, en anglais`,
    },
    back: 'Revenir à la publication',
    toFile: 'Revenir au dossier',
    others: 'Autres documents',
  },
  link: {
    only: (minutes: number) =>
      say`Ce lien n’est que pour vous et fonctionne ${minutes} minutes. Ne le copiez pas dans le canal.`,
    open: 'Ouvrir le document',
  },
  making: {
    text: say`Ce document arrive dans votre conversation avec Stages d’ici quelques secondes. Vous pouvez aussi l’ouvrir sans quitter ce canal :`,
    open: 'Voir si c’est prêt',
  },
  gone: say`Ce document n’est plus disponible. Revenez à la publication, puis appuyez sur « Ouvrir ».`,
  /** To somebody else in the channel, alone. */
  notYours: {
    managers: say`Seuls les gestionnaires de stage de la composante peuvent ouvrir les documents de ce dossier. Rien n’a changé.`,
    teachers: say`Seul·e l’enseignant·e référent·e, ou qui décide à sa place, peut ouvrir ici les documents de ce dossier. Rien n’a changé.`,
    /** To a manager of the file, who may open them, but not there. */
    managersInTeachers: say`Ici, seul·e l’enseignant·e référent·e ouvre les documents. Les vôtres, tous ceux du dossier, s’ouvrent par « Ouvrir » dans le canal des gestionnaires.`,
  },
  /** On a document in somebody's own chat. */
  from: {
    managers: (name: string, department: string) =>
      say`Demandé dans le canal des gestionnaires (${department}), dossier de ${name}`,
    teachers: (name: string, department: string) =>
      say`Demandé dans le canal des enseignants (${department}), dossier de ${name}`,
  },
};

export type PostTexts = typeof postsFr;
