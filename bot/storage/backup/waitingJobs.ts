/**
 * Jobs that waited when the backup was taken. The bot went on afterwards: what it had to tell it has
 * told. Still to be done are living cards, which may be shown again, and places to which nothing
 * could be sent until after the bot had stopped: there a retry kept everything waiting behind it.
 * When the bot had stopped before the backup, nothing was done and everything is.
 */
import type { Client } from 'pg';
import type { Job } from '../../process/ports';
import { JOB_COLUMNS } from './tables';

/** What is done about them. */
export interface WaitingJobs {
  /** In their order. */
  toDo: Job[];
  /** E-mails that were sent, by their key. */
  mailed: string[];
  /** Places and kinds of what counts as sent. */
  countedAsSent: { place: string; kind: string; count: number }[];
  /** Given up by the bot before; kept in no queue any more. */
  undelivered: number;
}

/** Filled by `COPY`; gone with the transaction. */
export const WAITING = 'waiting_job';

export async function makeWaitingTable(client: Client): Promise<void> {
  const types: Record<string, string> = {
    id: 'uuid',
    data: 'jsonb',
    start_after: 'timestamptz',
    created_on: 'timestamptz',
  };
  const columns = JOB_COLUMNS.map((name) => `${name} ${types[name] ?? 'text'}`).join(', ');
  await client.query(`create temporary table ${WAITING} (${columns}) on commit drop`);
}

const SORTED = `select j.data as job, j.data->>'kind' as kind, coalesce(j.singleton_key, '') as place,
    $1::timestamptz <= $2::timestamptz or j.data->>'kind' = 'post' or exists (
      select from ${WAITING} b where b.name = j.name and b.singleton_key = j.singleton_key
        and b.start_after > $1::timestamptz) as "isToDo"
  from ${WAITING} j where j.name = 'deliver' order by j.created_on, j.id`;

export async function sortWaiting(
  client: Client,
  { stoppedAt, snapshotAt }: { stoppedAt: string; snapshotAt: string },
): Promise<WaitingJobs> {
  const { rows } = await client.query<{ job: Job; kind: string; place: string; isToDo: boolean }>(
    SORTED,
    [stoppedAt, snapshotAt],
  );
  const others = await client.query<{ count: number }>(
    `select count(*)::int as count from ${WAITING} where name <> 'deliver'`,
  );
  const sent = rows.filter(({ isToDo }) => !isToDo);
  const counted = new Map<string, { place: string; kind: string; count: number }>();
  for (const { place, kind } of sent) {
    const key = `${kind} ${place}`;
    counted.set(key, { place, kind, count: (counted.get(key)?.count ?? 0) + 1 });
  }
  return {
    toDo: rows.filter(({ isToDo }) => isToDo).map(({ job }) => job),
    mailed: sent.flatMap(({ job }) => (job.kind === 'mail' ? [job.key] : [])),
    countedAsSent: [...counted.values()],
    undelivered: others.rows[0]!.count,
  };
}
