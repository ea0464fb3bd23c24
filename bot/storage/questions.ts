/** Questions that a person answers; written like files, see internships.ts. */
import type { QuestionCommit, Store } from '../process/ports';
import { addEntries, entriesJson } from './audit';
import { jobsOf } from './enqueue';
import type { Prisma } from './generated/client';
import type { StorePorts } from './internships';
import { toJson } from './json';
import { hashOfWords, readQuestion } from './questionFacts';
import { rowsOf, type Statement } from './statement';
import { isUuid } from './uuid';

type QuestionStore = Pick<Store, 'question' | 'openQuestion' | 'questionsOf' | 'commitQuestion'>;

const BY_ID = { name: 'question', text: 'select id, facts from question where id = $1' };
const OPEN_ONE = {
  name: 'question_open',
  text: `select id, facts from question
    where asker_id = $1 and topic = $2 and text_hash = $3 and answered_at is null`,
};
const OF_ASKER = {
  name: 'questions_of',
  text: 'select id, facts from question where asker_id = $1 order by asked_at, id',
};

const ASK = `with changed as (
  insert into question (id, version, asker_id, topic, text_hash, department, internship_id,
    asked_at, answered_at, facts)
  values ($1::uuid, $2::int, $3, $4, $5, $6, $7::uuid, $8::timestamptz, $9::timestamptz,
    $10::jsonb)
  on conflict do nothing
  returning id
), ${addEntries({ kind: 'question', id: '$1::uuid', entries: '$11' })}`;

const CHANGE = `with changed as (
  update question set version = $2::int, answered_at = $3::timestamptz, facts = $4::jsonb
  where id = $1::uuid and version = $5::int
  returning id
), ${addEntries({ kind: 'question', id: '$1::uuid', entries: '$6' })}`;

export function createQuestions({ prisma, pool, enqueue }: StorePorts): QuestionStore {
  const read = async (statement: Statement, values: string[]) => {
    const rows = await rowsOf<{ id: string; facts: unknown }>(pool, statement, values);
    return rows.map(({ id, facts }) => readQuestion(id, facts));
  };
  return {
    question: async (id) => (isUuid(id) ? ((await read(BY_ID, [id]))[0] ?? null) : null),
    openQuestion: async (askerId, topic, text) =>
      (await read(OPEN_ONE, [askerId, topic, hashOfWords(text)]))[0] ?? null,
    questionsOf: (askerId) => read(OF_ASKER, [askerId]),
    commitQuestion: async (commit) =>
      prisma.$transaction(async (transaction) => {
        if (!(await write(transaction, commit))) return 'conflict';
        const jobs = jobsOf(commit.announcement);
        if (jobs.length > 0) await enqueue(transaction, jobs);
        return 'saved';
      }),
  };
}

async function write(
  transaction: Pick<Prisma.TransactionClient, '$queryRawUnsafe'>,
  { expectedVersion, question, entries }: QuestionCommit,
): Promise<boolean> {
  const { id, version, answer } = question;
  const facts = toJson(question);
  const lines = entriesJson(entries);
  const rows = await (expectedVersion === null
    ? transaction.$queryRawUnsafe<{ changed: number }[]>(
        ASK,
        id,
        version,
        question.askerId,
        question.topic,
        hashOfWords(question.text),
        question.department,
        question.internshipId,
        question.askedAt,
        answer?.at ?? null,
        facts,
        lines,
      )
    : transaction.$queryRawUnsafe<{ changed: number }[]>(
        CHANGE,
        id,
        version,
        answer?.at ?? null,
        facts,
        expectedVersion,
        lines,
      ));
  return rows[0]?.changed === 1;
}
