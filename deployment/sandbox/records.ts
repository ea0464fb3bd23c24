import { Pool } from 'pg';
import type { SandboxLog } from './log';

/**
 * The sandbox's state in PostgreSQL, schema `sandbox`, written through: a write is awaited while the
 * database answers. While it does not, changes wait in memory and follow in order once it is back,
 * so that the bot can still tell a person, through the sandbox, that its database is stopped.
 */
export interface Records {
  /** Everything, in the order in which it was first written. */
  load(): Promise<StoredRecord[]>;
  /** Keeps `value` as it is now. Resolves once it is written, or once the database is known down. */
  put(kind: string, id: string, value: object): Promise<void>;
  remove(kind: string, id: string): Promise<void>;
  /** Tries once more to write what is waiting, and closes the connections. */
  close(): Promise<void>;
}

export interface StoredRecord {
  kind: string;
  id: string;
  value: unknown;
}

export interface RecordsOptions {
  url: string;
  /** Whether somebody else's data is in the database. */
  hasForeignData: () => Promise<boolean>;
  log: SandboxLog;
}

/** What is to be written: JSON text, or null to remove. */
type Change = { kind: string; id: string; json: string | null };

const RETRY_MS = 300;

/** `json`, not `jsonb`: what people typed and the order of a card's properties stay as they were. */
const tables = `
  create schema if not exists sandbox;
  create table if not exists sandbox.records (
    kind text not null, id text not null, seq bigserial, value json not null, primary key (kind, id)
  );
  create table if not exists sandbox.mark (marked_at timestamptz not null default now());
  insert into sandbox.mark default values;`;

const write = `
  with change as (
    select * from unnest($1::text[], $2::text[], $3::json[])
    with ordinality as c (kind, id, value, n)
  ), gone as (
    delete from sandbox.records r using change c
    where r.kind = c.kind and r.id = c.id and c.value is null
  )
  insert into sandbox.records (kind, id, value)
  select kind, id, value from change where value is not null order by n
  on conflict (kind, id) do update set value = excluded.value`;

/**
 * Opens the sandbox's schema, and makes it in a database that is empty or already marked. Throws a
 * sentence for a database with data of somebody else.
 */
export async function openRecords(options: RecordsOptions): Promise<Records> {
  const pool = new Pool({
    connectionString: options.url,
    max: 2,
    connectionTimeoutMillis: 5_000,
    query_timeout: 5_000,
  });
  // A stopped database also ends idle connections; the next query finds out by itself.
  pool.on('error', () => undefined);
  try {
    await claim(pool, options.hasForeignData);
  } catch (error) {
    await pool.end();
    throw error;
  }
  return new WrittenThrough(pool, options.log);
}

/** The database holds data that the sandbox did not make; the message says what to do. */
export class ForeignDatabase extends Error {}

async function claim(pool: Pool, hasForeignData: () => Promise<boolean>): Promise<void> {
  const { rows } = await pool.query<{ marked: boolean }>(
    `select to_regclass('sandbox.mark') is not null as marked`,
  );
  if (rows[0]?.marked) return;
  if (await hasForeignData()) {
    throw new ForeignDatabase(
      'This database holds data that the sandbox did not mark as its own, so it is left untouched. ' +
        'Set DATABASE_URL to an empty database for the sandbox, or set MicrosoftAppId to run for real.',
    );
  }
  // One statement text without parameters is one transaction: never a mark without its table.
  await pool.query(tables);
}

class WrittenThrough implements Records {
  #waiting = new Map<string, Change>();
  /** The last write, and the one that will take everything that is waiting by then. */
  #writing: Promise<void> = Promise.resolve();
  #next: Promise<void> | undefined;
  #retry: NodeJS.Timeout | undefined;
  #isDown = false;

  constructor(
    private readonly pool: Pool,
    private readonly log: SandboxLog,
  ) {}

  async load(): Promise<StoredRecord[]> {
    const { rows } = await this.pool.query<StoredRecord>(
      'select kind, id, value from sandbox.records order by seq',
    );
    return rows;
  }

  put(kind: string, id: string, value: object): Promise<void> {
    return this.change({ kind, id, json: JSON.stringify(value) });
  }

  remove(kind: string, id: string): Promise<void> {
    return this.change({ kind, id, json: null });
  }

  async close(): Promise<void> {
    clearTimeout(this.#retry);
    await this.writeSoon();
    clearTimeout(this.#retry);
    await this.pool.end();
  }

  private change(change: Change): Promise<void> {
    this.#waiting.set(`${change.kind} ${change.id}`, change);
    return this.#isDown ? Promise.resolve() : this.writeSoon();
  }

  private writeSoon(): Promise<void> {
    this.#next ??= this.#writing.then(() => {
      this.#next = undefined;
      this.#writing = this.writeWaiting();
      return this.#writing;
    });
    return this.#next;
  }

  private async writeWaiting(): Promise<void> {
    const batch = this.#waiting;
    this.#waiting = new Map();
    if (batch.size === 0) return;
    const changes = [...batch.values()];
    try {
      await this.pool.query(write, [
        changes.map(({ kind }) => kind),
        changes.map(({ id }) => id),
        changes.map(({ json }) => json),
      ]);
      this.#isDown = false;
    } catch (error) {
      this.keepForLater(batch, error);
    }
  }

  /** What was changed meanwhile is newer; the order stays that of the first change. */
  private keepForLater(batch: Map<string, Change>, error: unknown): void {
    if (!this.#isDown) {
      this.log.warn(
        { err: error },
        'sandbox: the database does not answer, changes wait in memory',
      );
    }
    this.#isDown = true;
    this.#waiting = new Map([...batch, ...this.#waiting]);
    this.#retry = setTimeout(() => void this.writeSoon(), RETRY_MS).unref();
  }
}
