/**
 * Other stages that the checks of a form compare it with. A file that was submitted and is not closed
 * is found by columns beside its facts; of a tutor's address they hold only a hash.
 */
import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import type { Internship } from '../process/internship';
import type { Store } from '../process/ports';
import { relatedBy, stageFactsOf, type StageFacts } from '../process/related';
import { rowsOf } from './statement';
import { isUuid } from './uuid';

/** Of `internship`, in the order of `stageValues`; all null for a file that others do not count. */
export const STAGE_COLUMNS = 'end_date, stage_minutes, host_key, tutor_key, post_key';

/** What others find this file by. */
export function stageValues(file: Internship): (string | number | null)[] {
  const stage = stageFactsOf(file);
  if (!stage) return [null, null, null, null, null];
  const { host, tutor, post } = stage.keys;
  return [stage.endDate, stage.minutes, host, tutor && hashOf(tutor), post];
}

const RELATED = {
  name: 'internships_related',
  text: `select host_key as host, start_date::text as start, end_date::text as end,
      stage_minutes as minutes, student_id = $2 as own,
      coalesce(tutor_key = $3, false) as tutor, coalesce(post_key = $4, false) as post
    from internship
    where stage_minutes is not null and start_date is not null and id <> $1::uuid
      and (student_id = $2 or tutor_key = $3 or post_key = $4)
    order by start_date, id`,
};

interface RelatedRow {
  host: string | null;
  start: string;
  end: string;
  minutes: number;
  own: boolean;
  tutor: boolean;
  post: boolean;
}

export function createRelated({ pool }: { pool: Pool }): Pick<Store, 'relatedStages'> {
  return {
    relatedStages: async (file) => {
      const { studentId, tutor, post } = relatedBy(file);
      if (!isUuid(file.id)) return { own: [], tutor: [], post: [] };
      const keys = [file.id, studentId, tutor && hashOf(tutor), post];
      const rows = await rowsOf<RelatedRow>(pool, RELATED, keys);
      const those = (which: 'own' | 'tutor' | 'post') =>
        rows.filter((row) => row[which]).map(factsOf);
      return { own: those('own'), tutor: those('tutor'), post: those('post') };
    },
  };
}

function factsOf({ host, start, end, minutes }: RelatedRow): StageFacts {
  return { host, startDate: start, endDate: end, minutes };
}

/** Enough of it to tell addresses apart; nobody reads an address from it at a glance. */
function hashOf(address: string): string {
  return createHash('sha256').update(address).digest('base64url').slice(0, 22);
}
