import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { EmbeddedPostgresError } from './EmbeddedPostgresError';
import type { Place } from './place';

const run = promisify(execFile);
const PASSWORD_FILE = 'stage-bot-password';
const UNFINISHED = 'unfinished-';

/**
 * Makes the cluster when there is none and answers its password. It is made beside its place and then
 * renamed, so a bot killed meanwhile leaves nothing that looks like a cluster.
 */
export async function ensureCluster(place: Place, isDurable: boolean): Promise<string> {
  const exists = await stat(path.join(place.clusterDir, 'PG_VERSION')).catch(() => undefined);
  if (!exists) await createCluster(place, isDurable);
  return passwordOf(place);
}

/** Of a cluster that exists. */
export function passwordOf({ clusterDir }: Pick<Place, 'clusterDir'>): Promise<string> {
  return readFile(path.join(clusterDir, PASSWORD_FILE), 'utf8');
}

async function createCluster(place: Place, isDurable: boolean): Promise<void> {
  for (const name of await readdir(place.folder)) {
    if (!name.startsWith(UNFINISHED)) continue;
    await rm(path.join(place.folder, name), { recursive: true, force: true });
  }
  const work = path.join(place.folder, `${UNFINISHED}${randomBytes(4).toString('hex')}`);
  const passwordFile = path.join(work, 'password');
  await mkdir(work, { mode: 0o700 });
  await writeFile(passwordFile, randomBytes(18).toString('base64url'), { mode: 0o600 });
  if (place.user) {
    await chown(passwordFile, place.user.uid, place.user.gid);
    await chown(work, place.user.uid, place.user.gid);
  }
  const data = path.join(work, 'data');
  await initialise({ place, data, passwordFile, isDurable });
  await rename(passwordFile, path.join(data, PASSWORD_FILE));
  await rename(data, place.clusterDir);
  await rm(work, { recursive: true, force: true });
}

async function initialise(options: {
  place: Place;
  data: string;
  passwordFile: string;
  isDurable: boolean;
}): Promise<void> {
  const args = [
    `--pgdata=${options.data}`,
    '--username=postgres',
    `--pwfile=${options.passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // The same order and the same upper and lower case on every machine, whatever is installed there.
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    ...(options.isDurable ? [] : ['--no-sync']),
  ];
  try {
    await run(options.place.binaries.initdb, args, { ...options.place.user, cwd: '/' });
  } catch (cause) {
    throw new EmbeddedPostgresError(
      `The embedded PostgreSQL could not be prepared in ${options.place.folder}: ${String(cause)}`,
      { cause },
    );
  }
}
