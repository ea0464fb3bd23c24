// The PostgreSQL of one test run: real, in a temporary folder, ended and removed afterwards.
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { migrate } from '../../bot/storage/migrate';
import { endLeftoverServer } from '../../bot/storage/postgres/leftover';
import { startEmbeddedPostgres } from '../../bot/storage/postgres/startEmbeddedPostgres';
import { inDatabase, TEMPLATE_DATABASE } from './environment';
import { silentLog } from './log';

const PREFIX = 'stage-bot-test-';

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A run that was killed leaves its server and its folder, whose name has the run's process id. */
async function cleanUpAfterKilledRuns(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1];
    if (pid === undefined || isAlive(Number(pid))) continue;
    const folder = path.join(tmpdir(), name);
    try {
      await endLeftoverServer(path.join(folder, 'postgres'));
      await rm(folder, { recursive: true, force: true });
    } catch {
      // Another user's: theirs to clean up.
    }
  }
}

async function createTemplate(serverUrl: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(`create database ${TEMPLATE_DATABASE}`);
  await client.end();
  await migrate(inDatabase(serverUrl, TEMPLATE_DATABASE));
}

/** A new temporary folder that every system user may enter, as PostgreSQL needs when root runs it. */
export async function makeTemporaryFolder(): Promise<string> {
  const name = `${PREFIX}${process.pid}-${randomBytes(4).toString('hex')}`;
  const folder = path.join(tmpdir(), name);
  await mkdir(folder);
  await chmod(folder, 0o755);
  return folder;
}

export async function startTestServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  await cleanUpAfterKilledRuns();
  const dataDir = await makeTemporaryFolder();
  const server = await startEmbeddedPostgres({ dataDir, log: silentLog, isDurable: false });
  const stop = async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    await createTemplate(server.url);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: server.url, stop };
}
