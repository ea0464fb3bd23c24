/** Files of students: written whole, and only on the version that was decided on. */
import { isDeepStrictEqual } from 'node:util';
import type { Pool } from 'pg';
import { delegateOf } from '../process/deciders';
import type { MadeKind } from '../process/documents';
import { readField } from '../process/form';
import { valuesOf } from '../process/internship';
import type { FollowedStage } from '../process/overlap';
import type { InternshipCommit, Store } from '../process/ports';
import { addEntries, entriesJson } from './audit';
import { jobsOf, type Enqueue } from './enqueue';
import type { Prisma, PrismaClient } from './generated/client';
import { approvedHost, rememberHost, type InTransaction } from './hosts';
import { toJson } from './json';
import { STAGE_COLUMNS, stageValues } from './related';
import { rowsOf, type Statement } from './statement';

export const STAGES = {
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

/** All of them, or none. */
export function commitTogether(
  { prisma, enqueue }: StorePorts,
  commits: Parameters<Store['commitTogether']>[0],
  announcement: Parameters<Store['commitTogether']>[1],
): Promise<'saved' | 'conflict'> {
  return prisma
    .$transaction(async (transaction) => {
      await writeAll(transaction, commits);
      const jobs = jobsOf(announcement);
      if (jobs.length > 0) await enqueue(transaction, jobs);
      return 'saved' as const;
    })
    .catch((error: unknown) => {
      if (error instanceof Overtaken) return 'conflict' as const;
      throw error;
    });
}

/** On the version that was decided on: what somebody else wrote meanwhile stays. */
export async function commitInternship(
  { prisma, pool, enqueue }: StorePorts,
  commit: InternshipCommit,
): Promise<'saved' | 'conflict'> {
  const jobs = jobsOf(commit.announcement);
  const host = approvedHost(commit);
  const removed = removedDocuments(commit);
  if (jobs.length === 0 && !host && !commit.counted && removed.length === 0) {
    // One statement is its own transaction.
    const alone: Run = (statement, values) => rowsOf(pool, statement, values);
    return (await write(alone, commit)) ? 'saved' : 'conflict';
  }
  return prisma.$transaction(async (transaction) => {
    const inside: InTransaction = (text, values) => transaction.$queryRawUnsafe(text, ...values);
    const run: Run = ({ text }, values) => inside(text, values);
    if (!(await isCountedStill(inside, commit))) return 'conflict';
    if (!(await write(run, commit))) return 'conflict';
    await enqueue(transaction, jobs);
    await removeDocuments(transaction, { file: commit.file, removed });
    if (host) await rememberHost(inside, host);
    return 'saved';
  });
}

/** Kinds of which a manager deleted the papers. */
function removedDocuments({ entries }: InternshipCommit): MadeKind[] {
  return entries.flatMap(({ event }) => (event.type === 'documentRemoved' ? [event.document] : []));
}

/** Whoever had them made, with the links that open them. */
async function removeDocuments(
  transaction: Prisma.TransactionClient,
  { file, removed }: { file: { id: string }; removed: MadeKind[] },
): Promise<void> {
  if (removed.length === 0) return;
  await transaction.document.deleteMany({
    where: { internshipId: file.id, kind: { in: removed } },
  });
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
