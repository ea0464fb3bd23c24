/** The university's directory, as its import and the seed bring it; and the sandbox's reset. */
import { formationKey, type KnownFormation } from '../process/directory';
import type { KnownHost } from '../process/hosts';
import type { DirectoryEntry } from '../process/ports';
import type { PrismaClient } from './generated/client';
import { hostsJson, SAVE_HOSTS } from './hostRows';
import { OWN_TABLES } from './ownTables';
import { searchText } from './people';

export interface Directory {
  /**
   * Adds or replaces people and all their roles, in one transaction. Somebody whom the bot met
   * before keeps the id under which their files are.
   */
  saveDirectory(entries: readonly DirectoryEntry[]): Promise<void>;
  /** Adds or replaces who follows the students of these formations. */
  saveFormations(formations: readonly KnownFormation[]): Promise<void>;
  /** Adds or replaces host organisations by their id; `at` is an instant in UTC. */
  saveHosts(hosts: readonly KnownHost[], at: string): Promise<void>;
  /** Only for the sandbox's reset: everything of ours goes, waiting jobs included. */
  emptyEverything(): Promise<void>;
}

const ENTRIES = `jsonb_to_recordset($1::jsonb) as e(id text, aad_object_id text, name text,
  email text, search_text text, language text, department text, formation text,
  formation_key text, student_number text, birth_date date, roles jsonb)`;

/** A known person with a new account in Teams. */
const MOVE_ACCOUNTS = `update person set aad_object_id = e.aad_object_id from ${ENTRIES}
  where person.id = e.id and person.aad_object_id <> e.aad_object_id
    and not exists (select from person o where o.aad_object_id = e.aad_object_id)`;

const SAVE_PEOPLE = `insert into person (id, aad_object_id, name, email, search_text, language,
    department, formation, formation_key, student_number, birth_date)
  select id, aad_object_id, name, email, search_text, language, department, formation,
    formation_key, student_number, birth_date from ${ENTRIES}
  on conflict (aad_object_id) do update set name = excluded.name, email = excluded.email,
    search_text = excluded.search_text, language = excluded.language,
    department = excluded.department, formation = excluded.formation,
    formation_key = excluded.formation_key,
    student_number = excluded.student_number, birth_date = excluded.birth_date, is_guest = false`;

const CLEAR_ROLES = `delete from role_grant using person, ${ENTRIES}
  where person.aad_object_id = e.aad_object_id and role_grant.person_id = person.id`;

const SAVE_ROLES = `insert into role_grant (person_id, role, department)
  select distinct person.id, r.role, r.department
  from ${ENTRIES} join person using (aad_object_id),
    jsonb_to_recordset(e.roles) as r(role text, department text)`;

/** Of the rows that `formationsJson` makes. */
export const SAVE_FORMATIONS = `insert into formation (department, key, name, manager_id, deputy_id)
  select * from jsonb_to_recordset($1::jsonb)
    as f(department text, key text, name text, manager_id text, deputy_id text)
  on conflict (department, key) do update set name = excluded.name,
    manager_id = excluded.manager_id, deputy_id = excluded.deputy_id`;

export function formationsJson(formations: readonly KnownFormation[]): string {
  return JSON.stringify(
    formations.map(({ department, name, managerId, deputyId }) => ({
      department,
      key: formationKey(name),
      name,
      manager_id: managerId,
      deputy_id: deputyId,
    })),
  );
}

/** `onEmptied`: for whoever remembers what was written. */
export function createDirectory({
  prisma,
  onEmptied,
}: {
  prisma: PrismaClient;
  onEmptied?: () => void;
}): Directory {
  return {
    saveDirectory: async (entries) => {
      const json = JSON.stringify(entries.map(columnsOf));
      const statements = [MOVE_ACCOUNTS, SAVE_PEOPLE, CLEAR_ROLES, SAVE_ROLES];
      await prisma.$transaction(statements.map((sql) => prisma.$executeRawUnsafe(sql, json)));
    },
    saveFormations: async (formations) => {
      await prisma.$executeRawUnsafe(SAVE_FORMATIONS, formationsJson(formations));
    },
    saveHosts: async (hosts, at) => {
      await prisma.$executeRawUnsafe(SAVE_HOSTS, hostsJson(hosts, at));
    },
    emptyEverything: async () => {
      const tables = OWN_TABLES.join(', ');
      await prisma.$executeRawUnsafe(`truncate ${tables} restart identity`);
      await emptyJobs(prisma);
      onEmptied?.();
    },
  };
}

/** pg-boss keeps its tables in a schema of its own, made at its first start. */
async function emptyJobs(prisma: PrismaClient): Promise<void> {
  const [found] = await prisma.$queryRawUnsafe<{ there: boolean }[]>(
    "select to_regclass('pgboss.job') is not null as there",
  );
  if (found?.there) await prisma.$executeRawUnsafe('delete from pgboss.job');
}

function columnsOf(entry: DirectoryEntry) {
  return {
    id: entry.id,
    aad_object_id: entry.aadObjectId.toLowerCase(),
    name: entry.name,
    email: entry.email,
    search_text: searchText(entry.name, entry.email),
    language: entry.language,
    department: entry.department,
    formation: entry.formation,
    formation_key: entry.formation && formationKey(entry.formation),
    student_number: entry.studentNumber,
    birth_date: entry.birthDate,
    roles: entry.roles,
  };
}
