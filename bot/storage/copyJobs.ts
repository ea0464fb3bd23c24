/** Copies that a change of the channels concerns; see bot/jobs/channelFiles.ts, which looks at each. */
import type { FileCopyOrder } from '../process/channelFiles';
import type { ChannelPlace } from '../process/channels';
import { keyOf } from './channelRows';
import type { Prisma } from './generated/client';

/**
 * For each file that has some in this channel's folder, whosever they are, or that are wanted at these
 * places. Nothing new is added: a paper that was deleted meanwhile stays away.
 */
export async function copiesOf(
  transaction: Prisma.TransactionClient,
  { channelId, places }: { channelId?: string; places: readonly ChannelPlace[] },
): Promise<FileCopyOrder[]> {
  const wanted = places.map((place): Prisma.ChannelCopyWhereInput => {
    const { audience, department } = keyOf(place);
    return { audience, internship: { department } };
  });
  const files = await transaction.channelCopy.findMany({
    where: { OR: [...(channelId === undefined ? [] : [{ channelId }]), ...wanted] },
    distinct: ['internshipId'],
    select: { internshipId: true },
    orderBy: { internshipId: 'asc' },
  });
  return files.map(({ internshipId }) => {
    return { kind: 'fileToChannel', internshipId, documentKind: null };
  });
}
