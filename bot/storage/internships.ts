/** Files of students: read whole, written whole, and only on the version that was decided on. */
import { isDeepStrictEqual } from 'node:util';
import type { Pool } from 'pg';
import { requestsPost } from '../process/announce';
import { delegateOf } from '../process/deciders';
import { readField } from '../process/form';
import type { FollowedStage } from '../process/overlap';
import type { InternshipCommit, Job, Store } from '../process/ports';
import { phaseOf } from '../process/steps';
import { addEntries, entriesJson, historyOf } from './audit';
import { jobsOf, type Enqueue } from './enqueue';
import type { Prisma, PrismaClient } from './generated/client';
import { approvedHost, rememberHost, type InTransaction } from './hosts';
import { readInternship, type FactsRow } from './internshipFacts';
import { toJson } from './json';
import { STAGE_COLUMNS, stageValues } from './related';
import { rowsOf, type Statement } from './statement';
import { isUuid } from './uuid';
import { valuesOf } from '../process/internship';

type InternshipStore = Pick<
  Store,
  | 'internship'
  | 'internshipsOf'
  | 'awaitingDecisionOf'
  | 'decidedBy'
  | 'stagesOfReferent'
  | 'holdRequests'
  | 'endHolds'
  | 'commitInternship'
  | 'commitTogether'
  | 'history'
  | 'dueInternships'
> & {
  /** The earliest moment after `now` at which a notice becomes due; null: none to come. */
  nextNoticeAt(now: string): Promise<string | null>;
};

const BY_ID = { name: 'internship', text: 'select id, reference, facts from internship where id = $1' };
const OF_STUDENT = {
  name: 'internships_of',
  text: 'select id, reference, facts from internship where student_id = $1 order by ordinal',
};
const OF_TEACHER = {
  name: 'internships_of_teacher',
  text: `select id, reference, facts from internship
    where (referent_id = $1 or delegate_id = $1) and closed_at is null
    order by facts->'submission'->>'at', id`,
};
const DECIDED = {
  name: 'internships_decided',
  text: `select id, reference, facts from internship
    where (referent_id = $1 or delegate_id = $1) and facts #>> '{lastDecision,by}' = $1
      and (facts->>'submission' is null or facts->>'approval' is not null)
    order by coalesce(facts #>> '{approval,at}', facts #>> '{returned,at}') desc, id limit $2`,
};
const STAGES = {
  name: 'internships_stages',
  text: `select facts #>> '{submission,values,startDate}' as "from",
      facts #>> '{submission,values,endDate}' as "to",
      facts->>'approval' is not null as "isApproved"
    from internship
    where referent_id = $1 and closed_at is null and id <> $2::uuid
      and facts->>'submission' is not null
    order by id`,
};
/** Whoever counts a referent's stages and adds one does so alone, until it is written. */
const LOCK_REFERENT = `select pg_advisory_xact_lock(hashtextextended('referent ' || $1, 0))::text`;
const HOLD = `update post set held_until = $2::timestamptz
  where subject = 'teacher' and subject_id = $1 and purpose = 'requests'`;
const END_HOLDS = `update post set held_until = null where held_until <= $1::timestamptz
  returning subject_id as id`;
const DUE = {
  name: 'internships_due',
  text: `select id from internship where next_due_at <= $1::timestamptz
    order by next_due_at, id limit $2`,
};
const NEXT_DUE = {
  name: 'internships_next_due',
  text: `select min(at) as at from (
      select min(next_due_at) as at from internship where next_due_at > $1::timestamptz
      union all select min(begins_at) from absence
        where ended_at is null and begins_at > $1::timestamptz
      union all select min(ends_at) from absence
        where ended_at is null and ends_at > $1::timestamptz
      union all select min(held_until) from post where held_until > $1::timestamptz
    ) moments`,
};

const OPEN = {
  name: 'internship_open',
  text: `with changed as (
  insert into internship (id, version, student_id, ordinal, department, referent_id, start_date,
    next_due_at, closed_at, touched_at, facts, delegate_id, ${STAGE_COLUMNS})
  values ($1::uuid, $2::int, $3, $11::int, $4, $5, $6::date, $7::timestamptz, $8::timestamptz,
    $9::timestamptz, $10::jsonb, $13, $14::date, $15::int, $16, $17, $18)
  on conflict do nothing
  returning id
), ${addEntries({ kind: 'internship', id: '$1::uuid', entries: '$12' })}`,
};

