import { counted, fileFinding, importWords, type FileNames } from '../csv/words';
import { headings, type Column } from './columns';
import type { Finding } from './findings';
import type { Words } from './words';

const column: Words['column'] = {
  account: 'identifiant Microsoft',
  signInName: 'UPN',
  email: 'e-mail',
  civility: 'civilité',
  lastName: 'nom',
  firstName: 'prénom',
  fullName: 'nom complet',
  roles: 'rôle',
  department: 'composante',
  formation: 'formation',
  studentNumber: 'numéro étudiant',
  birthDate: 'date de naissance',
  language: 'langue',
  manager: 'gestionnaire',
  deputy: 'suppléant',
};

const names: FileNames<Column> = {
  column,
  perLine: 'une ligne par personne',
  example: ['e-mail', 'nom', 'prénom', 'rôle', 'composante'],
};

const ROLES = 'étudiant, enseignant, gestionnaire, conseiller, administrateur, formation';
const list = (values: readonly string[]) => values.map((value) => `« ${value} »`).join(', ');
const one = counted.fr;
const in_ = (id: keyof Words['column']) => `colonne « ${column[id]} »`;
const said = (where: Finding['where']) => (where === null ? 'ailleurs' : fr.where(where));

function finding(what: Finding, department: (id: string) => string): string {
  switch (what.code) {
    case 'noIdentityColumn':
      return `il manque de quoi reconnaître les personnes ; acceptés : ${list([headings.email[0], headings.account[0], headings.signInName[0]])}, ou ${list(headings.email.slice(1, 4))}`;
    case 'noIdentity':
      return 'aucun e-mail ni identifiant Microsoft : on ne sait pas de qui il s’agit';
    case 'notAnEmail':
      return `${in_(what.column)} : « ${what.value} » n’est pas une adresse ; accepté : prenom.nom@univ.example`;
    case 'notAnAccount':
      return `${in_('account')} : « ${what.value} » n’est pas un compte ; acceptés : un identifiant d’objet Entra (0f3b6c1e-…, 36 caractères) ou un UPN (prenom.nom@univ.example)`;
    case 'notADate':
      return `${in_('birthDate')} : « ${what.value} » n’est pas un jour qui existe ; acceptés : 14/03/2006 (jour/mois/année) ou 2006-03-14`;
    case 'unlikelyBirthDate':
      return `${in_('birthDate')} : « ${what.value} » donne moins de 13 ans ou plus de 100 ans`;
    case 'notANumber':
      return `${in_('studentNumber')} : « ${what.value} » ; acceptés : des chiffres, des lettres et des tirets, 20 au plus`;
    case 'unknownRole':
      return `${in_('roles')} : « ${what.value} » n’est pas connu ; acceptés : ${ROLES} ; plusieurs se séparent par « | »`;
    case 'unknownDepartment':
      return `${in_('department')} : « ${what.value} » n’est pas connu ici ; acceptés : ${list(what.accepted)} ; « toutes » pour un·e enseignant·e ou gestionnaire de toute l’université`;
    case 'unknownLanguage':
      return `${in_('language')} : « ${what.value} » ; acceptés : fr, en`;
    case 'unknownCivility':
      return `${in_('civility')} : « ${what.value} » ; acceptés : M., Mme`;
    case 'notOnThisLine':
      return what.isFormation
        ? `${in_(what.column)} : une ligne de rôle « formation » n’a que composante, formation, gestionnaire et suppléant`
        : `${in_(what.column)} : elle se remplit sur une ligne de rôle « formation », pas sur celle d’une personne`;
    case 'differs':
      return what.value
        ? `${in_(what.column)} : ${said(what.other)} dit « ${what.value} » pour la même personne ou formation ; laquelle est juste ?`
        : `${in_(what.column)} : ${said(what.other)} dit autre chose pour la même personne ; laquelle est juste ?`;
    case 'twoAccounts':
      return `« ${what.value} » : ${said(what.other)} désigne la même personne avec un autre compte ; un e-mail et un identifiant ne vont qu’à une personne`;
    case 'numberTwice':
      return `${in_('studentNumber')} : « ${what.value} » est déjà celui de quelqu’un d’autre, ${said(what.other)}`;
    case 'newNeeds':
      return `${in_(what.column)} : elle est vide ; « ${what.value} » est une nouvelle personne, il faut son nom, son e-mail et son rôle`;
    case 'ambiguous':
      return `« ${what.value} » : plusieurs personnes connues ont cette adresse ; donnez l’identifiant Microsoft (36 caractères)`;
    case 'otherAccount':
      return `« ${what.value} » est l’adresse de quelqu’un d’autre, qui a un rôle et un autre compte ; corrigez l’adresse ou l’identifiant, ou retirez d’abord l’ancien compte (--remove-missing)`;
    case 'otherNumber':
      return `${in_('studentNumber')} : « ${what.value} », mais « ${what.email} » est connu avec un autre numéro ; corrigez-le, ou donnez l’identifiant Microsoft si c’est une autre personne`;
    case 'otherName':
      return `« ${what.value} » est l’adresse connue de « ${what.name} », dont le compte garderait ses dossiers et recevrait ce rôle ; si c’est la même personne, ou si l’adresse a changé de main, donnez l’identifiant Microsoft`;
    case 'bothInUse':
      return `« ${what.value} » existe deux fois, et des dossiers sont attachés aux deux fiches : elles ne peuvent pas être réunies d’office`;
    case 'guest':
      return `« ${what.value} » est une personne invitée, d’un autre organisme : elle ne peut pas avoir de rôle`;
    case 'notAManager':
      return `${in_(what.column)} : « ${what.value} » n’est pas gestionnaire de cette composante ; acceptés : ${what.accepted.length > 0 ? list(what.accepted) : 'personne encore : ajoutez d’abord sa ligne de rôle « gestionnaire »'}`;
    case 'removesTooMany':
      return `--remove-missing retirerait un rôle à ${what.removed} personnes sur ${what.of}, plus de ${what.percent} % : le fichier est-il complet ? Si oui : --force`;
    case 'removesFromOpenFiles':
      return `--remove-missing retirerait son rôle à « ${what.value} », qui a un stage en cours (étudiant·e ou référent·e). Si c’est voulu : --force`;
    case 'removesLastManager':
      return `--remove-missing ne laisserait aucun·e gestionnaire à « ${department(what.value)} ». Si c’est voulu : --force`;
    case 'removesLastAdministrator':
      return '--remove-missing ne laisserait plus aucun·e administrateur·rice. Si c’est voulu : --force';
    case 'removesFollower':
      return `--remove-missing retirerait son rôle à « ${what.value} », qui suit la formation « ${what.formation} » : changez d’abord la formation, ou --force`;
    case 'repeated':
      return `déjà dit ${said(what.other)}`;
    case 'formationWithoutManager':
      return `la formation « ${what.value} » (${department(what.department)}) n’a pas de gestionnaire : celles et ceux de la composante seront indiqués`;
    case 'oldAccountKept':
      return `« ${what.value} » était l’adresse d’un autre compte, qui reste à part`;
    case 'skippedGuests':
      return `${one(what.count, 'personne invitée laissée', 'personnes invitées laissées')} de côté`;
    case 'skippedDisabled':
      return `${one(what.count, 'compte désactivé laissé', 'comptes désactivés laissés')} de côté`;
    case 'skippedWithoutEmail':
      return `${one(what.count, 'compte sans adresse laissé', 'comptes sans adresse laissés')} de côté`;
    default:
      return fileFinding('fr', what, names);
  }
}

