/** Files of students: read whole, written whole, and only on the version that was decided on. */
import type { Pool } from 'pg';
import { readField } from '../process/form';
import type { InternshipCommit, Store } from '../process/ports';
import { phaseOf } from '../process/steps';
import { addEntries, entriesJson, historyOf } from './audit';
import { jobsOf, type Enqueue } from './enqueue';
import type { PrismaClient } from './generated/client';
import { readInternship } from './internshipFacts';
import { toJson } from './json';
import { rowsOf, type Statement } from './statement';
import { isUuid } from './uuid';

type InternshipStore = Pick<
  Store,
  | 'internship'
  | 'internshipsOf'
  | 'awaitingDecisionOf'
  | 'commitInternship'
  | 'history'
  | 'dueInternships'
> & {
  /** The earliest moment after `now` at which a notice becomes due; null: none to come. */
  nextNoticeAt(now: string): Promise<string | null>;
};

interface FactsRow {
  id: string;
  facts: unknown;
}

const BY_ID = { name: 'internship', text: 'select id, facts from internship where id = $1' };
const OF_STUDENT = {
  name: 'internships_of',
  text: 'select id, facts from internship where student_id = $1 order by ordinal',
};
const OF_REFERENT = {
  name: 'internships_of_referent',
  text: `select id, facts from internship where referent_id = $1 and closed_at is null
    order by facts->'submission'->>'at', id`,
};
const DUE = {
  name: 'internships_due',
  text: `select id from internship where next_due_at <= $1::timestamptz
    order by next_due_at, id limit $2`,
};
const NEXT_DUE = {
  name: 'internships_next_due',
  text: 'select min(next_due_at) as at from internship where next_due_at > $1::timestamptz',
};

const OPEN = {
  name: 'internship_open',
  text: `with changed as (
  insert into internship (id, version, student_id, ordinal, department, referent_id, start_date,
    next_due_at, closed_at, touched_at, facts)
  values ($1::uuid, $2::int, $3, $11::int, $4, $5, $6::date, $7::timestamptz, $8::timestamptz,
    $9::timestamptz, $10::jsonb)
  on conflict do nothing
  returning id
), ${addEntries({ kind: 'internship', id: '$1::uuid', entries: '$12' })}`,
};

const CHANGE = {
  name: 'internship_change',
  text: `with changed as (
  update internship set version = $2::int, student_id = $3, department = $4, referent_id = $5,
    start_date = $6::date, next_due_at = $7::timestamptz, closed_at = $8::timestamptz,
    touched_at = $9::timestamptz, facts = $10::jsonb
  where id = $1::uuid and version = $11::int
  returning id
), ${addEntries({ kind: 'internship', id: '$1::uuid', entries: '$12' })}`,
};

export interface StorePorts {
  prisma: PrismaClient;
  /** Prisma's own pool. */
  pool: Pool;
  enqueue: Enqueue;
}

export function createInternships({ prisma, pool, enqueue }: StorePorts): InternshipStore {
  const read = async (statement: Statement, value: string) => {
    const rows = await rowsOf<FactsRow>(pool, statement, [value]);
    return rows.map(({ id, facts }) => readInternship(id, facts));
  };
  return {
    internship: async (id) => (isUuid(id) ? ((await read(BY_ID, id))[0] ?? null) : null),
    internshipsOf: (studentId) => read(OF_STUDENT, studentId),
    awaitingDecisionOf: async (referentId) =>
      (await read(OF_REFERENT, referentId)).filter((file) => phaseOf(file) === 'awaitingApproval'),
    history: async (id) => (isUuid(id) ? historyOf(pool, { kind: 'internship', id }) : []),
    dueInternships: async (now, limit) =>
      (await rowsOf<{ id: string }>(pool, DUE, [now, limit])).map(({ id }) => id),
    nextNoticeAt: async (now) => {
      const [row] = await rowsOf<{ at: Date | null }>(pool, NEXT_DUE, [now]);
      return row?.at?.toISOString() ?? null;
    },
    commitInternship: async (commit) => {
      const jobs = jobsOf(commit.announcement);
      if (jobs.length === 0) {
        // One statement is its own transaction.
        const alone: Run = (statement, values) => rowsOf(pool, statement, values);
        return (await write(alone, commit)) ? 'saved' : 'conflict';
      }
      return prisma.$transaction(async (transaction) => {
        const inside: Run = ({ text }, values) => transaction.$queryRawUnsafe(text, ...values);
        if (!(await write(inside, commit))) return 'conflict';
        await enqueue(transaction, jobs);
        return 'saved';
      });
    },
  };
}

type Run = (statement: Statement, values: unknown[]) => Promise<{ changed: number }[]>;

/** False when somebody else was faster. Facts and audit lines are one statement. */
async function write(
  run: Run,
  { expectedVersion, file, ordinal, entries, nextDueAt }: InternshipCommit,
): Promise<boolean> {
  const values = [
    file.id,
    file.version,
    file.student.id,
    file.department,
    file.referentId,
    // 'YYYY-MM-DD', once it reads as a date.
    readField(file.submission?.values ?? file.draft, 'startDate') ?? null,
    nextDueAt,
    file.closure?.at ?? null,
    file.touchedAt,
    toJson(file),
    expectedVersion ?? ordinal,
    entriesJson(entries),
  ];
  if (expectedVersion === null && ordinal === undefined) {
    throw new Error(`The new internship ${file.id} needs to know which of the student's it is`);
  }
  const rows = await run(expectedVersion === null ? OPEN : CHANGE, values);
  return rows[0]?.changed === 1;
}