const CHANGE = {
  name: 'internship_change',
  text: `with changed as (
  update internship set version = $2::int, student_id = $3, department = $4, referent_id = $5,
    start_date = $6::date, next_due_at = $7::timestamptz, closed_at = $8::timestamptz,
    touched_at = $9::timestamptz, facts = $10::jsonb, delegate_id = $13,
    (${STAGE_COLUMNS}) = ($14::date, $15::int, $16, $17, $18)
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
    return rows.map(readInternship);
  };
  return {
    internship: async (id) => (isUuid(id) ? ((await read(BY_ID, id))[0] ?? null) : null),
    internshipsOf: (studentId) => read(OF_STUDENT, studentId),
    awaitingDecisionOf: async (teacherId) =>
      (await read(OF_TEACHER, teacherId)).filter((file) => phaseOf(file) === 'awaitingApproval'),
    decidedBy: async (teacherId, limit) => {
      const rows = await rowsOf<FactsRow>(pool, DECIDED, [teacherId, limit]);
      return rows.map(readInternship);
    },
    stagesOfReferent: (referentId, except) =>
      rowsOf<FollowedStage>(pool, STAGES, [referentId, except]),
    holdRequests: async (teacherId, until) => {
      await pool.query(HOLD, [teacherId, until]);
    },
    endHolds: (now) =>
      prisma.$transaction(async (transaction) => {
        const held = await transaction.$queryRawUnsafe<{ id: string }[]>(END_HOLDS, now);
        const jobs = held.map(({ id }): Job => ({ kind: 'post', post: requestsPost(id) }));
        if (jobs.length > 0) await enqueue(transaction, jobs);
      }),
    history: async (id) => (isUuid(id) ? historyOf(pool, { kind: 'internship', id }) : []),
    dueInternships: async (now, limit) =>
      (await rowsOf<{ id: string }>(pool, DUE, [now, limit])).map(({ id }) => id),
    nextNoticeAt: async (now) => {
      const [row] = await rowsOf<{ at: Date | null }>(pool, NEXT_DUE, [now]);
      return row?.at?.toISOString() ?? null;
    },
    commitTogether: (commits, announcement) =>
      prisma
        .$transaction(async (transaction) => {
          await writeAll(transaction, commits);
          const jobs = jobsOf(announcement);
          if (jobs.length > 0) await enqueue(transaction, jobs);
          return 'saved' as const;
        })
        .catch((error: unknown) => {
          if (error instanceof Overtaken) return 'conflict' as const;
          throw error;
        }),
    commitInternship: async (commit) => {
      const jobs = jobsOf(commit.announcement);
      const host = approvedHost(commit);
      if (jobs.length === 0 && !host && !commit.counted) {
        // One statement is its own transaction.
        const alone: Run = (statement, values) => rowsOf(pool, statement, values);
        return (await write(alone, commit)) ? 'saved' : 'conflict';
      }
      return prisma.$transaction(async (transaction) => {
        const inside: InTransaction = (text, values) =>
          transaction.$queryRawUnsafe(text, ...values);
        const run: Run = ({ text }, values) => inside(text, values);
        if (!(await isCountedStill(inside, commit))) return 'conflict';
        if (!(await write(run, commit))) return 'conflict';
        await enqueue(transaction, jobs);
        if (host) await rememberHost(inside, host);
        return 'saved';
      });
    },
  };
}

/**
 * Whether the referent's stages are those that the decision counted. They stay so until the end of the
 * transaction: others who count them wait.
 */
async function isCountedStill(
  inside: InTransaction,
  { counted, file }: InternshipCommit,
): Promise<boolean> {
  if (!counted) return true;
  const { referentId, stages } = counted;
  await inside(LOCK_REFERENT, [referentId]);
  const now = await inside<FollowedStage>(STAGES.text, [referentId, file.id]);
  return isDeepStrictEqual(
    now.map((stage) => ({ ...stage })),
    [...stages],
  );
}

/** Undoes what a transaction wrote before it met a newer version. */
class Overtaken extends Error {}

async function writeAll(
  transaction: Prisma.TransactionClient,
  commits: readonly Omit<InternshipCommit, 'announcement'>[],
): Promise<void> {
  const run: Run = ({ text }, values) => transaction.$queryRawUnsafe(text, ...values);
  // In one order, whoever writes them: two never wait for each other.
  const inOrder = [...commits].sort((a, b) => a.file.id.localeCompare(b.file.id));
  for (const commit of inOrder) {
    if (!(await write(run, commit))) throw new Overtaken();
  }
}

type Run = (statement: Statement, values: unknown[]) => Promise<{ changed: number }[]>;

/** False when somebody else was faster. Facts and audit lines are one statement. */
async function write(
  run: Run,
  { expectedVersion, file, ordinal, entries, nextDueAt }: Omit<InternshipCommit, 'announcement'>,
): Promise<boolean> {
  const values = [
    file.id,
    file.version,
    file.student.id,
    file.department,
    file.referentId,
    // 'YYYY-MM-DD', once it reads as a date.
    readField(valuesOf(file), 'startDate') ?? null,
    nextDueAt,
    file.closure?.at ?? null,
    file.touchedAt,
    toJson(file),
    expectedVersion ?? ordinal,
    entriesJson(entries),
    delegateOf(file),
    ...stageValues(file),
  ];
  if (expectedVersion === null && ordinal === undefined) {
    throw new Error(`The new internship ${file.id} needs to know which of the student's it is`);
  }
  const rows = await run(expectedVersion === null ? OPEN : CHANGE, values);
  return rows[0]?.changed === 1;
}
