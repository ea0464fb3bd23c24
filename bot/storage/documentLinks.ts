/**
 * Links to documents. The secret is 256 random bits, and only its hash is kept: whoever reads the
 * database, or a backup of it, opens nothing; every process, also after a restart, knows it.
 */
import { createHash, randomBytes } from 'node:crypto';
import { LINK_MINUTES, LINK_USES } from '../process/documents';
import type { Documents } from '../process/ports';
import { stored, WITHOUT_BYTES, type DocumentPorts } from './documentRow';
import { isUuid } from './uuid';

const SECRET_BYTES = 32;
/** As `createLink` writes them; anything else is no secret of ours, and the database is not asked. */
const SECRET = /^[\w-]{43}$/;

export function createDocumentLinks({
  prisma,
  clock,
}: DocumentPorts): Pick<Documents, 'createLink' | 'openLink'> {
  return {
    createLink: async (documentId, personId) => {
      const token = randomBytes(SECRET_BYTES).toString('base64url');
      const until = clock.now().add({ minutes: LINK_MINUTES });
      await prisma.documentLink.create({
        data: { tokenHash: hashOf(token), documentId, personId, until: until.toString() },
      });
      return { token, until: until.toString() };
    },
    openLink: async (documentId, token) => {
      if (!isUuid(documentId) || !SECRET.test(token)) return null;
      const tokenHash = hashOf(token);
      const now = clock.now().toString();
      // A wrong one costs no more than this look at an index.
      const link = await prisma.documentLink.findUnique({
        where: { tokenHash, documentId },
        select: { personId: true, document: { omit: WITHOUT_BYTES } },
      });
      if (!link) return null;
      const opened = await prisma.documentLink.updateMany({
        where: { tokenHash, until: { gt: now }, uses: { lt: LINK_USES } },
        data: { uses: { increment: 1 } },
      });
      if (opened.count === 0) return { state: 'late' };
      return { state: 'open', document: stored(link.document), personId: link.personId };
    },
  };
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
