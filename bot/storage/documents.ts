/** The papers of files in PostgreSQL: added, never changed; a replaced certificate is dropped. */
import { createHash } from 'node:crypto';
import {
  isMadeKind,
  madeKinds,
  MOST_MADE_IN_A_DAY,
  seriesOf,
  type StoredDocument,
} from '../process/documents';
import type { Clock, DocumentOrder, Documents, Job, NewDocument } from '../process/ports';
import { createDocumentLinks } from './documentLinks';
import { stored, WITHOUT_BYTES, type DocumentPorts } from './documentRow';
import type { Prisma } from './generated/client';
import { createUploads } from './uploads';
import { isUuid } from './uuid';

export interface DatabaseDocuments extends Documents {
  /** Removes what is only kept for a while: links for a month, dropped files for a day. */
  purge(now: string): Promise<void>;
}

const DAY_MS = 86_400_000;
const LINKS_KEPT_MS = 30 * DAY_MS;
const UPLOADS_KEPT_MS = DAY_MS;

/** Documents, links to them and uploads in PostgreSQL; nothing that was made is overwritten. */
export function createDocuments(ports: DocumentPorts): DatabaseDocuments {
  const { prisma, enqueue, clock } = ports;
  const find = async (where: Prisma.DocumentWhereUniqueInput) => {
    const row = await prisma.document.findUnique({ where, omit: WITHOUT_BYTES });
    return row && stored(row);
  };
  const madeToday = ({ internshipId, personId: madeBy }: DocumentOrder) => {
    const dayAgo = new Date(clock.now().epochMilliseconds - DAY_MS);
    const kind = { in: [...madeKinds] };
    return prisma.document.count({
      where: { internshipId, madeBy, kind, madeAt: { gt: dayAgo } },
    });
  };
  const leave = (job: Job) => prisma.$transaction((transaction) => enqueue(transaction, [job]));
  return {
    request: async (order) => {
      const { requestKey, personId, instead, askedIn } = order;
      const made = await find({ requestKey });
      if (!made && (await madeToday(order)) >= MOST_MADE_IN_A_DAY) return false;
      await leave(
        made
          ? { kind: 'give', documentId: made.id, personId, instead, askedIn }
          : { kind: 'document', ...order },
      );
      return true;
    },
    give: (documentId, personId, instead) =>
      leave({ kind: 'give', documentId, personId, ...(instead && { instead }) }),
    putInTeams: (order) => leave({ kind: 'upload', ...order }),
    keep: (document, jobs = []) =>
      prisma.$transaction(async (transaction) => {
        if (isMadeKind(document.kind) && (await isRemoved(transaction, document))) return null;
        const data = columnsOf(document, clock);
        // Of two that make the same at once, the second one waits here for the first.
        const { count } = await transaction.document.createMany({ data, skipDuplicates: true });
        if (count === 0) return null;
        if (jobs.length > 0) await enqueue(transaction, jobs);
        return stored(data);
      }),
    find: async (id) => (isUuid(id) ? find({ id }) : null),
    ofRequest: (requestKey) => find({ requestKey }),
    bytesOf: async (id) => {
      if (!isUuid(id)) return null;
      const row = await prisma.document.findUnique({ where: { id }, select: { bytes: true } });
      return row?.bytes ?? null;
    },
    drop: async (id) => {
      await prisma.document.deleteMany({ where: { id } });
    },
    latestOf: async (internshipId) => {
      const rows = await prisma.document.findMany({
        where: { internshipId },
        omit: WITHOUT_BYTES,
        orderBy: [{ madeAt: 'desc' }, { version: 'desc' }, { id: 'desc' }],
      });
      return latestOfEach(rows.map(stored));
    },
    ...createDocumentLinks(ports),
    ...createUploads(ports),
    purge: async (now) => {
      const before = (ms: number) => ({ lt: new Date(Date.parse(now) - ms) });
      await prisma.documentLink.deleteMany({ where: { until: before(LINKS_KEPT_MS) } });
      await prisma.upload.deleteMany({ where: { at: before(UPLOADS_KEPT_MS) } });
    },
  };
}

/**
 * Whether a manager deleted the papers of this kind since the file was read for it. A deletion that runs
 * at the same time waits until this document is there, and takes it along.
 */
async function isRemoved(
  transaction: Prisma.TransactionClient,
  { internshipId, kind, version }: Pick<NewDocument, 'internshipId' | 'kind' | 'version'>,
): Promise<boolean> {
  const rows = await transaction.$queryRaw<{ removed: number | null }[]>`
    select (facts -> 'removedPapers' ->> ${kind})::int as removed
    from internship where id = ${internshipId}::uuid for share`;
  return (rows[0]?.removed ?? 0) > version;
}

function columnsOf({ bytes, ...document }: NewDocument, clock: Clock) {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const madeAt = new Date(clock.now().epochMilliseconds);
  const missingGlyphs = [...document.missingGlyphs];
  const size = bytes.length;
  return { ...document, missingGlyphs, bytes: Uint8Array.from(bytes), size, sha256, madeAt };
}

function latestOfEach(documents: StoredDocument[]): StoredDocument[] {
  const seen = new Set<string>();
  return documents.filter((document) => {
    const series = seriesOf(document);
    return !seen.has(series) && seen.add(series);
  });
}
