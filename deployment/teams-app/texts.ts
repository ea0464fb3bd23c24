/** How Teams presents the app, in both languages; Teams' limits are in checks.ts. */
import type { Language } from '../../bot/process/people';
import { say } from '../../bot/texts/typography';

export interface AppTexts {
  name: { short: string; full: string };
  description: { short: string; full: string };
}

/** `careers`: what the university calls its careers office. */
export function appTexts(language: Language, { careers }: { careers: string }): AppTexts {
  return language === 'fr' ? french(careers) : english(careers);
}

const french = (careers: string): AppTexts => ({
  name: { short: 'Stages', full: 'Stages, de la recherche à la convention signée' },
  description: {
    short: 'Votre stage pas à pas, de la recherche à la convention signée.',
    full: [
      'Stages accompagne chaque stage en six étapes, de la recherche à la convention signée et transmise. À tout moment, on y voit où en est le dossier, à qui c’est de jouer et ce qu’il faut faire ensuite.',
      say`Étudiantes et étudiants, remplissez ici votre imprimé contact, suivez vos signatures et posez vos questions. Écrivez « bonjour » pour commencer.`,
      'Enseignants référents, validez une demande ou renvoyez-la avec une raison, sur une seule carte.',
      'Gestionnaires, suivez chaque stage dans un message de votre canal, qui se met à jour tout seul.',
      `Conseillers (${careers}), répondez dans votre canal aux questions des étudiants.`,
      say`Réservé aux membres de l’université. Pour savoir ce que Stages garde, écrivez « mes données ».`,
    ].join('\n\n'),
  },
});

const english = (careers: string): AppTexts => ({
  name: {
    short: 'Internships (Stages)',
    full: 'Internships, from the search to the signed agreement',
  },
  description: {
    short: 'Your internship step by step, from the search to the signed agreement.',
    full: [
      'This app takes every internship through six steps, from the search to the agreement (convention de stage), signed and handed over. At any moment it shows where the file stands, whose turn it is and what to do next.',
      'Students: fill in your contact form here, follow your signatures, ask your questions. Write “hello” to begin.',
      'Referent teachers: approve a request, or send it back with a reason, on one card.',
      'Managers: follow each internship in one post of your channel, kept up to date by itself.',
      `Advisers (${careers}): answer students’ questions in your channel.`,
      'For members of the university only. To see what is kept about you, write “my data”.',
    ].join('\n\n'),
  },
});
