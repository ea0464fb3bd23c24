/**
 * What `/metrics` tells. The edges say what they do through the `Watch`; how things stand is asked for
 * at each scrape. Labels have few values and name nobody. While the database does not answer, what is
 * kept there is left out, and the rest is told all the same.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Watch } from './process/ports';

export interface MetricsOptions {
  mode: string;
  /** When secret or certificate ends, an instant; null: not known, or never. */
  credentialsExpireAt: string | null;
  readings: Readings;
}

/** How things stand. Each may fail, or take too long: then it is left out. */
export interface Readings {
  databaseUp: () => Promise<boolean>;
  /** For how long the oldest job that could be done has waited, seconds. */
  lagSeconds: () => Promise<number>;
  /** How many jobs there are, by what they wait for. */
  depth: () => Promise<Record<string, number>>;
  unreachablePeople?: () => Promise<number>;
  lostChannels?: () => Promise<number>;
  /** When this process last looked for what is due, seconds since 1970; null: not yet. */
  sweptAt: () => number | null;
}

export interface Metrics {
  registry: Registry;
  watch: Watch;
}

export function createMetrics(options: MetricsOptions): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  addFacts(registry, options);
  addReadings(registry, options.readings);
  return { registry, watch: createWatch(registry) };
}

// Told from the start: what appears only with its first failure has no rate to be warned by.
const KINDS = ['message', 'action', 'search', 'installation', 'other'] as const;
const ENDS = ['answered', 'repeated', 'ignored', 'apologised', 'deferred', 'failed'] as const;
const SENDS = [
  'sent',
  'updated',
  'mailed',
  'later',
  'unreachable',
  'gone',
  'refused',
  'ambiguous',
] as const satisfies readonly Parameters<Watch['sent']>[0][];

function createWatch(register: Registry): Watch {
  const registers = [register];
  const counter = <L extends string>(name: string, help: string, ...labelNames: L[]) =>
    new Counter({ name, help, labelNames, registers });
  const turns = counter('stage_turns_total', 'Turns, by how they ended', 'kind', 'outcome');
  const seconds = new Histogram({
    name: 'stage_turn_seconds',
    help: 'How long a turn takes; Teams sends again after 15 s',
    labelNames: ['kind'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15],
    registers,
  });
  const away = counter(
    'stage_inbound_refused_total',
    'Requests to /api/messages that ran no turn',
    'reason',
  );
  const changes = counter('stage_changes_total', 'Events that were written', 'event');
  const refusals = counter('stage_refusals_total', 'Commands that the rules refused', 'code');
  const sends = counter('stage_sends_total', 'Messages to Teams and e-mails', 'outcome');
  const notices = counter(
    'stage_notices_total',
    'Reminders and alarms: that became due, and messages about them that went out',
    'stage',
    'notice',
  );
  for (const kind of KINDS) for (const outcome of ENDS) turns.inc({ kind, outcome }, 0);
  for (const outcome of SENDS) sends.inc({ outcome }, 0);
  const [reason, event, code, notice] = [few(), few(), few(), few()];
  return {
    turn: ({ kind, outcome, seconds: lasted }) => {
      turns.inc({ kind, outcome });
      seconds.observe({ kind }, lasted);
    },
    turnedAway: (why) => away.inc({ reason: reason(why) }),
    changed: (what) => changes.inc({ event: event(what) }),
    refused: (why) => refusals.inc({ code: code(why) }),
    sent: (outcome) => sends.inc({ outcome }),
    noticed: (stage, kind) => notices.inc({ stage, notice: notice(kind) }),
  };
}

const MOST_VALUES = 60;

/** A label that somebody outside could make up would grow without end, and tell who knows what. */
function few(): (value: string) => string {
  const known = new Set<string>();
  return (value) => {
    if (known.has(value)) return value;
    if (known.size >= MOST_VALUES || !/^[A-Za-z][\w:]{0,59}$/.test(value)) return 'other';
    known.add(value);
    return value;
  };
}

/** What does not change while the process runs. */
function addFacts(register: Registry, options: MetricsOptions): void {
  const registers = [register];
  const { mode, credentialsExpireAt } = options;
  const version = ownVersion();
  new Gauge({
    name: 'stage_build_info',
    help: 'What runs: always 1',
    labelNames: ['version', 'node', 'mode'],
    registers,
  }).set({ version, node: process.versions.node, mode }, 1);
  if (credentialsExpireAt === null) return;
  new Gauge({
    name: 'stage_credentials_expiration_timestamp_seconds',
    help: 'When the secret or certificate of the bot ends',
    registers,
  }).set(Date.parse(credentialsExpireAt) / 1_000);
}

/** package.json stands beside bot/, and above dist/. */
function ownVersion(): string {
  const places = ['..', '../..'].map((up) => path.join(__dirname, up, 'package.json'));
  const found = places.find((file) => existsSync(file));
  if (!found) return 'unknown';
  return (JSON.parse(readFileSync(found, 'utf8')) as { version: string }).version;
}

const READING_MS = 2_500;

function addReadings(register: Registry, readings: Readings): void {
  const registers = [register];
  const { unreachablePeople, lostChannels, sweptAt } = readings;
  const gauge = (name: string, help: string, read: () => Promise<number>) =>
    new Gauge({
      name,
      help,
      registers,
      async collect() {
        const value = await withinTime(read);
        if (value === undefined) this.remove();
        else this.set(value);
      },
    });
  new Gauge({
    name: 'stage_database_up',
    help: 'Whether the database answers',
    registers,
    async collect() {
      this.set((await withinTime(readings.databaseUp)) ? 1 : 0);
    },
  });
  gauge(
    'stage_job_lag_seconds',
    'Seconds that the oldest job that could be done has waited',
    readings.lagSeconds,
  );
  new Gauge({
    name: 'stage_sweep_timestamp_seconds',
    help: 'When this process last looked for what is due',
    registers,
    collect() {
      const at = sweptAt();
      if (at === null) this.remove();
      else this.set(at);
    },
  });
  if (unreachablePeople) {
    gauge('stage_unreachable_people', 'People whom Teams refuses', unreachablePeople);
  }
  if (lostChannels) {
    gauge('stage_lost_channels', 'Linked channels that Teams does not know', lostChannels);
  }
  new Gauge({
    name: 'stage_jobs',
    help: 'Jobs that are ready, postponed, active, or given up (undelivered)',
    labelNames: ['state'],
    registers,
    async collect() {
      const depth = await withinTime(readings.depth);
      this.reset();
      for (const [state, count] of Object.entries(depth ?? {})) this.set({ state }, count);
    },
  });
}

/** Undefined when it fails or takes too long: a scrape waits for ten seconds at most. */
async function withinTime<T>(read: () => Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), READING_MS).unref();
  });
  const value = read().catch(() => undefined);
  return Promise.race([value, tooLate]).finally(() => clearTimeout(timer));
}
