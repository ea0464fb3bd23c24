import { counted, fileFinding, importWords, type FileNames } from '../csv/words';
import type { FieldProblem } from '../process/form';
import type { HostField } from '../process/hosts';
import { headings } from './columns';
import type { Finding } from './findings';
import type { Words } from './words';

/** The English headings; Pstage's own are accepted too. */
const column = Object.fromEntries(
  Object.entries(headings).map(([field, [, second]]) => [field, second]),
) as Record<HostField, string>;

const names: FileNames<HostField> = {
  column,
  perLine: 'one line per organisation',
  example: ['Organisation name', 'SIRET', 'Street', 'Postcode', 'City', 'Country'],
};

const one = counted.en;
const list = (values: readonly string[]) => values.map((value) => `“${value}”`).join(', ');
const at = (field: HostField) => `column “${column[field]}”`;
const organisations = (count: number) => one(count, 'organisation', 'organisations');

/** What would be accepted. */
function accepted(problem: FieldProblem): string {
  switch (problem.code) {
    case 'wrongSiret':
      return 'refused; it needs 14 digits with the right key, with or without spaces';
    case 'notAPostcode':
      return 'refused; it needs 5 digits in France (62000), elsewhere as the country writes it';
    case 'unknownCountry':
      return 'refused; it needs a country’s name in French or English (Belgique, Belgium), or its code (BE)';
    case 'tooLong':
      return `refused; it needs at most ${problem.max} characters`;
    case 'notAnEmail':
      return 'refused; it needs an address such as office@organisation.example';
    case 'notAPhone':
      return 'refused; it needs a number of the organisation’s country (03 21 00 00 00), or with its code (+32 …)';
    case 'notAWebAddress':
      return 'refused; it needs an address such as https://www.organisation.example';
    case 'notAnApe':
      return 'refused; it needs four digits and a letter (62.01Z)';
    case 'notAUai':
      return 'refused; it needs seven digits and a letter (0620001A)';
    case 'socialSecurityNumber':
      return 'a social-security number has no place here';
    default:
      return 'refused';
  }
}

/** A number of somebody's is not repeated. */
const quoted = (value: string, problem: FieldProblem) =>
  problem.code === 'socialSecurityNumber' ? '' : `“${value}” `;

function finding(what: Finding): string {
  switch (what.code) {
    case 'noNameColumn':
      return `there is no column of names; accepted: ${list(headings.hostName.slice(0, 3))}`;
    case 'notRead':
      return `${at(what.column)}: ${quoted(what.value, what.problem)}${accepted(what.problem)}`;
    case 'leftEmpty':
      return `${at(what.column)}, left empty: ${quoted(what.value, what.problem)}${accepted(what.problem)}`;
    case 'notListed':
      return `${at(what.column)}, left empty (${one(what.lines, 'line', 'lines')}): “${what.value}” is not in the list of the settings; accepted: ${list(what.accepted)}`;
    case 'ofAPerson':
      return `${at(what.column)}, left empty: it is also that of a person of this line`;
    case 'persons':
      return `${one(what.headings.length, 'column', 'columns')} about persons left out (${list(what.headings)}): tutors, contacts and signatories are never imported`;
    case 'sameAs': {
      const differs = what.differs.map((field) => column[field]);
      const kept = differs.length > 0 ? `; what line ${what.other} says is kept` : '';
      return `“${what.value}” is on line ${what.other} already${differs.length > 0 ? `, with something else for ${list(differs)}` : ''}${kept}`;
    }
    default:
      return fileFinding('en', what, names);
  }
}

const usage = `Usage: npm run import:hosts -- FILE.csv
  Organisations that took interns before, from an export of Pstage; never persons.
  Shows what would change, then asks; away from a terminal it only shows.
  --write        writes without asking
  --dry-run      only shows
  --skip-faulty  leaves faulty lines out, and takes the others
  --lang en      in English
Exit code: 0 done, or shown; 1 refused, nothing was written; 2 called wrongly.
The columns: deployment/import-hosts.md`;

export const en: Words = {
  ...importWords.en,
  usage,
  oneFile: 'One CSV file is needed.',
  column,
  finding,
  added: (count) => `To add: ${organisations(count)}`,
  changed: (count) => `To change: ${organisations(count)}`,
  unchanged: (count) => `Without a change: ${organisations(count)}`,
  untouched: (count) => `Not in this file, left as they are: ${organisations(count)}`,
  skipped: (count) => `${one(count, 'faulty line', 'faulty lines')} left out (--skip-faulty)`,
  difference: (field, { from, to }) => {
    const show = (value: string) => (value === '' ? 'nothing' : `“${value}”`);
    return `${column[field]} ${show(from)} → ${show(to)}`;
  },
  confirmed: 'known from an approved form, now from this file too',
  written: ({ added, changed }) =>
    `Written: ${one(added, 'organisation', 'organisations')} added, ${changed} changed.`,
};
