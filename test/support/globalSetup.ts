import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Config } from 'jest';
import { findBrowser } from './browser';
import { TEST_SERVER } from './environment';
import { startTestServer } from './testServer';

const run = promisify(execFile);
const ROOT = path.join(__dirname, '../..');

/** Everything that a fresh machine lacks: the build, a PostgreSQL, and for a whole run a browser. */
export default async function globalSetup(
  config: Pick<Config, 'rootDir'> & { testPathPatterns: { patterns: string[] } },
): Promise<void> {
  await run(process.execPath, [path.join(ROOT, 'deployment/build.mjs')]);
  const isWholeRun = config.testPathPatterns.patterns.length === 0;
  if (isWholeRun) await findBrowser();
  const server = await startTestServer();
  process.env[TEST_SERVER] = server.url;
  globalThis.stopTestServer = server.stop;
}
