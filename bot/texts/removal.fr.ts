/** Copies in the channels’ folders; and a manager deletes a document: what goes, and what is kept. */
import { say } from './typography';

export const removalFr = {
  ask: 'Supprimer un document',
  title: (student: string) => say`Supprimer un document de ${student} ?`,
  which: 'Document à supprimer',
  goes: say`Supprimé : ce document pour toutes les personnes qui l’avaient ici, ses liens, et ses copies dans les fichiers des canaux (elles vont dans la corbeille de SharePoint).`,
  kept: say`Gardé : le dossier lui-même (réponses, validation, signatures, historique), les autres documents, et ce que chacun a déjà téléchargé ou imprimé. Le document pourra être refait.`,
  remove: 'Supprimer ce document',
  keep: 'Ne rien supprimer',
  none: say`Choisissez d’abord le document. Rien n’a changé.`,
  done: (title: string) =>
    say`C’est supprimé : « ${title} ». S’il y en a des copies dans les canaux, elles disparaissent dans les minutes qui viennent.`,
  folder: {
    title: say`Dans les fichiers de ce canal :`,
    missing: (title: string) =>
      say`« ${title} » : le fichier n’a pas pu être déposé dans les fichiers de ce canal. « Ouvrir » le donne ; une personne de l’informatique saura pourquoi.`,
    beside: (title: string, name: string) =>
      say`« ${title} » : quelqu’un a modifié le fichier déposé, qui reste tel quel. La version à jour est à côté : ${name}`,
    left: (title: string) =>
      say`« ${title} » : une copie qui ne doit plus être consultée n’a pas pu être retirée d’un dossier. Une personne de l’informatique saura laquelle.`,
  },
};

export type RemovalTexts = typeof removalFr;
