/** Everything that a channel shows of what is still under way, to be shown in another channel. */
import type { Pool } from 'pg';
import type { Post } from '../process/posts';
import { filePostsIn, questionPostIn, type ChannelPlace } from '../process/channels';
import { audienceOf } from '../process/question';
import { reachPost } from '../process/reach';
import { readInternship, type FactsRow } from './internshipFacts';
import { readQuestion } from './questionFacts';
import { rowsOf } from './statement';

/** $1 a department, $2 and $3 where the last page ended, $4 how many. Finished files stay out. */
const FILES = {
  name: 'internships_open_in',
  text: `select id, reference, facts, touched_at::text as touched from internship
    where department = $1 and closed_at is null
      and (touched_at, id) > ($2::timestamptz, $3::uuid)
    order by touched_at, id limit $4`,
};

const QUESTIONS = {
  name: 'questions_open_in',
  text: `select id, facts from question
    where answered_at is null and ($1::text is null or department = $1) order by asked_at, id`,
};

const PAGE = 500;

/** What was touched last comes last: a channel is read from its end. */
export async function openPostsIn(pool: Pool, place: ChannelPlace): Promise<Post[]> {
  const { audience, department } = place;
  if (audience === 'teachers') return filePosts(pool, place, department);
  const questions = await rowsOf<Omit<FactsRow, 'reference'>>(pool, QUESTIONS, [department]);
  const asked = questions
    .map(({ id, facts }) => readQuestion(id, facts))
    .filter((question) => audienceOf(question) === audience)
    .map((question) => questionPostIn(place, question));
  if (audience === 'advisers') return asked;
  return [...(await filePosts(pool, place, department)), ...asked, reachPost(department)];
}

async function filePosts(pool: Pool, place: ChannelPlace, department: string): Promise<Post[]> {
  const posts: Post[] = [];
  let last = { touched: '-infinity', id: '00000000-0000-0000-0000-000000000000' };
  for (;;) {
    const values = [department, last.touched, last.id, PAGE];
    const rows = await rowsOf<FactsRow & { touched: string }>(pool, FILES, values);
    for (const row of rows) posts.push(...filePostsIn(place, readInternship(row)));
    const end = rows.at(-1);
    if (!end || rows.length < PAGE) return posts;
    last = end;
  }
}
