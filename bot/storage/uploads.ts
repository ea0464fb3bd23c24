/** Files that people dropped, until they say what they are for. */
import { randomUUID } from 'node:crypto';
import type { FileKind } from '../process/documents';
import type { Documents } from '../process/ports';
import type { DocumentPorts } from './documentRow';
import { isUuid } from './uuid';

/** Of one person; older ones make room. */
const MOST_KEPT = 3;

export function createUploads({
  prisma,
  clock,
}: DocumentPorts): Pick<Documents, 'keepUpload' | 'upload' | 'forgetUpload'> {
  return {
    keepUpload: async ({ bytes, ...upload }) => {
      const id = randomUUID();
      const at = clock.now().toString();
      await prisma.upload.create({ data: { id, at, bytes: Uint8Array.from(bytes), ...upload } });
      const { personId } = upload;
      const older = await prisma.upload.findMany({
        where: { personId },
        select: { id: true },
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
        skip: MOST_KEPT,
      });
      // Never the new one, were the clock to stand still.
      const ids = older.map((row) => row.id).filter((other) => other !== id);
      await prisma.upload.deleteMany({ where: { id: { in: ids } } });
      return id;
    },
    upload: async (id, personId) => {
      if (!isUuid(id)) return null;
      const row = await prisma.upload.findFirst({ where: { id, personId } });
      if (!row) return null;
      const { name, bytes } = row;
      return { id, personId, name, bytes, kind: row.kind as FileKind };
    },
    forgetUpload: async (id) => {
      await prisma.upload.deleteMany({ where: { id } });
    },
  };
}
