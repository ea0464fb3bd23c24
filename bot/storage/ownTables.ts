import type { Pool } from 'pg';

/** Every table of prisma/schema.prisma; a test holds the two together. */
export const OWN_TABLES = [
  'person',
  'role_grant',
  'formation',
  'internship',
  'question',
  'audit_entry',
  'post',
  'conversation',
  'unreachable',
  'missed_news',
  'channel_link',
  'delivery',
  'dialog_state',
  'restoration',
  'sender',
  'absence',
  'host',
  'host_contact',
  'document',
  'channel_copy',
  'document_link',
  'upload',
] as const;

/**
 * Whether a database holds what the sandbox must not touch: somebody's tables beside ours, or
 * people or messages of a bot that was in use. Works before any migration.
 */
export async function holdsForeignData(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query<{ tablename: string }>(
    "select tablename from pg_tables where schemaname = 'public'",
  );
  const tables = rows.map(({ tablename }) => tablename);
  const ours: readonly string[] = ['_prisma_migrations', ...OWN_TABLES];
  if (tables.some((table) => !ours.includes(table))) return true;
  for (const table of ['person', 'delivery'].filter((name) => tables.includes(name))) {
    const { rowCount } = await pool.query(`select from ${table} limit 1`);
    if (rowCount) return true;
  }
  return false;
}
