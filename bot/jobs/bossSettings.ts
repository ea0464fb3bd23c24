import type { Clock as QueueClock, ConstructorOptions } from 'pg-boss' with {
  'resolution-mode': 'import',
};
import { SUPERVISE_SECONDS } from './queue';

/** Connections beside the workers': the supervisor's, and for whoever asks how things are. */
const OTHER_CONNECTIONS = 2;
const CONNECT_MS = 4_000;

export interface BossSettings {
  url: string;
  workers: number;
  clock?: QueueClock;
  /** Server settings of each connection. */
  sessionOptions?: string;
}

/** How pg-boss is run here. */
export function bossSettings(options: BossSettings): ConstructorOptions {
  const { url, workers, clock, sessionOptions } = options;
  return {
    connectionString: url,
    ...(sessionOptions === undefined ? {} : { options: sessionOptions }),
    ...(clock === undefined ? {} : { clock }),
    max: workers + OTHER_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    useListenNotify: true,
    superviseIntervalSeconds: SUPERVISE_SECONDS,
    monitorIntervalSeconds: SUPERVISE_SECONDS,
    maintenanceIntervalSeconds: 600,
    // What we do not use of it.
    schedule: false,
    registerInstance: false,
    monitorVacuum: false,
    flowIntervalSeconds: 3_600,
    openTelemetry: { enabled: false },
  };
}
