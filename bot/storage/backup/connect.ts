import { Client } from 'pg';
import { BackupError } from './BackupError';
import { SESSION } from './format';

/**
 * One connection for as long as a backup takes, with no limit on how long a statement may.
 * @throws BackupError when the database cannot be reached
 */
export async function withConnection<T>(url: string, use: (client: Client) => Promise<T>) {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined); // the query that it interrupts rejects as well
  try {
    await client.connect();
  } catch (cause) {
    const { host, pathname } = new URL(url); // without the password
    throw new BackupError(
      `The database ${host}${pathname} cannot be reached (${String(cause)}). Check DATABASE_URL.`,
      { cause },
    );
  }
  try {
    for (const statement of SESSION) await client.query(statement);
    return await use(client);
  } finally {
    await client.end();
  }
}
