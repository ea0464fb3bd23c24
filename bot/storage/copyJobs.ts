/** Copies that a change of the channels concerns; see bot/jobs/channelFiles.ts, which looks at each. */
import type { FileCopyOrder, SettledCopy } from '../process/channelFiles';
import type { ChannelPlace } from '../process/channels';
import { keyOf } from './channelRows';
import type { LocalDate } from '../process/internship';
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

/** Files without a copy that the settings ask for by now; see `ChannelCopies.catchUp`. */
export async function lackingCopies(
  transaction: Prisma.TransactionClient,
  { kind, audience, fromApproval }: SettledCopy,
  today: LocalDate,
): Promise<FileCopyOrder[]> {
  // `end_date` is there while a file is submitted and not closed.
  const files = await transaction.$queryRaw<{ id: string }[]>`
    select id::text as id from internship file
    where end_date >= ${today}::date and facts ->> 'approval' is not null
      and not exists (select from channel_copy copy
        where copy.internship_id = file.id and copy.kind = ${kind} and copy.audience = ${audience})
      and ((${fromApproval}::boolean and facts -> 'removedPapers' ->> ${kind} is null)
        or exists (select from document made
          where made.internship_id = file.id and made.kind = ${kind} and made.variant = ''))
    order by start_date, id`;
  return files.map(({ id: internshipId }) => {
    return { kind: 'fileToChannel', internshipId, documentKind: kind };
  });
}
