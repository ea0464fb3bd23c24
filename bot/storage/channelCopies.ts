/** Which documents lie in which channel's folder, and where; jobs go with what is written. */
import type { ChannelCopy, CopyAudience, CopyKey } from '../process/channelFiles';
import type { MadeKind } from '../process/documents';
import type { ChannelCopies, Clock, Job } from '../process/ports';
import type { ChannelCopy as Row, Prisma } from './generated/client';
import type { StorePorts } from './internships';
import { isUuid } from './uuid';

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
      const orderBy = [{ audience: 'asc' as const }, { kind: 'asc' as const }];
      const rows = await prisma.channelCopy.findMany({ where: { internshipId }, orderBy });
      return rows.map(read);
    },
    placed: (key, copy, jobs) =>
      together(async (inside) => {
        const { driveId, itemId, webUrl, name, sha256, version } = copy;
        const placed = { driveId, itemId, webUrl, name, sha256, version, placedAt: now() };
        const data = { ...placed, tries: 0, failedCode: null, givenUpAt: null };
        const create = { ...keyOf(key), ...data };
        await inside.channelCopy.upsert({ where: whereOf(key), create, update: data });
      }, jobs),
    failed: (key, { code: failedCode, givenUp }, jobs) =>
      together(async (inside) => {
        const failed = { failedCode, givenUpAt: givenUp ? now() : null };
        await inside.channelCopy.upsert({
          where: whereOf(key),
          create: { ...keyOf(key), ...failed, tries: 1 },
          // What is asked for again later starts anew.
          update: { ...failed, tries: givenUp ? 0 : { increment: 1 } },
        });
      }, jobs),
    gone: (key, jobs) =>
      together((inside) => inside.channelCopy.deleteMany({ where: keyOf(key) }), jobs),
  };
}

function keyOf({ internshipId, kind, audience }: CopyKey) {
  return { internshipId, kind, audience };
}

function whereOf(key: CopyKey) {
  return { internshipId_kind_audience: keyOf(key) };
}

function read(row: Row): ChannelCopy {
  const { driveId, itemId, webUrl, name, sha256, version, placedAt } = row;
  const isPlaced = driveId !== null && itemId !== null && placedAt !== null;
  return {
    internshipId: row.internshipId,
    // Nobody else writes these columns.
    kind: row.kind as MadeKind,
    audience: row.audience as CopyAudience,
    placed: isPlaced
      ? {
          ...{ driveId, itemId, webUrl: webUrl ?? '', name: name ?? '', sha256: sha256 ?? '' },
          version: version ?? 0,
          at: placedAt.toISOString(),
        }
      : null,
    failed: row.failedCode === null ? null : { code: row.failedCode, tries: row.tries },
    givenUp: row.givenUpAt?.toISOString() ?? null,
  };
}
