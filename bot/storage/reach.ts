/**
 * Whom Teams does not reach, what they missed, and how they were told instead. Every change leaves
 * its jobs in its own transaction: the e-mail, the departments' call lists, the posts of their files.
 */
import type { Pool } from 'pg';
import type { Clock, Job, Reach } from '../process/ports';
import { reachPost } from '../process/reach';
import { comeBack } from './backInReach';
import { createCallList } from './callList';
import type { Enqueue } from './enqueue';
import type { PrismaClient } from './generated/client';
import { missedFrom, type MissedRow } from './missedNews';
import { lose } from './outOfReach';
import { distinct, jobsOfWay, toPost } from './reachJobs';
import { type Run, runIn } from './reachRows';
import { rowsOf } from './statement';

interface ReachPorts {
  prisma: PrismaClient;
  pool: Pool;
  clock: Clock;
  enqueue: Enqueue;
}

const SETTLE = `update missed_news set settled_at = $2::timestamptz
  where key = $1 and settled_at is null returning *`;

const BECOME = `update missed_news set way = $3, way_at = $2::timestamptz
  where key = $1 and settled_at is null and way = 'mailing' returning *`;

const TELL = `update missed_news set settled_at = $3::timestamptz, settled_by = $4
  where person_id = $1 and department = $2 and settled_at is null returning key`;

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
