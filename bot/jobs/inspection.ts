/**
 * Questions about the queue that pg-boss has no call for, asked of its table. `job_now()` is its
 * clock on the server's side; the names are those of its schema version 12.
 */
import type { Db } from 'pg-boss' with { 'resolution-mode': 'import' };
import { Temporal } from 'temporal-polyfill';
import { DELIVER, UNDELIVERED } from './queue';

/** Asked once for each query, not for each job. */
const NOW = '(select pgboss.job_now())';

/** May be handed out now: not deferred, and nothing of the same place is being waited for. */
const READY = `j.name = '${DELIVER}' and j.state < 'active' and j.start_after <= ${NOW}
  and not exists (select from pgboss.job b
    where b.name = j.name and b.singleton_key = j.singleton_key and b.id <> j.id
      and (b.state = 'failed' or (b.state = 'retry' and b.start_after > ${NOW})))`;

const DUE = `select
  (select count(*) from pgboss.job j where ${READY})::int
  + (select count(*) from pgboss.job where name = '${DELIVER}' and state = 'active')::int as due`;

const DEPTH = `select
    count(*) filter (where name = '${DELIVER}' and state < 'active'
      and start_after <= ${NOW})::int as ready,
    count(*) filter (where name = '${DELIVER}' and state < 'active'
      and start_after > ${NOW})::int as postponed,
    count(*) filter (where name = '${DELIVER}' and state = 'active')::int as active,
    count(*) filter (where name = '${UNDELIVERED}' and state < 'active')::int as undelivered
  from pgboss.job where name in ('${DELIVER}', '${UNDELIVERED}') and state <= 'active'`;

/** Rounded up: JavaScript reads milliseconds, and a clock set just before would find nothing due. */
const NEXT = `select date_trunc('milliseconds',
    min(start_after) + interval '999 microseconds') as at from pgboss.job
  where name = '${DELIVER}' and state < 'active' and start_after > pgboss.job_now()`;

const LAG = `select coalesce(extract(epoch from
  pgboss.job_now() - min(greatest(j.start_after, j.created_on))), 0)::float8 as seconds
  from pgboss.job j where ${READY}`;

const FAILED = `select id, singleton_key as place from pgboss.job
  where name = '${DELIVER}' and state = 'failed'`;

/** As if the dead process had failed them: tried again at once, ahead of their place's others. */
const TAKE_OVER = `update pgboss.job
  set state = 'retry', start_after = pgboss.job_now(), heartbeat_on = null
  where name = '${DELIVER}' and state = 'active'`;

/** $1 places: what was refused for them may be done now; their other jobs wait behind it anyway. */
const RELEASE = `update pgboss.job set start_after = pgboss.job_now(), retry_count = 0
  where name = '${DELIVER}' and state = 'retry' and singleton_key = any($1::text[])`;

/**
 * A channel that nobody has linked (again) may be missing for weeks, and what it should show is not
 * given up for that. Mistakes of ours are: they never come this far.
 */
const WAIT_ON = `update pgboss.job set retry_count = 0
  where name = '${DELIVER}' and state = 'retry' and retry_count > 60
    and singleton_key like 'channel:%'`;

async function firstOf<Row>(db: Db, sql: string): Promise<Row> {
  const { rows } = await db.executeSql(sql);
  return rows[0] as Row;
}

/** Jobs that are due now: waiting or active. What waits behind a later retry is not due. */
export async function countDue(db: Db): Promise<number> {
  return (await firstOf<{ due: number }>(db, DUE)).due;
}

/** How many jobs there are, by what they wait for; `undelivered`: given up. */
export async function depthOf(db: Db): Promise<Record<string, number>> {
  return firstOf<Record<string, number>>(db, DEPTH);
}

/** The earliest moment after now at which a deferred job becomes due. */
export async function nextJobAt(db: Db): Promise<Temporal.Instant | null> {
  const { at } = await firstOf<{ at: Date | null }>(db, NEXT);
  return at && Temporal.Instant.fromEpochMilliseconds(at.getTime());
}

/** For how long the oldest job that could be done has waited, seconds. */
export async function lagOf(db: Db): Promise<number> {
  return (await firstOf<{ seconds: number }>(db, LAG)).seconds;
}

/** Given up; each holds back its place until it is removed. */
export async function failedJobs(db: Db): Promise<{ id: string; place: string }[]> {
  const { rows } = await db.executeSql(FAILED);
  return rows as { id: string; place: string }[];
}

/** What waits for these places (`placeKey`) is due now. */
export async function release(
  transaction: { $queryRawUnsafe(query: string, ...values: unknown[]): Promise<unknown> },
  places: readonly string[],
): Promise<void> {
  await transaction.$queryRawUnsafe(RELEASE, places);
}

/** What waits for a channel goes on waiting, however long it is missing. */
export async function waitOnForChannels(db: Db): Promise<void> {
  await db.executeSql(WAIT_ON);
}

/** For the only process on this database, before it works: whatever is active was left behind. */
export async function takeOverLeftBehind(db: Db): Promise<void> {
  await db.executeSql(TAKE_OVER);
}
