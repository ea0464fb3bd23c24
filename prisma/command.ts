/** What the commands have in common: how they end, and what an operator reads when they fail. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { Temporal } from 'temporal-polyfill';
import { ConfigError } from '../bot/config';
import { TrialRefused } from '../bot/mail/trial';
import type { Clock } from '../bot/process/ports';
import { BackupError } from '../bot/storage/backup/BackupError';
import { MigrationError } from '../bot/storage/migrate';
import { EmbeddedPostgresError } from '../bot/storage/postgres/EmbeddedPostgresError';

export const systemClock: Clock = { now: () => Temporal.Now.instant() };

/** The command was called wrongly; the message says how it is called. Exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The people that were to be imported could not be read; the message says why. */
export class ImportRefused extends Error {
  override readonly name = 'ImportRefused';
}

const FOR_PEOPLE = [
  BackupError,
  ConfigError,
  EmbeddedPostgresError,
  ImportRefused,
  MigrationError,
  TrialRefused,
  UsageError,
];

/** Exit code 0; 1 when it failed, in which case nothing was changed; 2 when it was called wrongly. */
export function runCommand(main: () => Promise<void>): void {
  main().catch((error: Error) => {
    const isForPeople = FOR_PEOPLE.some((kind) => error instanceof kind);
    process.stderr.write(`${isForPeople ? error.message : error.stack}\n`);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  });
}

/** Null: nobody is at a terminal. */
export function askAtTerminal() {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return null;
  return async (question: string) => {
    const terminal = createInterface({ input: process.stdin, output: process.stdout });
    const answer = await terminal.question(question);
    terminal.close();
    return answer;
  };
}

/** Of this installation, for the manifest of a backup. */
export function productVersion(): string {
  // From prisma/ and from dist/prisma/.
  const candidates = ['..', '../..'].map((up) => path.join(__dirname, up, 'package.json'));
  const found = candidates.find((file) => existsSync(file));
  if (!found) return 'unknown';
  const { version } = JSON.parse(readFileSync(found, 'utf8')) as { version?: string };
  return version ?? 'unknown';
}
