import path from 'node:path';
import { z } from 'zod';
import type { SettingsReader } from './SettingsReader';

export type DatabaseConfig =
  { kind: 'server'; url: string } | { kind: 'embedded'; dataDir: string };

const DATABASE_ACCEPTED =
  'the address of a PostgreSQL, postgresql://USER:PASSWORD@HOST:PORT/DATABASE, with signs such as ' +
  '@ / : # of the password percent-encoded (%40 %2F %3A %23)';

/** A / or @ in the password that is not %2F or %40 would become part of the host or the database. */
const anAddress = z
  .url({ protocol: /^postgres(ql)?$/ })
  .refine((text) => URL.canParse(text) && !new URL(text).pathname.includes('@'));

export function readDatabase(
  settings: SettingsReader,
  isProduction: boolean,
): DatabaseConfig | undefined {
  const name = 'DATABASE_URL';
  if (settings.text(name) === undefined) {
    if (!isProduction) return { kind: 'embedded', dataDir: path.resolve('.data') };
    return settings.refuse(`${name} is not set: in production it must be ${DATABASE_ACCEPTED}.`);
  }
  const address = settings.read(name, anAddress, DATABASE_ACCEPTED);
  return address === undefined ? undefined : { kind: 'server', url: address };
}
