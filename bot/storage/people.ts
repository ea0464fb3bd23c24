/** People as the database knows them: one statement gives a person with their roles. */
import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { fold } from '../process/fold';
import type { Language, Person, RoleGrant } from '../process/people';
import type { Store, TenantIdentity } from '../process/ports';
import type { Followers } from '../process/view';
import type { PrismaClient } from './generated/client';
import { rowsOf } from './statement';

type PeopleStore = Pick<
  Store,
  'personByAadObjectId' | 'person' | 'meet' | 'setLanguage' | 'teachers' | 'students' | 'people'
>;

/** Written by this folder only, so its shape is trusted. */
interface PersonRow {
  id: string;
  aad_object_id: string | null;
  name: string;
  email: string;
  language: Language;
  department: string | null;
  formation: string | null;
  student_number: string | null;
  birth_date: string | null;
  is_guest: boolean;
  unreachable: { code: string; since: string } | null;
  roles: RoleGrant[];
}

const COLUMNS = `p.id, p.aad_object_id, p.name, p.email, p.department, p.formation,
  p.student_number, p.birth_date::text, p.is_guest,
  coalesce(p.chosen_language, p.language) as language,
  (select json_build_object('code', u.code, 'since', u.since) from unreachable u
    where u.person_id = p.id) as unreachable,
  coalesce((select json_agg(json_build_object('role', g.role, 'department', g.department)
      order by g.id) from role_grant g where g.person_id = p.id), '[]'::json) as roles`;

const BY_AAD_OBJECT_ID = {
  name: 'person_by_aad_object_id',
  text: `select ${COLUMNS} from person p where p.aad_object_id = $1`,
};

interface NamedRow extends PersonRow {
  is_manager: boolean;
  manager_id: string | null;
  deputy_id: string | null;
}

/**
 * $1 ids, $2 a department or null: its managers, those who are managers everywhere included. People
 * are found by one list of ids, so that nobody else's row is looked at.
 */
const NAMED_AND_MANAGERS = {
  name: 'people_named_and_managers',
  text: `with manager as materialized (
      select array_agg(distinct person_id) as ids from role_grant
      where role = 'manager' and $2::text is not null
        and (department = $2 or department is null))
    select ${COLUMNS}, coalesce(p.id = any((select ids from manager)::text[]), false) as is_manager,
      f.manager_id, f.deputy_id
    from person p left join formation f on f.department = $2 and f.key = p.formation_key
    where p.id = any($1::text[] || (select ids from manager))
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

/**
 * Somebody whom the university brought without an account ($9: the names by which they may be known)
 * gets this one: were there several, nobody does. What the directory says about somebody wins over
 * what Teams says. One statement, so that an import, which locks the table, is before or after it.
 */
const MEET = `with recognised as (
    update person set aad_object_id = $2
    where aad_object_id is null
      and id = (select min(id) from person
        where aad_object_id is null and sign_in_name = any($9::text[]) having count(*) = 1)
      and not exists (select from person where aad_object_id = $2)
    returning id)
  insert into person
    (id, aad_object_id, name, email, search_text, language, is_guest, sign_in_name)
  select $1, $2, $3, $4, $5, $6, $7::boolean, $8 where not exists (select from recognised)
  on conflict (aad_object_id) do update set name = excluded.name, email = excluded.email,
    search_text = excluded.search_text, language = excluded.language,
    is_guest = excluded.is_guest, sign_in_name = excluded.sign_in_name
  where not exists (select from role_grant g where g.person_id = person.id)
    and (person.name, person.email, person.language, person.is_guest, person.sign_in_name)
      is distinct from (excluded.name, excluded.email, excluded.language, excluded.is_guest,
        excluded.sign_in_name)`;

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
    if (ids.length === 0 && managersOf === null) {
      return { named: new Map(), managers: [], followers: new Map() };
    }
    const rows = await rowsOf<NamedRow>(pool, NAMED_AND_MANAGERS, [ids, managersOf]);
    const asked = new Set(ids);
    const named = rows.filter(({ id }) => asked.has(id));
    const managers = rows.filter((row) => row.is_manager).map(toPerson);
    return {
      named: new Map(named.map((row) => [row.id, toPerson(row)])),
      managers,
      followers: followersOf(named, managers),
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

/** Whoever is no manager of the department any more follows nobody there. */
function followersOf(rows: NamedRow[], managers: readonly Person[]): Map<string, Followers> {
  const byId = new Map(managers.map((manager) => [manager.id, manager]));
  return new Map(
    rows.flatMap(({ id, manager_id, deputy_id }) => {
      const [manager, deputy = null] = [manager_id, deputy_id].flatMap(
        (one) => (one && byId.get(one)) || [],
      );
      return manager ? [[id, { manager, deputy }] as const] : [];
    }),
  );
}

/** A guest is never taken for somebody of the university, whatever their address. */
function meetValues(met: TenantIdentity): unknown[] {
  const { aadObjectId, name, language, isGuest } = met;
  const email = met.email ?? '';
  const signInName = met.userPrincipalName?.toLowerCase() ?? null;
  const names = isGuest ? [] : [signInName, email.toLowerCase()].filter(Boolean);
  const text = searchText(name, email);
  return [randomUUID(), aadObjectId, name, email, text, language, isGuest, signInName, names];
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
    ...(row.unreachable && { unreachable: markOf(row.unreachable) }),
  };
}

/** PostgreSQL's JSON writes an instant in the session's time zone. */
function markOf({ code, since }: { code: string; since: string }) {
  return { code, since: new Date(since).toISOString() };
}

/** What somebody is found by: « helene lefevre » finds Hélène Lefèvre. */
export function searchText(name: string, email: string): string {
  return fold(`${name} ${email}`);
}

function patternsOf(search: string): string[] {
  const words = fold(search).replaceAll('\0', '').split(/\s+/u).filter(Boolean);
  return words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
}
