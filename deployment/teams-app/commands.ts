/**
 * The words that Teams proposes under the place where one types. The bot understands them in either
 * language, whichever Teams shows (bot/dialogs/words.ts; a test holds the two together).
 */
import type { Language } from '../../bot/process/people';
import { say } from '../../bot/texts/typography';

export type Scope = 'personal' | 'team';

export interface AppCommand {
  title: string;
  description: string;
}

type Bilingual = Record<Language, AppCommand>;

const both = (fr: [string, string], en: [string, string]): Bilingual => ({
  fr: { title: fr[0], description: fr[1] },
  en: { title: en[0], description: en[1] },
});

const personal = [
  both(['bonjour', 'Commencer, ou voir où j’en suis'], ['hello', 'Begin, or see where I am']),
  both(['statut', 'Où j’en suis et quoi faire'], ['status', 'Where I am and what to do next']),
  both(['nouveau stage', 'Ouvrir un dossier de plus'], ['new internship', 'Open one more file']),
  both(['mes stages', 'Choisir un de mes dossiers'], ['my internships', 'Choose one of my files']),
  both(
    ['poser une question', 'À une personne de l’université'],
    ['ask a question', 'To a person of the university'],
  ),
  both(['historique', 'Qui a fait quoi, et quand'], ['history', 'Who did what, and when']),
  both(
    ['mes demandes', say`Enseignants : les demandes à valider`],
    ['my requests', 'Teachers: the requests to approve'],
  ),
  both(
    ['ouvrir un dossier', say`Gestionnaires : pour un étudiant`],
    ['open a file', 'Managers: for a student'],
  ),
  both(['mes données', 'Ce qui est gardé sur moi'], ['my data', 'What is kept about me']),
  both(['annuler', 'Laisser ce qui est en cours'], ['cancel', 'Leave what is under way']),
  both(['en anglais', 'Écrire en anglais'], ['in French', 'Write in French']),
  both(['aide', 'Tout ce que je peux écrire'], ['help', 'Everything that I can write']),
];

const team = [
  both(
    ['relier ce canal', say`Y recevoir les messages : gestionnaires, enseignants ou conseillers`],
    ['link this channel', 'Receive the messages of managers, teachers or advisers here'],
  ),
  both(
    ['délier ce canal', 'Ne plus y recevoir de messages'],
    ['unlink this channel', 'Receive no more messages here'],
  ),
  both(
    ['ouvrir un dossier', say`Gestionnaires : pour un étudiant`],
    ['open a file', 'Managers: for a student'],
  ),
  both(['aide', 'Ce que je fais dans ce canal'], ['help', 'What I do in this channel']),
];

export const commandLists: { scope: Scope; commands: Bilingual[] }[] = [
  { scope: 'personal', commands: personal },
  { scope: 'team', commands: team },
];
