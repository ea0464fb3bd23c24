/**
 * The bot's secret or certificate ends one day, and then Teams refuses everything: whoever runs the bot
 * is warned in the logs from 30 days before, and by a metric. A managed identity renews itself.
 */
import type { Logger } from 'pino';
import { Temporal } from 'temporal-polyfill';
import type { Config } from './config';
import type { Clock } from './process/ports';

const WARN_DAYS = 30;
const URGENT_DAYS = 7;
const LOOK_MS = 3_600_000;
const SAID_HOURS = 24;

type Settings = Pick<Config, 'credentialsExpireOn'> & {
  university: Pick<Config['university'], 'timeZone'>;
} & ({ mode: 'sandbox' } | Pick<Extract<Config, { mode: 'teams' }>, 'mode' | 'teams'>);

/**
 * The first moment at which the credentials no longer work: the end of CREDENTIALS_EXPIRE_ON at the
 * university, or of the certificate itself, whichever is earlier. Null: not known, or never.
 */
export function credentialsEnd(config: Settings): Temporal.Instant | null {
  if (config.mode === 'sandbox') return null;
  const { credentials } = config.teams;
  if (credentials.kind === 'managed-identity') return null;
  const ends: Temporal.Instant[] = [];
  if (config.credentialsExpireOn !== undefined) {
    const day = Temporal.PlainDate.from(config.credentialsExpireOn).add({ days: 1 });
    ends.push(day.toZonedDateTime(config.university.timeZone).toInstant());
  }
  if (credentials.kind === 'certificate' && credentials.expiresAt !== undefined) {
    ends.push(Temporal.Instant.from(credentials.expiresAt));
  }
  return ends.sort((a, b) => Temporal.Instant.compare(a, b))[0] ?? null;
}

function mayEnd(config: Settings): boolean {
  if (config.mode === 'sandbox') return false;
  const { kind } = config.teams.credentials;
  return kind === 'secret' || kind === 'certificate';
}

export interface CredentialsExpiry {
  expiresAt(): Temporal.Instant | null;
  /** Says so in the log when the end is near, at most once a day. */
  look(): void;
  /** Looks now, and from time to time until `stop`. */
  start(): void;
  stop(): Promise<void>;
}

export function createCredentialsExpiry(
  config: Settings,
  { clock, log }: { clock: Clock; log: Pick<Logger, 'warn' | 'error'> },
): CredentialsExpiry {
  const end = credentialsEnd(config);
  let saidAt: Temporal.Instant | null = null;
  let timer: NodeJS.Timeout | undefined;

  const look = () => {
    const now = clock.now();
    const left = end ? now.until(end).total('days') : Infinity;
    if (left > WARN_DAYS) return;
    if (saidAt && saidAt.until(now).total('hours') < SAID_HOURS) return;
    saidAt = now;
    const line = { expiresAt: end!.toString(), days: Math.floor(left) };
    if (left <= 0) {
      log.error(
        line,
        'the bot’s secret or certificate has ended: renew it (deployment/runbook.md)',
      );
    } else if (left <= URGENT_DAYS) {
      log.error(
        line,
        'the bot’s secret or certificate ends in days: renew it (deployment/runbook.md)',
      );
    } else {
      log.warn(line, 'the bot’s secret or certificate ends soon: renew it (deployment/runbook.md)');
    }
  };
  return {
    expiresAt: () => end,
    look,
    start: () => {
      if (end === null && mayEnd(config)) {
        log.warn('CREDENTIALS_EXPIRE_ON is not set: nobody is warned before the secret ends');
      }
      look();
      timer = setInterval(look, LOOK_MS).unref();
    },
    stop: async () => clearInterval(timer),
  };
}
