/**
 * The invented people of the sandbox's tenant, in the order in which the page shows them. Yasmine
 * Haddad and the guest are in the tenant, but not in the bot's directory.
 */
export type SandboxRole = 'student' | 'teacher' | 'manager' | 'adviser' | 'administrator' | 'guest';

/** What the university knows of somebody: the seed of the bot's own directory. */
export interface SandboxDirectoryEntry {
  civility: 'Mme' | 'M.';
  /** `department` null: everywhere. */
  roles: { role: Exclude<SandboxRole, 'guest'>; department: string | null }[];
  /** « BUT 2 Gestion des entreprises et des administrations »; students only. */
  formation: string | null;
  studentNumber: string | null;
  /** 'YYYY-MM-DD' */
  birthDate: string | null;
}

export interface SandboxPerson {
  id: string;
  name: string;
  role: SandboxRole;
  aadObjectId: string;
  email: string;
  department: string | null;
  locale: 'fr' | 'en';
  /** null: unknown to the bot's directory. */
  directory: SandboxDirectoryEntry | null;
}

export const sandboxDepartments = [
  { id: 'iut-bethune', name: 'IUT de Béthune' },
  { id: 'fegass', name: 'FEGASS (Arras)' },
] as const;

/** Who follows the students of a formation; by the ids of `sandboxPeople`. */
export const sandboxFormations = [
  {
    department: 'iut-bethune',
    name: 'BUT 2 Gestion des entreprises et des administrations',
    manager: 'isabelle-caron',
    deputy: null,
  },
  {
    department: 'iut-bethune',
    name: 'BUT 3 Réseaux et télécommunications',
    manager: 'isabelle-caron',
    deputy: null,
  },
  {
    department: 'fegass',
    name: 'L3 Économie-gestion',
    manager: 'paul-delattre',
    deputy: 'nadia-roussel',
  },
] as const;

type Named = Pick<SandboxPerson, 'name' | 'aadObjectId' | 'department'>;

function person(named: Named, rest: Omit<SandboxPerson, keyof Named | 'id' | 'email'>) {
  const id = slug(named.name);
  const domain = rest.role === 'guest' ? 'entreprise-exemple.test' : 'univ-exemple.test';
  const email = `${id.replace('-', '.')}@${domain}`;
  return { id, email, ...named, ...rest } satisfies SandboxPerson;
}

function slug(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{Diacritic}/gu, '');
  return plain.toLowerCase().replaceAll(' ', '-');
}

function student(
  named: Named,
  about: Pick<SandboxDirectoryEntry, 'civility' | 'formation' | 'studentNumber' | 'birthDate'>,
  locale: 'fr' | 'en' = 'fr',
): SandboxPerson {
  const roles = [{ role: 'student' as const, department: named.department }];
  return person(named, { role: 'student', locale, directory: { ...about, roles } });
}

function staff(
  named: Named,
  civility: 'Mme' | 'M.',
  roles: SandboxDirectoryEntry['roles'],
): SandboxPerson {
  const role = roles[0]?.role ?? 'teacher';
  const directory = { civility, roles, formation: null, studentNumber: null, birthDate: null };
  return person(named, { role, locale: 'fr', directory });
}

const iut = 'iut-bethune';
const fegass = 'fegass';

export const sandboxPeople: readonly SandboxPerson[] = [
  student(
    { name: 'Léa Dubois', aadObjectId: 'c65e5631-873f-49fa-a659-96944790ee40', department: iut },
    {
      civility: 'Mme',
      formation: 'BUT 2 Gestion des entreprises et des administrations',
      studentNumber: '22504117',
      birthDate: '2006-03-14',
    },
  ),
  student(
    {
      name: 'Karim Benali',
      aadObjectId: '3b00aed4-3e2c-4b13-b106-3203de3cde41',
      department: fegass,
    },
    {
      civility: 'M.',
      formation: 'L3 Économie-gestion',
      studentNumber: '22403958',
      birthDate: '2005-11-02',
    },
  ),
  student(
    { name: 'Emma Wilson', aadObjectId: 'fd66adb3-af87-4f0f-afa4-93b66b2e0544', department: iut },
    {
      civility: 'Mme',
      formation: 'BUT 3 Réseaux et télécommunications',
      studentNumber: '22401226',
      birthDate: '2005-06-21',
    },
    'en',
  ),
  // Seventeen at the sandbox's first date and until June 2027: a minor for any stage of that year.
  student(
    { name: 'Tom Leroy', aadObjectId: '0f379866-35e9-4985-8ce7-6899877fef46', department: iut },
    {
      civility: 'M.',
      formation: 'BUT 1 Génie civil',
      studentNumber: '22608830',
      birthDate: '2009-06-30',
    },
  ),
  staff(
    { name: 'Claire Martin', aadObjectId: '6b2dfe40-57b4-4f48-8f50-297e477f41c9', department: iut },
    'Mme',
    [{ role: 'teacher', department: iut }],
  ),
  staff(
    { name: 'Hugo Petit', aadObjectId: '86b33c16-ce29-428d-9cfe-d8d9d0b85df9', department: iut },
    'M.',
    [{ role: 'teacher', department: iut }],
  ),
  staff(
    {
      name: 'Sophie Lambert',
      aadObjectId: '60ec9700-3113-4454-a4cc-1f6c0ac1fb5b',
      department: fegass,
    },
    'Mme',
    [{ role: 'teacher', department: fegass }],
  ),
  // Two roles: she teaches, and is also a manager of her department.
  staff(
    {
      name: 'Nadia Roussel',
      aadObjectId: 'f703235d-9c81-4dd7-9bb1-379e85108bf8',
      department: fegass,
    },
    'Mme',
    [
      { role: 'teacher', department: fegass },
      { role: 'manager', department: fegass },
    ],
  ),
  staff(
    {
      name: 'Isabelle Caron',
      aadObjectId: '202dc2d1-b6c1-4b6f-90f9-7f32a509e43d',
      department: iut,
    },
    'Mme',
    [{ role: 'manager', department: iut }],
  ),
  staff(
    {
      name: 'Paul Delattre',
      aadObjectId: 'e961e498-9db1-4029-a540-0b00226f7944',
      department: fegass,
    },
    'M.',
    [{ role: 'manager', department: fegass }],
  ),
  staff(
    {
      name: 'Julie Fontaine',
      aadObjectId: '365b6fc9-5766-4c3a-b475-9b3a069268c1',
      department: null,
    },
    'Mme',
    [{ role: 'adviser', department: null }],
  ),
  staff(
    { name: 'Marc Olivier', aadObjectId: '9519a37d-a421-4e26-a371-555fbbca5546', department: null },
    'M.',
    [{ role: 'adviser', department: null }],
  ),
  staff(
    {
      name: 'Anne Leclercq',
      aadObjectId: 'ba8c756c-e18a-4261-854d-5c9f8d6d706a',
      department: null,
    },
    'Mme',
    [{ role: 'administrator', department: null }],
  ),
  person(
    { name: 'Peter Novak', aadObjectId: '3fd74a9e-9206-47d7-b693-e0c0a16503bb', department: null },
    { role: 'guest', locale: 'en', directory: null },
  ),
  person(
    {
      name: 'Yasmine Haddad',
      aadObjectId: '44904694-0fc6-4b2d-a26a-ebe750566d4f',
      department: iut,
    },
    { role: 'student', locale: 'fr', directory: null },
  ),
];
