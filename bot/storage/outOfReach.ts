import type { Job, Reach } from '../process/ports';
import type { Missed } from '../process/reach';
import { toJson } from './json';
import { missedFrom, type MissedRow } from './missedNews';
import { jobsOfWay, postsAbout } from './reachJobs';
import { filesOf, type Run } from './reachRows';

const MARK = `insert into unreachable (person_id, code, since)
  select id, $2, $3::timestamptz from person where id = $1
  on conflict (person_id) do update set code = excluded.code
    where unreachable.code <> excluded.code
  returning person_id`;

const KEEP = `insert into missed_news (key, person_id, telling, department, since, way, way_at)
  select $1, id, $3::jsonb, $4, $5::timestamptz, $6, $7::timestamptz from person where id = $2
  on conflict (key) do update set settled_at = null, way = excluded.way, way_at = excluded.way_at
    where missed_news.settled_at is not null and missed_news.settled_by is null
  returning key`;

/**
 * Somebody who came back and is out of reach again within a day has read the e-mail about this news:
 * pressing a button of a blocked chat must not bring them a second one.
 */
const REOPEN = `update missed_news set settled_at = null
  where key = (select key from missed_news
    where person_id = $1 and telling = $2::jsonb and settled_by is null and way <> 'mailing'
      and settled_at > $3::timestamptz - interval '1 day'
    order by settled_at desc limit 1)
  returning *`;

/**
 * The e-mail of the last day by which somebody was asked for this student's stage, or the one about
 * this file that is on its way. A student may ask as often as they like (each change is another
 * request): that must not fill somebody's mailbox.
 */
const ASKED = `select m.* from missed_news m
  join internship asked on asked.id::text = m.telling->>'id'
  join internship this on this.student_id = asked.student_id and this.id = $2::uuid
  where m.person_id = $1 and m.telling->>'news' = 'approvalAsked'
    and (m.way in ('mailed', 'unsure') and m.way_at > $3::timestamptz - interval '1 day'
      or m.way = 'mailing' and m.settled_at is null and asked.id = this.id)
  order by m.way = 'mailing' desc, m.way_at desc limit 1`;

export async function lose(
  run: Run,
  { personId, code, missed }: Parameters<Reach['lost']>[0],
  now: string,
): Promise<Job[]> {
  const isMarked = code !== null && (await run(MARK, personId, code, now)).length > 0;
  const files = isMarked ? await filesOf(run, personId) : [];
  return [...postsAbout(files), ...(missed ? await keep(run, { ...missed, personId }, now) : [])];
}

async function keep(
  run: Run,
  missed: Pick<Missed, 'key' | 'personId' | 'telling' | 'department' | 'way'>,
  now: string,
): Promise<Job[]> {
  const { key, personId, department } = missed;
  const telling = toJson(missed.telling);
  const reopened = await run<MissedRow>(REOPEN, personId, telling, now);
  if (reopened.length > 0) return reopened.map(missedFrom).flatMap(jobsOfWay);
  const asked = await askedByMail(run, missed, now);
  if (asked?.way === 'mailing') return []; // It shows the file as it is when it goes.
  const { way, wayAt } = asked ?? { way: missed.way, wayAt: now };
  const kept = await run(KEEP, key, personId, telling, department, now, way, wayAt);
  if (kept.length === 0) return [];
  const mail = way === 'mailing' ? [{ kind: 'mail' as const, key, personId }] : [];
  return [...mail, ...jobsOfWay({ ...missed, way })];
}

/** Null where this is the first request, or is not one that would go by e-mail. */
async function askedByMail(
  run: Run,
  { personId, telling, way }: Pick<Missed, 'personId' | 'telling' | 'way'>,
  now: string,
): Promise<Missed | null> {
  if (way !== 'mailing' || telling.news !== 'approvalAsked') return null;
  const [row] = await run<MissedRow>(ASKED, personId, telling.id, now);
  return row ? missedFrom(row) : null;
}
