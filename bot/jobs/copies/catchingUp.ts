/**
 * Files that were approved before the settings asked for copies of them in the channels' folders get
 * theirs at the next start. Repeatable: what was wanted once has a row, and is left to its own jobs.
 */
import { localDay } from '../../process/calendar';
import { settledCopies } from '../../process/channelFiles';
import type { ChangePorts } from '../../change';
import type { Logger } from 'pino';

export interface CatchUpPorts extends Pick<ChangePorts, 'clock' | 'university'> {
  store: Pick<ChangePorts['store'], 'copies'>;
  log: Pick<Logger, 'info'>;
}

export function createCatchUp({
  store,
  clock,
  university,
  log,
}: CatchUpPorts): () => Promise<void> {
  return async () => {
    const settled = settledCopies(university);
    if (settled.length === 0) return;
    const today = localDay(clock.now().toString(), university);
    const internships = await store.copies.catchUp(settled, today);
    if (internships > 0)
      log.info({ internships }, 'copies for channels that were not asked for before');
  };
}
