/**
 * What every import says, in both languages: of the file as such, and between showing and writing.
 * French is the default. Each import adds its own beside it.
 */
import type { FileFault, FileRemark, Where } from './findings';

export interface ImportWords {
  /** `why`: the code of the operating system. */
  unreadable: (file: string, why: string) => string;
  badOption: (option: string) => string;
  /** One sentence for each setting, which is in English as the settings are. */
  badSettings: (problems: readonly string[]) => string;
  /** On the database of its own that lies in this folder. */
  botIsRunning: (folder: string) => string;
  /** « ligne 12 »; empty for the whole. */
  where: (where: Where) => string;
  faults: (count: number) => string;
  remarks: (count: number) => string;
  more: (count: number) => string;
  file: (about: { encoding: string; separator: string; lines: number }) => string;
  nothingToChange: string;
  nothingWritten: string;
  refused: string;
  howToWrite: string;
  question: string;
  yes: RegExp;
  changedMeanwhile: string;
}

/** What the sentences about a file name. */
export interface FileNames<C extends string> {
  column: Record<C, string>;
  /** « une ligne par personne » */
  perLine: string;
  /** Headings that would do. */
  example: readonly string[];
}

/** « 1 ligne », « 2 lignes »; in French none is singular, in English plural. */
export const counted = {
  fr: (count: number, singular: string, plural: string) =>
    `${count} ${count < 2 ? singular : plural}`,
  en: (count: number, singular: string, plural: string) =>
    `${count} ${count === 1 ? singular : plural}`,
};

const one = counted.fr;
const some = counted.en;
const listed = (problems: readonly string[]) => problems.map((one) => `  - ${one}`).join('\n');

export const importWords: Record<'fr' | 'en', ImportWords> = {
  fr: {
    unreadable: (file, why) =>
      `Le fichier ${file} ne se lit pas : ${why === 'ENOENT' ? 'il n’existe pas' : why}.`,
    badOption: (option) => `L’option ${option} n’est pas connue, ou sa valeur manque.`,
    badSettings: (problems) =>
      `Ces réglages sont à corriger (deployment/.env.example les décrit) :\n${listed(problems)}`,
    botIsRunning: (folder) =>
      `Un bot est en marche sur ${folder} : arrêtez-le d’abord, ou donnez une autre base (DATABASE_URL).`,
    where: (where) =>
      where === null ? '' : typeof where === 'number' ? `ligne ${where}` : `groupe ${where}`,
    faults: (count) => one(count, 'erreur', 'erreurs'),
    remarks: (count) => one(count, 'remarque', 'remarques'),
    more: (count) => `… et ${one(count, 'autre', 'autres')}`,
    file: ({ encoding, separator, lines }) =>
      `${encoding}, séparateur « ${separator === '\t' ? 'tabulation' : separator} », ${one(lines, 'ligne', 'lignes')}`,
    nothingToChange: 'Rien à changer.',
    nothingWritten: 'Rien n’a été écrit.',
    refused: 'Rien n’a été écrit : corrigez le fichier, puis recommencez.',
    howToWrite: 'Pour écrire ces changements, ajoutez --write.',
    question: 'Écrire ces changements ? [o/N] ',
    yes: /^(o|oui|y|yes)$/i,
    changedMeanwhile:
      'Entre-temps, la base a changé : ce qui serait écrit n’est plus ce qui vient d’être montré. Recommencez.',
  },
  en: {
    unreadable: (file, why) =>
      `The file ${file} cannot be read: ${why === 'ENOENT' ? 'it does not exist' : why}.`,
    badOption: (option) => `The option ${option} is not known, or lacks its value.`,
    badSettings: (problems) =>
      `These settings are not right (see deployment/.env.example):\n${listed(problems)}`,
    botIsRunning: (folder) =>
      `A bot runs on ${folder}: stop it first, or name another database (DATABASE_URL).`,
    where: (where) =>
      where === null ? '' : typeof where === 'number' ? `line ${where}` : `group ${where}`,
    faults: (count) => some(count, 'error', 'errors'),
    remarks: (count) => some(count, 'remark', 'remarks'),
    more: (count) => `… and ${some(count, 'other', 'others')}`,
    file: ({ encoding, separator, lines }) =>
      `${encoding}, separator “${separator === '\t' ? 'tab' : separator}”, ${some(lines, 'line', 'lines')}`,
    nothingToChange: 'Nothing to change.',
    nothingWritten: 'Nothing was written.',
    refused: 'Nothing was written: correct the file, then try again.',
    howToWrite: 'To write these changes, add --write.',
    question: 'Write these changes? [y/N] ',
    yes: /^(o|oui|y|yes)$/i,
    changedMeanwhile:
      'The database has changed meanwhile: what would be written is no longer what was shown. Try again.',
  },
};

