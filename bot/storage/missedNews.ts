import type { Missed } from '../process/reach';

/** Written by this folder only, so its shape is trusted. */
export interface MissedRow {
  key: string;
  person_id: string;
  telling: Missed['telling'];
  department: string | null;
  since: Date;
  way: Missed['way'];
  way_at: Date;
  settled_at: Date | null;
  settled_by: string | null;
}

export function missedFrom(row: MissedRow): Missed {
  const { key, telling, department, way, settled_at: settledAt, settled_by: by } = row;
  return {
    key,
    personId: row.person_id,
    telling,
    department,
    since: row.since.toISOString(),
    way,
    wayAt: row.way_at.toISOString(),
    settled: settledAt && { at: settledAt.toISOString(), by },
  };
}
