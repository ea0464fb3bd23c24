/** Which documents lie, or may lie, in which channel's folder; jobs go with what is written. */
import type { ChannelCopy, CopyAudience, CopyKey, CopyState } from '../process/channelCopies';
import type { FileCopyOrder } from '../process/channelFiles';
import type { MadeKind } from '../process/documents';
import type { ChannelCopies, Clock, Job } from '../process/ports';
import { lackingCopies } from './copyJobs';
import type { ChannelCopy as Row, Prisma } from './generated/client';
import type { StorePorts } from './internships';
import { isUuid } from './uuid';

const NOT_PLACED = { itemId: null, webUrl: null, eTag: null, sha256: null, version: null } as const;

export function createChannelCopies(ports: StorePorts & { clock: Clock }): ChannelCopies {
  const { prisma, enqueue, clock } = ports;
  const now = () => new Date(clock.now().epochMilliseconds);
  const together = (write: (inside: Prisma.TransactionClient) => Promise<unknown>, jobs: Job[]) =>
    prisma.$transaction(async (transaction) => {
      await write(transaction);
      if (jobs.length > 0) await enqueue(transaction, jobs);
    });
  return {
    of: async (internshipId) => {
      if (!isUuid(internshipId)) return [];
      const rows = await prisma.channelCopy.findMany({
        where: { internshipId },
        orderBy: [{ audience: 'asc' }, { kind: 'asc' }, { id: 'asc' }],
      });
      return rows.map(read);
    },
    inFolder: async ({ driveId, folderId }) => {
      const rows = await prisma.channelCopy.findMany({ where: { driveId, folderId } });
      return rows.map(read);
    },
    want: async (key) => void (await currentOf(prisma, key)),
    intend: (key, at) =>
      prisma.$transaction(async (transaction) => {
        const { id } = await currentOf(transaction, key);
        const data = { ...at, ...NOT_PLACED, placedAt: null };
        await transaction.channelCopy.update({ where: { id }, data });
        return id;
      }),
    placed: (id, { driveId, itemId, webUrl, eTag, sha256, version, missingGlyphs }, jobs) =>
      together(async (inside) => {
        const placed = { driveId, itemId, webUrl, eTag, sha256, version, placedAt: now() };
        const anew = { tries: 0, failedCode: null, givenUpAt: null };
        const data = { ...placed, ...anew, missingGlyphs: [...missingGlyphs] };
        await inside.channelCopy.update({ where: { id }, data });
      }, jobs),
    becomes: async (id, state) => {
      const anew = { tries: 0, failedCode: null, givenUpAt: null };
      await prisma.channelCopy.updateMany({ where: { id }, data: { state, ...anew } });
    },
    failed: ({ id, ...key }, { code: failedCode, givenUp }, jobs) =>
      together(async (inside) => {
        const which = id ?? (await currentOf(inside, key)).id;
        const failed = { failedCode, givenUpAt: givenUp ? now() : null };
        // What is asked for again later starts anew.
        const tries = givenUp ? 0 : { increment: 1 };
        await inside.channelCopy.updateMany({ where: { id: which }, data: { ...failed, tries } });
      }, jobs),
    gone: (id, jobs) =>
      together((inside) => inside.channelCopy.deleteMany({ where: { id } }), jobs),
    catchUp: (settled, today) =>
      prisma.$transaction(async (transaction) => {
        const orders: FileCopyOrder[] = [];
        for (const one of settled) orders.push(...(await lackingCopies(transaction, one, today)));
        // One job looks at both channels.
        const jobs = [...new Map(orders.map((one) => [JSON.stringify(one), one])).values()];
        if (jobs.length > 0) await enqueue(transaction, jobs);
        return new Set(jobs.map(({ internshipId }) => internshipId)).size;
      }),
  };
}

/** Jobs of one file are done one after the other: nobody else makes it meanwhile. */
async function currentOf(
  inside: Prisma.TransactionClient,
  { internshipId, kind, audience }: CopyKey,
): Promise<Row> {
  const which = { internshipId, kind, audience, state: 'current' };
  const known = await inside.channelCopy.findFirst({ where: which });
  return known ?? inside.channelCopy.create({ data: which });
}

function read(row: Row): ChannelCopy {
  const { channelId, driveId, folderId, itemId, sha256, version, placedAt } = row;
  const isPlaced = driveId !== null && itemId !== null && placedAt !== null;
  return {
    id: row.id,
    internshipId: row.internshipId,
    // Nobody else writes these columns.
    kind: row.kind as MadeKind,
    audience: row.audience as CopyAudience,
    state: row.state as CopyState,
    at:
      driveId === null
        ? null
        : // Empty: placed by an earlier version, which did not say; it is then placed anew.
          { channelId: channelId ?? '', driveId, folderId: folderId ?? '', name: row.name ?? '' },
    placed: isPlaced
      ? {
          ...{ driveId, itemId, webUrl: row.webUrl ?? '', eTag: row.eTag ?? '' },
          ...{ sha256: sha256 ?? '', version: version ?? 0, at: placedAt.toISOString() },
          missingGlyphs: row.missingGlyphs,
        }
      : null,
    failed: row.failedCode === null ? null : { code: row.failedCode, tries: row.tries },
    givenUp: row.givenUpAt?.toISOString() ?? null,
  };
}
