import type { Pool } from 'pg';

/** What the database has of one department. */
export interface UnknownDepartment {
  department: string;
  people: number;
  formations: number;
  openFiles: number;
  channels: number;
}

const UNKNOWN = `select department, sum(people)::int as people, sum(formations)::int as formations,
    sum(files)::int as "openFiles", sum(channels)::int as channels
  from (
    select department, count(distinct id) as people, 0 as formations, 0 as files, 0 as channels
      from (select id, department from person
        union all select person_id, department from role_grant) as everybody group by department
    union all select department, 0, count(*), 0, 0 from formation group by department
    union all select department, 0, 0, count(*), 0 from internship where closed_at is null
      group by department
    union all select department, 0, 0, 0, count(*) from channel_link where department <> ''
      group by department
  ) as counts
  where department <> all ($1) group by department order by department`;

/** Departments that people, formations, open files or channels have, and that are not in `known`. */
export async function unknownDepartments(
  pool: Pool,
  known: readonly string[],
): Promise<UnknownDepartment[]> {
  const { rows } = await pool.query<UnknownDepartment>(UNKNOWN, [known]);
  return rows;
}
