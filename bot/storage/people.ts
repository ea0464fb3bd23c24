/** People as the database knows them: one statement gives a person with their roles. */
import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { Language, Person, RoleGrant } from '../process/people';
import type { Store, TenantIdentity } from '../process/ports';
import type { PrismaClient } from './generated/client';
import { rowsOf } from './statement';

type PeopleStore = Pick<
  Store,
  'personByAadObjectId' | 'person' | 'meet' | 'setLanguage' | 'teachers' | 'students' | 'people'
>;

/** Written by this folder only, so its shape is trusted. */
interface PersonRow {
  id: string;
  aad_object_id: string;
  name: string;
  email: string;
  language: Language;
  department: string | null;
  formation: string | null;
  student_number: string | null;
  birth_date: string | null;
  is_guest: boolean;
  roles: RoleGrant[];
}

const COLUMNS = `p.id, p.aad_object_id, p.name, p.email, p.department, p.formation,
  p.student_number, p.birth_date::text, p.is_guest,
  coalesce(p.chosen_language, p.language) as language,
  coalesce((select json_agg(json_build_object('role', g.role, 'department', g.department)
      order by g.id) from role_grant g where g.person_id = p.id), '[]'::json) as roles`;

const BY_AAD_OBJECT_ID = {
  name: 'person_by_aad_object_id',
  text: `select ${COLUMNS} from person p where p.aad_object_id = $1`,
};

/** $1 ids, $2 a department or null: its managers, those who are managers everywhere included. */
const NAMED_AND_MANAGERS = {
  name: 'people_named_and_managers',
  text: `select ${COLUMNS}, m.manager is not null as is_manager
    from person p
    left join (select distinct person_id as manager from role_grant
      where role = 'manager' and $2::text is not null
        and (department = $2 or department is null)) m on m.manager = p.id
    where p.id = any($1::text[]) or m.manager is not null
    order by p.name, p.id`,
};

/** $1 a role, $2 LIKE patterns that must all fit, $3 a department or null for any, $4 how many. */
const WITH_ROLE = {
  name: 'people_with_role',
  text: `select ${COLUMNS} from person p
    where p.search_text like all($2::text[])
      and exists (select from role_grant g where g.person_id = p.id and g.role = $1
        and ($3::text is null or g.department is null or g.department = $3))
    order by p.name, p.id limit $4`,
};

/** What the directory says about somebody wins over what Teams says. */
const MEET = `insert into person
    (id, aad_object_id, name, email, search_text, language, is_guest)
  values ($1, $2, $3, $4, $5, $6, $7)
  on conflict (aad_object_id) do update set name = excluded.name, email = excluded.email,
    search_text = excluded.search_text, language = excluded.language,
    is_guest = excluded.is_guest
  where not exists (select from role_grant g where g.person_id = person.id)
    and (person.name, person.email, person.language, person.is_guest)
      is distinct from (excluded.name, excluded.email, excluded.language, excluded.is_guest)`;

export function createPeople({ prisma, pool }: { prisma: PrismaClient; pool: Pool }): PeopleStore {
  const withRole = async (
    role: 'teacher' | 'student',
    { search, department, limit }: { search: string; department: string | null; limit: number },
  ) => {
    const values = [role, patternsOf(search), department, limit];
    return (await rowsOf<PersonRow>(pool, WITH_ROLE, values)).map(toPerson);
  };
  const personByAadObjectId = async (aadObjectId: string) => {
    const [row] = await rowsOf<PersonRow>(pool, BY_AAD_OBJECT_ID, [aadObjectId]);
    return row ? toPerson(row) : null;
  };
  const people: Store['people'] = async (ids, managersOf) => {
    if (ids.length === 0 && managersOf === null) return { named: new Map(), managers: [] };
    const rows = await rowsOf<PersonRow & { is_manager: boolean }>(pool, NAMED_AND_MANAGERS, [
      ids,
      managersOf,
    ]);
    const asked = new Set(ids);
    const named = rows.filter(({ id }) => asked.has(id)).map(toPerson);
    return {
      named: new Map(named.map((person) => [person.id, person])),
      managers: rows.filter((row) => row.is_manager).map(toPerson),
    };
  };
  return {
    personByAadObjectId,
    people,
    person: async (id) => (await people([id], null)).named.get(id) ?? null,
    teachers: (search, limit) => withRole('teacher', { search, department: null, limit }),
    students: (search, department, limit) => withRole('student', { search, department, limit }),
    meet: async (identity) => {
      await pool.query(MEET, meetValues(identity));
      const person = await personByAadObjectId(identity.aadObjectId);
      if (!person) throw new Error(`${identity.aadObjectId} was removed while they were met`);
      return person;
    },
    setLanguage: async (id, language) => {
      await prisma.person.updateMany({ where: { id }, data: { chosenLanguage: language } });
    },
  };
}

function meetValues({ aadObjectId, name, email, language, isGuest }: TenantIdentity): unknown[] {
  const address = email ?? '';
  return [randomUUID(), aadObjectId, name, address, searchText(name, address), language, isGuest];
}

function toPerson(row: PersonRow): Person {
  return {
    id: row.id,
    aadObjectId: row.aad_object_id,
    name: row.name,
    email: row.email,
    language: row.language,
    roles: row.roles,
    department: row.department,
    formation: row.formation,
    studentNumber: row.student_number,
    birthDate: row.birth_date,
    isGuest: row.is_guest,
  };
}

/** What somebody is found by: « helene lefevre » finds Hélène Lefèvre. */
export function searchText(name: string, email: string): string {
  return plain(`${name} ${email}`);
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function patternsOf(search: string): string[] {
  const words = plain(search).replaceAll('\0', '').split(/\s+/u).filter(Boolean);
  return words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
}
