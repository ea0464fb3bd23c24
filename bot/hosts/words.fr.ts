import { counted, fileFinding, importWords, type FileNames } from '../csv/words';
import type { FieldProblem } from '../process/form';
import type { HostField } from '../process/hosts';
import { headings } from './columns';
import type { Finding } from './findings';
import type { Words } from './words';

const column = Object.fromEntries(
  Object.entries(headings).map(([field, [first]]) => [field, first]),
) as Record<HostField, string>;

const names: FileNames<HostField> = {
  column,
  perLine: 'une ligne par organisme',
  example: ['Raison sociale', 'Numéro SIRET', 'Voie', 'Code postal', 'Commune', 'Pays'],
};

const one = counted.fr;
const list = (values: readonly string[]) => values.map((value) => `« ${value} »`).join(', ');
const at = (field: HostField) => `colonne « ${column[field]} »`;
const organisations = (count: number) => one(count, 'organisme', 'organismes');

/** What would be accepted. */
function accepted(problem: FieldProblem): string {
  switch (problem.code) {
    case 'wrongSiret':
      return 'refusé ; il faut 14 chiffres dont la clé est juste, avec ou sans espaces';
    case 'notAPostcode':
      return 'refusé ; il faut 5 chiffres en France (62000), ailleurs la forme du pays';
    case 'unknownCountry':
      return 'refusé ; il faut un nom de pays en français ou en anglais (Belgique, Belgium), ou son code (BE)';
    case 'tooLong':
      return `refusé ; il faut au plus ${problem.max} caractères`;
    case 'notAnEmail':
      return 'refusé ; il faut une adresse telle que accueil@organisme.example';
    case 'notAPhone':
      return 'refusé ; il faut un numéro du pays de l’organisme (03 21 00 00 00), ou avec son indicatif (+32 …)';
    case 'notAWebAddress':
      return 'refusé ; il faut une adresse telle que https://www.organisme.example';
    case 'notAnApe':
      return 'refusé ; il faut quatre chiffres et une lettre (62.01Z)';
    case 'notAUai':
      return 'refusé ; il faut sept chiffres et une lettre (0620001A)';
    case 'socialSecurityNumber':
      return 'un numéro de sécurité sociale n’a pas sa place ici';
    default:
      return 'refusé';
  }
}

/** A number of somebody's is not repeated. */
const quoted = (value: string, problem: FieldProblem) =>
  problem.code === 'socialSecurityNumber' ? '' : `« ${value} » `;

function finding(what: Finding): string {
  switch (what.code) {
    case 'noNameColumn':
      return `il manque la colonne des noms ; acceptés : ${list(headings.hostName.slice(0, 3))}`;
    case 'notRead':
      return `${at(what.column)} : ${quoted(what.value, what.problem)}${accepted(what.problem)}`;
    case 'leftEmpty':
      return `${at(what.column)}, laissée vide : ${quoted(what.value, what.problem)}${accepted(what.problem)}`;
    case 'notListed':
      return `${at(what.column)}, laissée vide (${one(what.lines, 'ligne', 'lignes')}) : « ${what.value} » n’est pas dans la liste des réglages ; acceptés : ${list(what.accepted)}`;
    case 'ofAPerson':
      return `${at(what.column)}, laissée vide : c’est aussi celle d’une personne de cette ligne`;
    case 'persons':
      return `${one(what.headings.length, 'colonne de personnes laissée', 'colonnes de personnes laissées')} de côté (${list(what.headings)}) : tuteurs, contacts et signataires ne sont jamais importés`;
    case 'sameAs': {
      const differs = what.differs.map((field) => column[field]);
      const kept = differs.length > 0 ? ` ; ce que dit la ligne ${what.other} est gardé` : '';
      return `« ${what.value} » est déjà à la ligne ${what.other}${differs.length > 0 ? `, avec autre chose pour ${list(differs)}` : ''}${kept}`;
    }
    default:
      return fileFinding('fr', what, names);
  }
}

const usage = `Utilisation : npm run import:hosts -- FICHIER.csv
  Les organismes qui ont déjà accueilli des stagiaires, d’un export de Pstage ; jamais des personnes.
  Montre ce qui changerait, puis demande ; hors d’un terminal, ne fait que montrer.
  --write        écrit sans demander
  --dry-run      ne fait que montrer
  --skip-faulty  laisse de côté les lignes fautives, et prend les autres
  --lang en      en anglais
Code de retour : 0 c’est fait, ou montré ; 1 refusé, rien n’a été écrit ; 2 mal appelé.
Les colonnes : deployment/import-hosts.md`;

export const fr: Words = {
  ...importWords.fr,
  usage,
  oneFile: 'Il faut un fichier CSV.',
  column,
  finding,
  added: (count) => `À ajouter : ${organisations(count)}`,
  changed: (count) => `À changer : ${organisations(count)}`,
  unchanged: (count) => `Sans changement : ${organisations(count)}`,
  untouched: (count) => `Pas dans ce fichier, laissés tels quels : ${organisations(count)}`,
  skipped: (count) =>
    `${one(count, 'ligne fautive laissée', 'lignes fautives laissées')} de côté (--skip-faulty)`,
  difference: (field, { from, to }) => {
    const show = (value: string) => (value === '' ? 'rien' : `« ${value} »`);
    return `${column[field]} ${show(from)} → ${show(to)}`;
  },
  confirmed: 'connu par un imprimé validé, maintenant aussi par ce fichier',
  written: ({ added, changed }) =>
    `C’est écrit : ${one(added, 'organisme ajouté', 'organismes ajoutés')}, ${one(changed, 'changé', 'changés')}.`,
};
