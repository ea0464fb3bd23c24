/** When teachers are away. */
import type { Pool } from 'pg';
import type { Absence } from '../process/absence';
import type { Absences, Clock } from '../process/ports';
import type { Enqueue } from './enqueue';
import type { PrismaClient } from './generated/client';
import { rowsOf } from './statement';
import { isUuid } from './uuid';

interface AbsenceRow {
  id: string;
  person_id: string;
  first_day: string;
  last_day: string;
  substitute_id: string | null;
  set_by: string;
  set_at: Date;
}

const COLUMNS = `id, person_id, first_day::text, last_day::text, substitute_id, set_by, set_at`;
/** As `hasRole` of people.ts reads it. */
const teaches = (id: string) => `exists (select from role_grant join person on person.id = person_id
    where person_id = ${id} and role = 'teacher' and not is_guest)`;
const ON = {
  name: 'absences_on',
  text: `select id, person_id, first_day::text, last_day::text, set_by, set_at,
      case when ${teaches('substitute_id')} then substitute_id end as substitute_id
    from absence
    where ended_at is null and first_day <= $1::date and last_day >= $1::date`,
};
const ABOUT = {
  name: 'absences_about',
  text: `select ${COLUMNS} from absence
    where ended_at is null and last_day >= $2::date and (person_id = $1 or substitute_id = $1)
    order by first_day, set_at, id`,
};
const FIND = {
  name: 'absence',
  text: `select ${COLUMNS} from absence where id = $1::uuid and ended_at is null`,
};
const ADD = `insert into absence (id, person_id, first_day, last_day, begins_at, ends_at,
    substitute_id, set_by, set_at)
  values ($1::uuid, $2, $3::date, $4::date, $5::timestamptz, $6::timestamptz, $7, $8,
    $9::timestamptz)
  on conflict do nothing`;
const END = {
  name: 'absence_end',
  text: `update absence set ended_at = $2::timestamptz, ended_by = $3
    where id = $1::uuid and ended_at is null returning id`,
};
const WAITS = `i.closed_at is null and i.facts->>'submission' is not null
        and i.facts->>'approval' is null`;
/**
 * Requests that wait and whose referent is away, or for whom somebody was standing in, or whose
 * decision is with somebody who teaches no more.
 */
const CONCERNED = {
  name: 'absences_concerned',
  text: `with waiting as (
      select i.id, i.delegate_id from absence a join internship i on i.referent_id = a.person_id
      where a.first_day <= $1::date and ${WAITS}
        and ((a.ended_at is null and a.last_day >= $1::date)
          or i.facts #>> '{delegation,until}' is not null)
      union select i.id, i.delegate_id from internship i
      where i.delegate_id is not null and ${WAITS} and not ${teaches('i.delegate_id')}
    )
    select id, delegate_id is not null and not ${teaches('delegate_id')} as teaches_no_more
    from waiting`,
};

export function createAbsences({
  prisma,
  pool,
  clock,
  enqueue,
}: {
  prisma: PrismaClient;
  pool: Pool;
  clock: Clock;
  enqueue: Enqueue;
}): Absences {
  return {
    on: async (day) => (await rowsOf<AbsenceRow>(pool, ON, [day])).map(toAbsence),
    about: async (personId, from) =>
      (await rowsOf<AbsenceRow>(pool, ABOUT, [personId, from])).map(toAbsence),
    find: async (id) => {
      const [row] = isUuid(id) ? await rowsOf<AbsenceRow>(pool, FIND, [id]) : [];
      return row ? toAbsence(row) : null;
    },
    add: (absence, { begins, ends }, jobs) =>
      prisma.$transaction(async (transaction) => {
        const { id, personId, from, to, substituteId, setBy, setAt } = absence;
        const values = [id, personId, from, to, begins, ends, substituteId, setBy, setAt];
        const added = await transaction.$executeRawUnsafe(ADD, ...values);
        if (added === 1 && jobs.length > 0) await enqueue(transaction, jobs);
      }),
    end: async (id, by) => {
      if (!isUuid(id)) return false;
      const rows = await rowsOf(pool, END, [id, clock.now().toString(), by]);
      return rows.length > 0;
    },
    concerned: async (day) =>
      (await rowsOf<{ id: string; teaches_no_more: boolean }>(pool, CONCERNED, [day])).map(
        ({ id, teaches_no_more: teachesNoMore }) => ({ id, teachesNoMore }),
      ),
  };
}

function toAbsence(row: AbsenceRow): Absence {
  return {
    id: row.id,
    personId: row.person_id,
    from: row.first_day,
    to: row.last_day,
    substituteId: row.substitute_id,
    setBy: row.set_by,
    setAt: row.set_at.toISOString(),
  };
}
