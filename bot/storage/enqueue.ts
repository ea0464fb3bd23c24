import type { Announcement } from '../process/announce';
import type { Telling } from '../process/tellings';
import type { Job } from '../process/ports';
import type { Prisma } from './generated/client';

/** Writes jobs in the transaction of the change that leaves them behind; see bot/jobs. */
export type Enqueue = (transaction: Prisma.TransactionClient, jobs: Job[]) => Promise<void>;

/** Jobs that wait for these places (`placeKey`) are due at once; in the transaction of the reason. */
export type Release = (
  transaction: Prisma.TransactionClient,
  places: readonly string[],
) => Promise<void>;

/**
 * Cards first, but for what a file's post in a channel is told under it: a post that has to be made
 * for that says it itself.
 */
export function jobsOf({ posts, tellings, copies = [] }: Announcement): Job[] {
  const isReply = ({ subject, to }: Telling) => subject === 'internship' && to.kind === 'channel';
  const tell = (telling: Telling): Job => ({ kind: 'tell', telling });
  return [
    ...tellings.filter(isReply).map(tell),
    ...posts.map((post): Job => ({ kind: 'post', post })),
    ...tellings.filter((telling) => !isReply(telling)).map(tell),
    ...copies,
  ];
}
