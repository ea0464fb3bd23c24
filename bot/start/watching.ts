/** How things stand, for `/metrics`: asked of the database and the jobs at each scrape. */
import type { Jobs } from '../jobs/jobs';
import { createMetrics, type Metrics } from '../metrics';
import type { Storage } from '../storage/storage';

export function metricsOver(
  { storage, jobs }: { storage: Storage; jobs: () => Jobs },
  about: { mode: string; credentialsExpireAt: string | null },
): Metrics {
  return createMetrics({
    ...about,
    readings: {
      databaseUp: () => storage.isReady(),
      lagSeconds: () => jobs().lagSeconds(),
      depth: () => jobs().depth(),
      sweptAt: () => jobs().sweptAt(),
      unreachablePeople: () => storage.store.reach.count(),
      lostChannels: () => storage.channels.countLost(),
    },
  });
}
