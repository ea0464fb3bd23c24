/** Organisations that took interns: found by words, and kept when a form about them is approved. */
import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { plainKey, searchTerms } from '../process/hostSearch';
import {
  afterForm,
  hostOf,
  isSameData,
  nameKey,
  sameHost,
  type HostContact,
  type HostData,
} from '../process/hosts';
import type { Clock, Hosts, InternshipCommit } from '../process/ports';
import {
  HOST_COLUMNS,
  hostsJson,
  LIKELY_HOSTS,
  LOCK_HOSTS,
  SAVE_HOSTS,
  toHost,
  type HostRow,
} from './hostRows';
import { rowsOf } from './statement';
import { isUuid } from './uuid';
import { valuesOf } from '../process/internship';

/**
 * $1 a tsquery of beginnings of words, $2 a LIKE pattern. The words are made by us and stored as they
 * are: no dictionary, and no extension that a server may not have.
 */
const SEARCH = {
  name: 'hosts_search',
  text: `select ${HOST_COLUMNS} from host where words @@ $1::tsquery
    order by name_key like $2 desc, name_key, id limit $3`,
};
const BY_ID = {
  name: 'host',
  text: `select ${HOST_COLUMNS} from host where id = $1`,
};
const LIKELY = { name: 'hosts_likely', text: LIKELY_HOSTS };

const CONTACT = `id, host_id as "hostId", role, civility, first_name as "firstName",
  last_name as "lastName", position, email, phone, verified_by as "verifiedBy",
  verified_at as "verifiedAt"`;
const CONTACTS = {
  name: 'host_contacts',
  text: `select ${CONTACT} from host_contact where host_id = $1
    order by role desc, last_name, first_name, id`,
};
const VERIFY = {
  name: 'host_contact_verify',
  text: `insert into host_contact (id, host_id, role, civility, first_name, last_name, position,
      email, phone, verified_by, verified_at)
    select $1::uuid, id, $3, $4, $5, $6, $7, $8, $9, $10, $11::timestamptz
    from host where id = $2
    on conflict (host_id, role, email) do update set civility = excluded.civility,
      first_name = excluded.first_name, last_name = excluded.last_name,
      position = excluded.position, phone = excluded.phone,
      verified_by = excluded.verified_by, verified_at = excluded.verified_at
    returning ${CONTACT}`,
};
const FORGET = {
  name: 'host_contact_forget',
  text: 'delete from host_contact where id = $1 returning id',
};

export function createHosts({ pool, clock }: { pool: Pool; clock: Clock }): Hosts {
  return {
    search: async (text, limit) => {
      const query = queryOf(text);
      if (query === null) return [];
      const values = [query, `${plainKey(text)}%`, limit];
      return (await rowsOf<HostRow>(pool, SEARCH, values)).map(toHost);
    },
    byId: async (id) => {
      if (!isUuid(id)) return null;
      const [row] = await rowsOf<HostRow>(pool, BY_ID, [id]);
      return row ? toHost(row) : null;
    },
    find: async (data) => {
      const rows = await rowsOf<HostRow>(pool, LIKELY, [data.hostSiret ?? null, nameKey(data)]);
      return sameHost(rows.map(toHost), data) ?? null;
    },
    contactsOf: async (hostId) =>
      isUuid(hostId) ? (await rowsOf<ContactRow>(pool, CONTACTS, [hostId])).map(toContact) : [],
    verifyContact: async (contact) => {
      if (!isUuid(contact.hostId)) return null;
      const now = clock.now().toString();
      const [row] = await rowsOf<ContactRow>(pool, VERIFY, contactValues(contact, now));
      return row ? toContact(row) : null;
    },
    forgetContact: async (id) => isUuid(id) && (await rowsOf(pool, FORGET, [id])).length > 0,
  };
}

/** Null: too little was typed. */
function queryOf(text: string): string | null {
  const beginnings = (words: readonly string[]) => words.map((word) => `'${word}':*`).join(' & ');
  const terms = searchTerms(text).map(
    (alternatives) => `(${alternatives.map((words) => `(${beginnings(words)})`).join(' | ')})`,
  );
  return terms.length > 0 ? terms.join(' & ') : null;
}

interface ContactRow extends Omit<HostContact, 'verifiedAt'> {
  verifiedAt: Date;
}

const toContact = ({ verifiedAt, ...contact }: ContactRow): HostContact => ({
  ...contact,
  verifiedAt: verifiedAt.toISOString(),
});

function contactValues(contact: Omit<HostContact, 'id' | 'verifiedAt'>, now: string): unknown[] {
  const { hostId, role, civility, firstName, lastName, position, email, phone } = contact;
  const named = [role, civility, firstName, lastName, position, email.toLowerCase(), phone];
  return [randomUUID(), hostId, ...named, contact.verifiedBy, now];
}

/** What an approval makes known of the host; null where a commit approves nothing. */
export function approvedHost({ entries, file }: InternshipCommit) {
  const approval = entries.find(({ event }) => event.type === 'approved');
  if (!approval) return null;
  const data = hostOf(file.lastApproved ?? valuesOf(file));
  return data && { data, at: approval.at };
}

/** Runs a statement in the transaction of a change. */
export type InTransaction = <Row>(text: string, values: unknown[]) => Promise<Row[]>;

/** In the transaction of the approval. Others' hosts wait for its end, so it comes late in it. */
export async function rememberHost(
  run: InTransaction,
  { data, at }: { data: HostData; at: string },
): Promise<void> {
  await run(LOCK_HOSTS, []);
  const likely = await run<HostRow>(LIKELY_HOSTS, [data.hostSiret ?? null, nameKey(data)]);
  const known = sameHost(likely.map(toHost), data);
  const now = known ? afterForm(known, data) : data;
  if (known && isSameData(known.data, now)) return;
  // What was imported stays so: nothing is imported here.
  const host = { id: known?.id ?? randomUUID(), data: now, isImported: false };
  await run(SAVE_HOSTS, [hostsJson([host], at)]);
}
