/** Backups that were restored into this database, and what a bot still has to do about them. */
import { z } from 'zod';
import { copyAudiences } from '../process/channelCopies';
import { placeFromKey } from '../process/places';
import type { Post } from '../process/posts';
import type { Job, Restoration, Restorations } from '../process/ports';
import { phaseOf } from '../process/steps';
import { linkOfRow } from './channelRows';
import type { Enqueue } from './enqueue';
import type { Prisma, PrismaClient } from './generated/client';
import { readInternship, type FactsRow } from './internshipFacts';
import { UnreadableFacts } from './UnreadableFacts';

/** All in one transaction, which may have every open file's cards in it. */
const FINISH_MS = 120_000;
const FILES_AT_ONCE = 500;
const JOBS_AT_ONCE = 500;

const settled = z.object({
  /** What this version's queue takes: it wrote them itself when the backup was taken. */
  toDo: z.array(z.custom<Job>((job) => typeof job === 'object' && job !== null && 'kind' in job)),
  mailed: z.array(z.string()),
});

export function createRestorations({
  prisma,
  enqueue,
}: {
  prisma: PrismaClient;
  enqueue: Enqueue;
}): Restorations {
  return {
    unfinished: async () => {
      const rows = await prisma.restoration.findMany({
        where: { finishedAt: null },
        orderBy: { id: 'asc' },
      });
      return rows.map(({ id, snapshotAt, stoppedAt, jobs }): Restoration => ({
        id,
        snapshotAt: snapshotAt.toISOString(),
        stoppedAt: stoppedAt.toISOString(),
        ...settled.parse(jobs),
      }));
    },
    managedDepartments: async () => {
      const where = { audience: 'managers' };
      const links = await prisma.channelLink.findMany({ where, orderBy: { department: 'asc' } });
      return links.map(({ department }) => department);
    },
    finish: ({ id }, { at, jobs, refreshCards, tidyFolders }) =>
      prisma.$transaction(
        async (transaction) => {
          const mine = await transaction.restoration.updateMany({
            where: { id, finishedAt: null },
            data: { finishedAt: at, jobs: { toDo: [], mailed: [] } },
          });
          if (mine.count === 0) return null;
          const posts = refreshCards ? await forgetContents(transaction) : [];
          const folders = tidyFolders ? await forgetCopies(transaction) : [];
          const all = [...jobs, ...folders, ...posts.map((post): Job => ({ kind: 'post', post }))];
          for (let from = 0; from < all.length; from += JOBS_AT_ONCE) {
            await enqueue(transaction, all.slice(from, from + JOBS_AT_ONCE));
          }
          return { cards: posts.length };
        },
        { timeout: FINISH_MS },
      ),
  };
}

/** The cards of all that can still change; each will be written again whatever it shows. */
async function forgetContents(transaction: Prisma.TransactionClient): Promise<Post[]> {
  const questions = await transaction.question.findMany({
    where: { answeredAt: null },
    select: { id: true },
  });
  const wanted: Prisma.PostWhereInput[] = [
    { subject: 'department' },
    { subject: 'teacher' },
    ...inPortions(await openFiles(transaction), 'internship'),
    ...inPortions(
      questions.map(({ id }) => id),
      'question',
    ),
  ];
  const found: Post[] = [];
  for (const where of wanted) {
    // One that Teams gave no id for cannot be updated: only a real change makes it anew.
    const known = { ...where, activityId: { not: null } };
    await transaction.post.updateMany({ where: known, data: { contentHash: '' } });
    const rows = await transaction.post.findMany({ where });
    found.push(...rows.flatMap(postOf));
  }
  return found;
}

/** Copies of later versions may lie there, none at all, and some that the backup knows nothing of. */
async function forgetCopies(transaction: Prisma.TransactionClient): Promise<Job[]> {
  await transaction.channelCopy.updateMany({
    where: { sha256: { not: null } },
    data: { sha256: '' },
  });
  const files = await transaction.channelCopy.findMany({
    distinct: ['internshipId'],
    select: { internshipId: true },
    orderBy: { internshipId: 'asc' },
  });
  const links = await transaction.channelLink.findMany({
    where: { audience: { in: [...copyAudiences] } },
    orderBy: [{ department: 'asc' }, { audience: 'asc' }],
  });
  return [
    ...links.map((link): Job => ({ kind: 'tidyFolder', place: linkOfRow(link).place })),
    ...files.map(({ internshipId }): Job => {
      return { kind: 'fileToChannel', internshipId, documentKind: null };
    }),
  ];
}

function inPortions(ids: string[], subject: string): Prisma.PostWhereInput[] {
  const portions: Prisma.PostWhereInput[] = [];
  for (let from = 0; from < ids.length; from += FILES_AT_ONCE) {
    portions.push({ subject, subjectId: { in: ids.slice(from, from + FILES_AT_ONCE) } });
  }
  return portions;
}

function postOf(row: {
  subject: string;
  subjectId: string;
  purpose: string;
  variant: string;
  place: string;
}): Post[] {
  const place = placeFromKey(row.place);
  if (!place) return [];
  const { subject, subjectId: id, purpose, variant } = row;
  return [{ subject, id, purpose, variant, place } as Post];
}

/** Neither closed nor completed: those cards say their last word already. */
async function openFiles(transaction: Prisma.TransactionClient): Promise<string[]> {
  const open: string[] = [];
  for (let after: string | undefined; ;) {
    const page = await transaction.internship.findMany({
      where: { closedAt: null },
      select: { id: true, reference: true, facts: true },
      orderBy: { id: 'asc' },
      take: FILES_AT_ONCE,
      ...(after === undefined ? {} : { cursor: { id: after }, skip: 1 }),
    });
    open.push(...page.filter((row) => !isCompleted(row)).map(({ id }) => id));
    after = page.at(-1)?.id;
    if (page.length < FILES_AT_ONCE) return open;
  }
}

/** One that cannot be read must not stop the others from being brought in line. */
function isCompleted(row: FactsRow): boolean {
  try {
    return phaseOf(readInternship(row)) === 'completed';
  } catch (error) {
    if (error instanceof UnreadableFacts) return true;
    throw error;
  }
}
