/**
 * The words that are commands at any moment, in both languages. Anything else is an answer to the
 * current step, or a question. Only whole messages count: « je veux annuler mon stage » is a
 * sentence for a person, not the command « annuler ».
 */
import { fold } from '../process/fold';
import type { Language } from '../process/people';
import { understandLinking } from './linkingWords';

export type Command =
  | { name: 'hello' }
  | { name: 'help' }
  | { name: 'status' }
  | { name: 'files' }
  | { name: 'newFile' }
  | { name: 'requests' }
  | { name: 'absence' }
  | { name: 'back' }
  | { name: 'cancel' }
  | { name: 'restart' }
  | { name: 'abandon' }
  | { name: 'history' }
  | { name: 'privacy' }
  | { name: 'documents' }
  | { name: 'filled' }
  | { name: 'form' }
  | { name: 'openFor' }
  /** To be said in the channel itself. */
  | { name: 'linkChannel' }
  | { name: 'unlinkChannel' }
  | { name: 'yes' }
  | { name: 'no' }
  | { name: 'language'; language: Language }
  /** « dossier 42 », which a QR code on paper writes too. */
  | { name: 'reference'; reference: number }
  /** `text` is null when the person only said that they want to ask. */
  | { name: 'question'; text: string | null };

const words: Record<
  Exclude<Command['name'], 'language' | 'question' | 'reference' | 'linkChannel' | 'unlinkChannel'>,
  readonly string[]
> = {
  hello: ['bonjour', 'bonsoir', 'salut', 'coucou', 'hello', 'hi', 'hey', 'good morning'],
  help: ['aide', 'aidez moi', 'help', 'help me', 'menu', '?'],
  // What the welcome's button « Commencer » does, said in words.
  status: [
    ...['statut', 'ou j en suis', 'ou en suis je', 'mon stage', 'status', 'my internship'],
    ...['commencer', 'demarrer', 'start', 'begin', 'get started'],
  ],
  files: ['mes stages', 'mes dossiers', 'my internships', 'changer de stage'],
  newFile: ['nouveau stage', 'new internship'],
  requests: ['mes demandes', 'demandes', 'my requests', 'requests'],
  absence: [
    'absence',
    'absences',
    'mes absences',
    'my absences',
    'je suis absent',
    'je suis absente',
  ],
  back: ['retour', 'precedent', 'back'],
  cancel: ['annuler', 'cancel', 'stop'],
  restart: ['recommencer', 'start over', 'restart'],
  abandon: ['abandonner', 'abandon', 'abandonner mon stage', 'give up'],
  history: ['historique', 'qui a fait quoi', 'history', 'who did what'],
  privacy: ['ce que je garde', 'ce que vous gardez', 'mes donnees', 'my data', 'what you keep'],
  documents: [
    ...['documents', 'mes documents', 'mes fichiers', 'my documents', 'my files'],
    ...['pdf', 'le pdf', 'mon pdf', 'en pdf', 'the pdf', 'as pdf'],
    ...['imprime pdf', 'imprime en pdf', 'formulaire pdf', 'form pdf'],
  ],
  filled: [
    ...['j ai deja un imprime rempli', 'jai deja un imprime rempli', 'imprime rempli'],
    ...['j ai deja un imprime', 'jai deja un imprime'],
    ...['i have a form that is filled in already', 'i have a filled form', 'form filled'],
  ],
  form: [
    ...['imprime', 'imprime contact', 'mon imprime', 'formulaire', 'mon formulaire'],
    ...['contact form', 'form', 'my form'],
    // As on the button.
    ...['modifier', 'corriger', 'modifier l imprime', 'modifier l imprime contact'],
    ...['change', 'edit', 'change the contact form', 'change the form'],
  ],
  openFor: ['ouvrir un dossier', 'open a file'],
  yes: ['oui', 'ok', 'd accord', 'yes'],
  no: ['non', 'no'],
};

const languages: Record<string, Language> = {
  english: 'en',
  'in english': 'en',
  anglais: 'en',
  'en anglais': 'en',
  francais: 'fr',
  'en francais': 'fr',
  french: 'fr',
  'in french': 'fr',
};

const toAPerson = [
  'parler a quelqu un',
  'parler a une personne',
  'une question',
  'question',
  'poser une question',
  'talk to someone',
  'talk to a person',
  'ask a question',
  'ask',
];

/** « dossier 42 », « dossier n° 42 », “file 42”. */
const referenced =
  /^(?:(?:ouvrir|open) )?(?:le |the )?(?:dossier|file) (?:n |no |numero |number )?(\d{1,9})$/;

/** « question … » in either language, with or without a colon. */
const asked = /^\s*(?:question|ask)\s*(?::|\s)\s*(\S[\s\S]*)$/i;

/** Characters; no words above are as long, and looking for them in a book would take its time. */
const LONGEST_COMMAND = 100;

/** The command that a whole message is, if it is one. */
export function understand(text: string): Command | null {
  const said = text.length > LONGEST_COMMAND ? '' : simplify(text);
  const language = languages[said];
  if (language) return { name: 'language', language };
  const reference = referenced.exec(said)?.[1];
  if (reference) return { name: 'reference', reference: Number(reference) };
  if (toAPerson.includes(said)) return { name: 'question', text: null };
  for (const [name, variants] of Object.entries(words)) {
    if (variants.includes(said)) return { name } as Command;
  }
  const order = understandLinking(said, { careers: '', isWholeMessage: true });
  if (order) return { name: `${order.what}Channel` };
  const question = asked.exec(text)?.[1];
  return question ? { name: 'question', text: question.trim() } : null;
}

/** « Bonjour, je cherche un stage »: a greeting with something after it that is not asked. */
export function opensWithGreeting(text: string): boolean {
  const said = simplify(text);
  return !looksLikeQuestion(text) && words.hello.some((hello) => said.startsWith(`${hello} `));
}

/** Looks like something to ask a person rather than the name of an organisation. */
export function looksLikeQuestion(text: string): boolean {
  if (text.includes('?') || text.length > 80) return true;
  return text.trim().split(/\s+/).length > 7;
}

/** Small letters and figures alone: how words are compared. */
export function simplify(text: string): string {
  const folded = fold(text)
    .replace(/[^a-z0-9?]+/g, ' ')
    .trim();
  return folded === '?' ? folded : folded.replace(/ ?\?+$/, '').trim();
}
