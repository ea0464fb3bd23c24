/** Files of students, read whole; how they are written is in internshipCommit.ts. */
import type { FollowedStage } from '../process/overlap';
import type { Store } from '../process/ports';
import { phaseOf } from '../process/steps';
import { historyOf } from './audit';
import { commitInternship, commitTogether, STAGES, type StorePorts } from './internshipCommit';
import { readInternship, type FactsRow } from './internshipFacts';
import { createHolds } from './requestHolds';
import { rowsOf, type Statement } from './statement';
import { isUuid } from './uuid';

export type { StorePorts };

type InternshipStore = Pick<
  Store,
  | 'internship'
  | 'internshipByReference'
  | 'internshipsOf'
  | 'awaitingDecisionOf'
  | 'decidedBy'
  | 'stagesOfReferent'
  | 'holdRequests'
  | 'endHolds'
  | 'commitInternship'
  | 'commitTogether'
  | 'history'
  | 'dueInternships'
> & {
  /** The earliest moment after `now` at which a notice becomes due; null: none to come. */
  nextNoticeAt(now: string): Promise<string | null>;
};

/** Of a column of four bytes. */
const LARGEST_REFERENCE = 2 ** 31 - 1;
const BY_ID = {
  name: 'internship',
  text: 'select id, reference, facts from internship where id = $1',
};
const BY_REFERENCE = {
  name: 'internship_by_reference',
  text: 'select id, reference, facts from internship where reference = $1',
};
const OF_STUDENT = {
  name: 'internships_of',
  text: 'select id, reference, facts from internship where student_id = $1 order by ordinal',
};
const OF_TEACHER = {
  name: 'internships_of_teacher',
  text: `select id, reference, facts from internship
    where (referent_id = $1 or delegate_id = $1) and closed_at is null
    order by facts->'submission'->>'at', id`,
};
const DECIDED = {
  name: 'internships_decided',
  text: `select id, reference, facts from internship
    where (referent_id = $1 or delegate_id = $1) and facts #>> '{lastDecision,by}' = $1
      and (facts->>'submission' is null or facts->>'approval' is not null)
    order by coalesce(facts #>> '{approval,at}', facts #>> '{returned,at}') desc, id limit $2`,
};
const DUE = {
  name: 'internships_due',
  text: `select id from internship where next_due_at <= $1::timestamptz
    order by next_due_at, id limit $2`,
};
const NEXT_DUE = {
  name: 'internships_next_due',
  text: `select min(at) as at from (
      select min(next_due_at) as at from internship where next_due_at > $1::timestamptz
      union all select min(begins_at) from absence
        where ended_at is null and begins_at > $1::timestamptz
      union all select min(ends_at) from absence
        where ended_at is null and ends_at > $1::timestamptz
      union all select min(held_until) from post where held_until > $1::timestamptz
    ) moments`,
};

export function createInternships(ports: StorePorts): InternshipStore {
  const { pool } = ports;
  const read = async (statement: Statement, value: string) => {
    const rows = await rowsOf<FactsRow>(pool, statement, [value]);
    return rows.map(readInternship);
  };
  return {
    internship: async (id) => (isUuid(id) ? ((await read(BY_ID, id))[0] ?? null) : null),
    internshipByReference: async (reference) => {
      if (reference > LARGEST_REFERENCE) return null;
      const [row] = await rowsOf<FactsRow>(pool, BY_REFERENCE, [reference]);
      return row ? readInternship(row) : null;
    },
    internshipsOf: (studentId) => read(OF_STUDENT, studentId),
    awaitingDecisionOf: async (teacherId) =>
      (await read(OF_TEACHER, teacherId)).filter((file) => phaseOf(file) === 'awaitingApproval'),
    decidedBy: async (teacherId, limit) => {
      const rows = await rowsOf<FactsRow>(pool, DECIDED, [teacherId, limit]);
      return rows.map(readInternship);
    },
    stagesOfReferent: (referentId, except) =>
      rowsOf<FollowedStage>(pool, STAGES, [referentId, except]),
    ...createHolds(ports),
    history: async (id) => (isUuid(id) ? historyOf(pool, { kind: 'internship', id }) : []),
    dueInternships: async (now, limit) =>
      (await rowsOf<{ id: string }>(pool, DUE, [now, limit])).map(({ id }) => id),
    nextNoticeAt: async (now) => {
      const [row] = await rowsOf<{ at: Date | null }>(pool, NEXT_DUE, [now]);
      return row?.at?.toISOString() ?? null;
    },
    commitTogether: (commits, announcement) => commitTogether(ports, commits, announcement),
    commitInternship: (commit) => commitInternship(ports, commit),
  };
}
