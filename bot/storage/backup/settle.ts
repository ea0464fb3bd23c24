import type { Client } from 'pg';
import { sortWaiting, type WaitingJobs } from './waitingJobs';

export interface Settled {
  jobs: WaitingJobs;
  /** Files with reminders or alarms that were due by `stoppedAt` and are not sent again. */
  filesWithNotices: number;
}

/** What waited is sorted, and the bot’s next start is left the rest, in the transaction of the restoration. */
export async function settle(
  client: Client,
  moments: { snapshotAt: string; stoppedAt: string; now: string },
): Promise<Settled> {
  const { snapshotAt, stoppedAt, now } = moments;
  const jobs = await sortWaiting(client, moments);
  const isMove = Date.parse(stoppedAt) <= Date.parse(snapshotAt);
  if (!isMove) {
    // An earlier restoration that was not finished yet: the bot did that after the backup.
    const done = 'update restoration set finished_at = $1 where finished_at is null';
    await client.query(done, [snapshotAt]);
  }
  const { toDo, mailed } = jobs;
  await client.query(
    `insert into restoration (snapshot_at, stopped_at, restored_at, jobs)
      values ($1, $2, $3, $4::jsonb)`,
    [snapshotAt, stoppedAt, now, JSON.stringify({ toDo, mailed })],
  );
  const { rows } = await client.query<{ count: number }>(
    'select count(*)::int as count from internship where next_due_at <= $1',
    [stoppedAt],
  );
  return { jobs, filesWithNotices: isMove ? 0 : rows[0]!.count };
}