const FIELDS = {
  account: 'compte Microsoft',
  signInName: 'UPN',
  name: 'nom',
  email: 'e-mail',
  language: 'langue',
  department: 'composante',
  formation: 'formation',
  studentNumber: 'numéro étudiant',
  birthDate: 'date de naissance',
} as const;

const ROLE = {
  student: 'étudiant·e',
  teacher: 'enseignant·e',
  manager: 'gestionnaire',
  adviser: 'conseiller·ère',
  administrator: 'administrateur·rice',
} as const;

const usage = `Utilisation : npm run import:people -- FICHIER.csv
             npm run import:people -- --graph GROUPES.json
  Montre ce qui changerait, puis demande ; hors d’un terminal, ne fait que montrer.
  --write           écrit sans demander
  --dry-run         ne fait que montrer
  --remove-missing  retire leurs rôles à celles et ceux que le fichier ne nomme plus, pour les rôles et
                    composantes dont il parle ; --force : même si cela paraît trop
  --lang en         en anglais
Code de retour : 0 c’est fait, ou montré ; 1 refusé, rien n’a été écrit ; 2 mal appelé.
Les colonnes : deployment/import-people.md`;

export const fr: Words = {
  ...importWords.fr,
  usage,
  oneSource: 'Il faut un fichier CSV, ou --graph avec un fichier de groupes.',
  graphOff: 'Lire des groupes demande GRAPH=on et MicrosoftAppId dans les réglages.',
  badGroups: (file, problems) => `Le fichier de groupes ${file} n’est pas bon : ${problems}`,
  graphFailed: (why, isNotGranted) =>
    isNotGranted
      ? `Microsoft Graph refuse (${why}) : il faut les autorisations GroupMember.Read.All et User.Read.All, accordées par l’administration du tenant. Rien n’a été écrit.`
      : `Microsoft Graph n’a pas répondu comme il faut (${why}). Rien n’a été écrit : recommencez plus tard.`,
  column,
  role: ({ role, department }, name) =>
    role === 'adviser' || role === 'administrator'
      ? ROLE[role]
      : `${ROLE[role]} (${department === null ? fr.everywhere : name})`,
  finding,
  groups: (count) => `Microsoft Graph, ${one(count, 'groupe', 'groupes')}`,
  added: (count) => `À ajouter : ${one(count, 'personne', 'personnes')}`,
  changed: (count) => `À changer : ${one(count, 'personne', 'personnes')}`,
  unchanged: (count) => `Sans changement : ${one(count, 'personne', 'personnes')}`,
  untouched: (count) =>
    `Pas dans ce fichier, laissées telles quelles : ${one(count, 'personne', 'personnes')}`,
  formations: ({ added, changed, unchanged }) =>
    `Formations : ${added} à ajouter, ${changed} à changer, ${unchanged} sans changement`,
  removed: (count) => `Rôles à retirer : ${one(count, 'personne', 'personnes')}`,
  kept: 'Personne n’est supprimé : les dossiers restent.',
  difference: (what, names) => {
    if (what.field === 'merged') return 'deux fiches de la même personne sont réunies';
    if (what.field === 'role') {
      return `rôle ${names.role(what.grant)} ${what.is === 'added' ? 'ajouté' : 'retiré'}`;
    }
    const name = FIELDS[what.field];
    if (what.field === 'birthDate') {
      if (what.from === null) return `${name} ajoutée`;
      return `${name} ${what.to === null ? 'effacée' : 'changée'}`;
    }
    const show = (value: string | null) => {
      if (value === null) return 'rien';
      return `« ${what.field === 'department' ? names.department(value) : value} »`;
    };
    return `${name} ${show(what.from)} → ${show(what.to)}`;
  },
  everywhere: 'toutes les composantes',
  written: ({ people, formations }) =>
    `C’est écrit : ${one(people, 'personne', 'personnes')}, ${one(formations, 'formation', 'formations')}.`,
  waiting: (count) =>
    `${one(count, 'personne sera reconnue', 'personnes seront reconnues')} par e-mail au premier message dans Teams.`,
};
