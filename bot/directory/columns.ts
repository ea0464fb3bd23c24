import { columnFinder, plainWord } from '../csv/headings';

/**
 * The columns of a file of people, and every heading by which they are known: French and English,
 * those of Microsoft's own exports too. Capitals, accents, spaces and signs do not count.
 */
export const headings = {
  account: [
    'identifiant Microsoft',
    'Microsoft id',
    'aadObjectId',
    'identifiant',
    'id Microsoft',
    'identifiant Entra',
    'Entra id',
    'objectId',
    'id objet',
    'compte',
    'account',
  ],
  signInName: ['UPN', 'userPrincipalName', 'identifiant de connexion', 'sign-in name'],
  email: [
    'e-mail',
    'mail',
    'courriel',
    'mél',
    'adresse e-mail',
    'adresse mail',
    'adresse électronique',
    'e-mail address',
  ],
  civility: ['civilité', 'title'],
  lastName: ['nom', 'last name', 'nom de famille', 'nom d’usage', 'surname', 'family name'],
  firstName: ['prénom', 'first name', 'given name'],
  fullName: ['nom complet', 'full name', 'nom affiché', 'display name', 'name'],
  roles: ['rôle', 'role', 'rôles', 'roles', 'fonction'],
  department: ['composante', 'department', 'UFR', 'département', 'faculty'],
  formation: ['formation', 'programme', 'program', 'diplôme', 'degree'],
  studentNumber: [
    'numéro étudiant',
    'student number',
    'n° étudiant',
    'no étudiant',
    'num étudiant',
    'code étudiant',
    'student id',
  ],
  birthDate: ['date de naissance', 'birth date', 'date of birth', 'né le', 'née le', 'né·e le'],
  language: ['langue', 'language', 'preferredLanguage'],
  manager: ['gestionnaire', 'manager', 'gestionnaire de stage'],
  deputy: ['suppléant·e', 'deputy', 'suppléant', 'suppléante', 'remplaçant', 'remplaçante'],
} as const satisfies Record<string, readonly string[]>;

export type Column = keyof typeof headings;

export const columnOf = columnFinder<Column>(headings);

/** What each heading of a file means; undefined: nothing that is used. */
export function columnsOf(header: readonly string[]): (Column | undefined)[] {
  const columns = header.map(columnOf);
  // Microsoft's own list of users calls the account « id », which elsewhere may be anything.
  const names = header.map(plainWord);
  const isMicrosofts = names.includes('userprincipalname') && !columns.includes('account');
  return columns.map((column, at) => (isMicrosofts && names[at] === 'id' ? 'account' : column));
}
