import { counted, fileFinding, importWords, type FileNames } from '../csv/words';
import type { Column } from './columns';
import type { Finding } from './findings';
import type { Words } from './words';

const column: Words['column'] = {
  account: 'Microsoft id',
  signInName: 'UPN',
  email: 'e-mail',
  civility: 'title',
  lastName: 'last name',
  firstName: 'first name',
  fullName: 'full name',
  roles: 'role',
  department: 'department',
  formation: 'programme',
  studentNumber: 'student number',
  birthDate: 'birth date',
  language: 'language',
  manager: 'manager',
  deputy: 'deputy',
};

const names: FileNames<Column> = {
  column,
  perLine: 'one line per person',
  example: ['e-mail', 'last name', 'first name', 'role', 'department'],
};

const ROLES = 'student, teacher, manager, adviser, administrator, programme';
const list = (values: readonly string[]) => values.map((value) => `“${value}”`).join(', ');
const one = counted.en;
const people = (count: number) => one(count, 'person', 'people');
const in_ = (id: keyof Words['column']) => `column “${column[id]}”`;
const said = (where: Finding['where']) => (where === null ? 'another place' : en.where(where));

function finding(what: Finding, department: (id: string) => string): string {
  switch (what.code) {
    case 'noIdentityColumn':
      return `nothing says who the people are; accepted: ${list(['e-mail', 'Microsoft id', 'UPN'])}, or ${list(['mail', 'e-mail address'])}`;
    case 'noIdentity':
      return 'neither an e-mail nor a Microsoft id: nobody can tell who this is';
    case 'notAnEmail':
      return `${in_(what.column)}: “${what.value}” is no address; accepted: first.last@univ.example`;
    case 'notAnAccount':
      return `${in_('account')}: “${what.value}” is no account; accepted: an Entra object id (0f3b6c1e-…, 36 characters) or a UPN (first.last@univ.example)`;
    case 'notADate':
      return `${in_('birthDate')}: “${what.value}” is no day that exists; accepted: 14/03/2006 (day/month/year) or 2006-03-14`;
    case 'unlikelyBirthDate':
      return `${in_('birthDate')}: “${what.value}” makes less than 13 or more than 100 years`;
    case 'notANumber':
      return `${in_('studentNumber')}: “${what.value}”; accepted: digits, letters and hyphens, 20 at most`;
    case 'unknownRole':
      return `${in_('roles')}: “${what.value}” is not known; accepted: ${ROLES}; several are separated by “|”`;
    case 'unknownDepartment':
      return `${in_('department')}: “${what.value}” is not known here; accepted: ${list(what.accepted)}; “all” for a teacher or manager of the whole university`;
    case 'unknownLanguage':
      return `${in_('language')}: “${what.value}”; accepted: fr, en`;
    case 'unknownCivility':
      return `${in_('civility')}: “${what.value}”; accepted: M., Mme`;
    case 'notOnThisLine':
      return what.isFormation
        ? `${in_(what.column)}: a line with the role “programme” has only department, programme, manager and deputy`
        : `${in_(what.column)}: it belongs on a line with the role “programme”, not on a person’s`;
    case 'differs':
      return what.value
        ? `${in_(what.column)}: ${said(what.other)} says “${what.value}” for the same person or programme; which one is right?`
        : `${in_(what.column)}: ${said(what.other)} says something else for the same person; which one is right?`;
    case 'twoAccounts':
      return `“${what.value}”: ${said(what.other)} is the same person with another account; an e-mail and an id belong to one person`;
    case 'numberTwice':
      return `${in_('studentNumber')}: “${what.value}” is somebody else’s already, ${said(what.other)}`;
    case 'newNeeds':
      return `${in_(what.column)}: it is empty; “${what.value}” is new, so name, e-mail and role are needed`;
    case 'ambiguous':
      return `“${what.value}”: several known people have this address; give the Microsoft id (36 characters)`;
    case 'otherAccount':
      return `“${what.value}” is the address of somebody else, who has a role and another account; correct the address or the id, or remove the old account first (--remove-missing)`;
    case 'otherNumber':
      return `${in_('studentNumber')}: “${what.value}”, but “${what.email}” is known with another number; correct it, or give the Microsoft id if this is somebody else`;
    case 'otherName':
      return `“${what.value}” is the known address of “${what.name}”, whose account would keep its files and get this role; whether they are the same person or the address was handed on, give the Microsoft id`;
    case 'bothInUse':
      return `“${what.value}” exists twice, and files belong to both records: they cannot be joined automatically`;
    case 'guest':
      return `“${what.value}” is a guest, of another organisation: guests can have no role`;
    case 'notAManager':
      return `${in_(what.column)}: “${what.value}” is no manager of this department; accepted: ${what.accepted.length > 0 ? list(what.accepted) : 'nobody yet: add their line with the role “manager” first'}`;
    case 'removesTooMany':
      return `--remove-missing would take a role from ${what.removed} people of ${what.of}, more than ${what.percent}%: is the file complete? If so: --force`;
    case 'removesFromOpenFiles':
      return `--remove-missing would take the role of “${what.value}”, who has an open internship (as student or referent). If it is meant: --force`;
    case 'removesLastManager':
      return `--remove-missing would leave no manager to “${department(what.value)}”. If it is meant: --force`;
    case 'removesLastAdministrator':
      return '--remove-missing would leave no administrator. If it is meant: --force';
    case 'removesFollower':
      return `--remove-missing would take the role of “${what.value}”, who follows the programme “${what.formation}”: change the programme first, or --force`;
    case 'repeated':
      return `said already: ${said(what.other)}`;
    case 'formationWithoutManager':
      return `the programme “${what.value}” (${department(what.department)}) has no manager: those of the department will be shown`;
    case 'oldAccountKept':
      return `“${what.value}” was the address of another account, which stays apart`;
    case 'skippedGuests':
      return `${one(what.count, 'guest', 'guests')} left out`;
    case 'skippedDisabled':
      return `${one(what.count, 'disabled account', 'disabled accounts')} left out`;
    case 'skippedWithoutEmail':
      return `${one(what.count, 'account', 'accounts')} without an address left out`;
    default:
      return fileFinding('en', what, names);
  }
}