type AboutFile<C extends string> = FileFault<C> | FileRemark;

/** What is wrong with a file, or with a cell whatever it should hold. */
export function fileFinding<C extends string>(
  language: 'fr' | 'en',
  what: AboutFile<C>,
  names: FileNames<C>,
): string {
  return language === 'fr' ? inFrench(what, names) : inEnglish(what, names);
}

function inFrench<C extends string>(what: AboutFile<C>, names: FileNames<C>): string {
  const at = (id: C) => `colonne « ${names.column[id]} »`;
  switch (what.code) {
    case 'empty':
      return `le fichier est vide : il faut une ligne d’en-tête, puis ${names.perLine}`;
    case 'workbook':
      return 'c’est un classeur Excel : dans Excel, « Enregistrer sous », type « CSV UTF-8 (délimité par des virgules) »';
    case 'notText':
      return 'ce n’est pas un fichier texte : il faut un CSV, en UTF-8 ou en Windows-1252';
    case 'tooLarge':
      return `le fichier dépasse ${what.megabytes} Mo : découpez-le`;
    case 'brokenQuotes':
      return 'un guillemet ouvert n’est pas fermé, ou il y a du texte après sa fermeture ; un guillemet dans une cellule s’écrit deux fois : ""';
    case 'noHeader':
      return `la première ligne doit nommer les colonnes, par exemple : ${names.example.join(' ; ')}`;
    case 'columnTwice':
      return `deux colonnes veulent dire « ${names.column[what.column]} » : n’en gardez qu’une`;
    case 'tooManyCells':
      return `${what.cells} cellules pour ${what.columns} colonnes : un séparateur de trop, ou une cellule qui en contient un et n’est pas entre guillemets`;
    case 'garbled':
      return `${at(what.column)} : « ${what.value} » a perdu ses accents ; enregistrez de nouveau l’original en « CSV UTF-8 »`;
    case 'formula':
      return `${at(what.column)} : « ${what.value} » ressemble à une formule ; écrivez la valeur`;
    case 'rounded':
      return `${at(what.column)} : « ${what.value} » a été arrondi par le tableur ; mettez la colonne au format texte, puis enregistrez de nouveau`;
    case 'tooLong':
      return `${at(what.column)} : au plus ${what.max} caractères`;
    case 'missing':
      return `${at(what.column)} : elle est vide, et cette ligne en a besoin`;
    case 'unknownColumn':
      return `la colonne « ${what.value} » n’est pas utilisée`;
  }
}

function inEnglish<C extends string>(what: AboutFile<C>, names: FileNames<C>): string {
  const at = (id: C) => `column “${names.column[id]}”`;
  switch (what.code) {
    case 'empty':
      return `the file is empty: it needs a line of headings, then ${names.perLine}`;
    case 'workbook':
      return 'this is an Excel workbook: in Excel, “Save as”, type “CSV UTF-8 (Comma delimited)”';
    case 'notText':
      return 'this is no text file: a CSV is needed, in UTF-8 or Windows-1252';
    case 'tooLarge':
      return `the file is larger than ${what.megabytes} MB: split it`;
    case 'brokenQuotes':
      return 'a quotation mark is opened and not closed, or text follows where it closes; a quotation mark inside a cell is written twice: ""';
    case 'noHeader':
      return `the first line must name the columns, for example: ${names.example.join(' ; ')}`;
    case 'columnTwice':
      return `two columns mean “${names.column[what.column]}”: keep one`;
    case 'tooManyCells':
      return `${what.cells} cells for ${what.columns} columns: one separator too many, or a cell that holds one and is not quoted`;
    case 'garbled':
      return `${at(what.column)}: “${what.value}” has lost its accents; save the original again as “CSV UTF-8”`;
    case 'formula':
      return `${at(what.column)}: “${what.value}” looks like a formula; write the value`;
    case 'rounded':
      return `${at(what.column)}: “${what.value}” was rounded by the spreadsheet; format the column as text, then save again`;
    case 'tooLong':
      return `${at(what.column)}: at most ${what.max} characters`;
    case 'missing':
      return `${at(what.column)}: it is empty, and this line needs it`;
    case 'unknownColumn':
      return `the column “${what.value}” is not used`;
  }
}
