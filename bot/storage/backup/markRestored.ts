/**
 * A database that was put back by other means than ours (a cloud's point in time, a copy of the
 * machine) knows nothing of it: its bot would send again what was sent since. This tells it.
 */
import type { Clock } from '../../process/ports';
import { BackupError } from './BackupError';
import { withConnection } from './connect';
import { JOBS } from './format';
import { settle, type Settled } from './settle';
import { JOB_COLUMNS, jobsVersion } from './tables';
import { expectNobodyElse } from './target';
import { makeWaitingTable, WAITING } from './waitingJobs';

export interface MarkRequest {
  /** Of a database with all migrations of this version. */
  url: string;
  /** The moment that its data show, an instant. */
  snapshotAt: string;
  /** As for `restoreBackup`. */
  stoppedAt: string;
  clock: Clock;
}

/** @throws BackupError; then nothing was changed */
export async function markRestored(request: MarkRequest): Promise<Settled> {
  const { url, snapshotAt, stoppedAt, clock } = request;
  const now = clock.now().toString();
  for (const moment of [snapshotAt, stoppedAt]) {
    if (Date.parse(moment) > Date.parse(now)) {
      throw new BackupError(`${moment} is still to come: it is ${now}.`);
    }
  }
  return withConnection(url, async (client) => {
    await client.query('begin');
    await expectNobodyElse(client);
    await makeWaitingTable(client);
    if ((await jobsVersion(client)) !== null) {
      const columns = JOB_COLUMNS.join(', ');
      const waiting = `from ${JOBS} where name = 'deliver' and state < 'completed'`;
      await client.query(`insert into ${WAITING} (${columns})
        select ${columns.replace('state', 'state::text')} ${waiting}`);
      await client.query(`delete ${waiting}`);
    }
    const settled = await settle(client, { snapshotAt, stoppedAt, now });
    await client.query('commit');
    return settled;
  });
}
