/**
 * Statements of the hot path. They go through the pool that Prisma uses too, as prepared statements:
 * measured, a third to a half of the processor time of the same statement through its client.
 */
import type { Pool } from 'pg';

/** A prepared statement. One name, one text: the server remembers it under the name. */
export interface Statement {
  name: string;
  text: string;
}

/** Runs it on any free connection. */
export async function rowsOf<Row extends object>(
  pool: Pool,
  { name, text }: Statement,
  values: unknown[],
): Promise<Row[]> {
  const { rows } = await pool.query<Row>({ name, text, values });
  return rows;
}
