// Where the programs and the data are. The server's user must reach both: under /root it cannot, and
// then root gets a folder of its own outside, under the same name at every start.
import { createHash } from 'node:crypto';
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

async function outsideFolder(dataDir: string): Promise<string> {
  const hash = createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
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

async function copyBinaries(binaries: Binaries, folder: string): Promise<Binaries> {
  const target = path.join(folder, 'programs');
  const source = await stat(binaries.postgres);
  const copy = (file: string) => path.join(target, path.relative(binaries.folder, file));
  const copied = { ...binaries, folder: target, postgres: copy(binaries.postgres) };
  copied.initdb = copy(binaries.initdb);
  const existing = await stat(copied.postgres).catch(() => undefined);
  if (existing?.size === source.size) return copied;
  const partial = `${target}.partial`;
  await rm(partial, { recursive: true, force: true });
  await cp(binaries.folder, partial, { recursive: true, verbatimSymlinks: true });
  await rm(target, { recursive: true, force: true });
  await rename(partial, target);
  return copied;
}

async function placeForRoot(dataDir: string, binaries: Binaries): Promise<Place> {
  const near = { folder: dataDir, clusterDir: clusterIn(dataDir) };
  const user = await serverUser(near.clusterDir);
  if (!user) return { ...near, binaries, user };
  const outside = async () => outsideFolder(dataDir);
  const canEnter = await succeedsAs(user, '/bin/sh', ['-c', 'cd "$0"', dataDir]);
  const canRun = await succeedsAs(user, binaries.postgres, ['--version']);
  const folder = canEnter ? dataDir : await outside();
  return {
    folder,
    clusterDir: clusterIn(folder),
    binaries: canRun ? binaries : await copyBinaries(binaries, await outside()),
    user,
  };
}

/** Finds (and prepares) programs and folders for the server of this data folder (absolute path). */
export async function findPlace(dataDir: string): Promise<Place> {
  const binaries = await locateBinaries();
  return placeForRoot(dataDir, binaries);
}
