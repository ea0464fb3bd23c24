import type { PersonId } from '../process/people';
import type { Job } from '../process/ports';
import { isAskedToDecide } from '../process/posts';
import { type Missed, reachPost } from '../process/reach';
import { phaseOf } from '../process/steps';
import type { Telling } from '../process/tellings';
import { missedFrom, type MissedRow } from './missedNews';
import { approvalPost, postsAbout, toPost } from './reachJobs';
import { filesOf, type Run } from './reachRows';

const UNMARK = 'delete from unreachable where person_id = $1 returning person_id';

const SETTLE_ALL = `update missed_news set settled_at = $2::timestamptz
  where person_id = $1 and settled_at is null returning *`;

export async function comeBack(run: Run, personId: PersonId, now: string): Promise<Job[]> {
  const isUnmarked = (await run(UNMARK, personId)).length > 0;
  const missed = (await run<MissedRow>(SETTLE_ALL, personId, now)).map(missedFrom);
  if (!isUnmarked && missed.length === 0) return [];
  const files = await filesOf(run, personId);
  const waiting = files.filter(
    (file) => phaseOf(file) === 'awaitingApproval' && isAskedToDecide(file, personId),
  );
  const departments = missed.flatMap(({ department }) => department ?? []);
  return [
    ...waiting.map((file) => toPost(approvalPost(file, personId))),
    ...tellingsOf(missed).map((telling): Job => ({ kind: 'tell', telling })),
    ...postsAbout(files),
    ...departments.map((department) => toPost(reachPost(department))),
  ];
}

/** The request itself comes back as its card, which is all there is to say of how it waited. */
function tellingsOf(missed: readonly Missed[]): Telling[] {
  const tellings = missed.map(({ telling }) => telling);
  const asked = tellings.filter(({ news }) => news === 'approvalAsked').map(({ id }) => id);
  return tellings.filter(
    ({ news, id }) =>
      news !== 'approvalAsked' && !(news === 'approvalReminder' && asked.includes(id)),
  );
}
