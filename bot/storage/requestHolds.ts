/** A teacher who decides on one request after the other: their list stays as it is so long. */
import { requestsPost } from '../process/posts';
import type { Job, Store } from '../process/ports';
import type { StorePorts } from './internshipCommit';

const HOLD = `update post set held_until = $2::timestamptz
  where subject = 'teacher' and subject_id = $1 and purpose = 'requests'`;
const END_HOLDS = `update post set held_until = null where held_until <= $1::timestamptz
  returning subject_id as id`;

export function createHolds({
  prisma,
  pool,
  enqueue,
}: StorePorts): Pick<Store, 'holdRequests' | 'endHolds'> {
  return {
    holdRequests: async (teacherId, until) => {
      await pool.query(HOLD, [teacherId, until]);
    },
    endHolds: (now) =>
      prisma.$transaction(async (transaction) => {
        const held = await transaction.$queryRawUnsafe<{ id: string }[]>(END_HOLDS, now);
        const jobs = held.map(({ id }): Job => ({ kind: 'post', post: requestsPost(id) }));
        if (jobs.length > 0) await enqueue(transaction, jobs);
      }),
  };
}
