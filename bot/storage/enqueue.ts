import type { Announcement } from '../process/announce';
import type { Job } from '../process/ports';
import type { Prisma } from './generated/client';

/** Writes jobs in the transaction of the change that leaves them behind; see bot/jobs. */
export type Enqueue = (transaction: Prisma.TransactionClient, jobs: Job[]) => Promise<void>;

/** Jobs that wait for these places (`placeKey`) are due at once; in the transaction of the reason. */
export type Release = (
  transaction: Prisma.TransactionClient,
  places: readonly string[],
) => Promise<void>;

/** Cards first: what is told in a channel is a reply under one of them. */
export function jobsOf({ posts, tellings }: Announcement): Job[] {
  return [
    ...posts.map((post): Job => ({ kind: 'post', post })),
    ...tellings.map((telling): Job => ({ kind: 'tell', telling })),
  ];
}
