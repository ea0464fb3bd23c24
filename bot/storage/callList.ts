/** The people of one department whom Teams does not reach. */
import type { Pool } from 'pg';
import type { Internship } from '../process/internship';
import { delegateOf } from '../process/deciders';
import { callsOf, needsItsPeople, type Missed, type OutOfReach } from '../process/reach';
import { readInternship, type FactsRow } from './internshipFacts';
import { missedFrom, type MissedRow } from './missedNews';
import { rowsOf } from './statement';

/** What a manager told somebody stays in view for as long as Teams does not reach them. */
const MISSED = {
  name: 'call_list_missed',
  text: `select m.* from missed_news m where m.department = $1
    and (m.settled_at is null or (m.settled_by is not null
      and exists (select from unreachable u where u.person_id = m.person_id)))
    order by m.since, m.key`,
};
/** $2: people who are listed in any case. */
const MARKS = {
  name: 'call_list_marks',
  text: `select u.person_id, u.code, u.since from unreachable u
    where u.person_id = any($2::text[]) or exists (select from internship i
      where i.department = $1 and i.closed_at is null
        and (i.student_id = u.person_id or i.referent_id = u.person_id
          or i.delegate_id = u.person_id))`,
};
const FILES = {
  name: 'call_list_files',
  text: `select id, reference, facts from internship where department = $1 and closed_at is null
    and (student_id = any($2::text[]) or referent_id = any($2::text[])
      or delegate_id = any($2::text[]))
    order by student_id, ordinal`,
};

export function createCallList(pool: Pool): (department: string) => Promise<OutOfReach[]> {
  return async (department) => {
    const missed = (await rowsOf<MissedRow>(pool, MISSED, [department])).map(missedFrom);
    const known = [...new Set(missed.map(({ personId }) => personId))];
    const marks = await rowsOf<MarkRow>(pool, MARKS, [department, known]);
    const ids = [...new Set([...known, ...marks.map(({ person_id: id }) => id)])];
    if (ids.length === 0) return [];
    const rows = await rowsOf<FactsRow>(pool, FILES, [department, ids]);
    const files = rows.map(readInternship);
    return ids
      .map((personId) => ({
        personId,
        mark: markOf(marks, personId),
        files: files.filter((file) => isOf(file, personId)),
        missed: missed.filter((one) => one.personId === personId),
      }))
      .filter(isListed)
      .sort(callsFirst);
  };
}

interface MarkRow {
  person_id: string;
  code: string;
  since: Date;
}

function markOf(marks: readonly MarkRow[], personId: string): OutOfReach['mark'] {
  const mark = marks.find(({ person_id: id }) => id === personId);
  return mark ? { code: mark.code, since: mark.since.toISOString() } : null;
}

function isOf(file: Internship, personId: string): boolean {
  return [file.student.id, file.referentId, delegateOf(file)].includes(personId);
}

function isListed({ mark, files, missed }: OutOfReach): boolean {
  return missed.some(isOpen) || (mark !== null && files.some(needsItsPeople));
}

const isOpen = ({ settled }: Missed) => settled === null;

function callsFirst(a: OutOfReach, b: OutOfReach): number {
  const rank = (one: OutOfReach) => (callsOf(one).length > 0 ? 0 : 1);
  return rank(a) - rank(b) || since(a).localeCompare(since(b));
}

/** Both are ISO in UTC with milliseconds: their text has their order. */
function since({ mark, missed }: OutOfReach): string {
  return mark?.since ?? missed[0]?.since ?? '';
}
