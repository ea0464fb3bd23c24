// PostgreSQL refuses to run as root, as people do in containers: root lends it another system user.
import { execFile, spawn } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { EmbeddedPostgresError } from './EmbeddedPostgresError';

const run = promisify(execFile);
const SYSTEM_USER = 'postgres';

export interface ServerUser {
  uid: number;
  gid: number;
}

async function idsOf(name: string): Promise<ServerUser | undefined> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined;
  }
}

async function createSystemUser(): Promise<ServerUser> {
  try {
    await run('useradd', ['--system', '--user-group', '--no-create-home', SYSTEM_USER]);
  } catch (cause) {
    throw new EmbeddedPostgresError(
      `PostgreSQL does not run as root, and the system user "${SYSTEM_USER}" could not be made. ` +
        'Start the bot as an ordinary user, or set DATABASE_URL.',
      { cause },
    );
  }
  const made = await idsOf(SYSTEM_USER);
  if (!made) throw new EmbeddedPostgresError(`The new user "${SYSTEM_USER}" cannot be found.`);
  return made;
}

/**
 * The user that the server must run as: undefined (ourselves) for an ordinary user; for root, whoever
 * owns the existing cluster, or the system user "postgres", made when there is none.
 */
export async function serverUser(clusterDir: string): Promise<ServerUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const owner = await stat(clusterDir).catch(() => undefined);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return (await idsOf(SYSTEM_USER)) ?? createSystemUser();
}

/** Whether the command ends well when that user runs it; a folder out of reach makes it fail. */
export function succeedsAs(user: ServerUser, command: string, args: string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...user, cwd: '/', stdio: 'ignore' });
    child.once('error', () => resolve(false)).once('exit', (code) => resolve(code === 0));
  });
}
