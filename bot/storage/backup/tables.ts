/** The tables of ours that a database has, from its own catalogue. */
import type { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { columnList, createTally, JOBS, qualified, type Header, type Tally } from './format';

export type Table = Header['tables'][number];

const TABLES = `select c.relname::text as name,
    array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0
      and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
    array(select r.relname::text from pg_constraint k join pg_class r on r.oid = k.confrelid
      where k.conrelid = c.oid and k.contype = 'f' and r.oid <> c.oid) as needs
  from pg_class c where c.relnamespace = to_regnamespace('public') and c.relkind in ('r', 'p')
  order by c.relname`;

/** All tables of the schema public; what a table refers to comes before it. */
export async function tablesOf(client: Client): Promise<Table[]> {
  const { rows } = await client.query<Table & { needs: string[] }>(TABLES);
  const ordered = new Map<string, Table>();
  for (let left = rows; left.length > 0;) {
    const ready = left.filter(({ needs }) => needs.every((name) => ordered.has(name)));
    if (ready.length === 0) throw new Error('Tables that refer to each other cannot be ordered');
    for (const { name, columns } of ready) ordered.set(name, { name, columns });
    left = left.filter(({ name }) => !ordered.has(name));
  }
  return [...ordered.values()];
}

/** What is kept of a job: what it is, its place, and when it is due. */
export const JOB_COLUMNS = [
  'id',
  'name',
  'data',
  'state',
  'singleton_key',
  'start_after',
  'created_on',
];

/** The version of pg-boss's schema; null: it is not there. */
export async function jobsVersion(client: Client): Promise<number | null> {
  const { rows } = await client.query<{ there: boolean }>(
    "select to_regclass('pgboss.version') is not null as there",
  );
  if (!rows[0]?.there) return null;
  const found = await client.query<{ version: number }>('select version from pgboss.version');
  return found.rows[0]?.version ?? null;
}

/** The rows as PostgreSQL's text, in the order in which they are stored. */
export function rowsAsText(client: Client, { name, columns }: Table): AsyncIterable<Buffer> {
  const list = columnList(columns);
  const source =
    name === JOBS
      ? `(select ${list} from ${JOBS} where state < 'completed' order by created_on, id)`
      : `${qualified(name)} (${list})`;
  return client.query(copyTo(`copy ${source} to stdout`));
}

export async function tallyOf(client: Client, table: Table): Promise<Tally> {
  const tally = createTally(table.name);
  for await (const chunk of rowsAsText(client, table)) tally.add(chunk);
  return tally.result();
}
