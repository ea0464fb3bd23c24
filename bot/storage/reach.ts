/**
 * Whom Teams does not reach, what they missed, and how they were told instead. Every change leaves
 * its jobs in its own transaction: the e-mail, the departments' call lists, the posts of their files.
 */
import type { Pool } from 'pg';
import { approvalVariant, isAskedToDecide, type Post, type Telling } from '../process/announce';
import type { Internship } from '../process/internship';
import { isAlarm } from '../process/mandatory';
import type { PersonId } from '../process/people';
import type { Clock, Job, Reach } from '../process/ports';
import { needsItsPeople, reachPost, toCall, type Missed } from '../process/reach';
import { phaseOf } from '../process/steps';
import type { Enqueue } from './enqueue';
import type { Prisma, PrismaClient } from './generated/client';
import { readInternship, type FactsRow } from './internshipFacts';
import { createCallList } from './callList';
import { toJson } from './json';
import { missedFrom, type MissedRow } from './missedNews';
import { rowsOf } from './statement';

interface ReachPorts {
  prisma: PrismaClient;
  pool: Pool;
  clock: Clock;
  enqueue: Enqueue;
}

type Transaction = Prisma.TransactionClient;

const MARK = `insert into unreachable (person_id, code, since)
  select id, $2, $3::timestamptz from person where id = $1
  on conflict (person_id) do update set code = excluded.code
    where unreachable.code <> excluded.code
  returning person_id`;
const KEEP = `insert into missed_news (key, person_id, telling, department, since, way, way_at)
  select $1, id, $3::jsonb, $4, $5::timestamptz, $6, $7::timestamptz from person where id = $2
  on conflict (key) do update set settled_at = null, way = excluded.way, way_at = excluded.way_at
    where missed_news.settled_at is not null and missed_news.settled_by is null
  returning key`;
/**
 * Somebody who came back and is out of reach again within a day has read the e-mail about this news:
 * pressing a button of a blocked chat must not bring them a second one.
 */
const REOPEN = `update missed_news set settled_at = null
  where key = (select key from missed_news
    where person_id = $1 and telling = $2::jsonb and settled_by is null and way <> 'mailing'
      and settled_at > $3::timestamptz - interval '1 day'
    order by settled_at desc limit 1)
  returning *`;
/**
 * The e-mail of the last day by which somebody was asked for this student's stage, or the one about
 * this file that is on its way. A student may ask as often as they like (each change is another
 * request): that must not fill somebody's mailbox.
 */
const ASKED = `select m.* from missed_news m
  join internship asked on asked.id::text = m.telling->>'id'
  join internship this on this.student_id = asked.student_id and this.id = $2::uuid
  where m.person_id = $1 and m.telling->>'news' = 'approvalAsked'
    and (m.way in ('mailed', 'unsure') and m.way_at > $3::timestamptz - interval '1 day'
      or m.way = 'mailing' and m.settled_at is null and asked.id = this.id)
  order by m.way = 'mailing' desc, m.way_at desc limit 1`;
const UNMARK = 'delete from unreachable where person_id = $1 returning person_id';
const SETTLE_ALL = `update missed_news set settled_at = $2::timestamptz
  where person_id = $1 and settled_at is null returning *`;
const SETTLE = `update missed_news set settled_at = $2::timestamptz
  where key = $1 and settled_at is null returning *`;
const BECOME = `update missed_news set way = $3, way_at = $2::timestamptz
  where key = $1 and settled_at is null and way = 'mailing' returning *`;
const TELL = `update missed_news set settled_at = $3::timestamptz, settled_by = $4
  where person_id = $1 and department = $2 and settled_at is null returning key`;
const FILES = `select id, reference, facts from internship
  where closed_at is null and (student_id = $1 or referent_id = $1 or delegate_id = $1)`;
const BY_KEY = { name: 'missed_news', text: 'select * from missed_news where key = $1' };
const COUNT = { name: 'unreachable_count', text: 'select count(*)::int as count from unreachable' };

export function createReach({ prisma, pool, clock, enqueue }: ReachPorts): Reach {
  const now = () => clock.now().toString();
  /** What `change` gives back as jobs is written with it. */
  const inOne = <T>(change: (run: Run) => Promise<{ jobs: Job[]; result: T }>): Promise<T> =>
    prisma.$transaction(async (transaction) => {
      const { jobs, result } = await change(runIn(transaction));
      if (jobs.length > 0) await enqueue(transaction, distinct(jobs));
      return result;
    });

  return {
    lost: (loss) =>
      inOne(async (run) => ({ jobs: await lose(run, loss, now()), result: undefined })),
    cameBack: (personId) =>
      inOne(async (run) => ({ jobs: await comeBack(run, personId, now()), result: undefined })),
    missed: async (key) => {
      const [row] = await rowsOf<MissedRow>(pool, BY_KEY, [key]);
      return row ? missedFrom(row) : null;
    },
    becomes: (key, way) =>
      inOne(async (run) => {
        const rows = await (way === 'moot'
          ? run<MissedRow>(SETTLE, key, now())
          : run<MissedRow>(BECOME, key, now(), way));
        return { jobs: rows.map(missedFrom).flatMap(jobsOfWay), result: undefined };
      }),
    told: ({ department, personId, managerId }) =>
      inOne(async (run) => {
        const rows = await run(TELL, personId, department, now(), managerId);
        const result = rows.length > 0;
        return { jobs: result ? [toPost(reachPost(department))] : [], result };
      }),
    ofDepartment: createCallList(pool),
    count: async () => (await rowsOf<{ count: number }>(pool, COUNT, []))[0]!.count,
  };
}

