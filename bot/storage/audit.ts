/** « Qui a fait quoi »: the events as they happened. Entries are added and read, never changed. */
import type { Pool } from 'pg';
import { z } from 'zod';
import type { InternshipEvent } from '../process/internship';
import type { AuditEntry } from '../process/ports';
import type { QuestionEvent } from '../process/question';
import type { HistoryLine } from '../process/view';
import { delegationAsNow } from './internshipFacts';
import { toJson } from './json';
import { rowsOf } from './statement';
import { UnreadableFacts } from './UnreadableFacts';

export type SubjectKind = 'internship' | 'question';
type Event = InternshipEvent | QuestionEvent;

/**
 * The tail of a statement whose CTE `changed` gives a row when the change took place: in the same
 * statement, one entry for each event of `$entries`, in their order.
 */
export function addEntries(subject: { kind: SubjectKind; id: string; entries: string }): string {
  return `audited as (
    insert into audit_entry (subject_kind, subject_id, at, by, type, data)
    select '${subject.kind}', ${subject.id}, (entry->>'at')::timestamptz, entry->>'by',
      entry->'event'->>'type', entry->'event'
    from changed, jsonb_array_elements(${subject.entries}::jsonb) with ordinality as e(entry, n)
    order by n
  )
  select count(*)::int as changed from changed`;
}

export function entriesJson(entries: readonly AuditEntry<Event>[]): string {
  return toJson(entries);
}

const HISTORY = {
  name: 'history',
  text: `select at, by, data from audit_entry where subject_kind = $1 and subject_id = $2
    order by id`,
};

const knownEvent = z.looseObject({ type: z.string() });

function asNow(event: Event): Event {
  return event.type === 'delegated' ? (delegationAsNow(event) as Event) : event;
}

/** Oldest first. */
export async function historyOf(
  pool: Pool,
  subject: { kind: SubjectKind; id: string },
): Promise<HistoryLine[]> {
  const { kind, id } = subject;
  const rows = await rowsOf<{ at: Date; by: string | null; data: unknown }>(pool, HISTORY, [
    kind,
    id,
  ]);
  return rows.map(({ at, by, data }) => {
    if (!knownEvent.safeParse(data).success) throw new UnreadableFacts('history of', id, ['type']);
    return { at: at.toISOString(), by, event: asNow(data as Event) };
  });
}
