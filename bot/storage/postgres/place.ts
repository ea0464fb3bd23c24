// Where the programs and the data are. The server's user must reach both: under /root it cannot, and
// then root gets a folder of its own outside, under the same name at every start.
import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, cp, lstat, mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { locateBinaries, type Binaries } from './binaries';
import { EmbeddedPostgresError } from './EmbeddedPostgresError';
import { serverUser, succeedsAs, type ServerUser } from './serverUser';

/** Not /tmp: what people typed must still be there after the machine was started again. */
const OUTSIDE = '/var/tmp';

export interface Place {
  binaries: Binaries;
  /** Parent of the cluster, made and writable by us. */
  folder: string;
  /** PGDATA. */
  clusterDir: string;
  user: ServerUser | undefined;
}

const clusterIn = (folder: string) => path.join(folder, 'postgres');

/** A folder outside, always the same for the same key. */
async function outsideFolder(key: string): Promise<string> {
  const hash = createHash('sha256').update(key).digest('hex').slice(0, 16);
  const folder = path.join(OUTSIDE, `stage-bot-${hash}`);
  await mkdir(folder, { mode: 0o755, recursive: true });
  const made = await lstat(folder);
  // Anybody may make folders there, and a name that can be guessed may already be somebody's.
  if (!made.isDirectory() || made.uid !== 0) {
    throw new EmbeddedPostgresError(`${folder} belongs to somebody else. Set DATABASE_URL.`);
  }
  await chmod(folder, 0o755);
  return folder;
}

/** The same programs, copied once for all data folders of this installation. */
async function binariesOutside(binaries: Binaries): Promise<Binaries> {
  const { size, mtimeMs } = await stat(binaries.postgres);
  const folder = await outsideFolder(`${binaries.folder} ${size} ${mtimeMs}`);
  const target = path.join(folder, 'programs');
  if (!existsSync(target)) {
    const partial = `${target}.${randomBytes(4).toString('hex')}`;
    await cp(binaries.folder, partial, { recursive: true, verbatimSymlinks: true });
    // Another start may have been faster; its copy is as good.
    await rename(partial, target).catch(() => rm(partial, { recursive: true, force: true }));
  }
  const copied = (file: string) => path.join(target, path.relative(binaries.folder, file));
  return {
    folder: target,
    initdb: copied(binaries.initdb),
    postgres: copied(binaries.postgres),
  };
}

/** Finds (and prepares) programs and folders for the server of this data folder (absolute path). */
export async function findPlace(dataDir: string): Promise<Place> {
  const binaries = await locateBinaries();
  const user = await serverUser(clusterIn(dataDir));
  if (!user) return { clusterDir: clusterIn(dataDir), folder: dataDir, binaries, user };
  const canEnter = await succeedsAs(user, '/bin/sh', ['-c', 'cd "$0"', dataDir]);
  const canRun = await succeedsAs(user, binaries.postgres, ['--version']);
  const folder = canEnter ? dataDir : await outsideFolder(dataDir);
  return {
    folder,
    clusterDir: clusterIn(folder),
    binaries: canRun ? binaries : await binariesOutside(binaries),
    user,
  };
}
