/** The known hosts read and changed as a whole, on a connection of its own, for a file of them. */
import { Client } from 'pg';
import type { KnownHost } from '../process/hosts';
import type { Clock } from '../process/ports';
import { HOST_COLUMNS, hostsJson, LOCK_HOSTS, SAVE_HOSTS, toHost, type HostRow } from './hostRows';

export interface HostImport {
  read(): Promise<KnownHost[]>;
  /**
   * Reads, decides and writes in one transaction: two imports come one after the other, and approvals
   * wait. Nothing is written where `decide` gives null or throws.
   */
  change(decide: (known: KnownHost[]) => KnownHost[] | null): Promise<void>;
  close(): Promise<void>;
}

const PATIENCE_MS = 60_000;
const CHUNK = 2_000;

/** Throws the database's own errors; the connection is opened at once. */
export async function openHostImport(url: string, clock: Clock): Promise<HostImport> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    statement_timeout: PATIENCE_MS,
    lock_timeout: PATIENCE_MS,
  });
  client.on('error', () => undefined); // the query that it interrupts rejects as well
  await client.connect();
  const read = async () => {
    const { rows } = await client.query<HostRow>(`select ${HOST_COLUMNS} from host order by id`);
    return rows.map(toHost);
  };
  return {
    read,
    change: async (decide) => {
      await client.query('begin');
      try {
        await client.query(LOCK_HOSTS);
        const hosts = decide(await read());
        const at = clock.now().toString();
        for (let start = 0; start < (hosts?.length ?? 0); start += CHUNK) {
          await client.query(SAVE_HOSTS, [hostsJson(hosts!.slice(start, start + CHUNK), at)]);
        }
        await client.query(hosts ? 'commit' : 'rollback');
      } catch (error) {
        await client.query('rollback').catch(() => undefined);
        throw error;
      }
    },
    close: () => client.end(),
  };
}
