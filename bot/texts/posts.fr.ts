/** What channel posts say of a file's papers, and the card that whoever presses « Ouvrir » gets alone. */
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
  madeBefore: (title: string, day: string) =>
    say`${title} (${day}, fait sur une version précédente)`,
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
    made: (day: string) => say`fait le ${day}`,
    madeBefore: (day: string) => say`fait le ${day}, sur une version précédente du dossier`,
    given: (day: string) => say`déposée par l’étudiant·e le ${day}`,
    notMade: 'pas encore fait',
    inLanguage: {
      fr: (state: string) => say`${state}, en français`,
      en: (state: string) => say`${state}, en anglais`,
    },
    back: 'Revenir à la publication',
    others: 'Autres documents',
  },
  link: {
    only: (minutes: number) =>
      say`Ce lien n’est que pour vous et fonctionne ${minutes} minutes. Ne le copiez pas dans le canal.`,
    outdated: say`Il a été fait sur une version précédente du dossier.`,
    open: 'Ouvrir le document',
    again: 'Nouveau lien',
    anew: 'Le refaire',
  },
  making: {
    text: say`Il arrive dans votre conversation avec Stages d’ici quelques secondes. Vous pouvez aussi l’ouvrir d’ici :`,
    open: 'Voir s’il est prêt',
  },
  enough: say`Beaucoup de documents ont été faits pour vous aujourd’hui pour ce stage. Revenez demain pour un nouveau ; ceux qui existent s’ouvrent toujours.`,
  gone: say`Ce document n’est plus disponible. Revenez à la publication, puis appuyez sur « Ouvrir ».`,
  /** To somebody else in the channel, alone. */
  notYours: {
    managers: say`Les documents de ce dossier s’ouvrent par les gestionnaires de stage de la composante. Rien n’a changé.`,
    teachers: say`Ce dossier s’ouvre par son enseignant·e référent·e, ou par qui décide à sa place. Rien n’a changé.`,
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
