/** Host organisations as rows: their data are one document, the columns beside are for finding them. */
import { searchWords } from '../process/hostSearch';
import { hostFields, nameKey, type HostData, type KnownHost } from '../process/hosts';
import { toJson } from './json';

export const HOST_COLUMNS = 'id, data, imported_at is not null as "isImported"';

/** By SIRET ($1) or by name, postcode and country ($2). */
export const LIKELY_HOSTS = `select ${HOST_COLUMNS} from host
  where siret = $1 or name_key = $2 order by siret, id`;

/** Whoever changes hosts: one after the other, so that nobody becomes two. Reading goes on. */
export const LOCK_HOSTS = 'lock table host in share row exclusive mode';

export const SAVE_HOSTS = `insert into host (id, siret, name_key, words, data, imported_at, changed_at)
  select id, siret, name_key, array_to_tsvector(words), data, imported_at, changed_at
  from jsonb_to_recordset($1::jsonb) as h(id uuid, siret text, name_key text, words text[],
    data jsonb, imported_at timestamptz, changed_at timestamptz)
  on conflict (id) do update set siret = excluded.siret, name_key = excluded.name_key,
    words = excluded.words, data = excluded.data, changed_at = excluded.changed_at,
    imported_at = coalesce(excluded.imported_at, host.imported_at)`;

export interface HostRow {
  id: string;
  data: unknown;
  isImported: boolean;
}

/** `at`: an instant in UTC. An `isImported` host is one that this change imports. */
export function hostsJson(hosts: readonly KnownHost[], at: string): string {
  return toJson(
    hosts.map(({ id, data, isImported }) => ({
      id,
      siret: data.hostSiret ?? null,
      name_key: nameKey(data),
      words: searchWords(data),
      data,
      imported_at: isImported ? at : null,
      changed_at: at,
    })),
  );
}

export function toHost({ id, data, isImported }: HostRow): KnownHost {
  return { id, data: readData(data), isImported };
}

/** Written here, and perhaps by another version: what this one does not know is left out. */
function readData(json: unknown): HostData {
  const found = typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : {};
  const data: HostData = {};
  for (const field of hostFields) {
    const value = found[field];
    if (typeof value === 'string') data[field] = value;
  }
  return data;
}
