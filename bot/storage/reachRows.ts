import type { Internship } from '../process/internship';
import type { PersonId } from '../process/people';
import type { Prisma } from './generated/client';
import { type FactsRow, readInternship } from './internshipFacts';

type Transaction = Prisma.TransactionClient;

const FILES = `select id, reference, facts from internship
  where closed_at is null and (student_id = $1 or referent_id = $1 or delegate_id = $1)`;

export type Run = <Row = unknown>(sql: string, ...values: unknown[]) => Promise<Row[]>;

export const runIn =
  (transaction: Transaction): Run =>
  <Row>(sql: string, ...values: unknown[]) =>
    transaction.$queryRawUnsafe<Row[]>(sql, ...values);

export async function filesOf(run: Run, personId: PersonId): Promise<Internship[]> {
  const rows = await run<FactsRow>(FILES, personId);
  return rows.map(readInternship);
}
