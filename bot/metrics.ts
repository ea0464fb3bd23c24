import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';

/** What `/metrics` tells: the process itself, and for how long the oldest due job has waited. */
export function createMetrics(jobs: { lagSeconds(): Promise<number> }): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'stage_job_lag_seconds',
    help: 'Seconds that the oldest job that could be done has waited',
    registers: [registry],
    async collect() {
      this.set(await jobs.lagSeconds());
    },
  });
  return registry;
}