const FIELDS = {
  account: 'Microsoft account',
  signInName: 'UPN',
  name: 'name',
  email: 'e-mail',
  language: 'language',
  department: 'department',
  formation: 'programme',
  studentNumber: 'student number',
  birthDate: 'birth date',
} as const;

const usage = `Usage: npm run import:people -- FILE.csv
       npm run import:people -- --graph GROUPS.json
  Shows what would change, then asks; away from a terminal it only shows.
  --write           writes without asking
  --dry-run         only shows
  --remove-missing  takes their roles from those whom the file does not name any more, for the roles
                    and departments that it is about; --force: also where that looks like too much
  --lang en         in English
Exit code: 0 done, or shown; 1 refused, nothing was written; 2 called wrongly.
The columns: deployment/import-people.md`;

export const en: Words = {
  ...importWords.en,
  usage,
  oneSource: 'One CSV file, or --graph with a file of groups.',
  graphOff: 'Reading groups needs GRAPH=on and MicrosoftAppId in the settings.',
  badGroups: (file, problems) => `The file of groups ${file} is not right: ${problems}`,
  graphFailed: (why, isNotGranted) =>
    isNotGranted
      ? `Microsoft Graph refuses (${why}): the permissions GroupMember.Read.All and User.Read.All are needed, granted by the tenant’s administrators. Nothing was written.`
      : `Microsoft Graph did not answer as it should (${why}). Nothing was written: try again later.`,
  column,
  role: ({ role, department }, name) =>
    role === 'adviser' || role === 'administrator'
      ? role
      : `${role} (${department === null ? en.everywhere : name})`,
  finding,
  groups: (count) => `Microsoft Graph, ${one(count, 'group', 'groups')}`,
  added: (count) => `To add: ${people(count)}`,
  changed: (count) => `To change: ${people(count)}`,
  unchanged: (count) => `Without a change: ${people(count)}`,
  untouched: (count) => `Not in this file, left as they are: ${people(count)}`,
  formations: ({ added, changed, unchanged }) =>
    `Programmes: ${added} to add, ${changed} to change, ${unchanged} without a change`,
  removed: (count) => `Roles to remove: ${people(count)}`,
  kept: 'Nobody is deleted: files stay.',
  difference: (what, names) => {
    if (what.field === 'merged') return 'two records of the same person become one';
    if (what.field === 'role') return `role ${names.role(what.grant)} ${what.is}`;
    const name = FIELDS[what.field];
    if (what.field === 'birthDate') {
      if (what.from === null) return `${name} added`;
      return `${name} ${what.to === null ? 'erased' : 'changed'}`;
    }
    const show = (value: string | null) => {
      if (value === null) return 'nothing';
      return `“${what.field === 'department' ? names.department(value) : value}”`;
    };
    return `${name} ${show(what.from)} → ${show(what.to)}`;
  },
  everywhere: 'all departments',
  written: (counts) =>
    `Written: ${people(counts.people)}, ${one(counts.formations, 'programme', 'programmes')}.`,
  waiting: (count) =>
    `${people(count)} will be recognised by e-mail at their first message in Teams.`,
};
