import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { inDatabase, TEMPLATE_DATABASE, TEST_SERVER } from './environment';

export interface TestDatabase {
  url: string;
  /** Ends every connection to it, then removes it. */
  drop: () => Promise<void>;
}

function serverUrl(): string {
  const url = process.env[TEST_SERVER];
  if (url === undefined) throw new Error('No test server: run the tests with jest (npm test).');
  return inDatabase(url, 'postgres');
}

async function onServer(sql: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** A migrated, empty database of its own, on the real PostgreSQL of this test run. */
export async function freshDatabase(): Promise<TestDatabase> {
  const name = `test_${process.env.JEST_WORKER_ID ?? '0'}_${randomBytes(6).toString('hex')}`;
  // Copying files needs a checkpoint, which costs next to nothing on this server: it has fsync off.
  await onServer(`create database ${name} template ${TEMPLATE_DATABASE} strategy file_copy`);
  return {
    url: inDatabase(serverUrl(), name),
    drop: () => onServer(`drop database if exists ${name} with (force)`),
  };
}
