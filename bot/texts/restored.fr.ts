/** What the managers read when a backup was restored. */
import { say } from './typography';

export const restoredFr = {
  title: (since: string) =>
    say`Les données ont été restaurées telles qu’elles étaient le ${since} : ce qui a été saisi ensuite est à refaire`,
  text: (since: string, until: string) =>
    say`Rien de ce qui a été fait entre le ${since} et le ${until} n’a été gardé : formulaires, validations, signatures, remises, réponses. Les fiches des dossiers montrent de nouveau l’état d’avant.`,
  next: 'Comparez les exemplaires que vous avez avec les fiches, notez de nouveau ce qui manque, et demandez aux personnes concernées de refaire ce qu’elles avaient fait. Les rappels déjà envoyés ne le sont pas une seconde fois.',
};

export type RestoredTexts = typeof restoredFr;
