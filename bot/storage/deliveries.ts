/**
 * Activities that arrived. Teams sends one again when it got no answer, sometimes with a new id: it
 * must act once. But a bot that died in the middle of a turn did not act yet: then the second
 * delivery must. So a delivery is claimed first, and marked when its turn is over.
 */
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { Clock, Deliveries, DeliveryId } from '../process/ports';

/** `finished` is written together with others a moment later, and never throws. */
export interface DatabaseDeliveries extends Deliveries {
  /** Resolves when every `finished` so far is written, or could not be. */
  flush(): Promise<void>;
  /** Removes deliveries older than two days. */
  purge(now: string): Promise<void>;
  /** At the start of the only process on this database: turns that it did not finish may run again. */
  forgetUnfinished(): Promise<void>;
}

/** Longer than any turn lasts: its process is dead. */
const ABANDONED = "interval '30 seconds'";

// A power cut may lose the last of these lines, hence not what they are about: so no commit waits
// for the disk. The setting ends with the statement.
const ASYNCHRONOUSLY = `quickly as materialized (
    select set_config('synchronous_commit', 'off', true))`;

// Both unique indexes can refuse the insert: the same id, or the same words of the same moment.
const CLAIM = {
  name: 'delivery_claim',
  text: `with ${ASYNCHRONOUSLY}
    insert into delivery (conversation_id, activity_id, content_hash, local_timestamp, at)
    select $1, $2, $3, $4, $5::timestamptz from quickly
    on conflict do nothing`,
};

/** A delivery that was refused may take the place of one whose process died. */
const RETAKE = {
  name: 'delivery_retake',
  text: `update delivery set activity_id = $2, at = $5::timestamptz
    where finished_at is null and at < $5::timestamptz - ${ABANDONED}
      and (conversation_id, activity_id) = (
        select conversation_id, activity_id from delivery
        where conversation_id = $1
          and (activity_id = $2 or (content_hash = $3 and local_timestamp = $4))
        order by activity_id = $2 desc limit 1)`,
};

const FINISH = {
  name: 'delivery_finish',
  text: `with ${ASYNCHRONOUSLY}
    update delivery d set finished_at = $3::timestamptz
    from unnest($1::text[], $2::text[]) as f(conversation_id, activity_id), quickly
    where d.conversation_id = f.conversation_id and d.activity_id = f.activity_id`,
};

/** Claimed, and its turn is not over: it runs, or its process died less than half a minute ago. */
const RUNNING = {
  name: 'delivery_running',
  text: `select from delivery where conversation_id = $1 and finished_at is null
    and (activity_id = $2 or (content_hash = $3 and local_timestamp = $4)) limit 1`,
};

export function createDeliveries(ports: {
  pool: Pool;
  clock: Clock;
  log: Pick<Logger, 'warn'>;
}): DatabaseDeliveries {
  const { pool, clock } = ports;
  const marks = createMarks(ports);
  return {
    ...marks,
    firstTime: async ({ conversationId, activityId, contentHash, localTimestamp }) => {
      const at = clock.now().toString();
      const values = [conversationId, activityId, contentHash, localTimestamp, at];
      const claimed = await pool.query({ ...CLAIM, values });
      if (claimed.rowCount) return 'first';
      const retaken = await pool.query({ ...RETAKE, values });
      if (retaken.rowCount) return 'first';
      await marks.flush(); // A turn that has just ended may not be marked yet.
      const open = await pool.query({ ...RUNNING, values: values.slice(0, 4) });
      return open.rowCount ? 'running' : 'done';
    },
    release: async ({ conversationId, activityId }) => {
      const sql = 'delete from delivery where conversation_id = $1 and activity_id = $2';
      await pool.query(sql, [conversationId, activityId]);
    },
    purge: async (now) => {
      await pool.query("delete from delivery where at < $1::timestamptz - interval '2 days'", [
        now,
      ]);
    },
    forgetUnfinished: async () => {
      await pool.query('delete from delivery where finished_at is null');
    },
  };
}

const MARK_AFTER_MS = 25;

/** Marks are written together: at many turns a second that is one statement instead of dozens. */
function createMarks({
  pool,
  clock,
  log,
}: {
  pool: Pool;
  clock: Clock;
  log: Pick<Logger, 'warn'>;
}): Pick<DatabaseDeliveries, 'finished' | 'flush'> {
  let waiting: DeliveryId[] = [];
  let writing: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;

  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    const marks = waiting;
    waiting = [];
    if (marks.length === 0) return writing;
    const values = [
      marks.map(({ conversationId }) => conversationId),
      marks.map(({ activityId }) => activityId),
      clock.now().toString(),
    ];
    const written = pool.query({ ...FINISH, values }).then(
      () => undefined,
      (error: unknown) => log.warn({ err: error }, 'finished turns could not be marked'),
    );
    writing = Promise.all([writing, written]).then(() => undefined);
    return writing;
  };
  return {
    finished: (delivery) => {
      waiting.push(delivery);
      timer ??= setTimeout(() => void flush(), MARK_AFTER_MS).unref();
    },
    flush,
  };
}
