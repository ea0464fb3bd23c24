/**
 * The dialogs' memory (the SDK's `Storage`, by its shape: the SDK stays at its own edge). A write on
 * a state that somebody else changed meanwhile is refused.
 */
import type { Pool } from 'pg';
import type { PrismaClient } from './generated/client';
import { toJson } from './json';
import { rowsOf, type Statement } from './statement';

/** What is kept under a key. */
export interface DialogItem {
  /** Absent or '*': whatever is there is replaced. */
  eTag?: string;
  [property: string]: unknown;
}

export type DialogItems = Record<string, DialogItem>;

export interface DialogStorage {
  read(keys: string[]): Promise<DialogItems>;
  /** @throws DialogConflict; then nothing was written */
  write(changes: DialogItems): Promise<void>;
  delete(keys: string[]): Promise<void>;
}

export class DialogConflict extends Error {
  override readonly name = 'DialogConflict';

  constructor(key: string) {
    super(`The dialog state ${key} was changed by another turn`);
  }
}

const READ = {
  name: 'dialog_read',
  text: 'select key, value, etag from dialog_state where key = any($1::text[])',
};
const REPLACE = {
  name: 'dialog_replace',
  text: `insert into dialog_state (key, value, etag) values ($1, $2::jsonb, gen_random_uuid()::text)
    on conflict (key) do update set value = excluded.value, etag = excluded.etag`,
};
const CHANGE = {
  name: 'dialog_change',
  text: `update dialog_state set value = $2::jsonb, etag = gen_random_uuid()::text
    where key = $1 and etag = $3`,
};

/** Runs a statement; gives the number of rows that it changed. */
type Run = (statement: Statement, values: string[]) => Promise<number>;

export function createDialogStorage({
  prisma,
  pool,
}: {
  prisma: PrismaClient;
  pool: Pool;
}): DialogStorage {
  const run: Run = async (statement, values) =>
    (await pool.query({ ...statement, values })).rowCount ?? 0;
  return {
    read: async (keys) => {
      const rows = await rowsOf<DialogRow>(pool, READ, [keys]);
      return Object.fromEntries(
        rows.map(({ key, value, etag }) => [key, { ...value, eTag: etag }]),
      );
    },
    write: async (changes) => {
      const items = Object.entries(changes);
      const [only] = items;
      if (only && items.length === 1) return writeOne(run, only);
      await prisma.$transaction(async (transaction) => {
        const inside: Run = ({ text }, values) => transaction.$executeRawUnsafe(text, ...values);
        for (const item of items) await writeOne(inside, item);
      });
    },
    delete: async (keys) => {
      await prisma.dialogState.deleteMany({ where: { key: { in: keys } } });
    },
  };
}

interface DialogRow {
  key: string;
  value: DialogItem;
  etag: string;
}

async function writeOne(run: Run, [key, { eTag, ...value }]: [string, DialogItem]): Promise<void> {
  const json = toJson(value);
  const isAnyVersion = eTag === undefined || eTag === '*';
  const changed = isAnyVersion
    ? await run(REPLACE, [key, json])
    : await run(CHANGE, [key, json, eTag]);
  if (changed !== 1) throw new DialogConflict(key);
}