type Run = <Row = unknown>(sql: string, ...values: unknown[]) => Promise<Row[]>;
const runIn =
  (transaction: Transaction): Run =>
  <Row>(sql: string, ...values: unknown[]) =>
    transaction.$queryRawUnsafe<Row[]>(sql, ...values);

async function lose(
  run: Run,
  { personId, code, missed }: Parameters<Reach['lost']>[0],
  now: string,
): Promise<Job[]> {
  const isMarked = code !== null && (await run(MARK, personId, code, now)).length > 0;
  const files = isMarked ? await filesOf(run, personId) : [];
  return [...postsAbout(files), ...(missed ? await keep(run, { ...missed, personId }, now) : [])];
}

async function keep(
  run: Run,
  missed: Pick<Missed, 'key' | 'personId' | 'telling' | 'department' | 'way'>,
  now: string,
): Promise<Job[]> {
  const { key, personId, department } = missed;
  const telling = toJson(missed.telling);
  const reopened = await run<MissedRow>(REOPEN, personId, telling, now);
  if (reopened.length > 0) return reopened.map(missedFrom).flatMap(jobsOfWay);
  const asked = await askedByMail(run, missed, now);
  if (asked?.way === 'mailing') return []; // It shows the file as it is when it goes.
  const { way, wayAt } = asked ?? { way: missed.way, wayAt: now };
  const kept = await run(KEEP, key, personId, telling, department, now, way, wayAt);
  if (kept.length === 0) return [];
  const mail = way === 'mailing' ? [{ kind: 'mail' as const, key, personId }] : [];
  return [...mail, ...jobsOfWay({ ...missed, way })];
}

/** Null where this is the first request, or is not one that would go by e-mail. */
async function askedByMail(
  run: Run,
  { personId, telling, way }: Pick<Missed, 'personId' | 'telling' | 'way'>,
  now: string,
): Promise<Missed | null> {
  if (way !== 'mailing' || telling.news !== 'approvalAsked') return null;
  const [row] = await run<MissedRow>(ASKED, personId, telling.id, now);
  return row ? missedFrom(row) : null;
}

async function comeBack(run: Run, personId: PersonId, now: string): Promise<Job[]> {
  const isUnmarked = (await run(UNMARK, personId)).length > 0;
  const missed = (await run<MissedRow>(SETTLE_ALL, personId, now)).map(missedFrom);
  if (!isUnmarked && missed.length === 0) return [];
  const files = await filesOf(run, personId);
  const waiting = files.filter(
    (file) => phaseOf(file) === 'awaitingApproval' && isAskedToDecide(file, personId),
  );
  const departments = missed.flatMap(({ department }) => department ?? []);
  return [
    ...waiting.map((file) => toPost(approvalPost(file, personId))),
    ...tellingsOf(missed).map((telling): Job => ({ kind: 'tell', telling })),
    ...postsAbout(files),
    ...departments.map((department) => toPost(reachPost(department))),
  ];
}

/** The request itself comes back as its card, which is all there is to say of how it waited. */
function tellingsOf(missed: readonly Missed[]): Telling[] {
  const tellings = missed.map(({ telling }) => telling);
  const asked = tellings.filter(({ news }) => news === 'approvalAsked').map(({ id }) => id);
  return tellings.filter(
    ({ news, id }) =>
      news !== 'approvalAsked' && !(news === 'approvalReminder' && asked.includes(id)),
  );
}

async function filesOf(run: Run, personId: PersonId): Promise<Internship[]> {
  const rows = await run<FactsRow>(FILES, personId);
  return rows.map(readInternship);
}

/** The call lists and the posts on which somebody of these files is named. */
function postsAbout(files: readonly Internship[]): Job[] {
  const needed = files.filter(needsItsPeople);
  return [
    ...needed.map(({ department }) => toPost(reachPost(department))),
    ...needed.filter(({ lastApproved }) => lastApproved).map((file) => toPost(filePost(file))),
  ];
}

/** The call list shows it; an alarm that reached nobody is said by itself. */
function jobsOfWay({
  key,
  telling,
  department,
  way,
}: Pick<Missed, 'key' | 'telling' | 'department' | 'way'>): Job[] {
  if (department === null) return [];
  const isUrgent = way === 'call' && isAlarm(telling.news);
  return [
    toPost(reachPost(department)),
    ...(isUrgent ? [{ kind: 'tell' as const, telling: toCall({ key, department }) }] : []),
  ];
}

/** The same card twice is one job. */
function distinct(jobs: readonly Job[]): Job[] {
  return [...new Map(jobs.map((job) => [JSON.stringify(job), job])).values()];
}

const toPost = (post: Post): Job => ({ kind: 'post', post });

function filePost({ id, department }: Internship): Post {
  const place = { kind: 'channel', audience: 'managers', department } as const;
  return { subject: 'internship', id, purpose: 'file', variant: '', place };
}

function approvalPost(file: Internship, teacherId: PersonId): Post {
  const { id } = file;
  const place = { kind: 'person', id: teacherId } as const;
  const variant = approvalVariant(file);
  return { subject: 'internship', id, purpose: 'approval', variant, place };
}
