/** Puts an accepted document into Teams; where that fails, its owner gets a link. */
import { contentOf } from '../../../cards/content';
import { linkCard } from '../../../cards/documents/linkCard';
import { isForScreenOnly } from '../../process/documents';
import { deskOf, findFor, type DocumentPorts, type JobOf } from './desk';

/** False: it is gone, or theirs no more. */
export async function uploadDocument(
  ports: DocumentPorts,
  job: JobOf<'upload'>,
  jobId: string,
): Promise<boolean> {
  const { documentId, personId, target } = job;
  const { documents, linkTo } = deskOf(ports);
  const found = await findFor(ports, job);
  if (!found?.isTheirs || isForScreenOnly(found.document.kind)) return false;
  const bytes = await documents.bytesOf(documentId);
  if (!bytes) return false;
  const { document, view } = found;
  const { contentType } = document;
  const isThere = await ports.effects.once(`${jobId} put`, () =>
    isPut(ports, job, { bytes, contentType }),
  );
  await ports.effects.once(jobId, async () => {
    const place = { kind: 'person', id: personId } as const;
    if (isThere) {
      const { name, contentUrl, uniqueId, fileType } = target;
      const delivered = { contentUrl, uniqueId, fileType, name: name || document.name };
      await ports.messenger.send(place, { delivered });
      return;
    }
    const { url } = await linkTo(documentId, personId);
    const card = linkCard(view, { document, url, because: 'failed' });
    await ports.messenger.send(place, contentOf(card));
  });
  return true;
}

/** False: Teams did not take it. */
async function isPut(
  ports: DocumentPorts,
  { documentId, target }: JobOf<'upload'>,
  file: { bytes: Uint8Array; contentType: string },
): Promise<boolean> {
  try {
    await deskOf(ports).carrier.put(target, file);
    return true;
  } catch (error) {
    ports.log.warn({ err: error, document: documentId }, 'Teams did not take a document');
    return false;
  }
}
