/** What the jobs do, over the database and Teams. */
import type { Logger } from 'pino';
import type { ChangePorts } from '../change';
import { createAfterRestore } from '../jobs/afterRestore';
import { createCatchUp } from '../jobs/copies/catchingUp';
import { createDeliver } from '../jobs/deliver';
import { createEffects } from '../jobs/effects';
import type { DocumentDesk } from '../jobs/documents';
import type { JobHandlers } from '../jobs/jobs';
import { watchingChannels } from '../jobs/lostChannel';
import { render } from '../jobs/render';
import { createSweep } from '../jobs/sweep';
import type { Mailer, Messenger } from '../process/ports';
import type { Storage } from '../storage/storage';

export function jobHandlers(parts: {
  ports: ChangePorts;
  storage: Storage;
  /** Teams is connected after the jobs are made, and before they are started. */
  messenger: () => Messenger;
  mailer: Mailer | null;
  /** How documents are made and given; likewise connected after this. */
  desk: DocumentDesk;
  log: Logger;
}): JobHandlers {
  const { ports, storage, messenger, mailer, desk, log } = parts;
  const later: Messenger = {
    send: (...message) => messenger().send(...message),
    update: (...message) => messenger().update(...message),
    resend: (activity) => messenger().resend(activity),
  };
  const { channels } = storage;
  return {
    deliver: createDeliver({
      ...ports,
      messenger: watchingChannels(later, { channels, log }),
      channels,
      ledger: storage.posts,
      render,
      effects: createEffects(),
      mailer,
      desk,
      log,
    }),
    sweep: createSweep({ ...ports, purge: (now) => purge(storage, now), log }),
    nextNoticeAt: () => storage.store.nextNoticeAt(ports.clock.now().toString()),
    beforeWork: async () => {
      await createAfterRestore({ ...ports, restorations: storage.restorations, log })();
      await createCatchUp({ ...ports, log })();
    },
  };
}

/** What is only kept for a while. */
async function purge({ deliveries, store }: Storage, now: string): Promise<void> {
  await deliveries.purge(now);
  await store.documents.purge(now);
}
