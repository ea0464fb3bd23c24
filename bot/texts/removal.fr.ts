/** Copies in the channels’ folders; and a manager deletes a document: what goes, and what is kept. */
import { say } from './typography';

export const removalFr = {
  ask: 'Supprimer un document',
  title: (student: string) => say`Supprimer un document de ${student} ?`,
  which: 'Document à supprimer',
  goes: say`Supprimé : ce document pour toutes les personnes qui l’avaient ici, ses liens, et sa copie dans le dossier des canaux (elle va dans la corbeille de SharePoint).`,
  kept: say`Gardé : le dossier lui-même (réponses, validation, signatures, historique), les autres documents, et ce que chacun a déjà téléchargé ou imprimé. Le document pourra être refait.`,
  remove: 'Supprimer ce document',
  keep: 'Garder',
  none: say`Choisissez d’abord le document. Rien n’a changé.`,
  done: (title: string) =>
    say`« ${title} » est supprimé. Sa copie dans les canaux, s’il y en a une, disparaît dans les minutes qui viennent.`,
  folder: {
    title: say`Dans les fichiers de ce canal :`,
    missing: (title: string) =>
      say`« ${title} » : le fichier n’a pas pu être déposé dans les fichiers de ce canal. « Ouvrir » le donne ; une personne de l’informatique saura pourquoi.`,
  },
};

export type RemovalTexts = typeof removalFr;
