/**
 * The directory read and changed as a whole, on a connection of its own: an import may take longer
 * than a turn's statement may, and whoever writes to the bot meanwhile must not be recorded twice.
 */
import { Client } from 'pg';
import {
  formationKey,
  type DirectoryChange,
  type KnownDirectory,
  type KnownPerson,
} from '../process/directory';
import type { RoleGrant } from '../process/people';
import { formationsJson, SAVE_FORMATIONS } from './directory';
import { searchText } from './people';

export interface DirectoryImport {
  read(): Promise<KnownDirectory>;
  /**
   * Reads, decides and writes in one transaction: two imports come one after the other, and people
   * who are met for the first time wait. Nothing is written where `decide` gives null or throws.
   */
  change(decide: (known: KnownDirectory) => DirectoryChange | null): Promise<void>;
  close(): Promise<void>;
}

const PATIENCE_MS = 60_000;
const CHUNK = 2_000;

/** Conflicts with itself and with every insert and update of people, not with reading. */
const LOCK = 'lock table person in share row exclusive mode';

const OPEN = `select student_id as id from internship where closed_at is null
  union select referent_id from internship where closed_at is null and referent_id is not null`;

/** Wherever an id of ours is written down so that it must go on meaning the same person. */
const REFERRED_TO = `select student_id as id from internship
  union select referent_id from internship
  union select delegate_id from internship
  union select person_id from absence
  union select substitute_id from absence
  union select set_by from absence
  union select facts #>> '{draft,referentId}' from internship
  union select facts #>> '{lastApproved,referentId}' from internship
  union select asker_id from question
  union select "by" from audit_entry
  union select person_id from missed_news
  union select settled_by from missed_news
  union select linked_by from channel_link
  union select manager_id from formation
  union select deputy_id from formation
  union select verified_by from host_contact
  union select made_by from document`;

const PEOPLE = `select id, aad_object_id as "aadObjectId", sign_in_name as "signInName", name,
    email, language, department, formation, student_number as "studentNumber",
    birth_date::text as "birthDate", is_guest as "isGuest"
  from person order by name, id`;

const ROLES = 'select person_id as id, role, department from role_grant order by id';

const FORMATIONS = `select department, name, manager_id as "managerId", deputy_id as "deputyId"
  from formation order by department, key`;

const SAVE = `insert into person (id, aad_object_id, sign_in_name, name, email, search_text, language,
    department, formation, formation_key, student_number, birth_date)
  select * from jsonb_to_recordset($1::jsonb) as e(id text, aad_object_id text, sign_in_name text,
    name text, email text, search_text text, language text, department text, formation text,
    formation_key text, student_number text, birth_date date)
  on conflict (id) do update set aad_object_id = excluded.aad_object_id,
    sign_in_name = excluded.sign_in_name, name = excluded.name, email = excluded.email,
    search_text = excluded.search_text, language = excluded.language,
    department = excluded.department, formation = excluded.formation,
    formation_key = excluded.formation_key, student_number = excluded.student_number,
    birth_date = excluded.birth_date`;

const CLEAR_ROLES = 'delete from role_grant where person_id = any($1::text[])';

const SAVE_ROLES = `insert into role_grant (person_id, role, department)
  select * from jsonb_to_recordset($1::jsonb) as g(person_id text, role text, department text)`;

const MOVE_CHAT = `update conversation set person_id = $2 where person_id = $1
  and not exists (select from conversation where person_id = $2)`;

/** Throws the database's own errors; the connection is opened at once. */
export async function openDirectoryImport(url: string): Promise<DirectoryImport> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    statement_timeout: PATIENCE_MS,
    lock_timeout: PATIENCE_MS,
  });
  client.on('error', () => undefined); // the query that it interrupts rejects as well
  await client.connect();
  return {
    read: () => readAll(client),
    change: async (decide) => {
      await client.query('begin');
      try {
        await client.query(LOCK);
        const change = decide(await readAll(client));
        if (change) await write(client, change);
        await client.query(change ? 'commit' : 'rollback');
      } catch (error) {
        await client.query('rollback').catch(() => undefined);
        throw error;
      }
    },
    close: () => client.end(),
  };
}

/**
 * Put together here: of tables that were just filled the planner knows no sizes, and would compare
 * everybody with everybody.
 */
async function readAll(client: Client): Promise<KnownDirectory> {
  const [open, referredTo] = [await idsOf(client, OPEN), await idsOf(client, REFERRED_TO)];
  const roles = new Map<string, RoleGrant[]>();
  const grants = await client.query<RoleGrant & { id: string }>(ROLES);
  for (const { id, role, department } of grants.rows) {
    const others = roles.get(id);
    if (others) others.push({ role, department });
    else roles.set(id, [{ role, department }]);
  }
  type Row = Omit<KnownDirectory['people'][number], 'roles' | 'hasOpenFiles' | 'isReferredTo'>;
  const people = await client.query<Row>(PEOPLE);
  const formations = await client.query<KnownDirectory['formations'][number]>(FORMATIONS);
  return {
    people: people.rows.map((row) => ({
      ...row,
      roles: roles.get(row.id) ?? [],
      hasOpenFiles: open.has(row.id),
      isReferredTo: referredTo.has(row.id),
    })),
    formations: formations.rows,
  };
}

async function idsOf(client: Client, sql: string): Promise<Set<string | null>> {
  const { rows } = await client.query<{ id: string | null }>(sql);
  return new Set(rows.map(({ id }) => id));
}

/** First who becomes one, so that an account is free before somebody else gets it. */
async function write(client: Client, change: DirectoryChange): Promise<void> {
  for (const { from, to } of change.merged) {
    await client.query(MOVE_CHAT, [from, to]);
    await client.query('delete from person where id = $1', [from]);
  }
  for (let start = 0; start < change.people.length; start += CHUNK) {
    const people = change.people.slice(start, start + CHUNK);
    await client.query(SAVE, [JSON.stringify(people.map(columnsOf))]);
    await client.query(CLEAR_ROLES, [people.map(({ id }) => id)]);
    const grants = people.flatMap(({ id, roles }) =>
      roles.map(({ role, department }) => ({ person_id: id, role, department })),
    );
    await client.query(SAVE_ROLES, [JSON.stringify(grants)]);
  }
  if (change.formations.length > 0) {
    await client.query(SAVE_FORMATIONS, [formationsJson(change.formations)]);
  }
}

function columnsOf(person: KnownPerson) {
  return {
    id: person.id,
    aad_object_id: person.aadObjectId,
    sign_in_name: person.signInName,
    name: person.name,
    email: person.email,
    search_text: searchText(person.name, person.email),
    language: person.language,
    department: person.department,
    formation: person.formation,
    formation_key: person.formation && formationKey(person.formation),
    student_number: person.studentNumber,
    birth_date: person.birthDate,
  };
}
