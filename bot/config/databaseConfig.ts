import path from 'node:path';
import { z } from 'zod';
import type { SettingsReader } from './SettingsReader';

export type DatabaseConfig =
  { kind: 'server'; url: string } | { kind: 'embedded'; dataDir: string };

const DATABASE_ACCEPTED =
  'the address of a PostgreSQL, postgresql://USER:PASSWORD@HOST:PORT/DATABASE';

export function readDatabase(
  settings: SettingsReader,
  isProduction: boolean,
): DatabaseConfig | undefined {
  const name = 'DATABASE_URL';
  if (settings.text(name) === undefined) {
    if (!isProduction) return { kind: 'embedded', dataDir: path.resolve('.data') };
    return settings.refuse(`${name} is not set: in production it must be ${DATABASE_ACCEPTED}.`);
  }
  const address = settings.read(name, z.url({ protocol: /^postgres(ql)?$/ }), DATABASE_ACCEPTED);
  return address === undefined ? undefined : { kind: 'server', url: address };
}
